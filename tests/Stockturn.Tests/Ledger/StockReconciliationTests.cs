using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

public sealed class StockReconciliationTests
{
    static (string, StockPosition) Ours(string sku, short warehouse, decimal quantity, decimal? value) =>
        (sku, new StockPosition(warehouse) { OnHand = Quantity.Of(quantity), Value = value });

    static StockBalance Theirs(string sku, short warehouse, decimal quantity, decimal? value) =>
        new(sku, warehouse, Quantity.Of(quantity), value);

    [Fact]
    public void U_3_differences_are_listed_the_largest_value_first()
    {
        var differences = StockReconciliation.Compare(
            [Ours("same", 0, 5, 50m), Ours("less", 0, 10, 100m), Ours("ours", 1, 3, 900m), Ours("bare", 0, 4, null)],
            [Theirs("same", 0, 5, 50m), Theirs("less", 0, 4, 40m), Theirs("less", 0, 2, 20m),
                Theirs("theirs", 0, 1, 7m), Theirs("bare", 0, 9, 90m)]);

        Assert.Equal(
            [("ours", -3m, -900m), ("less", -4m, -40m), ("theirs", 1m, 7m), ("bare", 5m, (decimal?)null)],
            differences.Select(one => (one.Sku, one.Quantity.Units, one.Value)));
        Assert.Null(differences[0].Theirs);
    }

    [Fact]
    public void U_3_a_difference_of_value_alone_is_listed_too()
    {
        var difference = Assert.Single(
            StockReconciliation.Compare([Ours("mug", 0, 5, 50m)], [Theirs("mug", 0, 5, 49m)]));

        Assert.Equal((0m, -1m), (difference.Quantity.Units, difference.Value));
    }
}
