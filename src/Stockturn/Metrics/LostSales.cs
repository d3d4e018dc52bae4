using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What was not sold in the last 28 days because there was nothing to sell, at today's prices (S2-3). See
/// docs/formulas/metrics.md#lost_sales.
/// </summary>
/// <remarks>
/// Place by place, over the 28 days up to the as-of day whatever the span; what one place lost is not taken off for what
/// another had. "At least" where the record cannot tell of every day, or a place never had enough.
/// </remarks>
public readonly struct LostSales : IMetric
{
    /// <inheritdoc/>
    public static string Code => "lost_sales";

    /// <inheritdoc/>
    public static string Title => "Sales lost to stock-outs";

    /// <inheritdoc/>
    public static string ChineseTitle => "缺货损失销售额";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula =>
        "Σ days out of stock in the last 28 × units sold a day in stock × price today, SKU by SKU and place by place";

    /// <inheritdoc/>
    public static string Anchor => "lost_sales";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => DateSpan.Last(LostDemand.WindowDays, measurement.AsOf);

    /// <inheritdoc/>
    public static bool CanBeAtLeast => true;

    /// <inheritdoc/>
    public static bool IsAtLeast(in Measurement measurement) =>
        Read(in measurement).Gap == Gap.None && measurement.Position.IsLostAtLeast;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        if (!measurement.Sales.IsRecorded)
        {
            return Reading.Missing(Gap.NoSalesData);
        }

        return measurement.DailyStockGap is not Gap.None and var thin
            ? Reading.Missing(thin)
            : measurement.Position.LostSales.Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Days("days out of stock in the last 28", measurement.Position.DaysOut),
        ExplanationLine.Units("units not sold on them", measurement.Position.LostUnits),
        ExplanationLine.Money("their value at today's prices", measurement.Position.LostSales),
        .. OfPriced(measurement.Position.LostSales),
    ];

    static ImmutableArray<ExplanationLine> OfPriced(PartialSum lost) => lost.IsWhole
        ? []
        : [ExplanationLine.Money("of it with a known price", lost.Amount)];
}
