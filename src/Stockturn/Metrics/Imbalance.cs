using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of the stock would have to move for every place to have equal days of cover. See
/// docs/formulas/metrics.md#imbalance.
/// </summary>
/// <remarks>
/// Over SKUs that lie in more than one place and sell; each place's share is its share of expected demand.
/// </remarks>
public readonly struct Imbalance : IMetric
{
    /// <inheritdoc/>
    public static string Code => "imbalance";

    /// <inheritdoc/>
    public static string Title => "Imbalance between places";

    /// <inheritdoc/>
    public static string ChineseTitle => "分仓失衡度";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "Σ units above the place's share of demand ÷ Σ units";

    /// <inheritdoc/>
    public static string Anchor => "imbalance";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var position = measurement.Position;
        return position.Placeable > 0
            ? Reading.Of(position.Misplaced / position.Placeable)
            : Reading.Missing(Gap.OneWarehouse);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("units that would have to move", Reading.Of(measurement.Position.Misplaced), MetricUnit.Units),
        new("units in SKUs with several places", Reading.Of(measurement.Position.Placeable), MetricUnit.Units),
    ];
}
