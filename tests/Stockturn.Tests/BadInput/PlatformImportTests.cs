using Stockturn.Facts;
using Stockturn.Tests.Files;

namespace Stockturn.Tests.BadInput;

/// <summary>Files of platforms through the whole import: what belongs to an order is there once, and twice is once.</summary>
public sealed class PlatformImportTests : IDisposable
{
    const string TikTok = """
        Order ID,Order Status,SKU ID,Seller SKU,Quantity,SKU Subtotal Before Discount,SKU Seller Discount,Shipping Fee After Discount,Order Refund Amount,Created Time,Shipped Time,Buyer Username
        Platform unique order ID.,Order status,SKU ID,Code,Number,Subtotal,Discount,Fee,Refund,Time,Time,Name
        "	5760001",Completed,"	1729",MUG,2,30.00,3.00,5.00,0.00,25/09/2026 10:00:00,26/09/2026 08:00:00,nobody
        "	5760001",Completed,"	1730",CUP,1,15.00,0.00,5.00,0.00,25/09/2026 10:00:00,26/09/2026 08:00:00,nobody

        """;

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void S1_7_an_order_of_tiktok_is_kept_once_and_its_buyer_never()
    {
        var first = workspace.ImportText("orders.csv", TikTok);
        var once = workspace.Visible(SaleFact.Kind);
        var again = workspace.ImportText("orders again.csv", TikTok + "\n");

        Assert.True(first.IsCommitted);
        Assert.Equal(2, once.Count);
        Assert.Contains(once, sale => sale.Contains("MUG", StringComparison.Ordinal) && sale.Contains("33300", StringComparison.Ordinal));
        Assert.Contains(once, sale => sale.Contains("CUP", StringComparison.Ordinal) && sale.Contains("16700", StringComparison.Ordinal));
        Assert.Equal(once, workspace.Visible(SaleFact.Kind));
        Assert.Equal("tiktok-orders", Assert.Single(again.Tables).Source?.Code);
    }

    // As Shopee writes it: who and when above the headings, groups over them, and sheets that tell other things beside.
    [Fact]
    public void S1_7_the_income_of_shopee_is_found_among_the_sheets_of_its_workbook_and_twice_is_once()
    {
        object?[][] income =
        [
            ["Username (Seller)", "From", "to"], ["shop", "2026-05-01", "2026-05-31"], [], ["Order Info", null, null, "Released Amount Details"],
            ["Sequence No.", "Order ID", "Payout Completed Date", "Product Price", "Commission fee", "Total Released Amount (RM)"],
            [1, "2605010ABC", "2026-05-09", 100, -4.5, 95.5], [2, "2605010DEF", "2026-05-10", 20.4, -1.2, 19.2],
        ];
        var path = workspace.Write("Income.released.xlsx", Workbooks.Create(
            ("Summary", [["Income Report"], ["Total", 114.7]]), ("Income", income), ("Adjustment", [["Note"], ["none"]])));

        var report = workspace.Import(path);
        var once = workspace.Visible(CashFact.Kind).Concat(workspace.Visible(FeeFact.Kind)).ToList();
        workspace.Import(workspace.Write("again.xlsx", Workbooks.Create(("Income", income))));

        Assert.True(report.IsCommitted);
        Assert.Equal("shopee-income", Assert.Single(report.Tables, table => table.Source is not null).Source!.Code);
        Assert.Equal(4, once.Count);
        Assert.Equal(once, workspace.Visible(CashFact.Kind).Concat(workspace.Visible(FeeFact.Kind)));
    }
}
