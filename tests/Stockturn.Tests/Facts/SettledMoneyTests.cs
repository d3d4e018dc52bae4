using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>Payouts and settlements of other platforms: each amount once, and they add up.</summary>
public sealed class SettledMoneyTests(ITestOutputHelper output)
{
    static readonly ImportOptions Shop = new() { Store = "My shop" };

    [Fact]
    public void U_4_a_shopify_payment_is_money_and_its_fee_and_the_payout_adds_up()
    {
        var file = FactFile.Of(
            "Transaction Date,Type,Order,Payout ID,Amount,Fee,Net,Currency\n"
                + "2026-05-02 10:00:00 -0700,charge,#1,900,50.00,1.75,48.25,USD\n"
                + "2026-05-03 10:00:00 -0700,refund,#1,900,-10.00,0.00,-10.00,USD\n"
                + "2026-05-04 10:00:00 -0700,payout,,900,-38.25,0.00,-38.25,USD\n",
            Shop, ',');

        Assert.Equal(
            [("sales", 50m), ("refund", -10m), ("transfer", -38.25m)],
            file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value)));
        var fee = file.Single(FeeFact.Kind);
        Assert.Equal(("referral", 1.75m, "900", "My shop"), (
            fee.Text(FeeFact.Type), fee.Amount(FeeFact.Amount), fee.Text(FeeFact.Settlement), fee.Text(FeeFact.Store)));
    }

    [Fact]
    public void U_4_a_row_of_douyin_is_the_sum_of_its_parts_and_what_is_left_stands_apart()
    {
        var file = FactFile.Of(
            "动账时间,动帐流水号,动账方向,动账金额,动账场景,子订单号,订单实付应结,运费实付,实际平台补贴,订单退款,平台服务费,佣金,招商服务费,站外推广费\n"
                + "2026-05-10 08:00:00,'S1,入账,48.50,货款结算入账,'6930162745589500001,40,0,10,0,-1.50,0,0,0\n"
                + "2026-05-12 10:00:00,'X1,出账,5.00,退换货运费险,,0,0,0,0,0,0,0,0\n",
            Shop, ',');

        Assert.Equal(
            [("sales", 40m), ("promotion", 10m), ("other", -5m)],
            file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value)));
        Assert.Equal(1.5m, file.Single(FeeFact.Kind).Amount(FeeFact.Amount));
        Assert.Equal("CNY", file.Single(FeeFact.Kind).Text(FeeFact.Currency));
    }

    [Fact]
    public void The_real_settlement_of_douyin_adds_up_row_by_row()
    {
        if (SharedFiles.Find("samples/douyin/settlement_detail.sample.csv") is not { } path)
        {
            SharedFiles.SkipLine(output, "samples/douyin/settlement_detail.sample.csv");
            return;
        }

        var file = FactFile.Of(File.ReadAllText(path).TrimStart('\ufeff'), Shop, ',');

        Assert.Equal("douyin-settlement", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        var money = file.Of(CashFact.Kind).Sum(cash => cash.Amount(CashFact.Amount)) - file.Of(FeeFact.Kind).Sum(fee => fee.Amount(FeeFact.Amount));
        Assert.Equal(48.50m + 26.00m - 5.00m, money);
    }

    [Fact]
    public void A_payout_file_without_a_store_is_refused_and_one_without_an_amount_leaves_the_row_out()
    {
        const string Header = "Transaction Date,Type,Order,Payout ID,Amount,Fee,Net,Currency\n";

        Assert.Equal("E_NEED_STORE", FactFile.Of(Header + "2026-05-02,charge,#1,900,50,1,49,USD", null, ',').Issues[0].Code);
        Assert.Equal("E_NO_AMOUNT", FactFile.Of(Header + "2026-05-02,charge,#1,900,,1,49,USD", Shop, ',').Issues[0].Code);
    }
}
