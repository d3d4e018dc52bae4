using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

public class ShopifyTests(ITestOutputHelper output)
{
    const string Orders = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency"
        + ",Shipping,Taxes,Discount Amount"
        + ",Created at,Lineitem quantity,Lineitem price,Lineitem sku,Lineitem fulfillment status"
        + ",Shipping Country,Cancelled at"
        + ",Refunded Amount,Lineitem discount\n";

    static readonly ImportOptions Shop = new() { Store = "loomera.com", AsOf = new DateOnly(2026, 6, 30) };

    [Fact]
    public void Cells_of_the_order_are_carried_to_its_other_lines()
    {
        var file = FactFile.Of(
            Orders
                + "#1001,a@b.c,paid,2025-10-02 17:09:34 -0300,fulfilled,2025-10-03 08:00:00 -0300,USD,4.99,3.50,2.00"
                + ",2025-10-02 17:09:34 -0300,2,12.50,MUG,fulfilled,US,,5.00,1.00\n"
                + "#1001,a@b.c,,,,,,,,,,1,30.00,CUP,fulfilled,,,,0\n"
                + "#1002,a@b.c,voided,,unfulfilled,,USD,0,0,0,2025-10-04 00:30:00 -0300,1,9.00,MUG,pending"
                + ",US,2025-10-04 01:00:00 -0300,0,0",
            Shop, ',');

        var (first, second, third) = (file.Facts[0], file.Facts[1], file.Facts[2]);
        Assert.Equal([25m, 30m, 9m], file.Facts.Select(sale => sale.Amount(SaleFact.Gross)!.Value));
        Assert.Equal(("2025-10-02", "2025-10-03", "USD", "US"), (second.Day(SaleFact.Day), second.Day(SaleFact.ShipDay),
            second.Text(SaleFact.Currency), second.Text(SaleFact.Country)));
        Assert.Equal(first[SaleFact.Order], second[SaleFact.Order]);
        Assert.Equal(
            (3m, 5m, 3.5m, 4.99m),
            (
                first.Amount(SaleFact.Discount), first.Amount(SaleFact.Refund), first.Amount(SaleFact.Tax),
                first.Amount(SaleFact.Shipping)));
        Assert.Equal(
            (0m, null, null),
            (second.Amount(SaleFact.Discount), second.Amount(SaleFact.Refund), second.Amount(SaleFact.Tax)));
        Assert.Equal(
            [(long)SaleStatus.Shipped, (long)SaleStatus.Shipped, (long)SaleStatus.Cancelled],
            [first[SaleFact.Status], second[SaleFact.Status], third[SaleFact.Status]]);
        var note = Assert.Single(file.Issues);
        Assert.Equal(("N_REFUND_ON_FIRST_LINE", Severity.Note, 2L), (note.Code, note.Severity, note.Row));
    }

    [Fact]
    public void What_belongs_to_the_order_goes_to_the_first_line_that_is_taken()
    {
        var file = FactFile.Of(
            Orders
                + "#1001,,paid,,fulfilled,,USD,4.99,3.50,0,2025-10-02 17:09:34 -0300,1,5.00,,fulfilled,US,,0,0\n"
                + "#1001,,,,,,,,,,,1,30.00,CUP,fulfilled,,,,0", Shop, ',');

        Assert.Equal("E_NO_SKU", Assert.Single(file.Issues).Code);
        Assert.Equal(
            (3.5m, 4.99m),
            (file.Single(SaleFact.Kind).Amount(SaleFact.Tax), file.Single(SaleFact.Kind).Amount(SaleFact.Shipping)));
    }

    [Fact]
    public void A_line_without_its_order_is_an_issue()
    {
        var file = FactFile.Of(Orders + "#1001,,,,,,,,,,,1,30.00,CUP,fulfilled,,,,0", Shop, ',');

        Assert.Equal("E_ORDER_HEAD", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void Orders_need_the_store()
    {
        var file = FactFile.Of(
            Orders + "#1001,,paid,,fulfilled,,USD,0,0,0,2025-10-02 17:09:34 -0300,1,5.00,MUG,fulfilled,US,,0,0",
            delimiter: ',');

        Assert.Equal("E_NEED_STORE", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void The_real_header_of_orders_is_known_in_every_column()
    {
        if (Header("orders_export.header.csv") is not { } headings)
        {
            return;
        }

        var match = Recognition.Match([.. headings])!;

        Assert.Equal("shopify-orders", match.Source.Code);
        Assert.Empty(match.Unknown);
        Assert.Contains("Billing Name", match.Source.Fields.Where(field => field.Personal).Select(field => field.Name));
    }

    [Theory]
    [InlineData("inventory_export.2023.header.csv")]
    [InlineData("inventory_export.2024.header.csv")]
    public void Inventory_of_each_year_gives_stock_by_location(string header)
    {
        if (Header(header) is not { } headings)
        {
            return;
        }

        var is2024 = headings.Length == 19;
        var bin = is2024 ? ",A1" : "";
        var last = is2024 ? "," : "";
        string Row(string sku, string place, string numbers) =>
            $"mug,Mug,Title,Default Title,,,,,{sku},,US,{place}{bin},{numbers}{last}";
        var file = FactFile.Of(
            string.Join(',', headings) + "\n" + Row("MUG", "New Jersey", "4,1,2,10,13")
                + "\n" + Row("CUP", "New Jersey", "0,0,5,-2,3")
                + "\n" + Row("MUG", "Texas", "not stocked,not stocked,not stocked,not stocked,not stocked"), Shop, ',');

        Assert.Equal("shopify-inventory", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(2, file.Facts.Count);
        var stock = file.Facts[0];
        Assert.Equal(
            ("2026-06-30", "New Jersey", "MUG"),
            (stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item)));
        Assert.Equal(
            (13m, 10m, 2m, 1m, 4m),
            (
                stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
                stock.Units(SnapshotFact.Reserved), stock.Units(SnapshotFact.Unsellable),
                stock.Units(SnapshotFact.InboundPlanned)));
        Assert.Equal(-2, file.Facts[1].Units(SnapshotFact.Sellable));
    }

    [Fact]
    public void The_older_inventory_has_a_column_for_each_location()
    {
        var file = FactFile.Of(
            "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,New Jersey,Texas\nmug,Mug,Title"
                + ",Default Title,MUG,,CN,13,not stocked\n"
                + "cup,Cup,Title,Default Title,CUP,,CN,0,-1", Shop, ',');

        Assert.Equal("shopify-inventory-wide", file.Match.Source.Code);
        Assert.Equal(
            [("New Jersey", "MUG", 13m), ("New Jersey", "CUP", 0m), ("Texas", "CUP", -1m)],
            file.Facts.Select(
                stock => (
                    stock.Text(SnapshotFact.Warehouse)!, stock.Text(SnapshotFact.Item)!,
                    stock.Units(SnapshotFact.OnHand)!.Value)));
    }

    [Fact]
    public void A_stock_that_is_not_the_sum_of_its_parts_is_asked_about()
    {
        var file = FactFile.Of(
            "Handle,SKU,Location,Incoming,Unavailable,Committed,Available,On hand\nmug,MUG,NJ,0,1,2,10,14", Shop, ',');

        Assert.Equal("W_BALANCE", Assert.Single(file.Issues).Code);
    }

    string[]? Header(string name)
    {
        if (SharedFiles.Find($"samples/shopify/{name}") is { } path)
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n').Split(',');
        }

        SharedFiles.SkipLine(output, $"samples/shopify/{name}");
        return null;
    }
}
