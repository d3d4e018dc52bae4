using FsCheck;
using FsCheck.Fluent;
using Stockturn.Causes;

namespace Stockturn.Tests.Causes;

public sealed class AttributionTests
{
    static readonly DateOnly Day = new(2026, 3, 1);

    // 100 units too many; forecast, delay and switch, in that order: 60, 25 and 15 over plan.
    static readonly DateOnly[] Events = [Day, Day.AddDays(20), Day.AddDays(60)];

    [Fact]
    public void S4_22_all_units_go_to_the_first_event() => Assert.Equal<long>([100, 0, 0], Attribution.First(100, Events));

    [Fact]
    public void S4_23_all_units_go_to_the_last_event() => Assert.Equal<long>([0, 0, 100], Attribution.Last(100, Events));

    [Fact]
    public void S4_24_alike_loses_no_unit() => Assert.Equal<long>([34, 33, 33], Attribution.Average(100, 3));

    [Fact]
    public void S4_25_by_how_far_each_was_from_plan() => Assert.Equal<long>([60, 25, 15], Attribution.Contribution(100, [60, 25, 15]));

    [Fact]
    public void Deviations_beyond_the_whole_are_scaled_down_and_below_it_leave_a_rest()
    {
        var (scaled, none) = Attribution.Known(100, [120, 60]);
        var (known, rest) = Attribution.Known(100, [40, -5]);

        Assert.Equal<long>([67, 33, 0], [.. scaled, none]);
        Assert.Equal<long>([40, 0, 60], [.. known, rest]);
    }

    static readonly Gen<(int Causes, double[] Left)> Games =
        from causes in Gen.Choose(0, 5)
        from left in Gen.Choose(-20, 100).ArrayOf(1 << causes)
        select (causes, left.Select(units => (double)units).ToArray());

    [Fact]
    public void Shapley_shares_sum_to_what_all_causes_add_and_whole_ones_to_whole_units() => Prop.ForAll(Games.ToArbitrary(), game =>
    {
        var shares = ShapleyShares.Of(game.Causes, set => game.Left[set]);
        var added = game.Left[^1] - game.Left[0];
        return Math.Abs(shares.Shares.Sum() - added) < 1e-9 && shares.Whole().Sum() == (long)added
            && shares.Shares.Zip(shares.Whole(), (share, whole) => Math.Abs(share - whole)).All(apart => apart < 1 + 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cause_that_changes_nothing_gets_nothing_and_equal_causes_get_the_same() => Prop.ForAll(Games.ToArbitrary(), game =>
    {
        // The last two of two more causes: one does nothing, the other does what the first does where it is alone of them.
        var idle = ShapleyShares.Of(game.Causes + 1, set => game.Left[set & ((1UL << game.Causes) - 1)]);
        var twins = ShapleyShares.Of(2, set => set == 0 ? 0 : set == 3 ? game.Left[^1] : game.Left[0]);
        return Math.Abs(idle.Shares[^1]) < 1e-9 && Math.Abs(twins.Shares[0] - twins.Shares[1]) < 1e-9;
    }).QuickCheckThrowOnFailure();

    // Twelve causes that add up, but for a pair that only works together: drawn orders find both within their errors.
    [Fact]
    public void Drawn_orders_come_near_the_exact_shares()
    {
        const int causes = 12;
        double Left(ulong set) => Enumerable.Range(0, causes).Where(at => (set >> at & 1) == 1).Sum(at => at) + ((set & 3) == 3 ? 40 : 0);

        var shares = ShapleyShares.Of(causes, Left, seed: 7);

        Assert.Equal(66 + 40, shares.Shares.Sum(), 6);
        for (var at = 2; at < causes; at++)
        {
            Assert.Equal(at, shares.Shares[at], 6);
        }

        Assert.InRange(shares.Shares[0], 20 - 4 * shares.StandardErrors[0] - 1e-9, 20 + 4 * shares.StandardErrors[0] + 1e-9);
        Assert.Equal<double>(shares.Shares, ShapleyShares.Of(causes, Left, seed: 7).Shares);
    }
}
