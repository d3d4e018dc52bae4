using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// Units sold and shipped for each day of the span, before returns (日均销量). See docs/formulas/metrics.md#sold_per_day.
/// </summary>
/// <remarks>Over all days of the span, with or without stock: what happened, not what could have been sold.</remarks>
public readonly struct SoldPerDay : IMetric
{
    /// <inheritdoc/>
    public static string Code => "sold_per_day";

    /// <inheritdoc/>
    public static string Title => "Units sold a day";

    /// <inheritdoc/>
    public static string ChineseTitle => "日均销量";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.UnitsADay;

    /// <inheritdoc/>
    public static string Formula => "units sold ÷ days";

    /// <inheritdoc/>
    public static string Anchor => "sold_per_day";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.IsShared)
        {
            return Reading.Missing(Gap.NotExclusive);
        }

        return measurement.Stock.Records == 0 || measurement.Span.Days == 0
            ? Reading.Missing(Gap.NoStockData)
            : Reading.Of(measurement.Stock.Sold.Units / measurement.Span.Days);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("units sold", measurement.Stock.Sold),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
