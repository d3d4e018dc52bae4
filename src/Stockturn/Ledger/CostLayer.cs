using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Goods of one SKU that came in together: how many are left, since when, and what all of them cost.</summary>
/// <remarks>A layer keeps quantity and total value, never a rounded unit cost. A hole (negative stock) is a negative
/// layer.</remarks>
/// <param name="Warehouse">Where it lies.</param>
/// <param name="NetworkDate">When the goods entered the seller's network: kept through transfers, repacking and
/// returns.</param>
/// <param name="LocationDate">When they arrived in this warehouse.</param>
/// <param name="Quantity">What is left.</param>
/// <param name="Value">Landed cost of what is left, in the reporting currency at the rate of the layer's own day; null
/// when no cost is known.</param>
/// <param name="Currency">Index of the cost's own currency, −1 when not told.</param>
/// <param name="Status">The condition.</param>
/// <param name="Batch">Index of its batch, −1 for none.</param>
/// <param name="IsEstimated">True when the dates or the cost are inferred (reverse FIFO, opening balance, estimated
/// freight).</param>
public sealed record CostLayer(
    short Warehouse,
    DateOnly NetworkDate,
    DateOnly LocationDate,
    Quantity Quantity,
    decimal? Value,
    short Currency,
    StockStatus Status,
    int Batch,
    bool IsEstimated)
{
    /// <summary>
    /// True when no record tells since when the goods lie there: its days are the first on which they were seen,
    /// so they are at least that old.
    /// </summary>
    public bool IsAgeAtLeast { get; init; }

    /// <summary>True when the same is so of its stay in this warehouse: it has not moved since it was first seen.</summary>
    public bool IsStayAtLeast => IsAgeAtLeast && LocationDate == NetworkDate;
}
