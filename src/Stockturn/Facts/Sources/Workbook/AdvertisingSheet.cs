using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>广告: what advertising cost and brought, day by day.</summary>
public static class AdvertisingSheet
{
    const int Day = 0, Store = 1, Sku = 2, Impressions = 3, Clicks = 4, Cost = 5, Sales = 6, Currency = 7;

    static readonly SourceOutput Output = new(
        AdvertisingFact.Kind, [AdvertisingFact.Day, AdvertisingFact.Store, AdvertisingFact.Item])
    {
        Scope = [AdvertisingFact.Day, AdvertisingFact.Store],
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-advertising", "广告", "Advertising")
    {
        Help = "One row for each SKU and day.",
        Columns =
        [
            new("day", "日期", "Date", "2026-01-31")
            {
                Help = "The day.", Content = FieldContent.Day, IsRequired = true, Aliases = ["Day"],
            },
            new("store", "店铺", "Store", "Amazon.com") { Help = "The store it was for.", Aliases = ["店铺名称", "Shop"] },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code, or one from the sheet of aliases.", Content = Id, IsRequired = true,
                Aliases = ["商品编码", "平台SKU", "Advertised SKU"],
            },
            new("impressions", "曝光", "Impressions", "5200")
            {
                Help = "How often it was shown.", Content = Number, Aliases = ["曝光量", "展示量", "展现量"],
            },
            new("clicks", "点击", "Clicks", "61")
            {
                Help = "How often it was clicked.", Content = Number, Aliases = ["点击量"],
            },
            new("cost", "花费", "Cost", "18.40")
            {
                Help = "What it cost.", Content = Number, IsRequired = true, Aliases = ["广告花费", "广告费", "Spend"],
            },
            new("sales", "广告销售额", "Ad sales", "88.00")
            {
                Help = "Sales the platform credits to it.", Content = Number,
                Aliases = ["销售额", "Sales", "Attributed sales"],
            },
            new("currency", "币种", "Currency", "USD") { Help = "Currency of the amounts.", Aliases = ["货币"] },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[AdvertisingFact.Day] = row.BusinessDay(Day);
        fact[AdvertisingFact.Store] = row.StoreIfTold(Store);
        fact[AdvertisingFact.Item] = row.Item(Sku);
        fact[AdvertisingFact.Impressions] = row.Whole(Impressions);
        fact[AdvertisingFact.Clicks] = row.Whole(Clicks);
        fact[AdvertisingFact.Cost] = row.Price(Cost);
        fact[AdvertisingFact.Sales] = row.Price(Sales);
        fact[AdvertisingFact.Currency] = row.Currency(Currency);
        row.Emit();
    }
}
