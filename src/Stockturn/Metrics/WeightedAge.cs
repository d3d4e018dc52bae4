using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// How old the average unit on hand is, counted from when it entered the network. See
/// docs/formulas/metrics.md#weighted_age.
/// </summary>
/// <remarks>
/// Over layers with goods in them; empty stock has no age.
/// </remarks>
public readonly struct WeightedAge : IMetric
{
    /// <inheritdoc/>
    public static string Code => "weighted_age";

    /// <inheritdoc/>
    public static string Title => "Weighted age";

    /// <inheritdoc/>
    public static string ChineseTitle => "加权库龄";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Days;

    /// <inheritdoc/>
    public static string Formula => "Σ units × age ÷ Σ units";

    /// <inheritdoc/>
    public static string Anchor => "weighted_age";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var units = measurement.Ages.Quantity.Units;
        return units == 0 ? Reading.Missing(Gap.NoStock) : Reading.Of(measurement.Ages.UnitAgeDays / units);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("unit-days of age", Reading.Of(measurement.Ages.UnitAgeDays), MetricUnit.Days),
        ExplanationLine.Units("units with an age", measurement.Ages.Quantity),
    ];
}
