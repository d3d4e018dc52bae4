using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>市场趋势: how large a market is month by month, those ahead as an analyst or the seller expects them.</summary>
public static class TrendSheet
{
    const int Category = 0, Country = 1, Month = 2, Index = 3;

    static readonly SourceOutput Output = new(
        MarketTrendFact.Kind, [MarketTrendFact.Category, MarketTrendFact.Country, MarketTrendFact.Month]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-trends", "市场趋势", "Market trends")
    {
        Help = "One row for each month of a market, the last three whole months and those ahead; an index without its season.",
        Columns =
        [
            new("category", "品类", "Category", "Kitchen")
            {
                Help = "The category as products have it; empty for all.", Aliases = ["类目", "细分市场"],
            },
            new("country", "国家", "Country", "US") { Help = "Two-letter country; empty for all.", Aliases = ["国家/地区", "市场"] },
            new("month", "月份", "Month", "2026-08")
            {
                Help = "The month, such as 2026-08.", Content = Day, IsRequired = true, Aliases = ["年月", "月"],
            },
            new("index", "指数", "Index", "108")
            {
                Help = "How large the market is, on any base; above zero.", Content = Number, IsRequired = true,
                Aliases = ["趋势指数", "市场指数", "搜索指数", "Trend index"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[MarketTrendFact.Category] = row.Term(Category);
        fact[MarketTrendFact.Country] = row.Term(Country);
        fact[MarketTrendFact.Month] = row.MonthStart(Month);
        fact[MarketTrendFact.Index] = row.Number(Index);
        if (fact[MarketTrendFact.Month] == FactKind.Missing)
        {
            row.Reject("E_MARKET_TREND", Month, "a month such as 2026-08", "write the month and import the file again");
        }
        else if (fact[MarketTrendFact.Index] is FactKind.Missing or <= 0)
        {
            row.Reject("E_MARKET_TREND", Index, "an index above zero", "correct the index and import the file again");
        }

        row.Emit();
    }
}
