using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How far sell-through lies above its target; below zero it is missed. See
/// docs/formulas/metrics.md#sell_through_target_gap.
/// </summary>
/// <remarks>
/// Exactly on target is met. A miss asks for a promotion at once (S2-6).
/// </remarks>
public readonly struct SellThroughTargetGap : IMetric
{
    /// <inheritdoc/>
    public static string Code => "sell_through_target_gap";

    /// <inheritdoc/>
    public static string Title => "Sell-through less target";

    /// <inheritdoc/>
    public static string ChineseTitle => "售罄率与目标之差";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "sell-through after 30 days − target";

    /// <inheritdoc/>
    public static string Anchor => "sell_through_target_gap";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => SellThrough.Days(in measurement);

    /// <summary>True when a sell-through misses its target: strictly below.</summary>
    public static bool IsMissed(double sellThrough, double target) => sellThrough < target;

    static double Target(in Measurement measurement) => (measurement.Targets ?? MetricTargets.Default).SellThrough;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var reading = SellThrough.Read(in measurement);
        return reading.TryGet(out var share)
            ? Reading.Of(share - Target(in measurement))
            : reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("sell-through after 30 days", SellThrough.Read(in measurement), MetricUnit.Share),
        new("target", Reading.Of(Target(in measurement)), MetricUnit.Share),
    ];
}
