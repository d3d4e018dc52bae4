using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How old the average unit on hand is, counted from when it entered the network. See
/// docs/formulas/metrics.md#weighted_age.
/// </summary>
/// <remarks>
/// Over layers with goods in them; empty stock has no age. Units no record dates are left out while they are few (5 %),
/// else the mean would be made up. Units older than the oldest age kept count from the first day they were seen.
/// </remarks>
public readonly struct WeightedAge : IMetric
{
    // One in twenty.
    const decimal FewPerUnit = 20;

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

        var (units, unknown) = (measurement.Ages.Quantity.Units, measurement.Ages.Unknown.Quantity.Units);
        if (units == 0)
        {
            return Reading.Missing(Gap.NoStock);
        }

        return IsFew(unknown, units)
            ? Reading.Of(measurement.Ages.UnitAgeDays / (units - unknown))
            : Reading.Missing(Gap.NoAge);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("unit-days of age", Reading.Of(measurement.Ages.UnitAgeDays), MetricUnit.Days),
        ExplanationLine.Units("units with an age", measurement.Ages.Quantity - measurement.Ages.Unknown.Quantity),
        ExplanationLine.Units("units of unknown age", measurement.Ages.Unknown.Quantity),
        new("they are at least so old on average", UnknownAtLeast(measurement.Ages), MetricUnit.Days),
    ];

    /// <summary>True when what is unknown is so little that a mean of the rest stands for all.</summary>
    internal static bool IsFew(decimal unknown, decimal all) => unknown * FewPerUnit <= all;

    static Reading UnknownAtLeast(AgeBuckets ages) => ages.Unknown.Quantity.IsZero
        ? Reading.Missing(Gap.NoStock)
        : Reading.Of(ages.UnknownUnitAgeDays / ages.Unknown.Quantity.Units);
}
