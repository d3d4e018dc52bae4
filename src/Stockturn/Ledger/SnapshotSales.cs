using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>What left and came back by sales in a warehouse known only by snapshots, day by day of shipping.</summary>
/// <remarks>
/// Sale movements count where the loader wrote them, else shipped order lines of the warehouse; lines that name no
/// warehouse count where it is the only one.
/// </remarks>
sealed class SnapshotSales
{
    readonly ImmutableArray<(DateOnly Day, Quantity Change, StockStatus Status, bool IsReturn)> changes;

    /// <summary>The sales of a warehouse up to a day.</summary>
    public SnapshotSales(SkuFacts facts, short warehouse, DateOnly asOf, bool isOnlyWarehouse)
    {
        var moved = facts.Movements.ToArray()
            .Where(movement => movement.Warehouse == warehouse && movement.Day <= asOf
                && movement.Kind is (MovementKind.Sale or MovementKind.Return))
            .Select(movement => (movement.Day, movement.Quantity, movement.Status,
                movement.Kind == MovementKind.Return || movement.Quantity > Quantity.Zero))
            .ToArray();
        bool IsHere(short place) => place == warehouse || (place < 0 && isOnlyWarehouse);
        var sold = facts.Sales.ToArray()
            .Where(line => IsHere(line.Warehouse) && line.ShipDay <= asOf && !line.Units.IsZero
                && line.Status is not (SaleStatus.Cancelled or SaleStatus.Pending))
            .Select(line => (line.ShipDay, -line.Units, StockStatus.Good, line.Units < Quantity.Zero));
        var returned = facts.Returns.ToArray()
            .Where(line => IsHere(line.Warehouse) && line.Day <= asOf)
            .Select(line => (line.Day, line.Quantity,
                line.Resalable == false ? StockStatus.UnsellableReturn : StockStatus.Good, true));
        changes = [.. (moved.Length > 0 ? moved : sold.Concat(returned)).OrderBy(change => change.Item1)];
    }

    /// <summary>The changes from a day on, oldest first.</summary>
    public IEnumerable<(DateOnly Day, Quantity Change, StockStatus Status, bool IsReturn)> From(DateOnly day) =>
        changes.Where(change => change.Day >= day);

    /// <summary>Units sold less returned after one day and up to another.</summary>
    public Quantity Net(DateOnly after, DateOnly to) =>
        changes
            .Where(change => change.Day > after && change.Day <= to)
            .Aggregate(Quantity.Zero, (sum, change) => sum - change.Change);
}
