using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>Amazon's advertising and business reports.</summary>
public sealed class AmazonAdvertisingTests
{
    const string Products =
        "Date\tPortfolio name\tCurrency\tCampaign Name\tAd Group Name\tAdvertised SKU\tAdvertised ASIN\tImpressions\tClicks"
            + "\tClick-Thru Rate (CTR)\tCost Per Click (CPC)\tSpend\t7 Day Total Sales \tTotal Advertising Cost of Sales (ACOS) "
            + "\tTotal Return on Advertising Spend (ROAS)\t7 Day Total Orders (#)\t7 Day Total Units (#)\t7 Day Conversion Rate"
            + "\t7 Day Advertised SKU Units (#)\t7 Day Other SKU Units (#)\t7 Day Advertised SKU Sales \t7 Day Other SKU Sales \n";

    const string Traffic =
        "(Parent) ASIN,(Child) ASIN,Title,SKU,Sessions - Total,Sessions - Total - B2B,Session Percentage - Total,Page Views - Total"
            + ",Page Views Percentage - Total,Featured Offer (Buy Box) Percentage,Units Ordered,Units Ordered - B2B"
            + ",Unit Session Percentage,Ordered Product Sales,Total Order Items\n";

    static readonly ImportOptions Us = new() { Store = "Amazon.com", AsOf = new DateOnly(2026, 5, 31) };

    [Fact]
    public void U_1_sponsored_products_tell_cost_and_sales_of_each_item_and_campaign()
    {
        var file = FactFile.Of(
            Products
                + "May 03, 2026\tAll\tUSD\tMugs\tRed\tMUG-RED\tB01\t1,200\t14\t1.1667%\t$0.50\t$7.00\t$89.97\t7.78%\t12.85\t3\t3"
                + "\t21.4286%\t2\t1\t$59.98\t$29.99\n"
                + "May 03, 2026\tAll\tUSD\tMugs\tBlue\tMUG-RED\tB01\t300\t2\t0.67%\t$0.50\t$1.00\t--\t--\t--\t0\t0\t0%\t0\t0\t--\t--");

        Assert.Equal("amazon-advertising", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        var first = file.Facts[0];
        Assert.Equal(
            ("2026-05-03", "Amazon.com", "MUG-RED", "Mugs", "sp-product", "USD"),
            (
                first.Day(AdvertisingFact.Day), first.Text(AdvertisingFact.Store), first.Text(AdvertisingFact.Item),
                first.Text(AdvertisingFact.Campaign), first.Text(AdvertisingFact.Report), first.Text(AdvertisingFact.Currency)));
        Assert.Equal(
            (1200L, 14L, 7m, 89.97m, 3m),
            (
                first[AdvertisingFact.Impressions], first[AdvertisingFact.Clicks], first.Amount(AdvertisingFact.Cost),
                first.Amount(AdvertisingFact.Sales), first.Units(AdvertisingFact.Units)));
        Assert.Equal((1m, null), (file.Facts[1].Amount(AdvertisingFact.Cost), file.Facts[1].Amount(AdvertisingFact.Sales)));
    }

    [Theory]
    [InlineData("advertisedSku\tcampaignId\tsales7d\tunitsSoldClicks7d", "MUG\t123456789012345678\t9.9\t1", "sp-product", "MUG")]
    [InlineData("promotedSku\tcampaignName\tsales\tunitsSold", "MUG\tMugs\t9.9\t1", "sd-product", "MUG")]
    [InlineData("Advertised SKU\tCampaign Name\t14 Day Total Sales\t14 Day Total Units (#)", "MUG\tMugs\t9.9\t1", "sd-product", "MUG")]
    [InlineData("Campaign Name\tTargeting Type\t7 Day Total Sales\t7 Day Total Units (#)", "Mugs\tAUTO\t9.9\t1", "sp-campaign", null)]
    [InlineData("campaignName\tcostType\tsales\tunitsSold", "Mugs\tCPC\t9.9\t1", "sd-campaign", null)]
    [InlineData("campaignName\tcampaignStatus\tsales\tunitsSold", "Mugs\tENABLED\t9.9\t1", "sb-campaign", null)]
    public void U_1_the_columns_tell_which_report_it_is(string columns, string cells, string report, string? item)
    {
        var file = FactFile.Of($"date\timpressions\tclicks\tcost\t{columns}\n2026-05-03\t10\t1\t2.5\t{cells}", Us);

        var fact = file.Single(AdvertisingFact.Kind);
        Assert.Equal((report, item), (fact.Text(AdvertisingFact.Report), fact.Text(AdvertisingFact.Item)));
        Assert.Equal((2.5m, 9.9m, 1m, "USD"), (
            fact.Amount(AdvertisingFact.Cost), fact.Amount(AdvertisingFact.Sales), fact.Units(AdvertisingFact.Units),
            fact.Text(AdvertisingFact.Currency)));
    }

    // They tell the same money again, cut another way.
    [Theory]
    [InlineData("Customer Search Term")]
    [InlineData("Targeting")]
    [InlineData("Placement")]
    [InlineData("Purchased ASIN")]
    public void Reports_by_search_term_target_or_placement_are_no_totals_of_campaigns(string heading) =>
        Assert.True(
            Recognition.Match(["Date", "Campaign Name", heading, "Impressions", "Clicks", "Spend", "7 Day Total Sales"])
                is not { Source.Code: "amazon-advertising" });

    [Fact]
    public void A_summary_over_several_days_is_put_on_none()
    {
        var file = FactFile.Of(
            "Start Date\tEnd Date\tCampaign Name\tImpressions\tClicks\tSpend\tCurrency\n"
                + "2026-05-01\t2026-05-31\tMugs\t10\t1\t2.5\tUSD\n2026-05-03\t2026-05-03\tMugs\t10\t1\t2.5\tUSD");

        Assert.Equal("2026-05-03", file.Single(AdvertisingFact.Kind).Day(AdvertisingFact.Day));
        Assert.Equal(("E_DATE", 2L), file.Issues.Select(issue => (issue.Code, issue.Row!.Value)).Single());
    }

    [Theory]
    [InlineData("2026-05-03\tMugs\tMUG\t10\t1\t\tUSD", "E_NO_AMOUNT")]
    [InlineData("2026-05-03\tMugs\tMUG\tmany\t1\t2\tUSD", "E_NUMBER")]
    [InlineData("soon\tMugs\tMUG\t10\t1\t2\tUSD", "E_DATE")]
    [InlineData("2026-05-03\tMugs\t\t10\t1\t2\tUSD", "E_NO_SKU")]
    [InlineData("2026-05-03\tMugs\t1.23457E+11\t10\t1\t2\tUSD", "E_ID_SCIENTIFIC")]
    [InlineData("2026-05-03\tMugs\tMUG\t10\t1\t2\tEUR", "E_NEED_STORE")]
    public void Bad_rows_are_told(string row, string code)
    {
        var file = FactFile.Of("Date\tCampaign Name\tAdvertised SKU\tImpressions\tClicks\tSpend\tCurrency\n" + row);

        Assert.Empty(file.Facts);
        Assert.Equal(code, Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void U_1_traffic_of_each_item_stands_on_the_day_a_person_tells()
    {
        var file = FactFile.Of(
            Traffic.Replace(',', ';') + "B00;B01;Mug;MUG;40;3;2%;1,060;1.5%;98.5%;12;1;30%;$1,234.50;11", Us, ';');

        Assert.Equal("amazon-business-report", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        var fact = file.Single(TrafficFact.Kind);
        Assert.Equal(
            ("2026-05-31", "Amazon.com", "MUG", "USD"),
            (fact.Day(TrafficFact.Day), fact.Text(TrafficFact.Store), fact.Text(TrafficFact.Item), fact.Text(TrafficFact.Currency)));
        Assert.Equal(
            (40L, 1060L, 0.985m, 12m, 1234.5m, FactKind.Missing),
            (
                fact[TrafficFact.Sessions], fact[TrafficFact.PageViews], fact.Number(TrafficFact.FeaturedShare),
                fact.Units(TrafficFact.Units), fact.Amount(TrafficFact.Sales), fact[TrafficFact.LastDay]));
    }

    [Fact]
    public void U_1_traffic_of_several_days_stands_from_the_first_to_the_last_a_person_tells()
    {
        var file = FactFile.Of(
            Traffic.Replace(',', ';') + "B00;B01;Mug;MUG;40;3;2%;1,060;1.5%;98.5%;12;1;30%;$1,234.50;11",
            Us with { From = new DateOnly(2026, 5, 1) }, ';');

        var fact = file.Single(TrafficFact.Kind);
        Assert.Equal(("2026-05-01", "2026-05-31"), (fact.Day(TrafficFact.Day), fact.Day(TrafficFact.LastDay)));
    }

    [Fact]
    public void Without_a_SKU_the_child_is_the_item_and_never_the_parent()
    {
        var file = FactFile.Of(
            "(Parent) ASIN\t(Child) ASIN\tTitle\tSessions\tSession Percentage\tPage Views\tPage Views Percentage\tBuy Box Percentage"
                + "\tUnits Ordered\tUnit Session Percentage\tOrdered Product Sales\tTotal Order Items\n"
                + "B00\tB01\tMug\t40\t2%\t60\t1.5%\t98%\t12\t30%\tUS$10.00\t11\nB00\tB02\tMug\t40\t2%\t60\t1.5%\t98%\t12\t30%\t$10.00\t11",
            Us);

        Assert.Equal(["B01", "B02"], file.Facts.Select(fact => fact.Text(TrafficFact.Item)));
        Assert.Empty(file.Match.Unknown);
    }

    [Fact]
    public void By_day_the_report_tells_the_whole_store_on_its_own_days()
    {
        var file = FactFile.Of(
            "Date\tOrdered Product Sales\tUnits Ordered\tTotal Order Items\tPage Views - Total\tSessions - Total\n"
                + "5/13/26\t$20.00\t2\t2\t31\t20\n5/14/26\t$0.00\t0\t0\t12\t9",
            new ImportOptions { Store = "Amazon.com" });

        Assert.Equal(
            [("2026-05-13", null, 20L), ("2026-05-14", null, 9)],
            file.Facts.Select(fact => (fact.Day(TrafficFact.Day), fact.Text(TrafficFact.Item), fact[TrafficFact.Sessions])));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void Traffic_by_item_without_a_day_is_refused()
    {
        var file = FactFile.Of("SKU\tSessions\tPage Views\tUnits Ordered\tOrdered Product Sales\nMUG\t1\t1\t1\t1", Us with { AsOf = null });

        Assert.Equal("E_NEED_AS_OF", Assert.Single(file.Issues).Code);
    }
}
