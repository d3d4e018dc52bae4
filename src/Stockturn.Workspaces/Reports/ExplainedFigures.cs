using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The part of a run's stock that a figure is explained of.</summary>
/// <param name="Measured">What was measured of it.</param>
/// <param name="Skus">The SKUs it is made of; null where it holds a part of a SKU only, as a warehouse does.</param>
public sealed record ExplainedPart(Measurement Measured, IReadOnlyCollection<SkuLine>? Skus)
{
    /// <summary>Of which age, by a name of <see cref="StockByAge"/>; null for all.</summary>
    public string? Age { get; init; }
}

/// <summary>Why a figure is what it is, for every face: the metrics, and the figures that are none of the catalogue.</summary>
public static class ExplainedFigures
{
    /// <summary>The figure of stock of one age.</summary>
    public const string ValueByAge = "value_by_age";

    /// <summary>The figure of stock with what is on the way.</summary>
    public const string OwnedStockValue = "owned_stock_value";

    const string NetSales = "net_sales", StuckAnchor = "eo-rate";

    /// <summary>The codes of figures a SKU has beside the metrics.</summary>
    public static ImmutableArray<string> BesideMetrics { get; } =
        [NetSales, OwnedStockValue, "stuck_value", "eo_rate_value", "eo_rate_quantity"];

    /// <summary>The codes of all figures that are no metric.</summary>
    public static ImmutableArray<string> NoMetrics { get; } = [.. BesideMetrics, ValueByAge];

    /// <summary>True for the code of a figure.</summary>
    public static bool Has(string code) => NoMetrics.Contains(code) || MetricCatalog.Find(code) is not null;

    /// <summary>A figure's name.</summary>
    public static string Title(string code, TextBook texts) =>
        MetricCatalog.Find(code) is { } metric ? ReportCells.Title(metric, texts) : texts[$"metric.{code}"];

    /// <summary>Why a figure is what it is; null where it cannot be told of the part.</summary>
    public static Explanation? Of(string code, ExplainedPart part) =>
        MetricCatalog.Find(code) is { } metric ? metric.Explain(part.Measured)
        : code == NetSales ? OfNetSales(part.Measured)
        : code == ValueByAge ? OfAge(part)
        : BesideMetrics.Contains(code) && part.Skus is { } skus ? OfStuck(code, part.Measured, skus)
        : null;

    static Explanation OfNetSales(Measurement measured) => new(
        NetSales, FormulaOf(NetSales), "sales-period", measured.Span,
        [
            ExplanationLine.Money("line totals less discount", measured.Sales.Sales),
            ExplanationLine.Money("refunds", measured.Sales.Refunds),
            ExplanationLine.Money("tax inside the prices, taken off", measured.Sales.Tax),
            ExplanationLine.Units("units without a price", measured.Sales.UnpricedUnits),
            ExplanationLine.Units("units whose tax is not told", measured.Sales.UnitsOfUnknownTax),
        ],
        measured.Sales.NetSales.Reading, MetricUnit.Money, IsAtLeast: false);

    static Explanation? OfAge(ExplainedPart part)
    {
        var measured = part.Measured;
        return part.Age is { } name && StockByAge.Find(measured, name) is { } age
            ? new(
                ValueByAge, FormulaOf(ValueByAge), "age_buckets", measured.LastDay,
                name == StockByAge.Negative ? Below(measured) : Aged(measured, age),
                StockByAge.Value(measured, age), MetricUnit.Money, IsAtLeast: false)
            : null;
    }

    static ImmutableArray<ExplanationLine> Aged(Measurement measured, StockOfAge age) =>
    [
        ExplanationLine.Units("units of this age", age.Stock.Quantity),
        ExplanationLine.Money("their landed cost", age.Stock.Value),
        ExplanationLine.Units("units of all ages", measured.Ages.Quantity),
        ExplanationLine.Money("landed cost of all ages", measured.Ages.Value),
    ];

    static ImmutableArray<ExplanationLine> Below(Measurement measured) =>
    [
        ExplanationLine.Units("on hand", measured.Position.OnHand),
        ExplanationLine.Units("units of all ages", measured.Ages.Quantity),
        ExplanationLine.Money("stock value", measured.Position.Value),
        ExplanationLine.Money("landed cost of all ages", measured.Ages.Value),
    ];

    static Explanation OfStuck(string code, Measurement measured, IReadOnlyCollection<SkuLine> skus)
    {
        var (group, share) = (StuckGroup.Of("", skus), skus.Aggregate(EoShare.None, (sum, line) => sum + line.Verdict.Share));
        var figure = code == OwnedStockValue
            ? new FigureLine(code, group.StockValue.Reading, MetricUnit.Money)
            : FigureLine.Stuck(share).First(line => line.Code == code);

        // Rules judge the stock of the run's day: of days before it they say nothing.
        var isOfRun = skus.All(line => line.Verdict.AsOf == measured.AsOf);
        ImmutableArray<ExplanationLine> all =
        [
            ExplanationLine.Units("units in stock and on the way", share.Stock),
            ExplanationLine.Money("stock value with what is on the way", group.StockValue),
        ];
        ImmutableArray<ExplanationLine> stuck =
        [
            ExplanationLine.Units("excess and obsolete units", share.Eo),
            ExplanationLine.Money("value of excess and obsolete units", group.StuckValue),
        ];
        return new(
            code, FormulaOf(code), StuckAnchor, measured.LastDay, !isOfRun ? [] : code == OwnedStockValue ? all : [.. stuck, .. all],
            isOfRun ? figure.Reading : Reading.Missing(Gap.NoStockData), figure.Unit, IsAtLeast: false);
    }

    static string FormulaOf(string code) => TextBook.English[$"formula.{code}"];
}
