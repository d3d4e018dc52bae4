using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What the stock on hand has cost up to now: goods, space and money (S3-2). See
/// docs/formulas/metrics.md#overstock_cost.
/// </summary>
/// <remarks>
/// Sunk, and shown for that: decisions look at what it brings and what waiting costs, not at this.
/// </remarks>
public readonly struct OverstockCost : IMetric
{
    /// <inheritdoc/>
    public static string Code => "overstock_cost";

    /// <inheritdoc/>
    public static string Title => "Total cost of the stock";

    /// <inheritdoc/>
    public static string ChineseTitle => "总积压成本";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "purchase + storage since arrival + capital since entry";

    /// <inheritdoc/>
    public static string Anchor => "overstock_cost";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static bool CanBeAtLeast => true;

    /// <inheritdoc/>
    public static bool IsAtLeast(in Measurement measurement) =>
        Read(in measurement).Gap == Gap.None && measurement.Ages.HasUndated;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var costs = measurement.Costs;
        return (measurement.Position.Value + costs.StorageToDate + costs.CapitalToDate).Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("purchase, landed", measurement.Position.Value),
        ExplanationLine.Money("storage since arrival", measurement.Costs.StorageToDate),
        ExplanationLine.Money("capital since entry", measurement.Costs.CapitalToDate),
    ];
}
