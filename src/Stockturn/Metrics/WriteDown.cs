using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What stock costs more than it would bring: what prudence takes off its value (IAS 2 §§28–29). See
/// docs/formulas/metrics.md#write_down.
/// </summary>
/// <remarks>
/// Item by item: what one SKU gains never covers what another loses.
/// </remarks>
public readonly struct WriteDown : IMetric
{
    /// <inheritdoc/>
    public static string Code => "write_down";

    /// <inheritdoc/>
    public static string Title => "Write-down to net realisable value";

    /// <inheritdoc/>
    public static string ChineseTitle => "存货跌价（成本高于可变现净值）";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "Σ max(0, cost − net realisable value), SKU by SKU and place by place";

    /// <inheritdoc/>
    public static string Anchor => "write_down";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement) => measurement.PositionGap is not Gap.None and var gap
        ? Reading.Missing(gap)
        : measurement.Position.WriteDown.Reading;

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("stock value", measurement.Position.Value),
        ExplanationLine.Money("net realisable value", measurement.Position.NetRealisable),
        .. AtLeast(measurement.Position.WriteDown),
    ];

    static ImmutableArray<ExplanationLine> AtLeast(PartialSum off) => off.Gap == Gap.NoFreight
        ? [ExplanationLine.Money("at least, before the freight that is not known", off.Amount)]
        : [];
}
