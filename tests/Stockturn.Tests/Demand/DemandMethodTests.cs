using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class DemandMethodTests
{
    static readonly DemandSmoothing Tenth = new(0.1);

    // By hand: 10, then 10 + 0.1·(0 − 10) = 9, then 9 + 0.1·(20 − 9) = 10.1.
    [Fact]
    public void Ses_moves_a_share_of_the_way_to_each_value() =>
        Assert.Equal(10.1, DemandMethods.Ses.Rate([10, 0, 20], Tenth), 12);

    // By hand: size 6, interval 2; then size 6 + 0.1·(9 − 6) = 6.3, interval 2 + 0.1·(3 − 2) = 2.1; 6.3/2.1 = 3.
    [Fact]
    public void Croston_is_size_over_interval() =>
        Assert.Equal(3.0, Find("croston").Rate([0, 6, 0, 0, 9], Tenth), 12);

    // By hand: chance 1 → 0.9 → 0.91, size 4 → 4.2.
    [Fact]
    public void Tsb_is_chance_times_size() => Assert.Equal(0.91 * 4.2, DemandMethods.Tsb.Rate([4, 0, 6], Tenth), 12);

    // Trap 11 of the sources: the correction is 1 − α/2, and a fixed 0.95 is right for α = 0.1 alone.
    [Fact]
    public void Trap_11_sba_is_not_a_fixed_95_percent_of_croston()
    {
        double[] demand = [2, 5, 0, 1, 3, 0, 1, 1, 0];

        Assert.Equal(0.95, Ratio("sba", demand, 0.1), 12);
        Assert.Equal(0.80, Ratio("sba", demand, 0.4), 12);
        Assert.Equal(0.75, Ratio("sbj", demand, 0.4), 12);
    }

    [Fact]
    public void Sba_goes_by_the_weight_of_the_interval()
    {
        double[] demand = [0, 3, 0, 8, 1, 0, 4];
        var smoothing = new DemandSmoothing(0.3, 0.2);

        Assert.Equal(0.9 * Find("croston").Rate(demand, smoothing), Find("sba").Rate(demand, smoothing), 12);
    }

    [Fact]
    public void A_dying_item_sinks_under_tsb_and_stays_under_croston()
    {
        double[] alive = [10, 8, 12, 10];
        var dying = alive.Concat(new double[60]).ToArray();

        Assert.Equal(Find("croston").Rate(alive, Tenth), Find("croston").Rate(dying, Tenth));
        Assert.True(DemandMethods.Tsb.Rate(dying, Tenth) < 0.002 * DemandMethods.Tsb.Rate(alive, Tenth));
    }

    [Fact]
    public void A_chosen_weight_is_the_best_of_the_grid()
    {
        double[] demand = [10, 10, 11, 30, 31, 29, 30, 32, 30, 31];

        Assert.Equal(0.5, DemandMethods.Ses.Choose(demand).Size);
        Assert.Equal(0.05, DemandMethods.Ses.Choose([10, 14, 6, 12, 8, 10, 13, 7, 10]).Size);
    }

    [Fact]
    public void An_optimum_is_no_worse_than_any_weight_in_its_bounds() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var best = OneStepError(demand, SmoothingOptimum.Of(demand, 0.1, 0.3));
            return Enumerable.Range(0, 41).All(step => best <= OneStepError(demand, 0.1 + step * 0.005) + 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_demand_gives_a_rate_of_nothing()
    {
        foreach (var method in DemandMethods.All)
        {
            Assert.Equal(0, method.Rate(new double[12], method.Choose(new double[12])));
            Assert.Equal(0, method.Rate([], method.Choose([])));
        }
    }

    [Fact]
    public void A_single_period_is_its_own_rate_up_to_the_correction()
    {
        foreach (var method in DemandMethods.All)
        {
            Assert.InRange(method.Rate([7], method.Choose([7])), 6, 7);
        }
    }

    [Fact]
    public void Scaling_demand_scales_every_rate() =>
        Prop.ForAll(Series().ToArbitrary(), demand => DemandMethods.All.All(method =>
        {
            var doubled = demand.Select(units => 2 * units).ToArray();
            var rate = method.Rate(demand, method.Choose(demand));
            return Math.Abs(method.Rate(doubled, method.Choose(doubled)) - 2 * rate) <= 1e-12 * rate;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rate_lies_between_nothing_and_the_largest_size() =>
        Prop.ForAll(Series().ToArbitrary(), demand => DemandMethods.All.All(method =>
        {
            var rate = method.Rate(demand, method.Choose(demand));
            return rate >= 0 && rate <= demand.Max() + 1e-12;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_weight_outside_0_to_1_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemandSmoothing(1.5));

    [Fact]
    public void Codes_are_unlike() =>
        Assert.Equal(DemandMethods.All.Length, DemandMethods.All.Select(method => method.Code).Distinct().Count());

    static IDemandMethod Find(string code) => DemandMethods.Find(code)!;

    static double Ratio(string code, double[] demand, double weight) =>
        Find(code).Rate(demand, new(weight)) / Find("croston").Rate(demand, new(weight));

    static double OneStepError(double[] demand, double weight) =>
        Enumerable.Range(1, demand.Length - 1)
            .Sum(period => Math.Pow(demand[period] - Ses.Level(demand.AsSpan(0, period), weight), 2));

    static Gen<double[]> Series() =>
        Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(0.0)), (3, Gen.Choose(1, 40).Select(units => (double)units))))
            .Where(demand => demand.Length >= 2);
}
