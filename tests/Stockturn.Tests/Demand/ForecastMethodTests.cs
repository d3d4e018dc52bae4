using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class ForecastMethodTests
{
    // By hand: 10 with a trend of 2; 13 against 12 is an error of 1: level 12.5, trend 2.25.
    [Fact]
    public void Holt_forecasts_level_and_trend_not_the_level_alone()
    {
        var (after, error) = new HoltTrend(10, 2).Follow([13], new HoltWeights(0.5, 0.5));
        var means = new double[2];
        after.Forecast(1, means);

        Assert.Equal(new HoltTrend(12.5, 2.25), after);
        Assert.Equal(1, error);
        Assert.Equal([14.75, 17], means);
    }

    // By hand: 12.5 + 2·(0.5), then + 2·(0.5 + 0.25).
    [Fact]
    public void A_damped_trend_dies_away()
    {
        var means = new double[2];
        new HoltTrend(12.5, 2).Forecast(0.5, means);

        Assert.Equal([13.5, 14], means);
    }

    // By hand: 2, 4, 6 smoothed with a half: 2, 3, 4.5; the line rises by 2; 4.5 + 1·((1 − 0.125)/0.5) = 6.25, then 7.25.
    [Fact]
    public void Theta_is_smoothing_with_half_the_drift()
    {
        var means = new double[2];
        Theta.Forecast([2, 4, 6], 0.5, means);

        Assert.Equal([6.25, 7.25], means);
    }

    // By hand: every error is 16, so the priors weigh: 4 · 2 + 2.0305 + 2.0619/2 + 2.1053/4 + … over 5.984375.
    [Fact]
    public void An_averaged_level_is_nearly_the_mean_of_a_short_series()
    {
        Assert.Equal(12.16310 / 5.984375, AveragedLevel.Rate([0, 4]), 5);
        Assert.InRange(AveragedLevel.Rate([5, 9, 2, 7, 4, 9, 3, 6]), 5.3, 5.9);
    }

    // What jumped and stays is followed, and no average leaves what was seen.
    [Fact]
    public void An_averaged_level_follows_what_lasts_and_stays_within_what_was_seen()
    {
        Assert.InRange(AveragedLevel.Rate([.. Enumerable.Repeat(10.0, 20), .. Enumerable.Repeat(40.0, 6)]), 38, 40);
        Prop.ForAll(Series().ToArbitrary(), demand => AveragedLevel.Rate(demand) >= demand.Min() - 1e-9 && AveragedLevel.Rate(demand) <= demand.Max() + 1e-9)
            .QuickCheckThrowOnFailure();
    }

    // By hand: median 6; 4, then 6, 23 and 13.5: their mean. A single peak moves it by what is left of it, never as a mean is moved.
    [Fact]
    public void A_middle_level_is_half_the_median_and_half_what_sells_now()
    {
        var means = new double[2];
        new MiddleLevel().Forecast([4, 8, 40, 4], means);
        Assert.Equal([9.75, 9.75], means);

        new MiddleLevel().Forecast([5, 900, 5, 5, 5, 5, 5, 5, 5, 5, 5], means);
        Assert.InRange(means[0], 5, 6);
        new MiddleLevel().Forecast([], means);
        Assert.Equal([0, 0], means);
    }

    // By hand: demands at 2 and 4: interval 2; blocks 3, 5 of [0 3][0 5], the single oldest 9 dropped; 3 + 0.1·2 = 3.2.
    [Fact]
    public void Adida_smooths_full_blocks_and_shares_them_out()
    {
        Assert.Equal(2, DemandBlocks.Level([0, 3, 0, 5]));
        Assert.Equal(1.6, DemandBlocks.Rate([9, 0, 3, 0, 5], 2, (0.1, 0.1)), 12);
    }

    // By hand: one period at a time 0 → 0.3 → 0.27 → 0.743; two at a time 1.6: their mean.
    [Fact]
    public void Imapa_is_the_mean_over_levels() =>
        Assert.Equal((0.743 + 1.6) / 2, Imapa.Rate([0, 3, 0, 5], 2, (0.1, 0.1)), 12);

    // The law of the fast way: two levels at once and sixteen weights at once, the same bits as one after the other.
    [Fact]
    public void Imapa_in_a_hurry_is_imapa_step_by_step_to_the_bit() =>
        Prop.ForAll(Sparse().ToArbitrary(), demand => Enumerable.Range(1, 9).All(levels =>
        {
            var sum = 0.0;
            for (var level = 1; level <= levels; level++)
            {
                var blocks = DemandBlocks.Sums(demand, level);
                sum += Ses.Level(blocks, Slowly(blocks, 0.1, 0.3)) / level;
            }

            return Imapa.Rate(demand, levels, (0.1, 0.3)).Equals(sum / levels);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_season_repeats_and_a_short_history_repeats_its_last_period()
    {
        var means = new double[4];
        new SeasonalNaive(3).Forecast([9, 1, 2, 3], means);
        Assert.Equal([1, 2, 3, 1], means);

        new SeasonalNaive(3).Forecast([1, 2], means);
        Assert.Equal([2, 2, 2, 2], means);
    }

    [Fact]
    public void Every_method_answers_nothing_for_no_demand_and_its_only_period_for_one()
    {
        foreach (var method in ForecastMethods.All(7))
        {
            var means = new double[3];
            method.Forecast([], means);
            Assert.All(means, mean => Assert.Equal(0, mean));
            method.Forecast(new double[9], means);
            Assert.All(means, mean => Assert.Equal(0, mean));
            method.Forecast([7], means);
            Assert.All(means, mean => Assert.InRange(mean, 6, 7));
        }
    }

    [Fact]
    public void A_constant_series_forecasts_itself() =>
        Prop.ForAll(Gen.Choose(1, 50).ToArbitrary(), units => ForecastMethods.All(7).Where(method => method.Code is not ("sba" or "sbj"))
            .All(method => Forecast(method, [.. Enumerable.Repeat((double)units, 20)]).All(mean => Math.Abs(mean - units) <= 1e-9 * units)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Scaling_demand_scales_every_step() =>
        Prop.ForAll(Series().ToArbitrary(), demand => ForecastMethods.All(7).All(method =>
        {
            double[] once = Forecast(method, demand), twice = Forecast(method, [.. demand.Select(units => 2 * units)]);
            return once.Zip(twice).All(pair => Math.Abs(pair.Second - 2 * pair.First) <= 1e-9 * (1 + Math.Abs(pair.First)));
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_are_unlike() =>
        Assert.Equal(ForecastMethods.All(7).Length, ForecastMethods.All(7).Select(method => method.Code).Distinct().Count());

    // One weight after the other: 104 steps, then fourteen times eight between the neighbours of the best.
    static double Slowly(double[] values, double lowest, double highest)
    {
        double best = lowest, error = Ses.SquaredError(values, lowest), step = (highest - lowest) / 104;
        void Try(double low)
        {
            for (var at = 0; at < 8; at++)
            {
                var weight = low + (at + 1) * step;
                var found = Ses.SquaredError(values, weight);
                (best, error) = found < error ? (weight, found) : (best, error);
            }
        }

        for (var from = 0; from < 104; from += 8)
        {
            Try(lowest + from * step);
        }

        for (var count = 0; count < 14; count++)
        {
            var low = Math.Max(lowest, best - step);
            step = (Math.Min(highest, best + step) - low) / 9;
            Try(low);
        }

        return best;
    }

    static Gen<double[]> Sparse() =>
        Gen.ArrayOf(Gen.Frequency((5, Gen.Constant(0.0)), (2, Gen.Choose(1, 40).Select(units => (double)units))));

    static double[] Forecast(IForecastMethod method, double[] demand)
    {
        var means = new double[5];
        method.Forecast(demand, means);
        return means;
    }

    static Gen<double[]> Series() =>
        Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(0.0)), (3, Gen.Choose(1, 40).Select(units => (double)units))))
            .Where(demand => demand.Length >= 2);
}
