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
    public void S4_25_nothing_is_lost_and_no_part_is_further_than_one_from_its_quota()
    {
        Prop.ForAll<int, int[]>((total, drawn) =>
        {
            decimal[] weights = [.. drawn.Select(weight => Math.Abs((decimal)weight) / 7m), 1m];
            var parts = LargestRemainder.Split(total, weights);
            return parts.Sum() == total
                && parts.Zip(weights).All(pair => Math.Abs(pair.First - total * pair.Second / weights.Sum()) < 1m);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Machine_numbers_split_as_numbers_of_any_size_do()
    {
        Prop.ForAll<int, int[]>((total, drawn) =>
        {
            decimal[] weights = [.. drawn.Select((weight, at) => Math.Abs((decimal)weight) / (at % 2 == 0 ? 1000m : 1m)), 0.25m];
            return !LargestRemainder.IsSmall(total, weights)
                || LargestRemainder.SplitSmall(total, weights, null)
                    .SequenceEqual(LargestRemainder.SplitLarge(total, weights, null));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_total_no_machine_number_holds_is_split_exactly()
    {
        decimal[] weights = [12_345_678_901.234_567m, 98_765_432_109.876_543m];
        Assert.False(LargestRemainder.IsSmall(long.MaxValue, weights));
        Assert.Equal(long.MaxValue, LargestRemainder.Split(long.MaxValue, weights).Sum());
    }
}
