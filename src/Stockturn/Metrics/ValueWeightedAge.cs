using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>How old the average unit of money in stock is. See docs/formulas/metrics.md#value_weighted_age.</summary>
/// <remarks>
/// Dear goods weigh more; beside the age by units it tells whether the old goods are the dear ones.
/// </remarks>
public readonly struct ValueWeightedAge : IMetric
{
    /// <inheritdoc/>
    public static string Code => "value_weighted_age";

    /// <inheritdoc/>
    public static string Title => "Value-weighted age";

    /// <inheritdoc/>
    public static string ChineseTitle => "金额加权库龄";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Days;

    /// <inheritdoc/>
    public static string Formula => "Σ value × age ÷ Σ value";

    /// <inheritdoc/>
    public static string Anchor => "value_weighted_age";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var value = measurement.Ages.Value;
        if (!value.IsWhole)
        {
            return Reading.Missing(value.Gap);
        }

        return value.Amount == 0
            ? Reading.Missing(Gap.NoStock)
            : Reading.Of(measurement.Ages.ValueAgeDays.Amount / value.Amount);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("money-days of age", measurement.Ages.ValueAgeDays.Reading, MetricUnit.Days),
        ExplanationLine.Money("value with an age", measurement.Ages.Value),
    ];
}
