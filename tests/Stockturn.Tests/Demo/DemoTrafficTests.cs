using System.Globalization;

namespace Stockturn.Tests.Demo;

public sealed class DemoTrafficTests
{
    static readonly DemoRun Run = DemoRun.Ordinary.Value;

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Units_are_those_ordered_day_by_day(string folder)
    {
        var market = DemoMarket.Of(folder);
        var first = Run.Files.EndDate.AddDays(-59);
        // Neither cancelled, nor of another channel, nor sent free.
        var ordered = Run.Tabs($"{folder}/all-orders.txt")
            .Where(row => row["item-status"] != "Cancelled" && row["sales-channel"] != "Non-Amazon")
            .Where(row => row["item-price"] != "0.00")
            .Select(row => (
                Day: market.LocalDay(row["purchase-date"]), Sku: row["sku"], Units: DemoRun.Units(row, "quantity")))
            .Where(line => line.Day >= first)
            .GroupBy(line => (line.Day, line.Sku))
            .Select(group => (group.Key.Day, group.Key.Sku, group.Sum(line => line.Units)));
        var seen = Run.Commas($"{folder}/business-report.csv")
            .Select(row => (Iso(row["Date"]), row["SKU"], DemoRun.Units(row, "Units Ordered")))
            .Where(line => line.Item3 > 0);

        Assert.Equal(ordered.Order(), seen.Order());
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Visits_are_told_by_the_truth_month_by_month(string folder)
    {
        var market = DemoMarket.Of(folder);
        var seen = Run.Commas($"{folder}/business-report.csv").GroupBy(row => row["Date"][..7])
            .Select(month => (month.Key, month.Sum(row => DemoRun.Units(row, "Sessions - Total"))));
        var told = Run.MoneyTruth().Where(row => row["store"] == market.Store && row["figure"] == "sessions")
            .Select(row => (row["period"], DemoRun.Units(row, "value")));

        Assert.Equal(told.Order(), seen.Order());
    }

    [Theory]
    [InlineData("amazon-us", "sp", 95)]
    [InlineData("amazon-us", "sb", 60)]
    [InlineData("amazon-us", "sd", 65)]
    [InlineData("amazon-de", "sp", 95)]
    [InlineData("amazon-de", "sb", 60)]
    [InlineData("amazon-de", "sd", 65)]
    public void Advertising_reaches_back_as_far_as_the_console_and_costs_what_the_truth_tells(
        string folder, string type, int days)
    {
        var market = DemoMarket.Of(folder);
        var rows = Run.Commas($"{folder}/advertising-{type}.csv").ToList();
        var june = rows.Where(row => Day(row["Date"]).Month == 6).Sum(row => DemoRun.Amount(row["Spend"]));
        var told = Run.MoneyTruth().Single(row => row["store"] == market.Store && row["period"] == "2026-06"
            && row["figure"] == "advertising_" + type);

        Assert.Equal(DemoRun.Amount(told["value"]), june);
        Assert.InRange(rows.Min(row => Day(row["Date"])), Run.Files.EndDate.AddDays(1 - days), Run.Files.EndDate);
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Advertising_of_a_fortnight_is_what_its_settlement_takes(string folder)
    {
        var market = DemoMarket.Of(folder);
        var spent = new[] { "sp", "sb", "sd" }.SelectMany(type => Run.Commas($"{folder}/advertising-{type}.csv"))
            .Select(row => (Day: Day(row["Date"]), Cost: DemoRun.Amount(row["Spend"])))
            .ToList();
        foreach (var settlement in market.Settlements(Run).TakeLast(3))
        {
            var start = market.Day(settlement.Head["settlement-start-date"]);
            var end = market.Day(settlement.Head["settlement-end-date"]);

            Assert.Equal(
                spent.Where(line => line.Day >= start && line.Day <= end).Sum(line => line.Cost),
                -settlement.Sum("TransactionTotalAmount"));
        }
    }

    [Fact]
    public void Advertising_in_America_is_the_sellers_own_sheet_and_what_the_sheet_leaves_out()
    {
        var sheet = Run.Sheet("广告").Select(row => (
            DateOnly.ParseExact(row["日期"], "yyyy-MM-dd", CultureInfo.InvariantCulture), row["SKU"], row["曝光"], row["点击"],
            DemoRun.Amount(row["花费"]), DemoRun.Amount(row["销售额"]))).ToHashSet();
        var console = Run.Commas("amazon-us/advertising-sp.csv").Select(row => (
            Day(row["Date"]), row["Ad Group Name"], row["Impressions"], row["Clicks"], DemoRun.Amount(row["Spend"]),
            DemoRun.Amount(row["7 Day Total Sales"]))).ToHashSet();

        Assert.NotEmpty(sheet);
        Assert.Subset(console, sheet);
    }

    // Conversion over sixty days is about a tenth; half and twice of it are far from what chance does to the chosen.
    [Fact]
    public void Slow_goods_are_seen_too_little_or_bought_too_little()
    {
        var brand = DemoCalibrationTests.Brand.Value;
        var skus = brand.SkusIn("Amazon.com");
        var traffic = brand.Commas("amazon-us/business-report.csv").GroupBy(row => skus[row["SKU"]])
            .ToDictionary(goods => goods.Key, goods => (
                Sessions: goods.Sum(row => DemoRun.Units(row, "Sessions - Total")),
                Units: goods.Sum(row => DemoRun.Units(row, "Units Ordered"))));
        var median = traffic.Values.Select(seen => seen.Sessions).Order().ElementAt(traffic.Count / 2);
        var truth = brand.MoneyTruth();
        var unseen = truth.Where(row => row["figure"] == "exposure_problem").Select(row => traffic[row["sku"]]).ToList();
        var unwanted = truth.Where(row => row["figure"] == "conversion_problem").Select(row => traffic[row["sku"]]).ToList();

        Assert.NotEmpty(unseen);
        Assert.NotEmpty(unwanted);
        Assert.All(unseen, seen => Assert.True(seen.Sessions < median));
        Assert.True(unseen.Sum(seen => seen.Units) > 0.07 * unseen.Sum(seen => seen.Sessions));
        Assert.All(unwanted, seen => Assert.True(seen.Sessions > median && seen.Units < 0.05 * seen.Sessions));
    }

    static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "MMM dd, yyyy", CultureInfo.InvariantCulture);
}
