using Stockturn.Facts;

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
}
