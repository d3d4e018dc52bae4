using System.Runtime.InteropServices;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Makes the one list of movements of a SKU that the ledger replays.</summary>
/// <remarks>
/// Each warehouse follows its most trusted source. To that list are added, each in plain sight:
/// what order lines shipped, where the source of a warehouse records receipts but no sales;
/// the way between two warehouses as a place of its own, so that goods under way are stock;
/// the freight and duty of the batch, on the goods that arrive with it;
/// the balance at the start of a record that reaches back less far than the goods in it.
/// </remarks>
sealed class MovementAssembly
{
    readonly FactSet facts;
    readonly NetworkMap map;
    readonly Authority authority;
    readonly DateOnly asOf;
    readonly RecordStarts starts;

    public MovementAssembly(FactSet facts, NetworkMap map, Authority authority, DateOnly asOf)
    {
        this.facts = facts;
        this.map = map;
        this.authority = authority;
        this.asOf = asOf;
        starts = new RecordStarts(facts, map, authority);
    }

    /// <summary>The movements of a SKU, sorted by day and then by order.</summary>
    public Movement[] Assemble(SkuFacts told, SkuRows rows)
    {
        var costs = new UnitCosts(told, map.Network);
        var movements = Recorded(rows, costs);
        AddShippedOrders(movements, told);
        movements = new TransitWays(map, told, costs, starts).Turn(movements, asOf);
        AddOpenings(movements, told, costs);
        return DayOrder.Of(movements, (in one) => Rank(one.Kind));
    }

    List<Movement> Recorded(SkuRows rows, UnitCosts costs)
    {
        var columns = rows.Columns;
        var belief = authority.About(MovementFact.Kind);
        var movements = new List<Movement>(rows.Rows.Length);
        foreach (var row in rows.Rows)
        {
            var place = columns.At(row, MovementFact.Warehouse);
            var day = columns.Day(row, MovementFact.Day)!.Value;
            if (day > asOf || !belief.Holds(place, columns.Sources[row]))
            {
                continue;
            }

            var kind = (MovementKind)Known(columns.At(row, MovementFact.MovementKind));
            var document = Known(columns.At(row, MovementFact.Document));
            var currency = map.CurrencyOf(columns.At(row, MovementFact.Currency));
            var cost = costs.Convert(day, columns.Amount(row, MovementFact.UnitCost), currency);
            if (cost is null && kind is MovementKind.Receipt or MovementKind.Opening)
            {
                (cost, currency) = costs.On(day, document);
            }

            movements.Add(new Movement(
                day,
                map.WarehouseOf(place),
                map.WarehouseOf(columns.At(row, MovementFact.Counter)),
                kind,
                rows.Units(row, MovementFact.Quantity),
                cost,
                currency,
                (StockStatus)Known(columns.At(row, MovementFact.Status)),
                document,
                -1));
        }

        return movements;
    }

    void AddShippedOrders(List<Movement> movements, SkuFacts told)
    {
        foreach (ref readonly var line in told.Sales.Span)
        {
            // What waits to be sent still lies there.
            if (line.Warehouse < 0 || line.Status is SaleStatus.Cancelled or SaleStatus.Pending || line.ShipDay > asOf
                || !starts.IsShippedByOrders(line.Warehouse) || line.Units == Quantity.Zero)
            {
                continue;
            }

            movements.Add(new Movement(
                line.ShipDay, line.Warehouse, -1, line.Units > Quantity.Zero ? MovementKind.Sale : MovementKind.Return,
                -line.Units, null, -1, StockStatus.Good, line.Order, -1));
        }
    }

    void AddOpenings(List<Movement> movements, SkuFacts told, UnitCosts costs)
    {
        foreach (var warehouse in starts.Warehouses)
        {
            var start = starts.Of(warehouse);
            if (starts.HasOpenings(warehouse) || FirstSeen(told, warehouse) is not { } seen)
            {
                continue;
            }

            var (opening, hasCount, before) = (seen.OnHand, false, false);
            foreach (ref readonly var one in CollectionsMarshal.AsSpan(movements))
            {
                if (one.Warehouse != warehouse)
                {
                    continue;
                }

                var isSince = one.Day >= start && one.Day <= seen.Day;
                opening -= isSince ? one.Quantity : Quantity.Zero;
                hasCount |= isSince && one.Kind == MovementKind.Count;
                before |= one.Day < start;
            }

            if (!hasCount && (opening > Quantity.Zero || before))
            {
                var day = start.AddDays(-1);
                var (cost, currency) = costs.On(day, 0);

                // Arrivals known from before the record give the goods their age; the balance then says what was left of them.
                movements.Add(new Movement(
                    day, warehouse, -1, before ? MovementKind.Count : MovementKind.Opening, Quantity.Max(opening, Quantity.Zero), cost,
                    currency, StockStatus.Good, 0, -1));
            }
        }
    }

    static StockSnapshot? FirstSeen(SkuFacts told, short warehouse)
    {
        foreach (ref readonly var one in told.Snapshots.Span)
        {
            if (one.Warehouse == warehouse)
            {
                return one;
            }
        }

        return null;
    }

    // On one day goods come in before they go out, and a count closes the day.
    static int Rank(MovementKind kind) => kind switch
    {
        MovementKind.Opening => 0,
        MovementKind.Receipt => 1,
        MovementKind.Count => 3,
        _ => 2,
    };

    static long Known(long value) => value == FactKind.Missing ? 0 : value;
}
