using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of its value stock has lost by its age, by the policy's rate (S0-22). See
/// docs/formulas/metrics.md#value_lost_by_age.
/// </summary>
/// <remarks>
/// The curve of ValueDecay over the layers. Goods older than the record have lost at least that.
/// </remarks>
public readonly struct ValueLost : IMetric
{
    /// <inheritdoc/>
    public static string Code => "value_lost_by_age";

    /// <inheritdoc/>
    public static string Title => "Value lost by age";

    /// <inheritdoc/>
    public static string ChineseTitle => "随库龄贬值";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "Σ value × what its age has cost it ÷ Σ value";

    /// <inheritdoc/>
    public static string Anchor => "value_lost_by_age";

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

        var (lost, value) = (measurement.Position.ValueLost, measurement.Ages.Value);
        if (PartialSum.Worse(lost.Gap, value.Gap) is not Gap.None and var missing)
        {
            return Reading.Missing(missing);
        }

        return value.Amount > 0 ? Reading.Of(lost.Amount / value.Amount) : Reading.Missing(Gap.NoStock);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("value lost", measurement.Position.ValueLost),
        ExplanationLine.Money("stock value", measurement.Ages.Value),
        ExplanationLine.Money("value of unknown age", measurement.Ages.Unknown.Value),
    ];
}
