using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's advertising reports by day, of the console and of the API: sponsored products, brands and display. With goods they
/// tell each of them, without they tell whole campaigns.
/// </summary>
/// <remarks>
/// One source for all of them, since the advertising of a store is believed of one source. Sales are those of seven days after
/// the click where the file has them, else of fourteen, else what the file calls sales. Days are those of the report.
/// </remarks>
public static class AmazonAdvertising
{
    const int Date = 0, End = 1, Sku = 2, Promoted = 3, Asin = 4, Campaign = 5, CampaignId = 6, Impressions = 7, Clicks = 8,
        Cost = 9, Sales7 = 10, Sales14 = 11, Sales = 12, Units7 = 13, Units14 = 14, Units = 15, Currency = 16, Country = 17,
        BidOptimization = 18, CostType = 19, ViewableImpressions = 20;

    static readonly SourceOutput Output = new(
        AdvertisingFact.Kind,
        [
            AdvertisingFact.Day, AdvertisingFact.Store, AdvertisingFact.Report, AdvertisingFact.Campaign, AdvertisingFact.Item,
        ])
    {
        Scope = [AdvertisingFact.Day, AdvertisingFact.Store, AdvertisingFact.Report],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-advertising",
        Title = "Amazon advertising reports",
        ChineseTitle = "亚马逊 广告报告",
        Fields = Fields(),
        Ignores = Ignored(),
        NeverWith =
        [
            "Customer Search Term", "Search term", "Targeting", "Matched target", "Match Type", "Keyword", "Placement",
            "Purchased ASIN", "keywordText", "placementClassification", "客户搜索词", "投放", "匹配类型", "放置",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Day("date", "日期", "Start Date", "开始日期").Required(), Day("End Date", "结束日期"),
        Id("advertisedSku", "广告SKU"), Id("promotedSku"), Text("advertisedAsin", "promotedAsin", "广告ASIN"),
        Text("campaignName", "广告活动名称").Required() with { Or = "campaignId" }, Id("campaignId", "广告活动编号"),
        Number("impressions", "展示量").Required(), Number("clicks", "点击量").Required(),
        Number("cost", "花费", "spend", "Total cost", "支出").Required(), Number("sales7d", "7天总销售额", "7 Day Total Sales"),
        Number("sales14d", "14天总销售额", "14 Day Total Sales"), Number("sales", "Total Sales"),
        Number("unitsSoldClicks7d", "7天总销售量", "7 Day Total Units"),
        Number("unitsSoldClicks14d", "14天总销售量", "14 Day Total Units"), Number("unitsSold", "unitsSoldClicks"),
        Text("campaignBudgetCurrencyCode", "货币", "Currency", "Budget currency"), Text("Country", "国家/地区"),
        Text("Bid Optimization", "竞价优化"), Text("costType", "成本类型"), Number("impressionsViews", "Viewable Impressions"),
    ];

    static ImmutableArray<string> Ignored() =>
    [
        "Portfolio name", "Portfolio ID", "portfolioId", "广告组合名称", "Ad Group Name", "adGroupId", "adId", "广告组名称",
        "Retailer", "campaignStatus", "Status", "State", "Budget", "campaignBudgetAmount", "campaignBudgetType", "Targeting Type",
        "Bidding strategy", "Program Type", "spend", "Click-Thru Rate (CTR)", "clickThroughRate", "Cost Per Click (CPC)",
        "costPerClick", "Cost per 1,000 viewable impressions (VCPM)", "点击率", "每次点击费用",
        "Total Advertising Cost of Sales (ACOS)", "Total Return on Advertising Spend (ROAS)", "Last Year Impressions",
        "Last Year Clicks", "Last Year Spend", "Last Year Cost Per Click (CPC)", "sales1d", "sales30d", "purchases",
        "purchasesClicks", "unitsSoldClicks1d", "unitsSoldClicks30d", "detailPageViews", "newToBrandSales", "newToBrandPurchases",
        "newToBrandUnitsSold", "Total Orders", "Total Units",
        .. new[] { "1", "7", "14", "30" }.SelectMany(days => new[]
        {
            $"purchases{days}d", $"purchasesSameSku{days}d", $"unitsSoldSameSku{days}d", $"unitsSoldOtherSku{days}d",
            $"salesOtherSku{days}d", $"attributedSalesSameSku{days}d", $"acosClicks{days}d", $"roasClicks{days}d",
        }),
        .. new[] { "7", "14" }.SelectMany(days => new[]
        {
            $"{days} Day Total Orders (#)", $"{days} Day Conversion Rate", $"{days} Day Advertised SKU Units (#)",
            $"{days} Day Other SKU Units (#)", $"{days} Day Advertised SKU Sales", $"{days} Day Other SKU Sales",
            $"{days} Day Detail Page Views (DPV)", $"{days} Day New-to-brand Orders (#)", $"{days} Day New-to-brand Sales",
            $"{days} Day New-to-brand Units (#)", $"{days} Day % of Orders New-to-brand",
            $"{days} Day % of Sales New-to-brand", $"{days} Day % of Units New-to-brand", $"{days}天总订单数", $"{days}天转化率",
        }),
    ];

    static void Read(SourceRow row)
    {
        var place = row.Has(Country) ? AmazonPlace.Of(row, Country) : AmazonPlace.OfCurrency(row, Currency);
        var fact = row.Begin(Output);
        fact[AdvertisingFact.Day] = OneDay(row);
        fact[AdvertisingFact.Store] = place.Store(row);
        fact[AdvertisingFact.Item] = IsByGoods(row) ? Goods(row) : FactKind.Missing;
        fact[AdvertisingFact.Impressions] = row.Whole(Impressions);
        fact[AdvertisingFact.Clicks] = row.Whole(Clicks);
        fact[AdvertisingFact.Cost] = row.Price(Cost);
        fact[AdvertisingFact.Sales] = row.Price(First(row, Sales7, Sales14, Sales));
        fact[AdvertisingFact.Units] = row.Quantity(First(row, Units7, Units14, Units));
        fact[AdvertisingFact.Currency] = place.Currency(row, Currency);
        fact[AdvertisingFact.Campaign] = row.Text(Campaign).IsEmpty ? row.Code(CampaignId) : row.Term(Campaign);
        fact[AdvertisingFact.Report] = row.Term(ReportOf(row));
        if (fact[AdvertisingFact.Cost] == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Cost, "an amount such as 41.20", "fill in the amount and import the file again");
        }

        row.Emit();
    }

    // A summary over several days cannot be put on one of them.
    static long OneDay(SourceRow row)
    {
        var day = row.BusinessDay(Date);
        var end = row.Day(End);
        return end == FactKind.Missing || end == day || day == FactKind.Missing
            ? day
            : row.Reject("E_DATE", End, "a single day", "export the report by day and import it again");
    }

    static bool IsByGoods(SourceRow row) => row.Has(Sku) || row.Has(Promoted) || row.Has(Asin);

    static long Goods(SourceRow row)
    {
        var sku = row.Text(Sku).IsEmpty ? Promoted : Sku;
        return row.Item(row.Text(sku).IsEmpty && !row.Text(Asin).IsEmpty ? Asin : sku);
    }

    // Only sponsored products are told with the sales of seven days; only display has its own ways of bidding and paying.
    static string ReportOf(SourceRow row)
    {
        var isDisplay = row.Has(Promoted) || row.Has(BidOptimization) || row.Has(CostType) || row.Has(ViewableImpressions);
        var isProducts = row.Has(Sales7) || row.Has(Units7);
        return (IsByGoods(row), isDisplay, isProducts) switch
        {
            (true, true, _) => "sd-product",
            (true, false, true) => "sp-product",
            (true, false, false) => "sd-product",
            (false, _, true) => "sp-campaign",
            (false, true, false) => "sd-campaign",
            (false, false, false) => "sb-campaign",
        };
    }

    static int First(SourceRow row, int best, int next, int last) => row.Has(best) ? best : row.Has(next) ? next : last;
}
