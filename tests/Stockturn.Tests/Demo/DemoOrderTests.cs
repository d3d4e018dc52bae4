namespace Stockturn.Tests.Demo;

public sealed class DemoOrderTests
{
    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Shipped_on_Amazon_are_the_ledgers_shipments(string market)
    {
        var run = DemoRun.Short.Value;
        var ordered = run.Tabs($"{market}/all-orders.txt").Where(row => row["item-status"] == "Shipped")
            .GroupBy(row => row["sku"])
            .ToDictionary(group => group.Key, group => group.Sum(row => DemoRun.Units(row, "quantity")));
        var shipped = run.Tabs($"{market}/ledger-detail.tsv").Where(row => row["Event Type"] == "Shipments")
            .GroupBy(row => row["MSKU"])
            .ToDictionary(group => group.Key, group => -group.Sum(row => DemoRun.Units(row, "Quantity")));

        Assert.NotEmpty(shipped);
        Assert.Equal(shipped.OrderBy(pair => pair.Key), ordered.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Of_the_web_shop_are_the_third_partys_shipments()
    {
        var run = DemoRun.Ordinary.Value;
        var aliases = run.Sheet("映射").Where(row => row["店铺"] == "Shopify-US")
            .ToDictionary(row => row["平台SKU"], row => (Sku: row["SKU"], Factor: DemoRun.Units(row, "倍数")));
        var ordered = run.Commas("orders_export.csv").Where(row => row["Lineitem fulfillment status"] == "fulfilled")
            .Select(row => (Alias: aliases[row["Lineitem sku"]], Units: DemoRun.Units(row, "Lineitem quantity")))
            .GroupBy(line => line.Alias.Sku)
            .ToDictionary(group => group.Key, group => group.Sum(line => line.Units * line.Alias.Factor));
        var shipped = run.Sheet("流水").Where(row => row["类型"] == "销售出库")
            .GroupBy(row => row["SKU"])
            .ToDictionary(group => group.Key, group => -group.Sum(row => DemoRun.Units(row, "数量")));

        Assert.Contains(aliases.Values, alias => alias.Factor == 2);
        Assert.Equal(shipped.OrderBy(pair => pair.Key), ordered.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Have_item_numbers_of_their_own()
    {
        var numbers = DemoRun.Ordinary.Value.Tabs("amazon-us/all-orders.txt").Select(row => row["order-item-id"])
            .ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Returns_belong_to_an_order_of_the_same_goods()
    {
        var run = DemoRun.Ordinary.Value;
        var orders = run.Tabs("amazon-us/all-orders.txt").Select(row => (row["amazon-order-id"], row["sku"]))
            .ToHashSet();
        var returns = run.Tabs("amazon-us/customer-returns.txt").Select(row => (row["order-id"], row["sku"])).ToList();

        Assert.NotEmpty(returns);
        Assert.All(returns, line => Assert.Contains(line, orders));
    }
}
