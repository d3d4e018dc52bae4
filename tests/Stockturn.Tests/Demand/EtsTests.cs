using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class EtsTests
{
    [Fact]
    public void A_straight_line_goes_on_nearly_straight()
    {
        var means = Forecast([.. Enumerable.Range(1, 20).Select(period => 10.0 * period)], 2);

        Assert.InRange(means[0], 209, 210.5);
        Assert.InRange(means[1], 217, 220.5);
    }

    // A level that jumped stays where it went, and nothing in it is taken for a trend that runs away.
    [Fact]
    public void A_level_shift_at_the_end_is_followed_and_does_not_run_away()
    {
        double[] demand = [.. Enumerable.Repeat(10.0, 30), .. Enumerable.Repeat(40.0, 6)];

        Assert.All(Forecast(demand, 12), mean => Assert.InRange(mean, 38, 60));
    }

    [Fact]
    public void Noise_around_a_level_has_no_trend_to_speak_of()
    {
        double[] demand = [.. Enumerable.Range(0, 60).Select(period => 50.0 + period * 37 % 11 - 5)];
        var means = Forecast(demand, 12);

        Assert.InRange(means[11] - means[0], -2, 2);
    }

    [Fact]
    public void Every_forecast_is_finite_and_scales() =>
        Prop.ForAll(Series().ToArbitrary(), demand =>
        {
            double[] once = Forecast(demand, 6), thrice = Forecast([.. demand.Select(units => 3 * units)], 6);
            return once.Zip(thrice).All(pair => double.IsFinite(pair.First) && Math.Abs(3 * pair.First - pair.Second) <= 1e-6 * (1 + Math.Abs(pair.Second)));
        }).QuickCheckThrowOnFailure();

    static double[] Forecast(double[] demand, int horizon)
    {
        var means = new double[horizon];
        new Ets().Forecast(demand, means);
        return means;
    }

    static Gen<double[]> Series() =>
        Gen.ArrayOf(Gen.Frequency((2, Gen.Constant(0.0)), (3, Gen.Choose(1, 40).Select(units => (double)units))));
}
