using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>Settlements become fees and other money, each amount once, and add up to their total.</summary>
public sealed class AmazonSettlementTests(ITestOutputHelper output)
{
    const string Header =
        "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\t"
        + "marketplace-name\tamount-type\tamount-description\tamount\tposted-date\tposted-date-time\tsku\tquantity-purchased\n";

    const string Whole = Header
        + "77\t2026-05-01T00:00:00+00:00\t2026-05-15T00:00:00+00:00\t2026-05-17\t45.60\tUSD\n"
        + "77\t\t\t\t\tUSD\tOrder\t111-1\tAmazon.com\tItemPrice\tPrincipal\t60.00\t2026-05-02\t2026-05-03T04:00:00+00:00\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tOrder\t111-1\tAmazon.com\tItemPrice\tTax\t4.80\t2026-05-02\t2026-05-03T04:00:00+00:00\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tOrder\t111-1\tAmazon.com\tItemWithheldTax\tMarketplaceFacilitatorTax-Principal\t-4.80\t2026-05-02\t\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tOrder\t111-1\tAmazon.com\tPromotion\tPrincipal\t-3.00\t2026-05-02\t\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tOrder\t111-1\tAmazon.com\tItemFees\tCommission\t-9.00\t2026-05-02\t\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tOrder\t111-1\tAmazon.com\tItemFees\tFBAPerUnitFulfillmentFee\t-7.00\t2026-05-02\t\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tRefund\t111-0\tAmazon.com\tItemPrice\tPrincipal\t-30.00\t2026-05-06\t\tMUG\t1\n"
        + "77\t\t\t\t\tUSD\tRefund\t111-0\tAmazon.com\tItemFees\tCommission\t4.50\t2026-05-06\t\tMUG\t1\n"
        + "77\t\t\t\t\tUSD\tRefund\t111-0\tAmazon.com\tItemFees\tRefundCommission\t-0.90\t2026-05-06\t\tMUG\t1\n"
        + "77\t\t\t\t\tUSD\tother-transaction\t\tAmazon.com\tFBA Inventory Reimbursement\tWAREHOUSE_LOST\t56.00\t2026-05-07\t\tMUG\t2\n"
        + "77\t\t\t\t\tUSD\tServiceFee\t\t\tother\tSubscription\t-25.00\t2026-05-01\n"
        + "77\t\t\t\t\tUSD\tTransfer\t\t\t\t\t-45.60\t2026-05-17\n";

    [Fact]
    public void U_4_each_amount_of_a_settlement_is_a_fee_or_other_money_once()
    {
        var file = FactFile.Of(Whole);

        Assert.Equal("amazon-settlement", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [
                ("referral", 9m), ("fulfilment", 7m), ("referral", -4.5m), ("return_processing", 0.9m), ("subscription", 25m),
            ],
            file.Of(FeeFact.Kind).Select(fee => (fee.Text(FeeFact.Type)!, fee.Amount(FeeFact.Amount)!.Value)));
        Assert.Equal(
            [
                ("sales", 60m), ("tax", 4.8m), ("tax", -4.8m), ("promotion", -3m), ("refund", -30m), ("reimbursement", 56m),
                ("transfer", -45.6m),
            ],
            file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value)));
    }

    [Fact]
    public void U_4_a_settlement_adds_up_to_its_total_without_the_transfer()
    {
        var file = FactFile.Of(Whole);

        var total = file.Single(SettlementFact.Kind);
        var cash = file.Of(CashFact.Kind).Where(row => row.Text(CashFact.Type) != "transfer").Sum(row => row.Amount(CashFact.Amount));
        var fees = file.Of(FeeFact.Kind).Sum(row => row.Amount(FeeFact.Amount));
        Assert.Equal(total.Amount(SettlementFact.Total), cash - fees);
        Assert.Equal(
            ("2026-05-01", "2026-05-15", "2026-05-17", "Amazon.com"),
            (total.Day(SettlementFact.FromDay), total.Day(SettlementFact.ToDay), total.Day(SettlementFact.PaidDay),
                total.Text(SettlementFact.Store)));
    }

    [Fact]
    public void An_instant_is_a_day_of_the_marketplace_and_a_row_of_the_account_names_its_only_store()
    {
        var file = FactFile.Of(Whole);

        Assert.Equal("2026-05-02", file.Of(CashFact.Kind)[0].Day(CashFact.Day));
        Assert.All(file.Of(FeeFact.Kind), fee => Assert.Equal("Amazon.com", fee.Text(FeeFact.Store)));
        Assert.Null(file.Of(FeeFact.Kind)[^1].Text(FeeFact.Item));
    }

    [Fact]
    public void A_euro_settlement_with_decimal_commas_and_points_in_dates_is_read_and_an_account_row_stays_without_a_store()
    {
        var file = FactFile.Of(Header
            + "78\t01.05.2026 00:00:00 UTC\t15.05.2026 00:00:00 UTC\t17.05.2026 00:00:00 UTC\t84,50\tEUR\n"
            + "78\t\t\t\t\tEUR\tOrder\t302-1\tAmazon.de\tItemPrice\tPrincipal\t1.109,50\t13.05.2026\t13.05.2026 09:00:00 UTC\tMUG\t1\n"
            + "78\t\t\t\t\tEUR\tServiceFee\t\t\tCost of Advertising\tTransactionTotalAmount\t-1.025,00\t14.05.2026\n");

        Assert.Empty(file.Issues);
        Assert.Equal(("2026-05-13", 1109.5m), (file.Single(CashFact.Kind).Day(CashFact.Day), file.Single(CashFact.Kind).Amount(CashFact.Amount)));
        Assert.Equal(("ads", null), (file.Single(FeeFact.Kind).Text(FeeFact.Type), file.Single(FeeFact.Kind).Text(FeeFact.Store)));
    }

    // As Amazon writes them: only the row of the total tells the currency.
    [Fact]
    public void Rows_below_the_total_have_its_currency_and_another_one_is_asked_about()
    {
        var file = FactFile.Of(Header
            + "81\t2026-05-01\t2026-05-15\t2026-05-17\t9.00\tGBP\n"
            + "81\t\t\t\t\t\tOrder\t1\tAmazon.co.uk\tItemPrice\tPrincipal\t10\t2026-05-02\t\tMUG\t1\n"
            + "81\t\t\t\t\t\tServiceFee\t\t\tother\tSubscription\t-1\t2026-05-02\n"
            + "81\t\t\t\t\tEUR\tServiceFee\t\t\tother\tSubscription\t-1\t2026-05-02\n");

        Assert.Equal("GBP", file.Single(CashFact.Kind).Text(CashFact.Currency));
        Assert.Equal(
            [("GBP", "Amazon.co.uk"), ("EUR", null)],
            file.Of(FeeFact.Kind).Select(fee => (fee.Text(FeeFact.Currency), fee.Text(FeeFact.Store))));
        Assert.Equal("W_CURRENCY", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void An_unknown_amount_keeps_the_total_whole_under_its_own_name()
    {
        var file = FactFile.Of(Header + "79\t\t\t\t\tUSD\tother-transaction\t\tAmazon.com\tother\tSomething New\t-1.25\t2026-05-01\n");

        var cash = file.Single(CashFact.Kind);
        Assert.Equal(
            ("other", -1.25m, "other-transaction: Something New"),
            (cash.Text(CashFact.Type), cash.Amount(CashFact.Amount), cash.Text(CashFact.Detail)));
    }

    [Fact]
    public void A_row_without_an_amount_or_with_letters_in_it_is_left_out_and_named()
    {
        var file = FactFile.Of(Header
            + "80\t\t\t\t\tUSD\tOrder\t1\tAmazon.com\tItemPrice\tPrincipal\t\t2026-05-01\t\tMUG\t1\n"
            + "80\t\t\t\t\tUSD\tOrder\t1\tAmazon.com\tItemPrice\tPrincipal\tten\t2026-05-01\t\tMUG\t1\n"
            + "80\t\t\t\t\tUSD\tOrder\t1\tAmazon.com\tItemPrice\tPrincipal\t10\t2026-05-01\t\tMUG\t1\n");

        Assert.Equal(["E_NO_AMOUNT", "E_NUMBER"], file.Issues.Select(issue => issue.Code));
        Assert.Equal(10m, file.Single(CashFact.Kind).Amount(CashFact.Amount));
    }

    [Theory]
    [InlineData("amazon/headers/GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2.tsv")]
    [InlineData("amazon/GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2.doc-example.tsv")]
    public void The_real_header_is_known_whole(string path)
    {
        if (SharedFiles.Find("samples/" + path) is not { } file)
        {
            SharedFiles.SkipLine(output, "samples/" + path);
            return;
        }

        var match = Recognition.Match([.. File.ReadLines(file).First().TrimEnd('\r').Split('\t')])!;
        Assert.Equal(("amazon-settlement", 0, 0), (match.Source.Code, match.MissingRequired.Length, match.Unknown.Length));
    }
}
