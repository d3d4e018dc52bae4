using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// On how many of the days on which something could have been sold there was something to sell. See
/// docs/formulas/metrics.md#in_stock_rate.
/// </summary>
/// <remarks>
/// Over the days since a place first held the SKU; places on the way do not count.
/// </remarks>
public readonly struct InStockRate : IMetric
{
    /// <inheritdoc/>
    public static string Code => "in_stock_rate";

    /// <inheritdoc/>
    public static string Title => "In-stock rate";

    /// <inheritdoc/>
    public static string ChineseTitle => "在库率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "SKU-days in stock ÷ SKU-days";

    /// <inheritdoc/>
    public static string Anchor => "in_stock_rate";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyStockGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return measurement.Stock.ActiveDays == 0
            ? Reading.Missing(Gap.NoStock)
            : Reading.Of((double)measurement.Stock.InStockDays / measurement.Stock.ActiveDays);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Days("SKU-days with something sellable", measurement.Stock.InStockDays),
        ExplanationLine.Days("SKU-days since first receipt", measurement.Stock.ActiveDays),
    ];
}
