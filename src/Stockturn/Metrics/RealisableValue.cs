using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What the stock on hand would bring today, net of what selling it costs (decision 9, S3-25). See
/// docs/formulas/metrics.md#net_realisable_value.
/// </summary>
/// <remarks>
/// Before any plan: the current net selling price. A place that sells nothing itself, such as the home warehouse, takes
/// the price of the place most of the SKU lies in, of those it is known what bringing the goods there costs, less that.
/// Where that is not known the figure is a gap, and what it is at most stands beside it.
/// </remarks>
public readonly struct RealisableValue : IMetric
{
    /// <inheritdoc/>
    public static string Code => "net_realisable_value";

    /// <inheritdoc/>
    public static string Title => "Net realisable value";

    /// <inheritdoc/>
    public static string ChineseTitle => "可变现净值";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "Σ good units × (net selling price − freight to where it sells) − unsellable units × removal";

    /// <inheritdoc/>
    public static string Anchor => "net_realisable_value";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement) => measurement.PositionGap is not Gap.None and var gap
        ? Reading.Missing(gap)
        : measurement.Position.NetRealisable.Reading;

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("on hand", measurement.Position.OnHand),
        ExplanationLine.Units("of it unsellable", measurement.Position.Unsellable),
        ExplanationLine.Money("freight to where it sells", measurement.Position.FreightToSell),
        ExplanationLine.Money("stock value", measurement.Position.Value),
        .. AtMost(measurement.Position.NetRealisable),
    ];

    static ImmutableArray<ExplanationLine> AtMost(PartialSum net) => net.Gap == Gap.NoFreight
        ? [ExplanationLine.Money("at most, before the freight that is not known", net.Amount)]
        : [];
}
