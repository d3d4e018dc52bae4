using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of the stock value the dead-stock share leaves out: no sale for as long, but off season, new or just received
/// (trap 6). See docs/formulas/metrics.md#idle_exempt_share.
/// </summary>
public readonly struct IdleExemptShare : IMetric
{
    /// <inheritdoc/>
    public static string Code => "idle_exempt_share";

    /// <inheritdoc/>
    public static string Title => "Idle but exempt (off season, just received)";

    /// <inheritdoc/>
    public static string ChineseTitle => "豁免的无动销占比（非当季、新到货）";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "value of SKUs with stock and no sale in the last 90 days that are exempt ÷ stock value";

    /// <inheritdoc/>
    public static string Anchor => "idle_exempt_share";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var (exempt, value) = (measurement.Position.IdleExemptValue, measurement.Position.Value);
        return PartialSum.Worse(exempt.Gap, value.Gap) is not Gap.None and var missing
            ? Reading.Missing(missing)
            : ShareOfStock.Of(exempt.Amount, value.Amount);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("value of exempt idle SKUs", measurement.Position.IdleExemptValue),
        ExplanationLine.Units("their units", measurement.Position.IdleExempt),
        ExplanationLine.Money("stock value", measurement.Position.Value),
    ];
}
