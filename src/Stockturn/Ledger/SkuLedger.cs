using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Stock of one SKU in one warehouse as of a day, with what is known of its past.</summary>
public sealed record StockPosition(short Warehouse)
{
    /// <summary>Everything that lies there, in any condition.</summary>
    public Quantity OnHand { get; init; }

    /// <summary>In sellable condition, before reservations.</summary>
    public Quantity Good { get; init; }

    /// <summary>Promised to customers' orders.</summary>
    public Quantity Reserved { get; init; }

    /// <summary>Damaged, unsellable, expired: judged at once, kept apart from 呆滞.</summary>
    public Quantity Unsellable { get; init; }

    /// <summary>On its way here by the newest snapshot; no part of what is on hand, and not in the value.</summary>
    public Quantity InTransit { get; init; }

    /// <summary>Landed cost in the reporting currency; null when some units have no cost.</summary>
    public decimal? Value { get; init; }

    /// <summary>Units without a known cost.</summary>
    public Quantity Uncosted { get; init; }

    /// <summary>The day goods first came in here.</summary>
    public DateOnly? FirstReceipt { get; init; }

    /// <summary>The day goods last came in here.</summary>
    public DateOnly? LastReceipt { get; init; }

    /// <summary>The day goods last left by a sale, by order date.</summary>
    public DateOnly? LastSale { get; init; }

    /// <summary>True when replay met negative stock.</summary>
    public bool WentNegative { get; init; }

    /// <summary>How good the record is.</summary>
    public DataGrade Grade { get; init; }

    /// <summary>What can be sold: good less reserved, never below nothing.</summary>
    public Quantity Sellable => Quantity.Max(Quantity.Zero, Good - Reserved);
}

/// <summary>
/// The ledger of one SKU replayed up to a day: layers, positions, periods. What the later stages stand on.
/// </summary>
public sealed record SkuLedger(string Sku, DateOnly AsOf)
{
    /// <summary>Layers with something in them, by warehouse and then oldest first.</summary>
    public ImmutableArray<CostLayer> Layers { get; init; } = [];

    /// <summary>
    /// One for each warehouse that ever held the SKU, by warehouse index; in-transit places among them.
    /// </summary>
    public ImmutableArray<StockPosition> Positions { get; init; } = [];

    /// <summary>Calendar months, oldest first, the last one cut at the as-of day, for each warehouse.</summary>
    public ImmutableArray<StockPeriod> Months { get; init; } = [];

    /// <summary>The last 30, 90 and 365 days for each warehouse; the span tells which.</summary>
    public ImmutableArray<StockPeriod> Windows { get; init; } = [];

    /// <summary>Receipts of the last 365 days and what sold of them.</summary>
    public ImmutableArray<ReceiptCohort> Cohorts { get; init; } = [];

    /// <summary>Where the record does not close.</summary>
    public ImmutableArray<StockResidual> Residuals { get; init; } = [];

    /// <summary>
    /// Sellable quantity at the end of each day for each warehouse, for demand to know when nothing could be sold:
    /// by warehouse index in the order of <see cref="Positions"/>, one value per day from <see cref="SeriesStart"/> to
    /// the as-of day.
    /// </summary>
    public ImmutableArray<Quantity[]> DailyClosing { get; init; } = [];

    /// <summary>The first day of <see cref="DailyClosing"/>.</summary>
    public DateOnly SeriesStart { get; init; }
}
