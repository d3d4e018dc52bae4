using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>
/// Puts the stock seen of one SKU together: rows of one source, warehouse and day are added up over conditions and lots;
/// where several sources tell of the same day, each quantity comes from the most trusted that has it.
/// </summary>
static class SnapshotAssembly
{
    static readonly int[] Quantities =
    [
        SnapshotFact.OnHand, SnapshotFact.Sellable, SnapshotFact.Reserved, SnapshotFact.Unsellable, SnapshotFact.InTransit,
    ];

    sealed record Seen(DateOnly Day, short Warehouse, int Precedence, DateOnly? Received)
    {
        public Quantity?[] Sums { get; } = new Quantity?[Quantities.Length];

        public decimal? UnitCost { get; set; }

        public short Currency { get; set; } = -1;
    }

    /// <summary>The snapshots of a SKU by day and warehouse.</summary>
    public static StockSnapshot[] Assemble(FactSet facts, NetworkMap map, SkuRows told)
    {
        if (told.Rows.Length == 0)
        {
            return [];
        }

        var seen = new Dictionary<(int Source, int Day, short Warehouse, DateOnly? Received), Seen>();
        foreach (var row in told.Rows)
        {
            AddUp(seen, facts, map, told, row);
        }

        return
        [
            .. seen.Values
                .GroupBy(one => (one.Day, one.Warehouse))
                .SelectMany(Merge)
                .OrderBy(one => one.Day)
                .ThenBy(one => one.Warehouse)
                .ThenBy(one => one.ReceivedDay ?? DateOnly.MinValue),
        ];
    }

    static void AddUp(
        Dictionary<(int Source, int Day, short Warehouse, DateOnly? Received), Seen> seen, FactSet facts, NetworkMap map,
        SkuRows told, int row)
    {
        var columns = told.Columns;
        var day = columns.Day(row, SnapshotFact.Day)!.Value;
        var warehouse = map.WarehouseOf(columns.At(row, SnapshotFact.Warehouse));
        var received = columns.Day(row, SnapshotFact.ReceivedDay);
        if (warehouse < 0)
        {
            return;
        }

        var key = (columns.Sources[row], day.DayNumber, warehouse, received);
        if (!seen.TryGetValue(key, out var one))
        {
            seen[key] = one = new Seen(day, warehouse, facts.Sources[columns.Sources[row]].Precedence, received);
        }

        for (var quantity = 0; quantity < Quantities.Length; quantity++)
        {
            if (columns.Has(row, Quantities[quantity]))
            {
                one.Sums[quantity] = (one.Sums[quantity] ?? Quantity.Zero) + told.Units(row, Quantities[quantity]);
            }
        }

        if (columns.Amount(row, SnapshotFact.UnitCost) is { } cost)
        {
            one.UnitCost = cost + (columns.Amount(row, SnapshotFact.InboundCost) ?? 0m);
            one.Currency = map.CurrencyOf(columns.At(row, SnapshotFact.Currency));
        }
    }

    static IEnumerable<StockSnapshot> Merge(IGrouping<(DateOnly Day, short Warehouse), Seen> sameDay)
    {
        var byTrust = sameDay.OrderByDescending(one => one.Precedence).ToList();
        var best = byTrust.Where(one => one.Precedence == byTrust[0].Precedence).ToList();
        foreach (var one in best)
        {
            Quantity? Told(int quantity) =>
                one.Sums[quantity]
                ?? (one == best[0] ? byTrust.Select(other => other.Sums[quantity]).FirstOrDefault(sum => sum is not null) : null);

            var priced = one.UnitCost is not null ? one : byTrust.FirstOrDefault(other => other.UnitCost is not null);
            var unsellable = Told(3) ?? Quantity.Zero;
            var onHand = Told(0) ?? (Told(1) ?? Quantity.Zero) + (Told(2) ?? Quantity.Zero) + unsellable;
            yield return new StockSnapshot(
                one.Day,
                one.Warehouse,
                onHand,
                Told(1) ?? onHand - unsellable,
                Told(2) ?? Quantity.Zero,
                unsellable,
                Told(4) ?? Quantity.Zero,
                priced?.UnitCost,
                priced?.Currency ?? -1,
                one.Received);
        }
    }
}
