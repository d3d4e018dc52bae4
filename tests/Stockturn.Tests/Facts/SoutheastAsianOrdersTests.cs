using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>TikTok Shop, Shopee and Lazada.</summary>
public class SoutheastAsianOrdersTests
{
    const string TikTok = "Order ID|Order Status|SKU ID|Seller SKU|Quantity|SKU Subtotal Before Discount|SKU Platform Discount"
        + "|SKU Seller Discount|Shipping Fee After Discount|Taxes|Order Amount|Order Refund Amount|Created Time|Shipped Time"
        + "|Cancelled Time|Warehouse Name|Country\n";

    const string Shopee = "Order ID|Order Status|Order Creation Date|SKU Reference No.|Parent SKU Reference No.|Deal Price"
        + "|Quantity|Returned quantity|Ship Time|Seller Voucher(PHP)|Buyer Paid Shipping Fee\n";

    const string Indonesian = "No. Pesanan|Status Pesanan|Waktu Pesanan Dibuat|Nomor Referensi SKU|SKU Induk"
        + "|Harga Setelah Diskon|Jumlah|Voucher Ditanggung Penjual\n";

    const string Lazada = "orderItemId|orderNumber|sellerSku|lazadaSku|wareHouse|createTime|updateTime|paidPrice|unitPrice"
        + "|sellerDiscountTotal|status\n";

    static readonly ImportOptions Shop = new() { Store = "My shop", Currency = "USD" };

    [Fact]
    public void S1_7_amounts_of_the_order_are_split_over_its_lines_and_the_second_heading_row_is_no_order()
    {
        var file = FactFile.Of(
            TikTok
                + "Platform unique order ID.|Order status|SKU ID|SKU of the seller|Number|Subtotal|Discount|Discount|Fee|Taxes|Sum|Refund|Time|Time|Time|Name|Country\n"
                + "\t5760001|Completed|\t1729|MUG|2|30.00|1.00|3.00|5.00|0.10|60.00|10.00|25/09/2026 10:00:00|26/09/2026 08:00:00||FBT 1|US\n"
                + "\t5760001|Completed|\t1730||1|15.00|0.00|0.00|5.00|0.10|60.00|10.00|25/09/2026 10:00:00|26/09/2026 08:00:00||FBT 1|US",
            Shop, '|');

        Assert.Equal("tiktok-orders", file.Match.Source.Code);
        Assert.Equal("N_DESCRIPTION_ROW", Assert.Single(file.Issues).Code);
        Assert.Equal(["MUG", "1730"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal([6.67m, 3.33m], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)!.Value));
        Assert.Equal([3.33m, 1.67m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
        Assert.Equal([0.07m, 0.03m], file.Facts.Select(sale => sale.Amount(SaleFact.Tax)!.Value));
        Assert.Equal((30m, 3m), (file.Facts[0].Amount(SaleFact.Gross), file.Facts[0].Amount(SaleFact.Discount)));
        Assert.Equal(
            ("2026-09-25", "2026-09-26", "FBT 1", "US"),
            (file.Facts[0].Day(SaleFact.Day), file.Facts[0].Day(SaleFact.ShipDay), file.Facts[0].Text(SaleFact.Warehouse),
                file.Facts[0].Text(SaleFact.Country)));
    }

    [Fact]
    public void The_refund_of_an_order_is_never_more_than_it_is_whichever_line_comes_first()
    {
        const string first = "1|Completed|9|MUG|1|20.00|0|0|4.01|0|44.01|7.01|25/09/2026 10:00:00|26/09/2026 08:00:00||A|US\n";
        const string second = "1|Completed|8|CUP|1|20.00|0|0|4.01|0|44.01|7.01|25/09/2026 10:00:00|26/09/2026 08:00:00||A|US\n";
        var straight = FactFile.Of(TikTok + first + second, Shop, '|');
        var turned = FactFile.Of(TikTok + second + first, Shop, '|');

        Assert.Equal(7.01m, straight.Facts.Sum(sale => sale.Amount(SaleFact.Refund)));
        Assert.Equal(4.01m, straight.Facts.Sum(sale => sale.Amount(SaleFact.Shipping)));
        Assert.Equal(straight.Sorted(), turned.Sorted());
    }

    [Theory]
    [InlineData("To ship", "", "", SaleStatus.Pending)]
    [InlineData("Completed", "26/09/2026 08:00:00", "", SaleStatus.Shipped)]
    [InlineData("Canceled", "", "25/09/2026 11:00:00", SaleStatus.Cancelled)]
    [InlineData("Huỷ", "", "25/09/2026 11:00:00", SaleStatus.Cancelled)]
    public void States_of_tiktok(string state, string sent, string cancelled, SaleStatus expected)
    {
        var file = FactFile.Of(
            TikTok + $"1|{state}|9|MUG|1|20.00|0|0|0|0|20.00|0|25/09/2026 10:00:00|{sent}|{cancelled}|A|US", Shop, '|');

        Assert.Equal((long)expected, file.Single(SaleFact.Kind)[SaleFact.Status]);
    }

    [Fact]
    public void S1_7_shopee_vouchers_and_shipping_are_the_orders()
    {
        var file = FactFile.Of(
            Shopee
                + "S1|Completed|2026-03-01 10:00|MUG-R|MUG|100.00|2|0|2026-03-02 09:00|30.00|15.00\n"
                + "S1|Completed|2026-03-01 10:00||CUP|100.00|1|1|2026-03-02 09:00|30.00|15.00\n"
                + "S2|Cancelled|2026-03-01 10:00|MUG-R|MUG|100.00|1|0|||",
            Shop, '|');

        Assert.Equal("shopee-orders", file.Match.Source.Code);
        Assert.Equal([200m, 100m, 100m], file.Facts.Select(sale => sale.Amount(SaleFact.Gross)!.Value));
        Assert.Equal([20m, 10m, null], file.Facts.Select(sale => sale.Amount(SaleFact.Discount)));
        Assert.Equal([10m, 5m, null], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)));
        Assert.Equal(["MUG-R", "CUP", "MUG-R"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal((long)SaleStatus.Cancelled, file.Facts[2][SaleFact.Status]);
        Assert.Empty(file.Issues);

        // The cup came back: of its 100 the seller had given 10 away.
        Assert.Equal([null, 90m, null], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)));
    }

    [Fact]
    public void In_indonesia_a_point_parts_thousands()
    {
        var file = FactFile.Of(
            Indonesian
                + "2601A|Selesai|2026-03-01 10:00|MUG-R|MUG|120.000|2|10.000\n"
                + "2601B|Batal|2026-03-01 10:00||MUG|1.120.000|1|\n"
                + "2601C|Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2026-03-09|2026-03-01 10:00|CUP||95.500|1|",
            Shop with { Currency = "IDR" }, '|');

        Assert.Equal("shopee-orders-id", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal([240_000m, 1_120_000m, 95_500m], file.Facts.Select(sale => sale.Amount(SaleFact.Gross)!.Value));
        Assert.Equal(10_000m, file.Facts[0].Amount(SaleFact.Discount));
        Assert.Equal(
            [(long)SaleStatus.Shipped, (long)SaleStatus.Cancelled, (long)SaleStatus.Shipped],
            file.Facts.Select(sale => sale[SaleFact.Status]));
    }

    [Fact]
    public void Thai_headings_are_known()
    {
        var file = FactFile.Of(
            "หมายเลขคำสั่งซื้อ|สถานะการสั่งซื้อ|วันที่ทำการสั่งซื้อ|เลขอ้างอิง SKU (SKU Reference No.)|ชื่อตัวเลือก|ราคาขาย|จำนวน|ชื่อผู้รับ\n"
                + "TH1|สำเร็จแล้ว|2026-03-01 10:00|MUG-R|แดง|1,290.50|2|x",
            Shop with { Currency = "THB" }, '|');

        Assert.Equal("shopee-orders", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(2581m, file.Single(SaleFact.Kind).Amount(SaleFact.Gross));
        Assert.Equal((long)SaleStatus.Shipped, file.Single(SaleFact.Kind)[SaleFact.Status]);
    }

    [Fact]
    public void S1_7_every_row_of_lazada_is_one_unit()
    {
        var file = FactFile.Of(
            Lazada
                + "71|33|MUG|L-1|dropshipping|15 Jan 2026 12:34|16 Jan 2026 08:00|27.00|30.00|-3.00|delivered\n"
                + "72|33|MUG|L-1|dropshipping|15 Jan 2026 12:34|16 Jan 2026 08:00|27.00|30.00|-3.00|canceled\n"
                + "73|33||L-2|dropshipping|15 Jan 2026 12:34|16 Jan 2026 08:00|30.00|30.00||Package Returned",
            Shop, '|');

        Assert.Equal("lazada-orders", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal([1m, 1m, 1m], file.Facts.Select(sale => sale.Units(SaleFact.Units)!.Value));
        Assert.Equal(["MUG", "MUG", "L-2"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal((30m, 3m), (file.Facts[0].Amount(SaleFact.Gross), file.Facts[0].Amount(SaleFact.Discount)));
        Assert.Equal("2026-01-15", file.Facts[0].Day(SaleFact.Day));
        Assert.Equal(
            [(long)SaleStatus.Shipped, (long)SaleStatus.Cancelled, (long)SaleStatus.Shipped],
            file.Facts.Select(sale => sale[SaleFact.Status]));
        Assert.Equal(3, file.Facts.Select(sale => sale[SaleFact.Line]).Distinct().Count());
    }

    [Theory]
    [InlineData(TikTok + "1|Completed|9|MUG|x|20.00|0|0|0|0|20.00|0|25/09/2026 10:00:00|||A|US", "E_NUMBER")]
    [InlineData(TikTok + "5.76E+17|Completed|9|MUG|1|20.00|0|0|0|0|20.00|0|25/09/2026 10:00:00|||A|US", "E_ID_SCIENTIFIC")]
    [InlineData(TikTok + "1|Completed|9|MUG|1|20.00|0|0|0|0|20.00|0|yesterday|||A|US", "E_DATE")]
    [InlineData(Shopee + "S1|Completed|2026-03-01 10:00|MUG|||||||", "E_NO_QUANTITY")]
    [InlineData(Shopee + "S1|Completed|2026-03-01 10:00|||1.00|1||||", "E_NO_SKU")]
    [InlineData(Lazada + "|33|MUG|L-1|d|15 Jan 2026 12:34||27.00|30.00||delivered", "E_NO_ORDER")]
    public void A_bad_cell_leaves_the_row_out_and_says_so(string text, string code)
    {
        var file = FactFile.Of(text, Shop, '|');

        Assert.Equal(code, file.Issues[0].Code);
        Assert.Empty(file.Facts);
    }
}
