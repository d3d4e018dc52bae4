using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What the goods on the way between places cost. See docs/formulas/metrics.md#in_transit_value.</summary>
/// <remarks>
/// They are owned and paid for, and cannot be sold yet.
/// </remarks>
public readonly struct InTransitValue : IMetric
{
    /// <inheritdoc/>
    public static string Code => "in_transit_value";

    /// <inheritdoc/>
    public static string Title => "In-transit value";

    /// <inheritdoc/>
    public static string ChineseTitle => "在途金额";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "Σ landed cost of what is on the way";

    /// <inheritdoc/>
    public static string Anchor => "in_transit_value";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return measurement.Position.InTransitValue.Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("on the way", measurement.Position.InTransit),
        ExplanationLine.Money("value", measurement.Position.InTransitValue),
    ];
}
