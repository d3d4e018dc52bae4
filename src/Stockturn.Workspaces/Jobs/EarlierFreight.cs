using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Head-haul batches with the freight and duty that was last told of them before their invoice came.</summary>
static class EarlierFreight
{
    static readonly int[] Columns =
        [ShipmentFact.Shipment, ShipmentFact.Freight, ShipmentFact.Duty, ShipmentFact.Currency, ShipmentFact.Invoiced];

    sealed record Bill(long Freight, long Duty, int Currency);

    /// <summary>
    /// The same facts; a batch that is invoiced stands there as it was last estimated, and as invoiced where no estimate is
    /// known.
    /// </summary>
    public static FactSet Before(Db db, long knownAt, FactSet facts)
    {
        var now = facts.Of(ShipmentFact.Kind);
        var wanted = Enumerable.Range(0, now.Count).Where(row => IsInvoiced(now, row)).Select(row => Key(now, row)).ToHashSet();
        var bills = new Dictionary<(int Source, long Shipment), Bill>();
        foreach (var batch in Earlier(db, knownAt))
        {
            if (wanted.Count == 0)
            {
                break;
            }

            var then = FactTable.ReadColumns(db, new ColumnChoice(ShipmentFact.Kind, Columns, batch));
            foreach (var row in Enumerable.Range(0, then.Count).Where(row => wanted.Contains(Key(then, row)) && IsEstimate(then, row)))
            {
                Note(bills, then, row);
            }

            wanted.ExceptWith(bills.Keys);
        }

        return bills.Count == 0 ? facts : facts with { Kinds = Replaced(facts.Kinds, With(now, bills)) };
    }

    // The imports that told of shipments, newest first; the newest of all is what is known now.
    static IEnumerable<long> Earlier(Db db, long knownAt)
    {
        var all = new Batches(db).List();
        var last = all.FirstOrDefault(batch => batch.Id == knownAt)?.Order ?? long.MaxValue;
        return all
            .Where(batch => batch.Status == BatchStatus.Committed && batch.Order <= last)
            .Where(batch => batch.Changes.Any(change => change.Kind == ShipmentFact.Kind && change.Inserted + change.Replaced > 0))
            .OrderByDescending(batch => batch.Order)
            .Skip(1)
            .Select(batch => batch.Id);
    }

    static (int Source, long Shipment) Key(FactColumns rows, int row) => (rows.Sources[row], rows.At(row, ShipmentFact.Shipment));

    static bool IsInvoiced(FactColumns rows, int row) =>
        rows.Has(row, ShipmentFact.Invoiced) && rows.At(row, ShipmentFact.Invoiced) != 0;

    static bool IsEstimate(FactColumns rows, int row) =>
        !IsInvoiced(rows, row) && (rows.Has(row, ShipmentFact.Freight) || rows.Has(row, ShipmentFact.Duty));

    static void Note(Dictionary<(int Source, long Shipment), Bill> bills, FactColumns rows, int row)
    {
        var known = bills.GetValueOrDefault(Key(rows, row));
        bills[Key(rows, row)] = new Bill(
            Math.Max(rows.At(row, ShipmentFact.Freight), known?.Freight ?? FactKind.Missing),
            Math.Max(rows.At(row, ShipmentFact.Duty), known?.Duty ?? FactKind.Missing),
            rows.Ints(ShipmentFact.Currency)[row]);
    }

    static FactColumns With(FactColumns now, Dictionary<(int Source, long Shipment), Bill> bills)
    {
        var before = Copy(now);
        for (var row = 0; row < now.Count; row++)
        {
            if (IsInvoiced(now, row) && bills.TryGetValue(Key(now, row), out var bill))
            {
                before.Longs(ShipmentFact.Freight)[row] = bill.Freight;
                before.Longs(ShipmentFact.Duty)[row] = bill.Duty;
                before.Ints(ShipmentFact.Currency)[row] = bill.Currency;
                before.Longs(ShipmentFact.Invoiced)[row] = FactKind.Missing;
            }
        }

        return before;
    }

    static FactColumns Copy(FactColumns rows)
    {
        var copy = new FactColumns(rows.Kind, rows.Count);
        rows.Sources.CopyTo(copy.Sources, 0);
        for (var column = 0; column < rows.Kind.Columns.Length; column++)
        {
            if (FactColumns.IsInt(rows.Kind, column))
            {
                copy.Set(column, [.. rows.Ints(column)]);
            }
            else
            {
                copy.Set(column, [.. rows.Longs(column)]);
            }
        }

        return copy;
    }

    static Dictionary<string, FactColumns> Replaced(IReadOnlyDictionary<string, FactColumns> kinds, FactColumns shipments) =>
        new(kinds, StringComparer.Ordinal) { [ShipmentFact.Kind.Name] = shipments };
}
