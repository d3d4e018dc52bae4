using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>
/// What happened to the stock of one SKU in one warehouse over a span of days: sums that add up over SKUs and
/// warehouses,
/// from which every measure of stock is read. Values are landed cost in the reporting currency.
/// </summary>
/// <remarks>
/// Closing = Opening + Received + Returned + ReturnedUnsellable + TransferredIn − Sold − WrittenOff − TransferredOut.
/// Days and values are summed over the days known by record only.
/// </remarks>
public sealed record StockPeriod(short Warehouse, DateSpan Span)
{
    /// <summary>
    /// On hand when the span starts, and its value; where the record starts inside, what it starts with.
    /// </summary>
    public Quantity Opening { get; init; }

    /// <inheritdoc cref="Opening"/>
    public decimal OpeningValue { get; init; }

    /// <summary>On hand when the span ends, and its value.</summary>
    public Quantity Closing { get; init; }

    /// <inheritdoc cref="Closing"/>
    public decimal ClosingValue { get; init; }

    /// <summary>Sum over the days of the closing quantity: unit-days.</summary>
    public decimal UnitDays { get; init; }

    /// <summary>Sum over the days of the closing value: divided by the days it is the daily-average stock.</summary>
    public decimal ValueDays { get; init; }

    /// <summary>Days on which something sellable was on hand at the end, or was sold.</summary>
    public int InStockDays { get; init; }

    /// <summary>Days on which the warehouse had ever held the SKU: the days an in-stock rate is taken over.</summary>
    public int ActiveDays { get; init; }

    /// <summary>Days with unit or value known by record; less than the span where the record starts later.</summary>
    public int KnownDays { get; init; }

    /// <summary>
    /// Goods received from suppliers, and their landed cost; freight and duty that join on arrival count where they do.
    /// </summary>
    public Quantity Received { get; init; }

    /// <inheritdoc cref="Received"/>
    public decimal ReceivedValue { get; init; }

    /// <summary>Goods sold and shipped, before returns.</summary>
    public Quantity Sold { get; init; }

    /// <summary>Goods customers sent back into sellable stock.</summary>
    public Quantity Returned { get; init; }

    /// <summary>Goods customers sent back that cannot be sold: on hand, but no sellable stock.</summary>
    public Quantity ReturnedUnsellable { get; init; }

    /// <summary>Cost of goods sold, less the cost of what came back to stock in any condition.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>
    /// Cost corrected because a receipt filled negative stock at another cost (decision 10); positive when it cost
    /// more.
    /// </summary>
    public decimal CostCorrection { get; init; }

    /// <summary>Written off, lost or disposed of, net of found; the differences stocktakes found among them.</summary>
    public Quantity WrittenOff { get; init; }

    /// <inheritdoc cref="WrittenOff"/>
    public decimal WrittenOffValue { get; init; }

    /// <summary>Sent to and come from other warehouses; removals and returns to the supplier are sent.</summary>
    public Quantity TransferredOut { get; init; }

    /// <inheritdoc cref="TransferredOut"/>
    public Quantity TransferredIn { get; init; }

    /// <summary>
    /// Units, of those on hand over the span, whose cost is not known, on the worst day: a gap in every value.
    /// </summary>
    public Quantity UncostedClosing { get; init; }

    /// <summary>Units sold whose cost is not known.</summary>
    public Quantity UncostedSold { get; init; }
}

/// <summary>
/// Goods received on one day, and how many of them had gone a given number of days later: a cohort of sell-through.
/// </summary>
public sealed record ReceiptCohort(short Warehouse, DateOnly Day)
{
    /// <summary>Units that came.</summary>
    public Quantity Received { get; init; }

    /// <summary>Of them sold within 30 days of that day.</summary>
    public Quantity SoldIn30Days { get; init; }

    /// <summary>Of them sold within 90 days of that day.</summary>
    public Quantity SoldIn90Days { get; init; }

    /// <summary>Of them sold until today.</summary>
    public Quantity SoldSoFar { get; init; }

    /// <summary>Days since it came.</summary>
    public int AgeDays { get; init; }

    /// <summary>True when its first 30 days are over.</summary>
    public bool Is30DaysOld => AgeDays >= 30;

    /// <summary>True when its first 90 days are over.</summary>
    public bool Is90DaysOld => AgeDays >= 90;
}

/// <summary>Movements that do not explain the difference between two snapshots: shown, never absorbed.</summary>
public sealed record StockResidual(short Warehouse, DateOnly From, DateOnly To, Quantity Expected, Quantity Found)
{
    /// <summary>Found less expected.</summary>
    public Quantity Difference => Found - Expected;
}

/// <summary>How good the record of one SKU in one warehouse is.</summary>
public enum DataGrade
{
    /// <summary>A ledger that closes to the snapshots.</summary>
    A,

    /// <summary>Daily snapshots and sales.</summary>
    B,

    /// <summary>Two snapshots and sales.</summary>
    C,

    /// <summary>A single snapshot; findings are only suspected.</summary>
    D,
}
