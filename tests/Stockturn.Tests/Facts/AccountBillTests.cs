using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>The account bills of 拼多多 and, for 淘宝 and 天猫, of 支付宝: each movement once, by what it is.</summary>
public sealed class AccountBillTests
{
    static readonly DateOnly Day = new(2026, 6, 30);

    static readonly ImportOptions Shop = new() { Store = "My shop" };

    const string Pinduoduo = "商户订单号|发生时间|收入金额（+元）|支出金额（-元）|账务类型|备注|业务描述\n";

    [Fact]
    public void U_4_what_went_out_of_the_account_of_pinduoduo_is_a_charge_with_or_without_a_minus()
    {
        var file = FactFile.Of(
            Pinduoduo
                + "\t260501-1|2026-05-10 08:00:00|30.00|0.00|交易收入||\n\t260501-1|2026-05-10 08:00:00|5.00|0.00|优惠券结算||\n"
                + "\t260501-1|2026-05-10 08:00:00|0.00|-0.21|技术服务费||\n\t260501-1|2026-05-10 08:00:00|0.00|2.10|多多进宝||\n"
                + "\t260502-1|2026-05-12 08:00:00|0.00|-12.00|退款||\n|2026-05-13 08:00:00|0|-500|提现||\n|2026-05-13 08:00:00|0|-3|新科目||",
            Shop, '|');

        Assert.Equal("pinduoduo-bill", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal("W_UNKNOWN_WORD", Assert.Single(file.Issues).Code);
        Assert.Equal([("sales", 30m), ("promotion", 5m), ("refund", -12m), ("transfer", -500m), ("other", -3m)], Money(file));
        Assert.Equal([("referral", 0.21m), ("creator", 2.10m)], Fees(file));
        Assert.Equal("CNY", file.Facts[0].Text(CashFact.Currency));
    }

    [Fact]
    public void U_4_what_pinduoduo_paid_of_an_order_is_of_its_goods_and_the_month_adds_up()
    {
        var orders = FactFile.Of(
            "订单号|订单状态|商品数量(件)|商家实收金额(元)|商家编码-规格维度|商品总价(元)|订单成交时间\n260501-1|已收货|1|35|TEA|35|2026-05-01 10:00:00", Shop, '|');
        var bill = FactFile.Of(
            Pinduoduo + "260501-1|2026-05-10 08:00:00|30|0|交易收入||\n260501-1|2026-05-10 08:00:00|5|0|优惠券结算||\n"
                + "260501-1|2026-05-10 08:00:00|0|-0.21|技术服务费||\n|2026-05-13 08:00:00|0|-34.79|提现||",
            Shop, '|');
        var facts = new FactSetBuilder().Add(orders).Add(bill).Build();
        var book = new FactBook(facts, new FactSettings(), Day);

        Assert.Equal(34.79m, Net(book.For(book.Skus.IndexOf("TEA"))));
        var month = Assert.Single(SettlementBook.Of(facts));
        Assert.Equal(("My shop 2026-05", 34.79m), (month.Id, month.Sum));
    }

    // What real bills write: the same 其他 is commission, compensation or the advertising account. Below stand remarks.
    [Fact]
    public void U_4_the_description_of_pinduoduo_tells_what_its_type_does_not_and_the_remarks_below_are_no_movements()
    {
        var file = Described(
            Pinduoduo
                + "260531-1|2026-05-31 23:54:45|0.09|0|技术服务费|基础技术服务费返还|0030002¦技术服务费-基础技术服务费\n"
                + "260531-1|2026-05-31|0|-1|其他||0030001¦技术服务费-技术服务费\n260531-1|2026-05-31|0|-2|其他||0040001¦售后-小额打款\n"
                + "260531-1|2026-05-31|0|-3|其他||0070004¦转账-广告账户\n260531-1|2026-05-31|0|-4|退款||0020005¦交易退款-优惠券结算\n"
                + "260531-1|2026-05-31|0|-5|交易退款||0020002¦交易退款-订单退款\n260531-1|2026-05-31|0|-6|其他支出||0140028¦其他支出-合作费追回\n"
                + "#支出合计：6笔，共-21.00元\n#收入合计：1笔，共0.09元\n#总计：-20.91元\n#导出时间：2026-06-01 10:00:00");

        Assert.Equal(["N_TOTALS_ROW"], file.Issues.Select(issue => issue.Code).Distinct());
        Assert.Equal([("promotion", -4m), ("refund", -5m), ("other", -6m)], Money(file));
        Assert.Equal([("referral", -0.09m), ("referral", 1m), ("other", 2m), ("ads", 3m)], Fees(file));
    }

    const string Alipay = "账务流水号|业务流水号|商户订单号|商品名称|发生时间|对方账号|收入金额（+元）|支出金额（-元）|账户余额（元）|交易渠道|业务类型|备注";

    [Fact]
    public void U_4_the_bill_of_alipay_is_read_by_its_descriptions_or_by_its_remarks_and_gives_the_same()
    {
        const string Number = "5116032541422009305";
        var old = FactFile.Of(
            Alipay + "\n"
                + $"L1\t|B1\t|T200P{Number}\t|气球|2026-05-13 09:10:28|buyer@example.com|146.92|0.00|1000|淘宝|交易付款|\n"
                + $"L2|B2|HJCAE1|x|2026-05-13 09:10:28|天猫|0|-7.35|1000|淘宝|转账|天猫佣金（类目）{{{Number}}}扣款\n"
                + $"L3|B3|X|x|2026-05-13 09:10:28|天猫|0|-0.88|1000|淘宝|其它|基础软件服务费({Number})扣款\n"
                + $"L4|B4|X|x|2026-05-13 09:10:28|淘宝联盟|0|-2|1000|淘宝|其它|淘宝客佣金代扣款[{Number}]\n"
                + $"L5|B5|X|x|2026-05-14 09:10:28|买家|0|-10|1000|淘宝|交易退款|售后退款-T200P{Number}-订单退款\n"
                + "L6|B6|X|x|2026-05-15 09:10:28|我|0|-100|1000|淘宝|其它|转出到网商银行\nL7|B7|X|x|2026-05-15 09:10:28|我|0|-1|1000|淘宝|新类|没见过\n"
                + "#----------------------------------------账务明细列表结束-------------------------------------\n#支出合计：6笔，共-121.23元\n#导出时间：[2026年06月01日 12:51:06]",
            Shop, '|');
        var now = Described(
            Alipay.Replace("|备注", "|备注|业务描述|业务账单来源|业务基础订单号|业务订单号", StringComparison.Ordinal) + "\n"
                + $"L1|B1|T200P{Number}|气球|2026-05-13|买家|146.92|0|9|淘宝|交易付款|订单收款|0010001¦交易收款-交易收款|账房|{Number}|\n"
                + $"L5|B5|X|x|2026-05-14|买家|0|-10|9|淘宝|交易退款||0020001¦交易退款-余额退款|账房|{Number}|");

        Assert.Equal(("alipay-bill", "alipay-bill"), (old.Match.Source.Code, now.Match.Source.Code));
        Assert.Empty(old.Match.Unknown.Concat(now.Match.Unknown));
        Assert.Equal(["N_TOTALS_ROW", "W_UNKNOWN_WORD"], old.Issues.Select(issue => issue.Code).Distinct().Order());
        Assert.Equal([("sales", 146.92m), ("refund", -10m), ("transfer", -100m), ("other", -1m)], Money(old));
        Assert.Equal([("referral", 7.35m), ("referral", 0.88m), ("creator", 2m)], Fees(old));
        Assert.Empty(now.Issues);
        Assert.Equal([("sales", 146.92m), ("refund", -10m)], Money(now));
        Assert.Equal("0010001|交易收款-交易收款", now.Facts[0].Text(CashFact.Detail));
        Assert.All(
            old.Facts.Take(5).Concat(now.Facts),
            fact => Assert.Equal(SourceRow.Hash(Number), fact[fact.Output.Kind == CashFact.Kind ? CashFact.Order : FeeFact.Order]));
    }

    // Two goods of one order of 淘宝: 136.57 reached the account, 120 of 160 were the lamp's.
    [Fact]
    public void U_4_what_alipay_tells_of_an_order_is_split_over_its_goods_and_adds_up()
    {
        const string Number = "5116032541422009305";
        var orders = FactFile.Of(
            "主订单编号|子订单编号|商家编码|购买数量|价格|买家应付货款|订单状态|订单创建时间\n"
                + $"{Number}|{Number}1|LAMP|1|120|120|交易成功|2026-05-01 10:00:00\n{Number}|{Number}2|CUP|2|20|40|交易成功|2026-05-01 10:00:00",
            Shop, '|');
        var bill = FactFile.Of(
            Alipay + $"\nL1|B1|T200P{Number}|x|2026-05-13|b|160|0|0|淘宝|交易付款|\nL2|B2|X|x|2026-05-13|b|0|-8.01|0|淘宝|转账|天猫佣金{{{Number}}}\n"
                + $"L3|B3|X|x|2026-05-13|b|0|-15.42|0|淘宝|交易退款|售后退款-T200P{Number}",
            Shop, '|');
        var facts = new FactSetBuilder().Add(orders).Add(bill).Build();
        var book = new FactBook(facts, new FactSettings(), Day);

        Assert.Equal(136.57m * 3 / 4, Net(book.For(book.Skus.IndexOf("LAMP"))));
        Assert.Equal(136.57m / 4, Net(book.For(book.Skus.IndexOf("CUP"))));
        Assert.Equal(136.57m, Assert.Single(SettlementBook.Of(facts)).Sum);
    }

    [Theory]
    [InlineData(Pinduoduo, "1|2026-05-10|many||交易收入||\n1|2026-05-10|7||交易收入||", "E_NUMBER")]
    [InlineData(Pinduoduo, "1|2026-05-10|||交易收入||\n1|2026-05-10|7||交易收入||", "E_NO_AMOUNT")]
    [InlineData(Alipay + "\n", "1||||2026-05-10||||||交易付款|\n2||||2026-05-10||7|0|||交易付款|", "E_NO_AMOUNT")]
    public void A_bad_cell_leaves_its_row_out_and_the_others_go_on(string headings, string rows, string code)
    {
        var file = FactFile.Of(headings + rows, Shop, '|');

        Assert.Equal(code, Assert.Single(file.Issues).Code);
        Assert.Equal([7m], file.Of(CashFact.Kind).Select(cash => cash.Amount(CashFact.Amount)!.Value));
    }

    [Theory]
    [InlineData(Pinduoduo + "1|2026-05-10|7||交易收入||")]
    [InlineData(Alipay + "\n2||||2026-05-10||7|0|||交易付款|")]
    public void A_bill_without_its_store_is_refused(string text) =>
        Assert.Equal("E_NEED_STORE", Assert.Single(FactFile.Of(text, null, '|').Issues).Code);

    // Descriptions hold the bar that parts the cells here: 0010001¦交易收款.
    static FactFile Described(string text) => FactFile.Of(text.Replace('|', ';').Replace('¦', '|'), Shop, ';');

    static decimal Net(SkuFacts sku) => sku.Cash.ToArray().Sum(line => line.Amount) - sku.Fees.ToArray().Sum(line => line.Amount);

    static List<(string Type, decimal Amount)> Money(FactFile file) =>
        [.. file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value))];

    static List<(string Type, decimal Amount)> Fees(FactFile file) =>
        [.. file.Of(FeeFact.Kind).Select(fee => (fee.Text(FeeFact.Type)!, fee.Amount(FeeFact.Amount)!.Value))];
}
