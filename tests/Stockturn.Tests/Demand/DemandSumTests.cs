using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class DemandSumTests
{
    static readonly PanelSettings Settings = new(6, 4, PanelSettings.NineLevels);

    [Fact]
    public void The_mean_of_a_sum_is_the_sum_of_the_means() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var steps = ForecastChoice.Forecast(demand, Settings);
            var sums = ForecastChoice.ForecastSums(demand, Settings);
            return steps is null
                ? sums is null
                : Enumerable.Range(0, 6).All(at => Math.Abs(sums!.Means[at] - steps.Means.Take(at + 1).Sum()) <= 1e-9 * (1 + sums.Means[at]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quantiles_of_a_sum_rise_with_the_level_and_with_its_length() =>
        Prop.ForAll(Series().ToArbitrary(), demand => ForecastChoice.ForecastSums(demand, Settings) is not { } sums
            || (sums.Quantiles.All(sum => sum.Zip(sum.Skip(1)).All(pair => pair.First <= pair.Second && double.IsFinite(pair.Second)))
                && sums.Quantiles.Zip(sums.Quantiles.Skip(1)).All(pair => pair.First.Zip(pair.Second).All(two => two.First <= two.Second))))
            .QuickCheckThrowOnFailure();

    // Sums of independent periods: as a share of its mean a sum is surer than a period.
    [Fact]
    public void A_long_sum_is_surer_than_a_short_one()
    {
        double?[] demand = [.. Enumerable.Range(0, 104).Select(week => (double?)(week * 37 % 5))];
        var sums = ForecastChoice.ForecastSums(demand, Settings)!;

        Assert.True(sums.Quantiles[5][7] / sums.Means[5] < sums.Quantiles[0][7] / sums.Means[0]);
        Assert.True(sums.Quantiles[5][7] > sums.Means[5]);
    }

    // By hand: four periods that do not lean on each other, the mean of 52, and a level that moves: 1.04² + 1.08² + 1.12² − 3.
    [Fact]
    public void A_sum_varies_by_its_periods_and_by_what_the_mean_may_be_wrong() =>
        Assert.Equal(4 + 16.0 / 52 + 0.5024, SumSpread.Of([.. Enumerable.Repeat(3.0, 52)], 4), 12);

    // By hand: 13 periods: 12/10; one or two count as five: 4/2.
    [Fact]
    public void Few_periods_are_doubted_like_Student_does()
    {
        Assert.Equal(1.2, NegativeBinomialSpread.Doubt(13), 12);
        Assert.Equal(2, NegativeBinomialSpread.Doubt(2), 12);
        double[] believed = new double[1], doubted = new double[1];
        var history = new ObservedDemand([2, 5, 1, 0, 9, 4, 3]);
        new NegativeBinomialSpread(52).Quantiles(history, DemandSpan.Step(3.4, 1), [0.975], believed);
        new NegativeBinomialSpread(52, isDoubted: true).Quantiles(history, DemandSpan.Step(3.4, 1), [0.975], doubted);

        Assert.True(doubted[0] > believed[0]);
    }

    // By hand, α 0.5: step 3 feels two errors by a half and its own: 1.5; steps 1 and 2 feel the first by 1.5: 2.25 + 1.
    [Fact]
    public void An_error_moves_what_comes_after_it()
    {
        var history = new ObservedDemand([1, 2, 3]);

        Assert.Equal(1, ErrorSpread.Spread(history, DemandSpan.Step(1, 1), 0.5), 12);
        Assert.Equal(1.5, ErrorSpread.Spread(history, DemandSpan.Step(1, 3), 0.5), 12);
        Assert.Equal(3.25, ErrorSpread.Spread(history, new DemandSpan(1, 1, 2), 0.5), 12);
    }

    [Fact]
    public void Errors_spread_wider_the_further_the_step()
    {
        var history = new ObservedDemand([.. Enumerable.Range(0, 60).Select(period => (double?)(100 + period / 10 * 15 + period * 7 % 5))]);
        double[] near = new double[1], far = new double[1];
        new ErrorSpread().Quantiles(history, DemandSpan.Step(180, 1), [0.95], near);
        new ErrorSpread().Quantiles(history, DemandSpan.Step(180, 9), [0.95], far);

        Assert.True(far[0] > near[0] && near[0] > 180);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Units_that_are_no_number_of_nothing_or_more_are_refused(double units) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ForecastChoice.Forecast([1, units, 2], Settings));

    [Fact]
    public void Twenty_years_of_days_and_a_level_shift_at_the_end_have_a_forecast()
    {
        double?[] demand = [.. Enumerable.Range(0, 7300).Select(day => (double?)(day < 7200 ? day % 3 : 50))];
        var forecast = ForecastChoice.Forecast(demand, new PanelSettings(28, 7, PanelSettings.NineLevels))!;

        Assert.All(forecast.Means, mean => Assert.InRange(mean, 1, 60));
        Assert.All(forecast.Quantiles, step => Assert.All(step, units => Assert.True(double.IsFinite(units) && units >= 0)));
    }

    static Gen<double?[]> Series() =>
        Gen.ArrayOf(Gen.Frequency(
            (1, Gen.Constant((double?)null)), (2, Gen.Constant((double?)0)), (5, Gen.Choose(1, 40).Select(units => (double?)units))));
}
