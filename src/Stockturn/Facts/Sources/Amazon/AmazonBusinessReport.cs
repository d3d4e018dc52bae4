using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's business reports: detail page sales and traffic by item, or of the whole store by day.
/// </summary>
/// <remarks>
/// By item the report names no day: a person tells it, or the first and the last of several. A row without an item is the total of the
/// store. Percentages are shares; amounts carry the sign of the store's currency.
/// </remarks>
public static class AmazonBusinessReport
{
    const int Date = 0, Sku = 1, Asin = 2, Sessions = 3, PageViews = 4, Featured = 5, Units = 6, Sales = 7;

    static readonly SourceOutput Items = new(
        TrafficFact.Kind, [TrafficFact.Day, TrafficFact.Store, TrafficFact.Item])
    {
        Scope = [TrafficFact.Day, TrafficFact.Store],
        CountsEqualRows = true,
    };

    static readonly SourceOutput Stores = new(TrafficFact.Kind, [TrafficFact.Day, TrafficFact.Store]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-business-report",
        Title = "Amazon business report",
        ChineseTitle = "亚马逊 业务报告",
        Fields =
        [
            Day("Date", "日期"), Id("SKU"), Text("(Child) ASIN"),
            Number("Sessions - Total", "会话 - 总计", "Sessions", "会话次数").Required(),
            Number("Page Views - Total", "页面浏览量 - 总计", "Page Views", "页面浏览次数").Required(),
            Number("Featured Offer (Buy Box) Percentage", "推荐报价（购买按钮）百分比", "Buy Box Percentage", "购买按钮赢得率"),
            Number("Units Ordered", "已订购商品数量").Required(), Number("Ordered Product Sales", "已订购商品销售额").Required(),
        ],
        Ignores = Ignored(),
        Outputs = [Items, Stores],
        Read = Read,
        Precedence = 30,
        NeedsAsOf = true,
    };

    // Each figure also for business buyers, for phones and for browsers.
    static ImmutableArray<string> Ignored() =>
    [
        "Title", "商品名称", "Sessions - Mobile App", "Sessions - Browser", "Session Percentage - Mobile App",
        "Session Percentage - Browser", "Page Views - Mobile App", "Page Views - Browser", "Page Views Percentage - Mobile App",
        "Page Views Percentage - Browser", "Mobile App Sessions", "Browser Sessions",
        .. new[]
        {
            "Sessions - Total", "Sessions", "Session Percentage - Total", "Session Percentage", "Page Views - Total", "Page Views",
            "Page Views Percentage - Total", "Page Views Percentage", "Sessions - Mobile App", "Sessions - Browser",
            "Session Percentage - Mobile App", "Session Percentage - Browser", "Page Views - Mobile App", "Page Views - Browser",
            "Page Views Percentage - Mobile App", "Page Views Percentage - Browser", "Featured Offer Percentage",
            "Featured Offer (Buy Box) Percentage", "Buy Box Percentage", "Units Ordered", "Unit Session Percentage",
            "Ordered Product Sales", "Total Order Items", "Average Sales per Order Item", "Average Units per Order Item",
            "Average Selling Price", "Order Item Session Percentage",
        }.SelectMany(name => new[] { name, $"{name} - B2B" }),
        "Average Offer Count", "Average Parent Items", "Units Refunded", "Refund Rate", "Feedback Received",
        "Negative Feedback Received", "Received Negative Feedback Rate", "A-to-Z Claims Granted", "Claims Amount",
        "Shipped Product Sales", "Units Shipped", "Orders Shipped",
    ];

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var item = Item(row);
        var fact = row.Begin(item == FactKind.Missing ? Stores : Items);
        var day = row.DayOrAsOf(Date);
        var first = row.Text(Date).IsEmpty && row.Options.From is { } from && from.DayNumber < day ? from.DayNumber : day;
        fact[TrafficFact.Day] = first;
        fact[TrafficFact.LastDay] = first < day ? day : FactKind.Missing;
        fact[TrafficFact.Store] = place.Store(row);
        fact[TrafficFact.Item] = item;
        fact[TrafficFact.Sessions] = row.Whole(Sessions);
        fact[TrafficFact.PageViews] = row.Whole(PageViews);
        fact[TrafficFact.FeaturedShare] = row.Number(Featured);
        fact[TrafficFact.Units] = row.Quantity(Units);
        fact[TrafficFact.Sales] = row.Price(Sales);
        fact[TrafficFact.Currency] = place.Currency(row);
        row.Emit();
    }

    // Both "(Parent) ASIN" and "(Child) ASIN" are read as ASIN; what is sold is the child, which stands last.
    static long Item(SourceRow row)
    {
        if (!row.Text(Sku).IsEmpty)
        {
            return row.Item(Sku);
        }

        var child = row.Memory<ChildColumn>().Of(row);
        return child >= 0 ? row.Term(row.TextAt(child).ToString()) : row.Has(Sku) ? row.Item(Sku) : FactKind.Missing;
    }

    sealed class ChildColumn
    {
        int? column;

        public int Of(SourceRow row) => column ??= Last(row);

        static int Last(SourceRow row)
        {
            var last = -1;
            for (var at = 0; at < row.HeadingCount; at++)
            {
                last = Headings.Normalise(row.Heading(at)) == "asin" ? at : last;
            }

            return last;
        }
    }
}
