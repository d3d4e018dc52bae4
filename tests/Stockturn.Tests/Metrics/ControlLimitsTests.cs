using FsCheck;
using FsCheck.Fluent;
using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

public sealed class ControlLimitsTests
{
    [Fact]
    public void S0_49_limits_are_the_mean_and_2_66_mean_moving_ranges_of_the_earlier_spans()
    {
        // Mean 12, steps 2 each: 12 ± 2.66 × 2. The newest, 40, is held against them and moves them not.
        var limits = Of(11, 13, 11, 13, 11, 13, 11, 13, 40)!;

        Assert.Equal(12, limits.Centre, precision: 9);
        Assert.Equal(12 + 3 / 1.128 * 2, limits.Upper, precision: 9);
        Assert.Equal(12 - 3 / 1.128 * 2, limits.Lower, precision: 9);
        Assert.False(limits.Holds(40));
        Assert.True(limits.Holds(limits.Upper) && limits.Holds(limits.Lower));
    }

    [Fact]
    public void S0_49_too_little_stock_is_as_much_out_of_control_as_too_much() => Assert.False(Of(11, 13, 11, 13, 11, 13, 11, 13, 1)!.Holds(1));

    [Fact]
    public void S0_49_fewer_than_eight_earlier_figures_tell_no_limits()
    {
        Assert.Null(Of(11, 13, 11, 13, 11, 13, 11, 40));
        Assert.Null(Of());
        Assert.Null(ControlLimits.Of([.. Enumerable.Repeat(Reading.Missing(Gap.NoStock), 12)]));
    }

    [Fact]
    public void S0_49_a_span_without_a_figure_is_left_out_and_no_step_goes_over_it()
    {
        Reading[] spans = [.. new double[] { 10, 10, 10, 10 }.Select(Reading.Of), Reading.Missing(Gap.NoStock), .. new double[] { 50, 50, 50, 50, 9 }.Select(Reading.Of)];
        var limits = ControlLimits.Of([.. spans])!;

        Assert.Equal((30d, 30d, 30d), (limits.Centre, limits.Lower, limits.Upper));
    }

    [Fact]
    public void S0_49_a_figure_that_never_was_under_zero_has_no_limit_there()
    {
        Assert.Equal(0, Of(0, 10, 0, 10, 0, 10, 0, 10, 5)!.Lower);
        Assert.True(Of(-1, 10, 0, 10, 0, 10, 0, 10, 5)!.Lower < 0);
    }

    [Fact]
    public void S0_49_law_the_same_figures_in_another_unit_give_the_same_verdict() => Prop.ForAll(
        Gen.Choose(-10_000, 10_000).ListOf().Zip(Gen.Choose(1, 1000)).ToArbitrary(),
        drawn =>
        {
            double[] plain = [.. drawn.Item1.Select(figure => (double)figure)];
            double[] scaled = [.. plain.Select(figure => figure * drawn.Item2)];
            return (Of(plain), Of(scaled)) switch
            {
                (null, null) => plain.Length <= ControlLimits.EarlierMin,
                ({ } one, { } other) => one.Lower <= one.Upper
                    && Math.Abs(one.Upper * drawn.Item2 - other.Upper) <= 1e-9 * Math.Max(1, Math.Abs(other.Upper)),
                _ => false,
            };
        }).QuickCheckThrowOnFailure();

    static ControlLimits? Of(params double[] figures) => ControlLimits.Of([.. figures.Select(Reading.Of)]);
}
