using Stockturn.Facts;
using Stockturn.Ledger;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

public class AmazonLedgerTests(ITestOutputHelper output)
{
    const string Summary = "Date\tFNSKU\tASIN\tMSKU\tTitle\tDisposition\tStarting Warehouse Balance"
        + "\tIn Transit Between Warehouses\tReceipts\tCustomer Shipments\tCustomer Returns\tVendor Returns"
        + "\tWarehouse Transfer In/Out\tFound\tLost\tDamaged\tDisposed\tOther Events\tEnding Warehouse Balance"
        + "\tUnknown Events\tLocation\n";

    const string Detail = "Date\tFNSKU\tASIN\tMSKU\tTitle\tEvent Type\tReference ID\tQuantity\tFulfillment Center"
        + "\tDisposition\tReason\tCountry\tReconciled Quantity\tUnreconciled Quantity\tDate and Time\n";

    // The row of the capture: 0 + 180 − 101 = 79, signed.
    [Fact]
    public void The_ending_balance_is_the_stock_of_the_day()
    {
        var file = FactFile.Of(Summary + Row("06/30/2026", "SELLABLE", "0 0 180 -101 0 0 0 0 0 0 0 0 79 0", "US"));

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal("2026-06-30", stock.Day(SnapshotFact.Day));
        Assert.Equal(("FBA-US", "MUG", "X1", "SELLABLE"),
            (stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item), stock.Text(SnapshotFact.Fnsku),
            stock.Text(SnapshotFact.Condition)));
        Assert.Equal((79m, 79m, 0m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
            stock.Units(SnapshotFact.Unsellable)));
        Assert.Empty(file.Issues);
    }

    [Theory]
    [InlineData("100 0 50 -30 2 -5 3 1 -2 -1 -4 0 114 0")]
    [InlineData("100 0 50 30 2 5 3 1 2 1 4 0 114 0")]
    [InlineData("100 0 50 30 2 5 -3 1 2 1 4 0 108 0")]
    public void Rows_close_signed_or_unsigned(string numbers) =>
        Assert.Empty(FactFile.Of(Summary + Row("2026-06-30", "SELLABLE", numbers, "US")).Issues);

    [Fact]
    public void A_row_that_closes_in_no_way_is_asked_about_and_kept()
    {
        var file = FactFile.Of(Summary + Row("2026-06-30", "SELLABLE", "100 0 50 -30 0 0 0 0 0 0 0 0 99 0", "US"));

        Assert.Equal("W_BALANCE", Assert.Single(file.Issues).Code);
        Assert.Equal(99, file.Single(SnapshotFact.Kind).Units(SnapshotFact.OnHand));
    }

    [Fact]
    public void Units_between_warehouses_are_in_transit_where_the_balance_leaves_them_out()
    {
        var beside = FactFile.Of(Summary + Row("2026-06-30", "SELLABLE", "100 7 0 0 0 0 0 0 0 0 0 0 100 0", "US"));
        var inside = FactFile.Of(Summary + Row("2026-06-30", "SELLABLE", "100 7 0 0 0 0 0 0 0 0 0 0 107 0", "US"));

        Assert.Equal(7, beside.Single(SnapshotFact.Kind).Units(SnapshotFact.InTransit));
        Assert.Equal(0, inside.Single(SnapshotFact.Kind).Units(SnapshotFact.InTransit));
        Assert.Empty(inside.Issues);
    }

    [Fact]
    public void What_cannot_be_sold_is_unsellable()
    {
        var stock = FactFile.Of(Summary + Row("2026-06-30", "CUSTOMER_DAMAGED", "4 0 0 0 0 0 0 0 0 0 0 0 4 0", "DE"))
            .Single(SnapshotFact.Kind);

        Assert.Equal((4m, 0m, 4m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
            stock.Units(SnapshotFact.Unsellable)));
        Assert.Equal("FBA-DE", stock.Text(SnapshotFact.Warehouse));
    }

    [Fact]
    public void A_month_stands_for_its_last_day() =>
        Assert.Equal("2026-02-28", FactFile.Of(
            Summary + Row("2026-02", "SELLABLE", "4 0 0 0 0 0 0 0 0 0 0 0 4 0", "US"))
                .Single(SnapshotFact.Kind).Day(SnapshotFact.Day));

    [Fact]
    public void A_centre_without_a_country_needs_the_warehouse()
    {
        var text = Summary + Row("2026-02-28", "SELLABLE", "4 0 0 0 0 0 0 0 0 0 0 0 4 0", "PHX7");

        Assert.Equal("E_NEED_WAREHOUSE", Assert.Single(FactFile.Of(text).Issues).Code);
        var stock = FactFile.Of(text, new ImportOptions { Warehouse = "FBA-US" }).Single(SnapshotFact.Kind);
        Assert.Equal(("FBA-US", "PHX7"), (stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Lot)));
    }

    [Fact]
    public void The_sample_of_the_summary_closes_in_every_row()
    {
        if (Sample("samples/amazon/GET_LEDGER_SUMMARY_VIEW_DATA.amzn-sandbox.tsv") is not { } text)
        {
            return;
        }

        var file = FactFile.Of(text);

        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(
            [156m, 535m, 1263m, 4m],
            file.Of(SnapshotFact.Kind).Select(stock => stock.Units(SnapshotFact.OnHand)!.Value));
        Assert.Equal(
            [156m, 535m, 1263m, 0m],
            file.Of(SnapshotFact.Kind).Select(stock => stock.Units(SnapshotFact.Sellable)!.Value));
    }

    [Theory]
    [InlineData("Receipts", "25", MovementKind.Receipt, 25)]
    [InlineData("Shipments", "-1", MovementKind.Sale, -1)]
    [InlineData("Shipments", "1", MovementKind.Sale, -1)]
    [InlineData("CustomerReturns", "1", MovementKind.Return, 1)]
    [InlineData("Customer Returns", "1", MovementKind.Return, 1)]
    [InlineData("WhseTransfers", "-5", MovementKind.TransferOut, -5)]
    [InlineData("WhseTransfers", "5", MovementKind.TransferIn, 5)]
    [InlineData("VendorReturns", "-3", MovementKind.Removal, -3)]
    [InlineData("Adjustments", "-1", MovementKind.Adjustment, -1)]
    public void Reads_each_event(string word, string quantity, MovementKind kind, int units)
    {
        var movement = FactFile.Of(Detail + Event(word, quantity, "SELLABLE", "F")).Single(MovementFact.Kind);

        Assert.Equal(
            ((long)kind, (decimal)units),
            (movement[MovementFact.MovementKind], movement.Units(MovementFact.Quantity)));
        Assert.Equal((long)StockStatus.Good, movement[MovementFact.Status]);
        Assert.Equal("FBA-US", movement.Text(MovementFact.Warehouse));
    }

    [Fact]
    public void What_was_disposed_of_is_written_off() =>
        Assert.Equal(
            (long)MovementKind.WriteOff,
            FactFile.Of(Detail + Event("Adjustments", "-1", "DEFECTIVE", "D"))
                .Single(MovementFact.Kind)[MovementFact.MovementKind]);

    [Theory]
    [InlineData("SELLABLE", StockStatus.Good)]
    [InlineData("UNSELLABLE", StockStatus.Damaged)]
    [InlineData("WAREHOUSE_DAMAGED", StockStatus.Damaged)]
    [InlineData("CUSTOMER_DAMAGED", StockStatus.UnsellableReturn)]
    [InlineData("EXPIRED", StockStatus.Expired)]
    public void Reads_each_disposition(string word, StockStatus status) =>
        Assert.Equal(
            (long)status,
            FactFile.Of(Detail + Event("Receipts", "1", word, "")).Single(MovementFact.Kind)[MovementFact.Status]);

    [Fact]
    public void An_unknown_event_is_an_issue()
    {
        var file = FactFile.Of(Detail + Event("Teleported", "1", "SELLABLE", ""));

        Assert.Empty(file.Facts);
        Assert.Equal("E_MOVEMENT_TYPE", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void Equal_rows_are_counted_and_whole_days_replaced()
    {
        var declared = SourceCatalog.Find("amazon-ledger-detail")!.Outputs.Single();

        Assert.True(declared.CountsEqualRows);
        Assert.Equal([MovementFact.Day, MovementFact.Warehouse], declared.Scope.ToArray());
    }

    [Fact]
    public void The_sample_of_the_detail_is_read_row_by_row()
    {
        if (Sample("samples/amazon/GET_LEDGER_DETAIL_VIEW_DATA.amzn-sandbox.tsv") is not { } text)
        {
            return;
        }

        var file = FactFile.Of(text);

        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(
            [25m, -1m, 100m, -3m, 1m, 200m, -2m, -1m, -5m, 5m],
            file.Of(MovementFact.Kind).Select(movement => movement.Units(MovementFact.Quantity)!.Value));
        Assert.Equal("2024-12-02", file.Facts[0].Day(MovementFact.Day));
        Assert.Equal((long)StockStatus.Damaged, file.Facts[7][MovementFact.Status]);
    }

    static string Row(string date, string disposition, string numbers, string location) =>
        $"{date}\tX1\tB0\tMUG\tA mug\t{disposition}\t{numbers.Replace(' ', '\t')}\t{location}\n";

    static string Event(string word, string quantity, string disposition, string reason) =>
        $"12/31/2024\tX1\tB0\tMUG\tA mug\t{word}\tR1\t{quantity}\tPHX7\t{disposition}\t{reason}\tUS\t0\t0\t\n";

    string? Sample(string path)
    {
        if (SharedFiles.Find(path) is { } found)
        {
            return File.ReadAllText(found);
        }

        SharedFiles.SkipLine(output, path);
        return null;
    }
}
