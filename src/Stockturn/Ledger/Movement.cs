using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Why stock changed.</summary>
public enum MovementKind
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Stock that was there before the record starts.</summary>
    Opening,

    /// <summary>Goods received from a supplier.</summary>
    Receipt,

    /// <summary>Goods sold and shipped.</summary>
    Sale,

    /// <summary>Out of a warehouse on the way to another.</summary>
    TransferOut,

    /// <summary>Into a warehouse from another.</summary>
    TransferIn,

    /// <summary>A customer's return.</summary>
    Return,

    /// <summary>A stocktake: the quantity is the balance found, not a change.</summary>
    Count,

    /// <summary>A correction up or down: found, lost, adjusted.</summary>
    Adjustment,

    /// <summary>Goods change condition, good to damaged or back; the total stays.</summary>
    StatusChange,

    /// <summary>Written off, disposed of.</summary>
    WriteOff,

    /// <summary>Taken back from a platform's warehouse, or returned to the supplier.</summary>
    Removal,
}

/// <summary>The condition goods are in.</summary>
public enum StockStatus
{
    /// <summary>Sellable.</summary>
    Good,

    /// <summary>Damaged or defective.</summary>
    Damaged,

    /// <summary>A return that cannot be sold again.</summary>
    UnsellableReturn,

    /// <summary>Past its date.</summary>
    Expired,
}

/// <summary>
/// A change of the stock of one SKU in one warehouse. The ledger is the list of these and never changes, only grows.
/// </summary>
/// <param name="Day">The day goods moved, in the warehouse's zone.</param>
/// <param name="Warehouse">Index into the network's warehouses.</param>
/// <param name="Counter">The other warehouse of a transfer, −1 otherwise.</param>
/// <param name="Kind">Why.</param>
/// <param name="Quantity">In positive, out negative; for a count the balance found.</param>
/// <param name="UnitCost">Landed cost of one unit in the reporting currency at the movement's day; null takes the
/// ledger's. Of a transfer in whose goods a document sent: the freight and duty of one unit, which join its cost.
/// Of an issue: only the cost assumed for what is not there; what is there leaves at its own cost.</param>
/// <param name="Currency">Index of the cost's own currency, −1 when not told.</param>
/// <param name="Status">The condition the goods are in.</param>
/// <param name="Document">Hash of the document; equal for what one document takes out and puts in. 0 for none.</param>
/// <param name="Batch">Index of a batch tracked on its own, −1 for none.</param>
public readonly record struct Movement(
    DateOnly Day,
    short Warehouse,
    short Counter,
    MovementKind Kind,
    Quantity Quantity,
    decimal? UnitCost,
    short Currency,
    StockStatus Status,
    long Document,
    int Batch);
