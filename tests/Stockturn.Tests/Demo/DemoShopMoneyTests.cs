namespace Stockturn.Tests.Demo;

public sealed class DemoShopMoneyTests
{
    static readonly DemoRun Run = DemoRun.Ordinary.Value;

    [Fact]
    public void Charges_are_the_totals_of_the_last_years_orders()
    {
        var first = Run.Files.EndDate.AddDays(-364).ToString("yyyy-MM-dd");
        var ordered = Run.Commas("orders_export.csv")
            .Where(row => row["Total"].Length > 0 && row["Cancelled at"].Length == 0)
            .Where(row => string.CompareOrdinal(row["Created at"][..10], first) >= 0)
            .Select(row => (row["Name"], row["Total"]));
        var charged = Run.Commas("payment_transactions_export.csv").Where(row => row["Type"] == "charge")
            .Select(row => (row["Order"], row["Amount"]));

        Assert.Equal(ordered.Order(), charged.Order());
    }

    [Fact]
    public void Refunds_are_those_of_the_orders()
    {
        var orders = Run.Commas("orders_export.csv").Where(row => row["Refunded Amount"].Length > 0)
            .ToDictionary(row => row["Name"], row => DemoRun.Amount(row["Refunded Amount"]));
        var charged = Run.Commas("payment_transactions_export.csv").Where(row => row["Type"] == "charge")
            .Select(row => row["Order"]).ToHashSet();
        var refunds = Run.Commas("payment_transactions_export.csv").Where(row => row["Type"] == "refund")
            .Where(row => charged.Contains(row["Order"]))
            .GroupBy(row => row["Order"]).ToList();

        Assert.NotEmpty(refunds);
        Assert.All(refunds, order => Assert.Equal(orders[order.Key], -order.Sum(row => DemoRun.Amount(row["Amount"]))));
    }

    [Fact]
    public void Payouts_add_up_to_the_truth()
    {
        var rows = Run.Commas("payment_transactions_export.csv").ToList();
        var paid = rows.Where(row => row["Payout Status"] == "paid").GroupBy(row => row["Payout ID"])
            .Select(payout => (payout.Key, payout.Sum(row => DemoRun.Amount(row["Net"]))));
        var told = Run.MoneyTruth().Where(row => row["store"] == "Shopify-US" && row["figure"] == "total")
            .Select(row => (row["period"], DemoRun.Amount(row["value"])));

        Assert.All(rows, row => Assert.Equal(
            DemoRun.Amount(row["Net"]), DemoRun.Amount(row["Amount"]) - DemoRun.Amount(row["Fee"])));
        Assert.All(rows, row => Assert.Equal(row["Payout Status"] == "paid", row["Payout ID"].Length > 0));
        Assert.Equal(told.Order(), paid.Order());
    }

    // A description holds a line break, so lines are put together before cells are counted.
    [Fact]
    public void Products_are_the_offers_of_the_shop_with_price_and_cost()
    {
        var text = File.ReadAllText(Run.PathOf("products_export.csv")).Replace(",\nby ", ", by ", StringComparison.Ordinal);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(DemoRun.Cells).ToList();
        var (sku, price, cost) = (
            Array.IndexOf(lines[0], "Variant SKU"), Array.IndexOf(lines[0], "Variant Price"),
            Array.IndexOf(lines[0], "Cost per item"));

        Assert.Equal(Run.SkusIn("Shopify-US").Keys.Order(), lines.Skip(1).Select(line => line[sku]).Order());
        Assert.All(lines.Skip(1), line => Assert.Equal(lines[0].Length, line.Length));
        Assert.All(lines.Skip(1), line => Assert.InRange(
            DemoRun.Amount(line[cost]), 0.01m, DemoRun.Amount(line[price])));
    }
}
