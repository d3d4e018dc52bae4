using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class SeriesForecastTests
{
    static readonly PanelSettings Settings = new(4, 7, PanelSettings.NineLevels);

    // By hand: mean 1, variance 2, φ 1; it is the geometric with a half: chances 1/2, 1/4, 1/8; sums 0.5, 0.75, 0.875.
    [Fact]
    public void A_negative_binomial_is_the_least_count_that_reaches_the_level()
    {
        var history = new ObservedDemand([0, 0, 1, 3]);
        var quantiles = new double[3];
        new NegativeBinomialSpread(52).Quantiles(history, DemandSpan.Step(1, 1), [0.4, 0.7, 0.8], quantiles);

        Assert.Equal([0, 1, 2], quantiles);
    }

    // By hand: one period in four sells one: binomial with one trial, chance a quarter.
    [Fact]
    public void Periods_of_one_or_none_are_a_single_trial()
    {
        var quantiles = new double[2];
        new NegativeBinomialSpread(52).Quantiles(new ObservedDemand([0, 1, 0, 0]), DemandSpan.Step(0.25, 1), [0.7, 0.8], quantiles);

        Assert.Equal([0, 1], quantiles);
    }

    [Fact]
    public void Empirical_quantiles_lie_on_straight_lines_between_what_was_seen()
    {
        var quantiles = new double[2];
        new EmpiricalSpread(int.MaxValue).Quantiles(new ObservedDemand([4, 0, null, 2]), DemandSpan.Step(9, 1), [0.5, 0.75], quantiles);

        Assert.Equal([2, 3], quantiles);
    }

    [Fact]
    public void A_combination_is_the_mean_of_its_parts()
    {
        var means = new double[1];
        new CombinedMethod([new Naive(), new WindowMean(2)]).Forecast([2, 4], means);

        Assert.Equal(3.5, means[0]);
    }

    [Theory]
    [InlineData(new double[] { 3, 6, 9 }, 3)]
    [InlineData(new double[] { 0, 0 }, 0)]
    [InlineData(new[] { 0.3, 0.7, 1.1 }, 0.1)]
    [InlineData(new double[] { 24, 0, 36 }, 12)]
    public void A_lot_divides_every_period(double[] demand, double lot) => Assert.Equal(lot, DemandLot.Of(demand), 6);

    [Fact]
    public void Nothing_observed_has_no_forecast_and_one_observation_an_honest_one()
    {
        Assert.Null(ForecastChoice.Forecast([], Settings));
        Assert.Null(ForecastChoice.Forecast([null, null], Settings));

        var one = ForecastChoice.Forecast([null, 7, null], Settings)!;
        Assert.All(one.Means, mean => Assert.Equal(7, mean));
        Assert.True(one.Quantiles[0][0] < 7 && one.Quantiles[0][^1] > 7);
    }

    // A period without stock is masked: twelve months of 5 with half of them out of stock are still 5 a month.
    [Fact]
    public void A_period_not_observed_is_not_a_period_without_demand()
    {
        double?[] demand = [5, 5, null, null, 5, 5, null, 5, 5, null, null, null];

        Assert.All(ForecastChoice.Forecast(demand, Settings)!.Means, mean => Assert.Equal(5, mean, 9));
    }

    [Fact]
    public void Zeros_give_zeros() =>
        Prop.ForAll(Gen.Choose(1, 80).ToArbitrary(), periods =>
        {
            var forecast = ForecastChoice.Forecast(Enumerable.Repeat((double?)0, periods).ToArray(), Settings)!;
            return forecast.Means.All(mean => mean == 0) && forecast.Quantiles.All(step => step.All(units => units == 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_constant_series_forecasts_itself_without_spread() =>
        Prop.ForAll(Gen.Choose(1, 500).SelectMany(units => Gen.Choose(4, 80), (units, periods) => (units, periods)).ToArbitrary(), drawn =>
        {
            var forecast = ForecastChoice.Forecast(Enumerable.Repeat((double?)drawn.units, drawn.periods).ToArray(), Settings)!;
            return forecast.Means.All(mean => Math.Abs(mean - drawn.units) < 1e-9 * drawn.units)
                && forecast.Quantiles.All(step => step.All(units => Math.Abs(units - drawn.units) < 1e-6 * drawn.units));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quantiles_rise_with_the_level_and_are_never_below_nothing() =>
        Prop.ForAll(Series().ToArbitrary(), demand => ForecastChoice.Forecast(demand, Settings) is not { } forecast
            || (forecast.Quantiles.Length == 4 && forecast.Means.All(mean => mean >= 0)
                && forecast.Quantiles.All(step => step[0] >= 0 && step.Zip(step.Skip(1)).All(pair => pair.First <= pair.Second))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Demand_by_the_dozen_is_forecast_like_demand_by_the_piece() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var once = ForecastChoice.Forecast(demand, Settings);
            var dozens = ForecastChoice.Forecast(demand.Select(units => units * 12).ToArray(), Settings);
            return once is null || (Near(once.Means, dozens!.Means) && once.Quantiles.Zip(dozens.Quantiles).All(pair => Near(pair.First, pair.Second)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_series_has_the_same_forecast() =>
        Prop.ForAll(Series().ToArbitrary(), demand => ForecastChoice.Forecast(demand, Settings) is not { } first
            || (ForecastChoice.Forecast([.. demand], Settings) is { } second
                && first.Means.SequenceEqual(second.Means) && first.Quantiles.Zip(second.Quantiles).All(pair => pair.First.SequenceEqual(pair.Second))))
            .QuickCheckThrowOnFailure();

    // By hand: level 0.9, quantile 10: four lacking cost 3.6, four too many cost 0.4.
    [Fact]
    public void A_quantile_costs_its_level_for_what_it_lacked()
    {
        Assert.Equal(3.6, PinballLoss.Of(14, 10, 0.9), 12);
        Assert.Equal(0.4, PinballLoss.Of(6, 10, 0.9), 12);
    }

    // By hand: history 0 2 6: steps 4 from the first sale; forecast 5 against 3 and 9.
    [Fact]
    public void Errors_are_scaled_by_the_steps_of_the_history()
    {
        var forecast = new SeriesForecast("m", "s", [5, 5], [[5.0], [5.0]]);
        var errors = ForecastErrors.Of(new ObservedDemand([0, 2, 6]), [3, null], forecast, [0.5])!;
        var told = ForecastAccuracy.Of("m", [errors], 1);

        Assert.Equal(1, errors.Periods);
        Assert.Equal(0.5, told.Mase!.Value, 12);
        Assert.Equal(0.5, told.Rmsse!.Value, 12);
        Assert.Equal(0.25, told.Pinball!.Value, 12);
        Assert.Equal(2.0 / 3, told.Bias!.Value, 12);
        Assert.Equal<double>([1.0], told.Coverage);
    }

    [Fact]
    public void A_panel_that_never_moved_has_no_scaled_measure()
    {
        var errors = ForecastErrors.Of(new ObservedDemand([0, 0]), [0], new SeriesForecast("m", "s", [0], [[0.0]]), [0.5])!;
        var told = ForecastAccuracy.Of("m", [errors], 1);

        Assert.Null(told.Mase);
        Assert.Null(told.Bias);
        Assert.Equal(1, told.Unscaled);
    }

    static bool Near(ImmutableArray<double> once, ImmutableArray<double> dozens) =>
        once.Zip(dozens).All(pair => Math.Abs(12 * pair.First - pair.Second) <= 1e-6 * (1 + pair.Second));

    static Gen<double?[]> Series() =>
        Gen.ArrayOf(Gen.Frequency(
            (1, Gen.Constant((double?)null)), (3, Gen.Constant((double?)0)), (4, Gen.Choose(1, 40).Select(units => (double?)units))));
}
