using System.Collections.Immutable;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class DemandPathsTests
{
    // Uniform from 0 to 100: the quantile of a level is a hundred times it.
    static readonly ImmutableArray<double> Uniform = [.. DemandPaths.Levels.Select(level => 100 * level)];

    [Fact]
    public void Every_period_has_each_part_of_its_distribution_once()
    {
        var paths = DemandPaths.Of([Uniform, Uniform], new PathDraws(3, 100));

        Assert.Equal((2, 100), (paths.Periods, paths.Paths));
        for (var period = 1; period <= 2; period++)
        {
            Assert.Equal(Enumerable.Range(0, 100).Select(part => part + 0.5), paths.In(period).ToArray().Order().Select(units => Math.Round(units, 9)));
        }

        Assert.NotEqual(paths.In(1).ToArray(), paths.In(2).ToArray());
    }

    [Fact]
    public void The_same_start_draws_the_same_paths_and_another_start_others()
    {
        double[] Drawn(long start) => DemandPaths.Of([Uniform], new PathDraws(1, start: start)).In(1).ToArray();

        Assert.Equal(Drawn(1), Drawn(1));
        Assert.NotEqual(Drawn(1), Drawn(2));
    }

    [Fact]
    public void More_periods_leave_the_draws_of_the_first_as_they_were() => Assert.Equal(
        DemandPaths.Of([Uniform], new PathDraws(1)).In(1).ToArray(), DemandPaths.Of([Uniform, Uniform], new PathDraws(5)).In(1).ToArray());

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DemandPaths.Of([Uniform, Uniform], new PathDraws(1)));
        Assert.Throws<ArgumentException>(() => DemandPaths.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathDraws(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundTerms(0, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundTerms(1, 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundStock(-1, []));
        Assert.Throws<ArgumentException>(() => OrderRound.Of(new RoundTerms(3, 1, 1, 1), new RoundStock(0, []), DemandPaths.Of([Uniform], new PathDraws(1))));
    }
}
