namespace Stockturn.Tests.Demo;

public sealed class DemoLedgerTests
{
    static readonly string[] Flows =
    [
        "Receipts", "Customer Shipments", "Customer Returns", "Vendor Returns", "Warehouse Transfer In/Out", "Found",
        "Lost", "Damaged", "Disposed", "Other Events", "In Transit Between Warehouses",
    ];

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Closes_on_every_row_and_from_row_to_row(string market)
    {
        var ends = new Dictionary<(string, string), int>();
        foreach (var row in DemoRun.Ordinary.Value.Tabs($"{market}/ledger-summary.tsv"))
        {
            var start = DemoRun.Units(row, "Starting Warehouse Balance");
            var end = DemoRun.Units(row, "Ending Warehouse Balance");
            var key = (row["FNSKU"], row["Disposition"]);

            Assert.Equal(end, start + Flows.Sum(flow => DemoRun.Units(row, flow)));
            Assert.Equal(start, ends.GetValueOrDefault(key, start));
            Assert.True(end >= 0, $"{key} fell to {end} on {row["Date"]}");
            ends[key] = end;
        }

        Assert.NotEmpty(ends);
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Detail_adds_up_to_the_summary_day_by_day(string market)
    {
        var run = DemoRun.Ordinary.Value;
        var detail = run.Tabs($"{market}/ledger-detail.tsv")
            .GroupBy(row => (row["Date"], row["FNSKU"], row["Disposition"]))
            .ToDictionary(group => group.Key, group => group.Sum(row => DemoRun.Units(row, "Quantity")));

        foreach (var row in run.Tabs($"{market}/ledger-summary.tsv"))
        {
            var start = DemoRun.Units(row, "Starting Warehouse Balance");
            var end = DemoRun.Units(row, "Ending Warehouse Balance");
            detail.Remove((row["Date"], row["FNSKU"], row["Disposition"]), out var moved);
            Assert.Equal(end, start + moved);
        }

        Assert.Empty(detail);
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Ends_where_the_stock_report_stands(string market)
    {
        var run = DemoRun.Ordinary.Value;
        var ends = run.Tabs($"{market}/ledger-summary.tsv")
            .Where(row => row["Disposition"] == "SELLABLE")
            .GroupBy(row => row["FNSKU"])
            .ToDictionary(group => group.Key, group => DemoRun.Units(group.Last(), "Ending Warehouse Balance"));

        foreach (var row in run.Tabs($"{market}/managed-inventory.txt"))
        {
            var sellable = DemoRun.Units(row, "afn-fulfillable-quantity") + DemoRun.Units(row, "afn-reserved-quantity");
            Assert.Equal(sellable, ends.GetValueOrDefault(row["fnsku"]));
        }
    }

    [Fact]
    public void Receipts_name_a_batch_that_left_with_at_least_as_many()
    {
        var run = DemoRun.Ordinary.Value;
        var skus = run.Sheet("映射").Where(row => row["FNSKU"].Length > 0)
            .ToDictionary(row => row["FNSKU"], row => row["SKU"]);
        var left = run.Sheet("头程").GroupBy(row => (row["批次"], row["SKU"]))
            .ToDictionary(group => group.Key, group => group.Sum(row => DemoRun.Units(row, "数量")));
        var receipts = run.Tabs("amazon-us/ledger-detail.tsv").Where(row => row["Event Type"] == "Receipts").ToList();

        Assert.NotEmpty(receipts);
        Assert.All(receipts,
            row => Assert.InRange(DemoRun.Units(row, "Quantity"), 1, left[(row["Reference ID"], skus[row["FNSKU"]])]));
    }

    [Fact]
    public void Of_the_large_layout_closes_from_the_first_day_to_the_last()
    {
        var run = DemoRun.Large.Value;
        var moved = run.Tabs("ledger-detail.tsv").GroupBy(row => (row["FNSKU"], row["Disposition"]))
            .ToDictionary(group => group.Key, group => group.Sum(row => DemoRun.Units(row, "Quantity")));
        var rows = run.Tabs("ledger-summary.tsv").ToList();
        var first = rows.Where(row => row["Date"] == "01/01/2025")
            .ToDictionary(row => (row["FNSKU"], row["Disposition"]),
                row => DemoRun.Units(row, "Starting Warehouse Balance"));
        var last = rows.Where(row => row["Date"] == "06/30/2026")
            .ToDictionary(row => (row["FNSKU"], row["Disposition"]),
                row => DemoRun.Units(row, "Ending Warehouse Balance"));

        Assert.NotEmpty(last);
        Assert.All(
            moved.Keys.Union(first.Keys).Union(last.Keys),
            key => Assert.Equal(
                last.GetValueOrDefault(key), first.GetValueOrDefault(key) + moved.GetValueOrDefault(key)));
    }
}
