using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>抖店, 拼多多, 淘宝 and 旺店通: rows made up, except where the sample's own figures are checked.</summary>
public class ChineseOrdersTests(ITestOutputHelper output)
{
    const string Douyin = "主订单编号|子订单编号|商品数量|商家编码|订单应付金额|运费|订单提交时间|订单状态|售后状态|发货时间"
        + "|平台实际承担优惠金额|商家实际承担优惠金额|达人实际承担优惠金额\n";

    const string Pinduoduo = "订单成交时间|订单号|订单状态|商品总价(元)|邮费(元)|店铺优惠折扣(元)|平台优惠折扣(元)|商家实收金额(元)|商品数量(件)"
        + "|发货时间|样式ID|商家编码-规格维度|商家编码-商品维度|售后状态\n";

    const string Taobao = "子订单编号|主订单编号|商品标题|价格|购买数量|外部系统编号|订单状态|商家编码|买家应付货款|退款状态|退款金额|订单创建时间|发货时间\n";

    const string Wangdian = "订单编号|店铺|子单原始单号|商家编码|订单状态|订单退款状态|交易时间|发货时间|买家实付|应收金额|货品名称|实发数量|分摊后总价\n";

    static readonly ImportOptions Shop = new() { Store = "旗舰店" };

    [Fact]
    public void S1_7_platform_and_streamer_pay_part_of_the_revenue()
    {
        var file = FactFile.Of(
            Douyin
                + "\t6917000000000000001|\t6917000000000000001|2|\tTEA-1|28.90|0.00|2026-09-22 00:54:10|已完成|-|2026-09-22 08:53:45|21.00|25.00|0.00\n"
                + "\t6917000000000000002|\t6917000000000000002|1|\tTEA-1|20.00|0.00|2026-09-25 10:00:00|已发货|-|2026-09-25 18:00:00|5.00|0.00|8.00",
            Shop, '|');

        Assert.Equal("douyin-orders", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [49.90m, 33m], file.Facts.Select(sale => sale.Amount(SaleFact.Gross)!.Value - sale.Amount(SaleFact.Discount)!.Value));
        var first = file.Facts[0];
        Assert.Equal(
            ("2026-09-22", "2026-09-22", "TEA-1", 2m, "CNY", "旗舰店"),
            (first.Day(SaleFact.Day), first.Day(SaleFact.ShipDay), first.Text(SaleFact.Item), first.Units(SaleFact.Units),
                first.Text(SaleFact.Currency), first.Text(SaleFact.Store)));
        Assert.Equal((74.90m, 25m), (first.Amount(SaleFact.Gross), first.Amount(SaleFact.Discount)));
    }

    [Fact]
    public void A_closed_order_counts_only_if_it_left_and_a_gift_leaves_for_nothing()
    {
        var file = FactFile.Of(
            Douyin
                + "1|11|1|TEA|20.00|0|2026-09-25 10:00:00|已关闭|-|-|0|0|0\n"
                + "2|21|1|TEA|15.90|0|2026-09-26 10:00:00|已关闭|退款成功|2026-09-26 18:00:00|2.10|0|0\n"
                + "3|31|1|TOY|0.00|0|2026-09-26 10:00:00|已发货|-|2026-09-26 18:00:00|0|0|0\n"
                + "4|41|1|TEA|15.90|0|2026-09-26 10:00:00|已完成|退款成功|2026-09-26 18:00:00|0|0|0",
            Shop, '|');

        Assert.Equal(
            [(long)SaleStatus.Cancelled, (long)SaleStatus.Shipped, (long)SaleStatus.Shipped, (long)SaleStatus.Shipped],
            file.Facts.Select(sale => sale[SaleFact.Status]));
        Assert.Equal([null, 18m, null, null], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)));
        Assert.Equal((long)DemandClass.Gift, file.Facts[2][SaleFact.DemandClass]);
        Assert.Equal("N_REFUND_NOT_TOLD", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void The_freight_of_an_order_stands_once_however_many_sub_orders_it_has()
    {
        var file = FactFile.Of(
            Douyin
                + "1|11|1|TEA|30.00|10.00|2026-09-25 10:00:00|已发货|-|2026-09-25 12:00:00|0|0|0\n"
                + "1|12|1|CUP|15.00|10.00|2026-09-25 10:00:00|已发货|-|2026-09-25 12:00:00|0|0|0",
            Shop, '|');

        Assert.Equal([6.67m, 3.33m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
    }

    [Fact]
    public void Joined_sub_orders_and_damaged_numbers_are_refused()
    {
        var joined = FactFile.Of(
            Douyin + "1|11;12|2|TEA;CUP|30.00|0|2026-09-25 10:00:00|已发货|-|2026-09-25 12:00:00|0|0|0", Shop, '|');
        Assert.Equal("E_JOINED_ORDERS", Assert.Single(joined.Issues).Code);

        var damaged = FactFile.Of(
            Douyin + "6.91793E+18|6.91793E+18|1|TEA|30.00|0|2026-09-25 10:00:00|已发货|-|2026-09-25 12:00:00|0|0|0", Shop, '|');
        Assert.Equal("E_ID_SCIENTIFIC", damaged.Issues[0].Code);
        Assert.Empty(damaged.Facts);
    }

    [Fact]
    public void The_sample_of_douyin_gives_what_its_author_reckoned()
    {
        if (SharedFiles.Find("samples/douyin/order_export.sample.csv") is not { } path)
        {
            SharedFiles.SkipLine(output, "samples/douyin/order_export.sample.csv");
            return;
        }

        var file = FactFile.Of(File.ReadAllText(path).Replace("\"", "", StringComparison.Ordinal), Shop, ',');

        Assert.Equal(4, file.Facts.Count);
        Assert.Equal(
            [49.90m, 33m], file.Facts.Take(2)
                .Select(sale => sale.Amount(SaleFact.Gross)!.Value - sale.Amount(SaleFact.Discount)!.Value));
        Assert.Equal(
            [(long)SaleStatus.Cancelled, (long)SaleStatus.Shipped], file.Facts.Skip(2).Select(sale => sale[SaleFact.Status]));
    }

    [Fact]
    public void S1_7_a_pinduoduo_order_without_a_time_is_dated_by_its_number()
    {
        var file = FactFile.Of(
            Pinduoduo
                + "2026-06-15 10:00:00|260615-100000000000001|已收货|50.00|3.00|5.00|2.00|48.00|2|2026-06-16 09:00:00|88|TEA-1|TEA|无售后或售后取消\n"
                + "|260620-100000000000002|已发货，待收货|20.00|0|0|0|20.00|1|2026-06-21 09:00:00|99|||无售后或售后取消\n"
                + "|260620-100000000000003|待发货|20.00|0|0|0|20.00|1||99||CUP|无售后或售后取消",
            Shop, '|');

        Assert.Equal("pinduoduo-orders", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(["2026-06-15", "2026-06-20", "2026-06-20"], file.Facts.Select(sale => sale.Day(SaleFact.Day)));
        Assert.Equal(["TEA-1", "99", "CUP"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal(
            (50m, 5m, 3m, 2m), (file.Facts[0].Amount(SaleFact.Gross), file.Facts[0].Amount(SaleFact.Discount),
                file.Facts[0].Amount(SaleFact.Shipping), file.Facts[0].Units(SaleFact.Units)));
        Assert.Equal((long)SaleStatus.Pending, file.Facts[2][SaleFact.Status]);
    }

    [Theory]
    [InlineData("未发货，退款成功", "", "退款成功", SaleStatus.Cancelled)]
    [InlineData("已发货，退款成功", "2026-06-16 09:00:00", "退款成功", SaleStatus.Shipped)]
    [InlineData("已取消", "", "无售后或售后取消", SaleStatus.Cancelled)]
    [InlineData("待付款", "", "无售后或售后取消", SaleStatus.Pending)]
    [InlineData("已签收", "2026-06-16 09:00:00", "无售后或售后取消", SaleStatus.Shipped)]
    public void States_of_pinduoduo(string state, string sent, string afterSale, SaleStatus expected)
    {
        var file = FactFile.Of(
            Pinduoduo + $"2026-06-15 10:00:00|260615-1|{state}|50.00|0|0|0|50.00|1|{sent}|88|TEA||{afterSale}", Shop, '|');

        Assert.Equal((long)expected, file.Single(SaleFact.Kind)[SaleFact.Status]);
    }

    // Paid back before it was received, the money never reaches the shop and no bill names it; afterwards the bill does.
    [Fact]
    public void S1_7_a_pinduoduo_order_paid_back_on_its_way_is_paid_back_whole()
    {
        var file = FactFile.Of(
            Pinduoduo
                + "2026-06-15 10:00:00|260615-1|已发货，退款成功|50.00|3.00|5.00|2.00|48.00|2|2026-06-16 09:00:00|88|TEA||退款成功\n"
                + "2026-06-15 10:00:00|260615-2|已收货|50.00|0|0|0|50.00|1|2026-06-16 09:00:00|88|TEA||退款成功\n"
                + "2026-06-15 10:00:00|260615-3|未发货，退款成功|50.00|0|0|0|50.00|1||88|TEA||退款成功",
            Shop, '|');

        Assert.Equal([45m, null, null], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)));
        Assert.Equal(("N_REFUND_NOT_TOLD", 3), file.Issues.Select(issue => (issue.Code, (int)issue.Row!.Value)).Single());
    }

    [Fact]
    public void Without_any_code_or_time_a_pinduoduo_order_is_left_out()
    {
        var file = FactFile.Of(
            Pinduoduo
                + "2026-06-15 10:00:00|260615-1|已收货|50.00|0|0|0|50.00|1|||||无售后或售后取消\n"
                + "|XX0615-1|已收货|50.00|0|0|0|50.00|1|||TEA||无售后或售后取消",
            Shop, '|');

        Assert.Equal(["E_NO_SKU", "E_DATE"], file.Issues.Select(issue => issue.Code));
        Assert.Empty(file.Facts);
    }

    [Fact]
    public void S1_7_sub_orders_of_taobao_bring_their_own_amounts()
    {
        var file = FactFile.Of(
            Taobao
                + "3001|3000|Mug|30.00|2||交易成功|MUG-RED|50.00|没有申请退款|0|2026-05-01 08:00:00|2026-05-02 08:00:00\n"
                + "3002|3000|Cup|20.00|1|CUP-OUT|卖家已发货，等待买家确认||20.00|退款成功|8.00|2026-05-01 08:00:00|2026-05-02 08:00:00\n"
                + "3003|3003|Cup|20.00|1||交易关闭|CUP|20.00|退款成功|20.00|2026-05-01 08:00:00|\n"
                + "3004|3004|Cup|20.00|1||买家已付款,等待卖家发货|CUP|20.00|等待卖家同意|20.00|2026-05-01 08:00:00|",
            Shop, '|');

        Assert.Equal("taobao-orders", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(["MUG-RED", "CUP-OUT", "CUP", "CUP"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal((60m, 10m), (file.Facts[0].Amount(SaleFact.Gross), file.Facts[0].Amount(SaleFact.Discount)));
        Assert.Equal([0m, 8m, 20m, null], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)).Select((refund, at) =>
            at == 0 ? refund ?? 0 : refund));
        Assert.Equal(
            [(long)SaleStatus.Shipped, (long)SaleStatus.Shipped, (long)SaleStatus.Cancelled, (long)SaleStatus.Pending],
            file.Facts.Select(sale => sale[SaleFact.Status]));
        Assert.Equal(file.Facts[0][SaleFact.Order], file.Facts[1][SaleFact.Order]);
        Assert.NotEqual(file.Facts[0][SaleFact.Line], file.Facts[1][SaleFact.Line]);
    }

    [Fact]
    public void The_erp_names_the_store_and_the_orders_own_amounts_are_not_read()
    {
        var file = FactFile.Of(
            Wangdian
                + "JY1|天猫店|T-1|TEA|已发货|无退款|2026-05-01 08:00:00|2026-05-02 08:00:00|45.00|45.00|茶|1|30.00\n"
                + "JY1|天猫店|T-2|CUP|已发货|部分退款|2026-05-01 08:00:00|2026-05-02 08:00:00|45.00|45.00|杯|1|15.00\n"
                + "JY1|天猫店|T-2|TOY|已发货|无退款|2026-05-01 08:00:00|2026-05-02 08:00:00|45.00|45.00|赠品|1|0.00",
            null, '|');

        Assert.Equal("wangdian-orders", file.Match.Source.Code);
        Assert.Equal(45m, file.Facts.Sum(sale => sale.Amount(SaleFact.Gross)));
        Assert.Equal(["天猫店"], file.Facts.Select(sale => sale.Text(SaleFact.Store)).Distinct());
        Assert.Equal((long)DemandClass.Gift, file.Facts[2][SaleFact.DemandClass]);
        Assert.Equal("N_REFUND_NOT_TOLD", Assert.Single(file.Issues).Code);
        Assert.True(SourceCatalog.Find("wangdian-orders")!.Precedence < SourceCatalog.Find("taobao-orders")!.Precedence);
    }

    [Theory]
    [InlineData(Douyin + "1|11|1|TEA|30.00|0|2026-09-25 10:00:00|已发货|-||0|0|0")]
    [InlineData(Pinduoduo + "2026-06-15 10:00:00|260615-1|已收货|50.00|0|0|0|50.00|1||88|TEA||")]
    [InlineData(Taobao + "3001|3000|Mug|30.00|2||交易成功|MUG|50.00||0|2026-05-01 08:00:00|")]
    public void Orders_of_one_store_need_its_name(string text) =>
        Assert.Equal("E_NEED_STORE", Assert.Single(FactFile.Of(text, null, '|').Issues).Code);
}
