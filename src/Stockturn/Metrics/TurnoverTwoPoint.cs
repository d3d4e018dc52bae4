using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// Turnover on the mean of opening and closing stock, as statements give it. See
/// docs/formulas/metrics.md#turnover_two_point.
/// </summary>
/// <remarks>
/// Shown beside the daily figure because others print it. It can be off by an order of magnitude.
/// </remarks>
public readonly struct TurnoverTwoPoint : IMetric
{
    const decimal DaysPerYear = 365;

    /// <inheritdoc/>
    public static string Code => "turnover_two_point";

    /// <inheritdoc/>
    public static string Title => "Inventory turnover, two-point";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存周转率(期初期末)";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.TimesAYear;

    /// <inheritdoc/>
    public static string Formula => "cost of sales ÷ ((opening + closing stock at cost) ÷ 2) × 365 ÷ days";

    /// <inheritdoc/>
    public static string Anchor => "turnover_two_point";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyValueGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var average = (measurement.Stock.OpeningValue + measurement.Stock.ClosingValue) / 2;
        if (average <= 0 || measurement.Span.Days == 0)
        {
            return Reading.Missing(Gap.NoStock);
        }

        return Reading.Of(measurement.Stock.CostOfSales / average * DaysPerYear / measurement.Span.Days);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("cost of sales", measurement.Stock.CostOfSales),
        ExplanationLine.Money("opening stock at cost", measurement.Stock.OpeningValue),
        ExplanationLine.Money("closing stock at cost", measurement.Stock.ClosingValue),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
