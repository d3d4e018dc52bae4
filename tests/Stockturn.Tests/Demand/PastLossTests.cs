using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

/// <summary>How candidates are weighed, seen through the forecasts they make.</summary>
public class PastLossTests
{
    static readonly PanelSettings Settings = new(4, 7, PanelSettings.NineLevels);

    // Demand that fell to a tenth: means over a year lose every back-test, so the forecast lies near what is sold now.
    [Fact]
    public void A_method_that_lost_before_hardly_counts()
    {
        double?[] demand = [.. Enumerable.Repeat((double?)20, 60), .. Enumerable.Range(0, 30).Select(day => (double?)(day % 3 + 1))];

        Assert.All(ForecastChoice.Forecast(demand, Settings)!.Means, mean => Assert.InRange(mean, 0.5, 6));
    }

    // By hand: half the loss, with the exponent 1, counts twice; what has no prior never counts.
    [Fact]
    public void A_weight_is_the_prior_times_the_power_of_the_loss()
    {
        Assert.Equal(2.0 / 3, PastLoss.Weights([4, 8], [1, 1], 0, 1)[0], 12);
        Assert.Equal([1.0, 0.0], PastLoss.Weights([4, 1], [1, 0], 0, 1));
        Assert.Equal([0.5, 0.5], PastLoss.Weights([0, 0], [1, 1], 0, 1));
    }

    // By hand: a quarter of 8 and three quarters of 4.
    [Fact]
    public void A_combination_counts_each_part_by_its_weight()
    {
        var means = new double[1];
        new CombinedMethod([new Naive(), new WindowMean(3)], [0.25, 0.75]).Forecast([2, 2, 8], means);

        Assert.Equal(5, means[0]);
        Assert.Throws<ArgumentException>(() => new CombinedMethod([new Naive()], [0.5, 0.5]));
    }

    // By hand: the negative binomial with mean 1 and φ 1 has the median 0 and three quarters at 1; all quantiles of the point are its mean.
    [Fact]
    public void A_combined_spread_is_the_weighted_mean_of_the_quantiles()
    {
        var quantiles = new double[2];
        new CombinedSpread([new NegativeBinomialSpread(52), new PointSpread()], [0.5, 0.5])
            .Quantiles(new ObservedDemand([0, 0, 1, 3]), DemandSpan.Step(1, 1), [0.4, 0.7], quantiles);

        Assert.Equal([0.5, 1], quantiles);
    }

    [Fact]
    public void A_group_of_all_ones_changes_nothing_but_the_season()
    {
        var flat = SeasonalProfile.Of([.. Enumerable.Repeat((double?)5, 40)], 7)!;

        Assert.All(flat.Indices, index => Assert.Equal(1, index, 12));
        Prop.ForAll(Gen.Choose(8, 40).ToArbitrary(), periods =>
        {
            double?[] demand = [.. Enumerable.Range(0, periods).Select(day => (double?)(day % 5 == 0 ? 3 : 0))];
            var (with, without) = (ForecastChoice.Forecast(demand, Settings, flat)!, ForecastChoice.Forecast(demand, Settings)!);
            return with.Means.Zip(without.Means).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }).QuickCheckThrowOnFailure();
    }
}
