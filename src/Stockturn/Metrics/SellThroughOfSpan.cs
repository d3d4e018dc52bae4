using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of what was there or came in from suppliers was sold over the span. See
/// docs/formulas/metrics.md#sell_through_of_span.
/// </summary>
/// <remarks>
/// For the whole network. One warehouse lives by transfers: read it without transfers.
/// </remarks>
public readonly struct SellThroughOfSpan : IMetric
{
    /// <inheritdoc/>
    public static string Code => "sell_through_of_span";

    /// <inheritdoc/>
    public static string Title => "Sell-through of the span";

    /// <inheritdoc/>
    public static string ChineseTitle => "期间售罄率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "(sold − returned) ÷ (opening + received)";

    /// <inheritdoc/>
    public static string Anchor => "sell_through_of_span";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyStockGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var available = measurement.Stock.Opening + measurement.Stock.Received;
        return available <= Quantity.Zero
            ? Reading.Missing(Gap.NoReceipt)
            : Reading.Of(measurement.Stock.NetSold.Units / available.Units);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("sold less returned", measurement.Stock.NetSold),
        ExplanationLine.Units("opening", measurement.Stock.Opening),
        ExplanationLine.Units("received", measurement.Stock.Received),
    ];
}
