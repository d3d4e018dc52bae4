using System.Globalization;

namespace Stockturn.Tests.Demo;

public sealed class DemoSettlementTests
{
    const int Fortnights = 26;

    static readonly DemoRun Run = DemoRun.Ordinary.Value;

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Add_up_to_their_totals_and_are_paid_out(string folder)
    {
        var settlements = DemoMarket.Of(folder).Settlements(Run);

        Assert.Equal(Fortnights, settlements.Count);
        foreach (var settlement in settlements)
        {
            var paid = settlement.Rows.Where(row => row["transaction-type"] == "Transfer")
                .Sum(row => DemoRun.Amount(row["amount"]));

            Assert.Equal(settlement.Total, settlement.Amounts.Sum(row => DemoRun.Amount(row["amount"])));
            Assert.Equal(Math.Max(0, settlement.Total), -paid);
        }
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Follow_one_another_without_a_gap_and_hold_only_their_own_days(string folder)
    {
        var market = DemoMarket.Of(folder);
        var next = default(DateOnly?);
        foreach (var settlement in market.Settlements(Run))
        {
            var start = market.Day(settlement.Head["settlement-start-date"]);
            var end = market.Day(settlement.Head["settlement-end-date"]);

            Assert.Equal(next ?? start, start);
            Assert.Equal(start.AddDays(13), end);
            Assert.True(market.Day(settlement.Head["deposit-date"]) <= Run.Files.EndDate);
            Assert.All(settlement.Amounts, row => Assert.InRange(market.Day(row["posted-date"]), start, end));
            next = end.AddDays(1);
        }
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Hold_what_was_shipped_in_their_days_at_the_prices_of_the_orders(string folder)
    {
        var market = DemoMarket.Of(folder);
        var settlements = market.Settlements(Run);
        var first = market.Day(settlements[0].Head["settlement-start-date"]);
        var last = market.Day(settlements[^1].Head["settlement-end-date"]);
        var ordered = Run.Tabs($"{folder}/all-orders.txt")
            .Where(row => row["item-status"] == "Shipped" && DemoRun.Amount(row["item-price"]) > 0)
            .Where(row => market.LocalDay(row["last-updated-date"]) >= first)
            .Where(row => market.LocalDay(row["last-updated-date"]) <= last)
            .Select(row => (
                row["order-item-id"], row["amazon-order-id"], row["sku"], row["quantity"],
                DemoRun.Amount(row["item-price"]), DemoRun.Amount(row["item-promotion-discount"])));
        var settled = settlements.SelectMany(settlement => settlement.Amounts)
            .Where(row => row["transaction-type"] == "Order" && row["amount-description"] is "Principal" or "Tax")
            .Where(row => row["transaction-type"] == "Order" && (!market.IsUs || row["amount-description"] == "Principal"))
            .GroupBy(row => (row["order-item-code"], row["order-id"], row["sku"], row["quantity-purchased"]))
            .Select(item => (
                item.Key.Item1, item.Key.Item2, item.Key.Item3, item.Key.Item4,
                item.Where(row => row["amount-type"] == "ItemPrice").Sum(row => DemoRun.Amount(row["amount"])),
                -item.Where(row => row["amount-type"] == "Promotion").Sum(row => DemoRun.Amount(row["amount"]))));

        Assert.Equal(ordered.Order(), settled.Order());
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Refund_what_came_back(string folder)
    {
        var market = DemoMarket.Of(folder);
        var settlements = market.Settlements(Run);
        var first = market.Day(settlements[0].Head["settlement-start-date"]);
        var last = market.Day(settlements[^1].Head["settlement-end-date"]);
        var returned = Run.Tabs($"{folder}/customer-returns.txt")
            .Select(row => (Day: market.LocalDay(row["return-date"]), Order: row["order-id"], Sku: row["sku"]))
            .Where(line => line.Day >= first && line.Day <= last);
        var refunded = settlements.SelectMany(settlement => settlement.Amounts)
            .Where(row => row["transaction-type"] == "Refund" && row["amount-type"] == "ItemPrice")
            .Where(row => row["amount-description"] == "Principal")
            .Select(row => (market.Day(row["posted-date"]), row["order-id"], row["sku"]));

        Assert.Equal(returned.Order(), refunded.Order());
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Charge_the_published_fee_but_for_goods_taken_for_too_large(string folder)
    {
        var market = DemoMarket.Of(folder);
        var brand = DemoCalibrationTests.Brand.Value;
        var skus = brand.SkusIn(market.Store);
        var published = brand.Tabs($"{folder}/fee-preview.txt")
            .ToDictionary(row => row["sku"], row => DemoRun.Amount(row["expected-fulfillment-fee-per-unit"]));
        var wrong = brand.MoneyTruth().Where(row => row["figure"] == "charged_too_large").Select(row => row["sku"])
            .ToHashSet();
        var ratios = market.Settlements(brand).SelectMany(settlement => settlement.Amounts)
            .Where(row => row["amount-description"] == "FBAPerUnitFulfillmentFee")
            .Select(row => (
                Sku: skus[row["sku"]],
                Ratio: -DemoRun.Amount(row["amount"]) / DemoRun.Units(row, "quantity-purchased") / published[row["sku"]]))
            .ToList();

        Assert.NotEmpty(wrong);
        Assert.All(ratios.Where(line => !wrong.Contains(line.Sku)), line => Assert.InRange(line.Ratio, 0.95m, 1.10m));
        Assert.All(ratios.Where(line => wrong.Contains(line.Sku)), line => Assert.InRange(line.Ratio, 1.101m, 1.5m));
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Are_told_by_the_truth_to_the_cent(string folder)
    {
        var market = DemoMarket.Of(folder);
        var truth = Run.MoneyTruth().Where(row => row["kind"] == "settlement" && row["store"] == market.Store)
            .GroupBy(row => row["period"])
            .ToDictionary(group => group.Key, group => group.ToDictionary(
                row => row["figure"], row => DemoRun.Amount(row["value"])));
        foreach (var settlement in market.Settlements(Run))
        {
            var told = truth[settlement.Head["settlement-id"]];

            Assert.Equal(settlement.Total, told["total"]);
            Assert.Equal(settlement.Total, told.Where(pair => pair.Key != "total").Sum(pair => pair.Value));
            Assert.Equal(settlement.Sum("FBAPerUnitFulfillmentFee"), told.GetValueOrDefault("fulfilment"));
            Assert.Equal(settlement.Sum("StorageRenewalBilling"), told.GetValueOrDefault("aged_surcharge"));
            Assert.Equal(settlement.Sum("TransactionTotalAmount"), told.GetValueOrDefault("advertising"));
        }
    }

    // What the account was charged is what the report of the month, the snapshot or the removals adds up to.
    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Charge_what_the_reports_of_storage_and_removals_tell(string folder)
    {
        var market = DemoMarket.Of(folder);
        var rows = market.Settlements(Run).SelectMany(settlement => settlement.Amounts).ToList();
        var storage = Sums(Run.Tabs($"{folder}/storage-fees.txt"), row => row["month_of_charge"],
            "estimated_monthly_storage_fee");
        var surcharge = Sums(Run.Tabs($"{folder}/aged-surcharge.txt"), row => row["snapshot-date"][..7], "amount-charged");
        var removal = Sums(Run.Tabs($"{folder}/removal-orders.txt"), row => row["order-id"], "removal-fee");

        Assert.All(Charged(rows, "Storage Fee"), row => Assert.Equal(
            Math.Round(storage[Month(market, row, -1)], 2, MidpointRounding.AwayFromZero), -DemoRun.Amount(row["amount"])));
        Assert.All(Charged(rows, "StorageRenewalBilling"), row => Assert.Equal(
            surcharge[Month(market, row, 0)], -DemoRun.Amount(row["amount"])));
        var removals = rows.Where(row => row["amount-description"] is "RemovalComplete" or "DisposalComplete")
            .GroupBy(row => row["order-id"]).ToList();
        Assert.NotEmpty(removals);
        Assert.All(removals, order => Assert.Equal(
            removal[order.Key], -order.Sum(row => DemoRun.Amount(row["amount"]))));
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Keep_back_what_the_next_one_gives_free(string folder)
    {
        var settlements = DemoMarket.Of(folder).Settlements(Run);
        foreach (var (before, after) in settlements.Zip(settlements.Skip(1)))
        {
            Assert.Equal(-before.Sum("Current Reserve Amount"), after.Sum("Previous Reserve Amount Balance"));
        }
    }

    static List<IReadOnlyDictionary<string, string>> Charged(
        List<IReadOnlyDictionary<string, string>> rows, string description)
    {
        var charged = rows.Where(row => row["amount-description"] == description).ToList();
        Assert.NotEmpty(charged);
        return charged;
    }

    static Dictionary<string, decimal> Sums(
        IEnumerable<IReadOnlyDictionary<string, string>> rows, Func<IReadOnlyDictionary<string, string>, string> key,
        string amount) =>
        rows.GroupBy(key).ToDictionary(group => group.Key, group => group.Sum(row => DemoRun.Amount(row[amount])));

    static string Month(DemoMarket market, IReadOnlyDictionary<string, string> row, int months) =>
        market.Day(row["posted-date"]).AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
