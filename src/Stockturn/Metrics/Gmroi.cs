using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>Gross margin a year for each unit of money in stock at cost. See docs/formulas/metrics.md#gmroi.</summary>
/// <remarks>
/// Margin on cost × turnover (Sweeney 1973). Net sales are after refunds, cost is net of what came back to stock.
/// </remarks>
public readonly struct Gmroi : IMetric
{
    const decimal DaysPerYear = 365;

    /// <inheritdoc/>
    public static string Code => "gmroi";

    /// <inheritdoc/>
    public static string Title => "GMROI";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存毛利回报率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Ratio;

    /// <inheritdoc/>
    public static string Formula => "(net sales − cost of sales) ÷ average daily stock at cost × 365 ÷ days";

    /// <inheritdoc/>
    public static string Anchor => "gmroi";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyValueGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }
        if (measurement.SalesGap is not Gap.None and var salesGap)
        {
            return Reading.Missing(salesGap);
        }

        if (measurement.Stock.ValueDays <= 0)
        {
            return Reading.Missing(Gap.NoStock);
        }

        return Reading.Of(measurement.GrossMargin.Amount / measurement.Stock.ValueDays * DaysPerYear);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("net sales", measurement.Sales.NetSales),
        ExplanationLine.Money("cost of sales", measurement.Stock.CostOfSales),
        ExplanationLine.Money("gross margin", measurement.GrossMargin),
        ExplanationLine.Money("average inventory at cost, mean of daily closing values", measurement.AverageValue),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
