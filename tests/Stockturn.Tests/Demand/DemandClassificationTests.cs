using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class DemandClassificationTests
{
    // By hand: 9 periods, 6 with demand: ADI 1.5. Sizes 2 5 1 3 1 1: mean 13/6, sample variance 77/30; CV² 0.5467.
    [Fact]
    public void Is_interval_and_squared_variation_of_sizes()
    {
        var shape = DemandClassification.Of([2, 5, 0, 1, 3, 0, 1, 1, 0]);

        Assert.Equal(1.5, shape.AverageInterval!.Value, 12);
        Assert.Equal(77.0 / 30 / (13.0 / 6 * 13 / 6), shape.SquaredVariation!.Value, 12);
        Assert.Equal(DemandPattern.Lumpy, shape.Pattern);
    }

    // Trap 12 of the sources: by mean interval this item sells every period; it has been silent for eleven.
    [Fact]
    public void Trap_12_silence_at_the_end_counts_towards_the_interval()
    {
        var shape = DemandClassification.Of([10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Equal(12.0, shape.AverageInterval);
        Assert.Equal(DemandPattern.Intermittent, shape.Pattern);
    }

    [Fact]
    public void No_demand_is_a_class_of_its_own()
    {
        var shape = DemandClassification.Of(new double[12]);

        Assert.Equal(DemandPattern.None, shape.Pattern);
        Assert.Null(shape.AverageInterval);
        Assert.Null(shape.SquaredVariation);
    }

    [Fact]
    public void A_single_size_has_no_variation_and_low_confidence()
    {
        var shape = DemandClassification.Of([0, 0, 7, 0]);

        Assert.Equal(0.0, shape.SquaredVariation);
        Assert.True(shape.IsLowConfidence);
    }

    [Theory]
    [InlineData(1.32, 0.49, DemandPattern.Smooth)]
    [InlineData(1.32, 0.50, DemandPattern.Erratic)]
    [InlineData(1.33, 0.49, DemandPattern.Intermittent)]
    [InlineData(1.33, 0.50, DemandPattern.Lumpy)]
    public void On_a_cut_off_the_smoother_pattern_is_taken(double interval, double variation, DemandPattern pattern) =>
        Assert.Equal(pattern, DemandClassification.PatternOf(interval, variation));

    [Fact]
    public void Half_a_period_in_stock_is_scaled_up() =>
        Assert.Equal(
            DemandClassification.Of([4, 8, 0, 6]),
            DemandClassification.Of([4, 4, 0, 6], [1, 0.5, 1, 1]));

    [Fact]
    public void Adding_periods_without_stock_changes_nothing() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Choose(0, 9).Select(units => (double)units)).ToArbitrary(),
            Gen.Choose(0, 20).ToArbitrary(),
            (demand, place) =>
            {
                var at = Math.Min(place, demand.Length);
                var longer = demand.ToList();
                var shares = demand.Select(_ => 1.0).ToList();
                longer.InsertRange(at, [0, 0, 0]);
                shares.InsertRange(at, [0, 0, 0]);
                return DemandClassification.Of(demand) == DemandClassification.Of([.. longer], [.. shares]);
            }).QuickCheckThrowOnFailure();
}
