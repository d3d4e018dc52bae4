using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class SeasonalProfileTests
{
    // By hand: every centred mean of two periods is (1/2 + 3 + 1/2)/2 = 2, so the ratios are 1/2 and 3/2 and never vary.
    [Fact]
    public void An_index_is_a_period_over_the_season_around_it()
    {
        var profile = SeasonalProfile.Of([1, 3, 1, 3, 1, 3, 1, 3], 2)!;

        Assert.Equal([0.5, 1.5], profile.Indices.Select(index => Math.Round(index, 12)));
        Assert.Equal(1.5, profile.At(9), 12);
    }

    [Fact]
    public void Less_than_two_seasons_and_a_half_have_the_season_of_the_group()
    {
        var group = SeasonalProfile.Of([1, 3, 1, 3, 1, 3, 1, 3], 2);

        Assert.Null(SeasonalProfile.Of([1, 2, 3, 4, 5, 6, 7, 8], 4));
        Assert.Same(group, SeasonalProfile.Of([1, 9, 1], 2, group));
        Assert.Null(SeasonalProfile.Of(new double?[30], 7));
    }

    [Fact]
    public void The_season_of_a_sum_keeps_its_peaks_where_one_of_them_moved()
    {
        // Eight places; the peak falls at the third, in the second season at the fourth.
        double?[] demand = [100, 101, 300, 100, 100, 99, 100, 101, 100, 100, 100, 300, 101, 100, 99, 100, 100, 99, 300, 100, 100, 101, 100, 100];
        var (kept, plain) = (SeasonalProfile.OfSum(demand, 8)!, SeasonalProfile.Of(demand, 8)!);

        Assert.InRange(kept.At(2), 1.7, 2);
        Assert.True(plain.At(2) < 1.5);
        Assert.Equal(1, kept.Indices.Average(), 9);
        Assert.NotNull(SeasonalProfile.OfSum(demand.AsSpan(0, 12), 8));
        Assert.Null(SeasonalProfile.OfSum(demand.AsSpan(0, 11), 8));
    }

    [Fact]
    public void Noise_without_a_season_is_drawn_to_one()
    {
        double?[] noise = [.. Enumerable.Range(0, 70).Select(day => (double?)(10 + day * 37 % 11))];

        Assert.All(SeasonalProfile.Of(noise, 7)!.Indices, index => Assert.InRange(index, 0.8, 1.2));
    }

    [Fact]
    public void Scaling_demand_leaves_the_indices() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            var once = SeasonalProfile.Of(demand, 4);
            var thrice = SeasonalProfile.Of(demand.Select(units => 3 * units).ToArray(), 4);
            return once is null ? thrice is null : once.Indices.Zip(thrice!.Indices).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Indices_are_above_nothing_and_finite() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
            SeasonalProfile.Of(demand, 4) is not { } profile || profile.Indices.All(index => index >= 0.01 && double.IsFinite(index)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_forecast_repeats_the_season()
    {
        double?[] demand = [.. Enumerable.Range(0, 48).Select(month => (double?)(100 * (month % 12 < 6 ? 1 : 2)))];
        var forecast = ForecastChoice.Forecast(demand, new PanelSettings(12, 12, PanelSettings.NineLevels))!;

        Assert.All(forecast.Means.Take(6), mean => Assert.InRange(mean, 95, 110));
        Assert.All(forecast.Means.Skip(6), mean => Assert.InRange(mean, 185, 220));
    }

    static Gen<double?[]> Series() =>
        Gen.ArrayOf(Gen.Frequency(
            (1, Gen.Constant((double?)null)), (2, Gen.Constant((double?)0)), (5, Gen.Choose(1, 40).Select(units => (double?)units))));
}
