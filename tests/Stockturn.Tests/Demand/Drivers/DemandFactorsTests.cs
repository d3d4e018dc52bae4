using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class DemandFactorsTests
{
    static readonly PanelSettings Settings = new(4, 7, PanelSettings.NineLevels);

    // By hand: without their factors the periods are 10, 10, 10; the next two are 10 · 1 and 10 · 3.
    [Fact]
    public void S0_41_demand_is_forecast_as_usual_and_moved_by_what_is_known_to_come()
    {
        var history = new ObservedDemand([10, 20, 10], null, new DemandFactors([1, 2, 1, 1, 3]));

        Assert.Equal([10, 30, 10], history.Forecast(new WindowMean(13), 3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_factor_is_above_nothing_and_finite(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemandFactors([1, factor]));

    // By hand: as usual 2, 2, 4 with the median 2; the next period sells twice as usual.
    [Fact]
    public void Empirical_quantiles_are_moved_by_the_factor_of_their_period()
    {
        var history = new ObservedDemand([2, 6, 4], null, new DemandFactors([1, 3, 1, 2]));
        var quantiles = new double[1];
        new EmpiricalSpread(int.MaxValue).Quantiles(history, DemandSpan.Step(5, 1), [0.5], quantiles);
        Assert.Equal([4], quantiles);

        new EmpiricalSpread(int.MaxValue).Quantiles(history, DemandSpan.Step(5, 2), [0.5], quantiles);
        Assert.Equal([2], quantiles);
    }

    [Fact]
    public void Factors_of_one_change_nothing_to_the_last_bit() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var ones = new DemandFactors([.. Enumerable.Repeat(1.0, demand.Length + Settings.Horizon)]);
            return Same(ForecastChoice.Forecast(demand, Settings), ForecastChoice.Forecast(demand, Settings, null, ones))
                && Same(ForecastChoice.ForecastSums(demand, Settings), ForecastChoice.ForecastSums(demand, Settings, null, ones));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Demand_and_factors_twice_as_large_have_means_twice_as_large() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var twice = new DemandFactors([.. Enumerable.Repeat(2.0, demand.Length + Settings.Horizon)]);
            var once = ForecastChoice.Forecast(demand, Settings);
            var moved = ForecastChoice.Forecast([.. demand.Select(units => 2 * units)], Settings, null, twice);
            return once is null
                ? moved is null
                : once.Means.Zip(moved!.Means).All(pair => Math.Abs(2 * pair.First - pair.Second) <= 1e-9 * (1 + pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quantiles_rise_and_are_never_below_nothing_whatever_moves_demand() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var factors = new DemandFactors([.. Enumerable.Range(0, demand.Length + Settings.Horizon).Select(period => 0.25 + period * 7 % 5)]);
            return new[] { ForecastChoice.Forecast(demand, Settings, null, factors), ForecastChoice.ForecastSums(demand, Settings, null, factors) }
                .All(forecast => forecast is null || (forecast.Means.All(mean => mean >= 0 && double.IsFinite(mean)) && forecast.Quantiles.All(step =>
                    step[0] >= 0 && step.Zip(step.Skip(1)).All(pair => pair.First <= pair.Second))));
        }).QuickCheckThrowOnFailure();

    // A promotion that triples demand every tenth week: knowing of it the forecast of a plain week is the plain week.
    [Fact]
    public void S1_10_a_promotion_that_is_known_is_no_demand_of_other_weeks()
    {
        double?[] demand = [.. Enumerable.Range(0, 60).Select(week => (double?)(week % 10 == 9 ? 60 : 20))];
        var factors = new DemandFactors([.. Enumerable.Range(0, 64).Select(week => week is 62 || (week < 60 && week % 10 == 9) ? 3.0 : 1.0)]);
        var forecast = ForecastChoice.Forecast(demand, new PanelSettings(4, 52, PanelSettings.NineLevels), null, factors)!;

        Assert.Equal([20, 20, 60, 20], forecast.Means.Select(mean => Math.Round(mean, 9)));
    }

    static bool Same(SeriesForecast? left, SeriesForecast? right) => left is null
        ? right is null
        : right is not null && left.Means.SequenceEqual(right.Means)
            && left.Quantiles.Zip(right.Quantiles).All(pair => pair.First.SequenceEqual(pair.Second));

    static Gen<double?[]> Series() =>
        Gen.ArrayOf(Gen.Frequency(
            (1, Gen.Constant((double?)null)), (3, Gen.Constant((double?)0)), (4, Gen.Choose(1, 40).Select(units => (double?)units))));
}
