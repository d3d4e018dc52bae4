using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What the stock on hand cost, landed. See docs/formulas/metrics.md#stock_value.</summary>
/// <remarks>
/// At the rate of the day of each layer. What is on the way is apart.
/// </remarks>
public readonly struct StockValue : IMetric
{
    /// <inheritdoc/>
    public static string Code => "stock_value";

    /// <inheritdoc/>
    public static string Title => "Stock value";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存金额";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "Σ landed cost of what is on hand";

    /// <inheritdoc/>
    public static string Anchor => "stock_value";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return measurement.Position.Value.Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("on hand", measurement.Position.OnHand),
        ExplanationLine.Units("of it without a cost", measurement.Position.Uncosted),
        ExplanationLine.Money("value", measurement.Position.Value),
    ];
}
