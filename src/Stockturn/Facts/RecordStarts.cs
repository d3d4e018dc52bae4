using System.Collections.Immutable;
using Stockturn.Ledger;

namespace Stockturn.Facts;

/// <summary>From which day on each warehouse's movements are recorded, and what its record leaves out.</summary>
sealed class RecordStarts
{
    readonly DateOnly[] starts;
    readonly bool[] hasSales;
    readonly bool[] hasReceipts;
    readonly bool[] hasOpenings;

    public RecordStarts(FactSet facts, NetworkMap map, Authority authority)
    {
        var count = map.Network.Warehouses.Length;
        starts = [.. Enumerable.Repeat(DateOnly.MaxValue, count)];
        hasSales = new bool[count];
        hasReceipts = new bool[count];
        hasOpenings = new bool[count];

        var told = facts.Of(MovementFact.Kind);
        var (places, days, kinds) = (told.Ints(MovementFact.Warehouse), told.Ints(MovementFact.Day), told.Ints(MovementFact.MovementKind));
        var belief = authority.About(MovementFact.Kind);
        for (var row = 0; row < told.Count; row++)
        {
            var place = places[row] == FactColumns.MissingInt ? FactKind.Missing : places[row];
            var warehouse = map.WarehouseOf(place);
            if (warehouse < 0 || !belief.Holds(place, told.Sources[row]))
            {
                continue;
            }

            var day = DateOnly.FromDayNumber(days[row]);
            starts[warehouse] = day < starts[warehouse] ? day : starts[warehouse];
            var kind = (MovementKind)kinds[row];
            hasSales[warehouse] |= kind == MovementKind.Sale;
            hasReceipts[warehouse] |= kind is MovementKind.Receipt or MovementKind.TransferIn or MovementKind.Opening;
            hasOpenings[warehouse] |= kind == MovementKind.Opening;
        }

        Warehouses = [.. Enumerable.Range(0, count).Where(at => starts[at] != DateOnly.MaxValue).Select(at => (short)at)];
    }

    /// <summary>The warehouses that have a record of movements.</summary>
    public ImmutableArray<short> Warehouses { get; }

    /// <summary>The first day of a warehouse's record.</summary>
    public DateOnly Of(short warehouse) => starts[warehouse];

    /// <summary>True when the record itself says what was there at its start.</summary>
    public bool HasOpenings(short warehouse) => hasOpenings[warehouse];

    /// <summary>True when receipts are recorded but no sales: then the order lines say what left.</summary>
    public bool IsShippedByOrders(short warehouse) => hasReceipts[warehouse] && !hasSales[warehouse];
}
