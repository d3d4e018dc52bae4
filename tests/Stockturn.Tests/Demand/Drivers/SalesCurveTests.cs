using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class SalesCurveTests
{
    // By hand: 26 weeks of 10, 26 of 20: 2·(260·ln(10/15) + 520·ln(20/15)) = 88.4, dispersion 1 at least.
    [Fact]
    public void S0_9_the_week_the_level_changed_is_told_with_both_levels()
    {
        var change = SalesCurve.Of([.. Enumerable.Range(0, 52).Select(week => (double?)(week < 26 ? 10 : 20))]).Change!.Value;

        Assert.Equal((26, 10, 20), (change.Week, change.Before, change.After));
        Assert.InRange(change.Chance, 0, 1e-9);
    }

    // By hand: slopes between 13 weeks that rise by 2 are all 2; S = 78, variance 13·12·31/18, z = 77/16.39 = 4.70.
    [Fact]
    public void S0_9_the_slope_of_the_last_13_weeks_is_the_median_of_all_pairs()
    {
        var slope = SalesCurve.Of([500, .. Enumerable.Range(0, 13).Select(week => (double?)(10 + 2 * week))]).Slope!.Value;

        Assert.Equal(2, slope.UnitsPerWeek, 12);
        Assert.True(slope.IsSignificant);
        Assert.Equal(2 * Normal.CDF(0, 1, -77 / Math.Sqrt(13 * 12 * 31 / 18.0)), slope.Chance, 12);
    }

    [Theory]
    [InlineData(0.3, 52)]
    [InlineData(2, 26)]
    [InlineData(20, 52)]
    [InlineData(200, 104)]
    public void S0_9_flat_noise_does_not_alarm(double mean, int weeks)
    {
        var random = new Random(20260701);
        int changes = 0, slopes = 0;
        for (var series = 0; series < 1_000; series++)
        {
            var curve = SalesCurve.Of([.. Enumerable.Range(0, weeks).Select(_ => (double?)Poisson.Sample(random, mean))]);
            changes += curve.Change is null ? 0 : 1;
            slopes += curve.Slope!.Value.IsSignificant ? 1 : 0;
        }

        Assert.InRange(changes, 0, 29);
        Assert.InRange(slopes, 0, 29);
    }

    // Variance five times the mean: without the dispersion nearly every series would tell of a change.
    [Fact]
    public void Sales_that_vary_more_than_by_chance_do_not_alarm_either()
    {
        var random = new Random(20260701);
        var changes = Enumerable.Range(0, 1_000).Count(_ => SalesCurve.Of(
            [.. Enumerable.Range(0, 52).Select(_ => (double?)Poisson.Sample(random, Gamma.Sample(random, 2.5, 0.25)))]).Change is not null);

        Assert.InRange(changes, 0, 29);
    }

    [Fact]
    public void A_level_that_doubled_half_a_year_ago_is_seen()
    {
        var random = new Random(20260701);
        var seen = Enumerable.Range(0, 200).Count(_ => SalesCurve.Of(
            [.. Enumerable.Range(0, 52).Select(week => (double?)Poisson.Sample(random, week < 26 ? 5 : 10))]).Change is { Week: > 20 and < 32 });

        Assert.InRange(seen, 180, 200);
    }

    [Fact]
    public void Weeks_without_stock_are_left_out_and_keep_their_place()
    {
        double?[] weeks = [.. Enumerable.Range(0, 52).Select(week => week is >= 10 and < 20 ? null : (double?)(week < 26 ? 10 : 20))];

        Assert.Equal((26, 10, 20), SalesCurve.Of(weeks).Change is { } change ? (change.Week, change.Before, change.After) : default);
    }

    [Fact]
    public void Little_or_nothing_seen_tells_nothing()
    {
        Assert.Equal(new SalesCurve(null, null), SalesCurve.Of([]));
        Assert.Equal(new SalesCurve(null, null), SalesCurve.Of([1, 2, 3, 40, 50, 60, 70]));
        Assert.Null(SalesCurve.Of(new double?[52]).Slope);

        var nothing = SalesCurve.Of([.. Enumerable.Repeat((double?)0, 52)]);
        Assert.Null(nothing.Change);
        Assert.Equal(new SalesSlope(0, 1), nothing.Slope);
        Assert.Throws<ArgumentOutOfRangeException>(() => SalesCurve.Of([-1]));
    }

    [Fact]
    public void A_change_has_four_weeks_on_either_side_and_levels_that_keep_the_sum() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Frequency((1, Gen.Constant((double?)null)), (6, Gen.Choose(0, 30).Select(units => (double?)units)))).ToArbitrary(), weeks =>
        {
            if (SalesCurve.Of(weeks).Change is not { } change)
            {
                return true;
            }

            var (before, after) = (weeks[..change.Week].Count(units => units is not null), weeks[change.Week..].Count(units => units is not null));
            return before >= 4 && after >= 4 && Math.Abs(before * change.Before + after * change.After - weeks.Sum(units => units ?? 0)) < 1e-6;
        }).QuickCheckThrowOnFailure();
}
