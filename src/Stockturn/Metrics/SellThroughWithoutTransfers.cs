using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// Sell-through of the span on the goods that stayed: what was sent elsewhere could not be sold here. See
/// docs/formulas/metrics.md#sell_through_without_transfers.
/// </summary>
/// <remarks>
/// The figure for one warehouse.
/// </remarks>
public readonly struct SellThroughWithoutTransfers : IMetric
{
    /// <inheritdoc/>
    public static string Code => "sell_through_without_transfers";

    /// <inheritdoc/>
    public static string Title => "Sell-through without transfers";

    /// <inheritdoc/>
    public static string ChineseTitle => "售罄率(剔除调拨)";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "(sold − returned) ÷ (opening + received + transferred in − transferred out)";

    /// <inheritdoc/>
    public static string Anchor => "sell_through_without_transfers";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyStockGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var stock = measurement.Stock;
        var available = stock.Opening + stock.Received + stock.TransferredIn - stock.TransferredOut;
        return available <= Quantity.Zero
            ? Reading.Missing(Gap.NoReceipt)
            : Reading.Of(stock.NetSold.Units / available.Units);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("sold less returned", measurement.Stock.NetSold),
        ExplanationLine.Units("opening", measurement.Stock.Opening),
        ExplanationLine.Units("received", measurement.Stock.Received),
        ExplanationLine.Units("transferred in", measurement.Stock.TransferredIn),
        ExplanationLine.Units("transferred out", measurement.Stock.TransferredOut),
    ];
}
