using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 advertising of products (SP广告商品报表), by day, campaign and goods. It names neither store nor currency: the person
/// tells the store.
/// </summary>
public static class LingxingAdvertising
{
    const int Date = 0, Sku = 1, Asin = 2, Campaign = 3, Impressions = 4, Clicks = 5, Cost = 6, Sales7 = 7, Sales = 8, Units7 = 9,
        Units = 10, Profile = 11;

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
        Code = "lingxing-advertising",
        Title = "Lingxing advertising of products",
        ChineseTitle = "领星 SP广告商品报表",
        Fields =
        [
            Day("report_date").Required(), Id("sku").Required(), Text("asin"), Id("campaign_id").Required(),
            Number("impressions").Required(), Number("clicks").Required(), Number("cost").Required(), Number("sales_7d"),
            Number("sales"), Number("units_7d"), Number("units"), Text("profile_id").Required(),
        ],
        Ignores = Ignored(),
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static ImmutableArray<string> Ignored() =>
    [
        "ad_id", "ad_group_id",
        .. new[] { "", "_1d", "_7d", "_14d", "_30d" }.SelectMany(days => new[]
        {
            $"orders{days}", $"same_orders{days}", $"sales{days}", $"same_sales{days}", $"units{days}", $"same_units{days}",
        }),
    ];

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var fact = row.Begin(Output);
        fact[AdvertisingFact.Day] = row.BusinessDay(Date);
        fact[AdvertisingFact.Store] = place.Store(row);
        fact[AdvertisingFact.Item] = row.Item(row.Text(Sku).IsEmpty ? Asin : Sku);
        fact[AdvertisingFact.Impressions] = row.Whole(Impressions);
        fact[AdvertisingFact.Clicks] = row.Whole(Clicks);
        fact[AdvertisingFact.Cost] = row.Price(Cost);
        fact[AdvertisingFact.Sales] = row.Price(row.Has(Sales7) ? Sales7 : Sales);
        fact[AdvertisingFact.Units] = row.Quantity(row.Has(Units7) ? Units7 : Units);
        fact[AdvertisingFact.Currency] = place.Currency(row);
        fact[AdvertisingFact.Campaign] = row.Code(Campaign);
        fact[AdvertisingFact.Report] = row.Term("sp-product");
        if (fact[AdvertisingFact.Cost] == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Cost, "an amount such as 41.20", "fill in the amount and import the file again");
        }

        row.Emit();
    }
}
