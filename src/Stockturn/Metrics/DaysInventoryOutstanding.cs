using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// How many days the average stock lasts at the pace at which it was sold. See
/// docs/formulas/metrics.md#days_inventory_outstanding.
/// </summary>
/// <remarks>
/// The same as 365 ÷ turnover. Stock without a sale has no figure and ranks as the worst.
/// </remarks>
public readonly struct DaysInventoryOutstanding : IMetric
{
    /// <inheritdoc/>
    public static string Code => "days_inventory_outstanding";

    /// <inheritdoc/>
    public static string Title => "Days inventory outstanding (DIO)";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存周转天数";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Days;

    /// <inheritdoc/>
    public static string Formula => "average daily stock at cost ÷ cost of sales × days";

    /// <inheritdoc/>
    public static string Anchor => "days_inventory_outstanding";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyValueGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var cost = measurement.Stock.CostOfSales;
        if (cost <= 0)
        {
            return Reading.Missing(measurement.Stock.ValueDays > 0 ? Gap.Endless : Gap.NoStock);
        }

        return Reading.Of(Math.Max(0, measurement.Stock.ValueDays) / cost);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("average inventory at cost, mean of daily closing values", measurement.AverageValue),
        ExplanationLine.Money("cost of sales", measurement.Stock.CostOfSales),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
