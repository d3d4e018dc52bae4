using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>How many times a year the average stock is sold through. See docs/formulas/metrics.md#turnover.</summary>
/// <remarks>
/// Cost over cost, so a price change does not look like faster stock. The average is over days, not (opening +
/// closing) / 2:
/// two-point averages flatter sellers who run stock down for the month end. Goods on the way are owned and count.
/// </remarks>
public readonly struct Turnover : IMetric
{
    const decimal DaysPerYear = 365;

    /// <inheritdoc/>
    public static string Code => "turnover";

    /// <inheritdoc/>
    public static string Title => "Inventory turnover";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存周转率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.TimesAYear;

    /// <inheritdoc/>
    public static string Formula => "cost of sales ÷ average daily stock at cost × 365 ÷ days";

    /// <inheritdoc/>
    public static string Anchor => "turnover";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyValueGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        // Sold out all span long: infinitely fast or not for sale, and we cannot tell which.
        if (measurement.Stock.ValueDays <= 0)
        {
            return Reading.Missing(Gap.NoStock);
        }

        return Reading.Of(measurement.Stock.CostOfSales / measurement.Stock.ValueDays * DaysPerYear);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("cost of sales", measurement.Stock.CostOfSales),
        ExplanationLine.Money("average inventory at cost, mean of daily closing values", measurement.AverageValue),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
