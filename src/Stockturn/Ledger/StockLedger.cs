using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>
/// Turns what is known of a SKU into its stock: layers with their ages and costs, positions, and period sums.
/// </summary>
/// <remarks>
/// <para>The state of any past day is the replay of the movements up to it, so a past report is a replay with an
/// earlier
/// day. FIFO is the default cost formula (IAS 2 §§10–27), moving average may be chosen.</para>
/// <para>A warehouse is replayed when its movements hold an opening or anything coming in, or when it has no snapshots.
/// Where there are snapshots and at most sales, stock is read from the snapshots instead. See <see cref="DataGrading"/>
/// for what the grades mean. See docs/formulas.md#ledger.</para>
/// </remarks>
public static class StockLedger
{
    /// <summary>Replays one SKU over all warehouses up to and including a day.</summary>
    /// <param name="facts">What is known, each list sorted by day.</param>
    /// <param name="network">Warehouses, currencies and rates.</param>
    /// <param name="settings">The cost formula.</param>
    /// <param name="asOf">The last day that counts.</param>
    /// <exception cref="ArgumentException">The movements are not sorted by day.</exception>
    public static SkuLedger Replay(SkuFacts facts, Network network, LedgerSettings settings, DateOnly asOf)
    {
        var movements = Until(facts.Movements, asOf);
        var snapshots = SnapshotSeries.Read(facts.Snapshots, asOf);
        if (movements.IsEmpty && snapshots.IsEmpty)
        {
            return new SkuLedger(facts.Master.Sku, asOf) { SeriesStart = asOf };
        }

        var calendar = new PeriodCalendar(FirstDay(movements, snapshots), asOf);
        var setup = Setup(facts, network, settings, calendar) with
        {
            Sells = Sellers(movements.Span),
            CheckDays = place => snapshots.TryGetValue(place, out var series) ? series.DayNumbers : [],
        };
        var seenOnly = SeenOnly(movements.Span, snapshots);
        var replay = new LedgerReplay(setup).Run(Without(seenOnly, movements).Span);
        return new LedgerStatement(facts, setup, snapshots).Write(replay, seenOnly);
    }

    static ReplaySetup Setup(SkuFacts facts, Network network, LedgerSettings settings, PeriodCalendar calendar) =>
        new(calendar.AsOf, calendar)
        {
            Formula = settings.UsesMovingAverage ? CostFormula.MovingAverage : CostFormula.Fifo,
            StandardCost = new StandardCost(facts.Master, network),
            WarehouseCount = network.Warehouses.Length,
        };

    // Where nothing was ever sold, goods might have been anywhere they came in.
    static Func<short, bool> Sellers(ReadOnlySpan<Movement> movements)
    {
        var sellers = new HashSet<short>();
        foreach (ref readonly var movement in movements)
        {
            if (movement.Kind == MovementKind.Sale)
            {
                sellers.Add(movement.Warehouse);
            }
        }

        return sellers.Count == 0 ? _ => true : sellers.Contains;
    }

    static ReadOnlyMemory<Movement> Until(ReadOnlyMemory<Movement> movements, DateOnly asOf)
    {
        var count = movements.Length;
        while (count > 0 && movements.Span[count - 1].Day > asOf)
        {
            count--;
        }

        return movements[..count];
    }

    static DateOnly FirstDay(
        ReadOnlyMemory<Movement> movements, ImmutableSortedDictionary<short, SnapshotSeries> snapshots)
    {
        var days = snapshots.Values.Select(series => series.First.Day);
        return movements.IsEmpty ? days.Min() : days.Append(movements.Span[0].Day).Min();
    }

    static ImmutableSortedSet<short> SeenOnly(
        ReadOnlySpan<Movement> movements, ImmutableSortedDictionary<short, SnapshotSeries> snapshots)
    {
        if (snapshots.IsEmpty)
        {
            return [];
        }

        var inbound = new HashSet<short>();
        foreach (ref readonly var movement in movements)
        {
            if (movement.Kind is not (MovementKind.Sale or MovementKind.Return) && movement.Quantity >= Quantity.Zero)
            {
                inbound.Add(movement.Warehouse);
            }
        }

        return [.. snapshots.Keys.Where(place => !inbound.Contains(place))];
    }

    static ReadOnlyMemory<Movement> Without(ImmutableSortedSet<short> places, ReadOnlyMemory<Movement> movements) =>
        places.IsEmpty
            ? movements
            : movements.ToArray().Where(movement => !places.Contains(movement.Warehouse)).ToArray();
}
