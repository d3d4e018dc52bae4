using FsCheck;
using FsCheck.Fluent;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

public sealed class LargestRemainderTests
{
    [Fact]
    public void S4_24_a_hundred_over_three_is_34_33_33()
    {
        Assert.Equal([34L, 33, 33], LargestRemainder.Split(100, [1m, 1m, 1m]));
    }

    [Fact]
    public void A_tie_goes_to_the_earlier_event()
    {
        Assert.Equal([33, 33, 34], LargestRemainder.Split(100, [1m, 1m, 1m], [3, 2, 1]));
    }

    [Fact]
    public void No_weight_at_all_counts_as_equal()
    {
        Assert.Equal([3, 2, 2], LargestRemainder.Split(7, [0m, 0m, 0m]));
    }

    [Fact]
    public void A_credit_is_split_like_a_debit()
    {
        Assert.Equal([-34, -33, -33], LargestRemainder.Split(-100, [0.1m, 0.1m, 0.1m]));
    }

    [Fact]
    public void Nothing_is_lost_and_no_part_is_further_than_one_from_its_quota()
    {
        Prop.ForAll<int, int[]>((total, drawn) =>
        {
            decimal[] weights = [.. drawn.Select(weight => Math.Abs((decimal)weight) / 7m), 1m];
            var parts = LargestRemainder.Split(total, weights);
            return parts.Sum() == total
                && parts.Zip(weights).All(pair => Math.Abs(pair.First - total * pair.Second / weights.Sum()) < 1m);
        }).QuickCheckThrowOnFailure();
    }
}
