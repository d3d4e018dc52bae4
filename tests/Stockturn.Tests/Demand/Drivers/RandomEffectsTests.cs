using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class RandomEffectsTests
{
    // By hand: 1 and 3 with variance 1 each: Q = 2, one degree of freedom, Σw − Σw²/Σw = 2 − 1 = 1: between 1, mean 2, variance 2/2.
    [Fact]
    public void What_is_between_estimates_is_what_chance_does_not_explain()
    {
        Assert.Equal(new RandomEffects(2, 1, 1), RandomEffects.Of([(1, 1), (3, 1)]));
        Assert.Equal(new RandomEffects(2, 0.5, 0), RandomEffects.Of([(1.5, 1), (2.5, 1)]));
        Assert.Equal(new RandomEffects(7, 4, 0), RandomEffects.Of([(7, 4)]));
    }

    // By hand: half of the square is chance, so half is kept; towards a centre, a variance between as large as that of chance keeps half.
    [Fact]
    public void An_estimate_is_drawn_as_far_as_chance_reaches()
    {
        Assert.Equal(1, RandomEffects.Drawn(2, 2));
        Assert.Equal(0, RandomEffects.Drawn(-1, 2));
        Assert.Equal(3, RandomEffects.Drawn(4, 1, 2, 1));
        Assert.Equal(2, RandomEffects.Drawn(4, 1, 2, 0));
    }

    [Fact]
    public void The_mean_lies_among_the_estimates_and_knows_more_than_each() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(-20, 20).SelectMany(value => Gen.Choose(1, 9), (value, variance) => (value, variance))).ToArbitrary(), drawn =>
        {
            (double Value, double Variance)[] estimates = [.. drawn.Select(one => (one.value / 4.0, one.variance / 9.0))];
            var all = RandomEffects.Of(estimates);
            return all.Between >= 0 && all.Mean >= estimates.Min(one => one.Value) - 1e-9 && all.Mean <= estimates.Max(one => one.Value) + 1e-9
                && all.Variance <= estimates.Min(one => one.Variance) + all.Between + 1e-9;
        }).QuickCheckThrowOnFailure();
}
