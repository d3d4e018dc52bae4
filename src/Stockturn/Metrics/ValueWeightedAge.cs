using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>How old the average unit of money in stock is. See docs/formulas/metrics.md#value_weighted_age.</summary>
/// <remarks>
/// Dear goods weigh more; beside the age by units it tells whether the old goods are the dear ones. Value no record
/// dates is left out while it is little, as with units.
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
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static bool CanBeAtLeast => true;

    /// <inheritdoc/>
    public static bool IsAtLeast(in Measurement measurement) =>
        Read(in measurement).Gap == Gap.None && measurement.Ages.IsAtLeast;

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

        if (value.Amount == 0)
        {
            return Reading.Missing(Gap.NoStock);
        }

        var unknown = measurement.Ages.Unknown.Value.Amount;
        return WeightedAge.IsFew(unknown, value.Amount)
            ? Reading.Of(measurement.Ages.ValueAgeDays.Amount / (value.Amount - unknown))
            : Reading.Missing(Gap.NoAge);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("money-days of age", measurement.Ages.ValueAgeDays.Reading, MetricUnit.Days),
        ExplanationLine.Money("value with an age", measurement.Ages.Value - measurement.Ages.Unknown.Value),
        ExplanationLine.Money("value of unknown age", measurement.Ages.Unknown.Value),
    ];
}
