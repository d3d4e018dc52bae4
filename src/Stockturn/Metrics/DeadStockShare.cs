using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of the stock value lies in SKUs without a sale in the last 90 days; goods off season, new or just received
/// are left out and counted apart (trap 6). See docs/formulas/metrics.md#dead_stock_share.
/// </summary>
/// <remarks>
/// Idle counts from the last sale, never from the last movement: a transfer must not hide dead stock. A SKU that
/// never sold
/// counts once it has lain 90 days. A sale exactly 90 days ago is inside. The target is under 5 % (S2-7).
/// </remarks>
public readonly struct DeadStockShare : IMetric
{
    /// <inheritdoc/>
    public static string Code => "dead_stock_share";

    /// <inheritdoc/>
    public static string Title => "Dead-stock share";

    /// <inheritdoc/>
    public static string ChineseTitle => "滞销库存占比";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "value of SKUs with stock and no sale in the last 90 days, not exempt ÷ stock value";

    /// <inheritdoc/>
    public static string Anchor => "dead_stock_share";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <summary>True when the share misses its target: strictly under it is met.</summary>
    public static bool IsOverTarget(double share, double target) => share >= target;

    /// <summary>True for idle days over the limit; never sold counts the days in stock instead.</summary>
    public static bool IsDead(int? daysSinceLastSale, int daysInStock, int limitDays) =>
        (daysSinceLastSale ?? daysInStock) > limitDays;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var (dead, value) = (measurement.Position.DeadValue, measurement.Position.Value);
        if (PartialSum.Worse(dead.Gap, value.Gap) is not Gap.None and var missing)
        {
            return Reading.Missing(missing);
        }

        return ShareOfStock.Of(dead.Amount, value.Amount);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("value of dead SKUs", measurement.Position.DeadValue),
        ExplanationLine.Units("their units", measurement.Position.Dead),
        ExplanationLine.Money("left out: value of exempt idle SKUs", measurement.Position.IdleExemptValue),
        ExplanationLine.Money("stock value", measurement.Position.Value),
    ];
}
