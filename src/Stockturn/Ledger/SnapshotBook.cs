using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>
/// One SKU in one warehouse of which only snapshots are known: periods carried from one to the next, layers by reverse
/// FIFO.
/// </summary>
/// <remarks>
/// <para>Between two snapshots the earlier one stands. Only days from the first to the newest are known, and none when
/// there is a single one: after it the level is carried on, but no day of it counts in an average.</para>
/// <para>A unit costs what the snapshot says, else what the last purchase before it paid, else the seller's standard
/// cost. Sales before the first snapshot are left out, so that cost of sales and average stock cover the same
/// days.</para>
/// </remarks>
sealed class SnapshotBook
{
    readonly SnapshotSeries series;
    readonly StandardCost costs;
    readonly IReadOnlyList<Arrival> arrivals;
    readonly ImmutableArray<Arrival> explained;
    readonly PeriodBook periods;
    decimal? lastUnitCost;

    /// <summary>Works through the snapshots and sales of a warehouse.</summary>
    public SnapshotBook(SkuFacts facts, SnapshotSeries series, ReplaySetup setup, bool isOnlyWarehouse)
    {
        this.series = series;
        costs = setup.StandardCost;
        var sales = new SnapshotSales(facts, series.Warehouse, setup.AsOf, isOnlyWarehouse);
        arrivals = ReverseFifo.Arrivals(facts, series, costs, sales);
        explained = ReverseFifo.Explain(series, arrivals, ReverseFifo.Report(facts, series.Warehouse, setup.AsOf));
        periods = new PeriodBook(setup.Calendar, series.First.Day);
        Run(sales, setup.AsOf);
    }

    /// <summary>The sums of its periods.</summary>
    public PeriodBook Periods => periods;

    /// <summary>The days goods first and last came in, as far as a record tells.</summary>
    public (DateOnly? First, DateOnly? Last) Receipts
    {
        get
        {
            // What only a snapshot shows was there by then; when it came in, no record tells.
            var told = explained.Where(layer => !layer.IsInferred).Select(layer => layer.Day);
            var days = told.Concat(arrivals.Select(arrival => arrival.Day)).ToArray();
            return days.Length == 0 ? (null, null) : (days.Min(), days.Max());
        }
    }

    /// <summary>
    /// The layers of the newest snapshot, oldest first; what cannot be sold is taken to be the oldest.
    /// </summary>
    public ImmutableArray<CostLayer> Layers()
    {
        var level = periods.Totals.Level;
        var (leftValue, leftQuantity) = (level.Value, level.OnHand);
        var unsellable = level.OnHand - level.Good;
        var layers = ImmutableArray.CreateBuilder<CostLayer>();
        foreach (var part in explained)
        {
            var damaged = Quantity.Max(Quantity.Zero, Quantity.Min(part.Quantity, unsellable));
            unsellable -= damaged;
            Add(part, damaged, StockStatus.Damaged);
            Add(part, part.Quantity - damaged, StockStatus.Good);
        }

        return layers.ToImmutable();

        void Add(Arrival part, Quantity quantity, StockStatus status)
        {
            if (quantity.IsZero)
            {
                return;
            }

            decimal? value = level.Uncosted.IsZero ? CostShare.Of(leftValue, quantity, leftQuantity) : null;
            leftValue -= value ?? 0m;
            leftQuantity -= quantity;
            layers.Add(new CostLayer(
                series.Warehouse, part.NetworkDay, part.Day, quantity, value, -1, status, -1, part.IsInferred)
            {
                IsAgeAtLeast = part.IsAtLeast,
            });
        }
    }

    void Run(SnapshotSales sales, DateOnly asOf)
    {
        var start = series.First.Day.AddDays(1);
        var seen = series.Days.ToLookup(day => day.Day);
        var received = arrivals.Where(arrival => arrival.Day >= start && !arrival.IsInferred).ToLookup(at => at.Day);
        var sold = sales.From(start).ToLookup(change => change.Day);
        var days = seen.Select(day => day.Key)
            .Concat(received.Select(day => day.Key))
            .Concat(sold.Select(day => day.Key))
            .Append(series.Newest.Day.AddDays(1))
            .Distinct()
            .Order();
        var hasSold = false;
        foreach (var day in days)
        {
            CloseUntil(day, hasSold);
            See(seen[day]);
            Receive(received[day]);
            Sell(sold[day]);
            hasSold = sold[day].Any(change => !change.IsReturn);
        }

        CloseUntil(asOf.AddDays(1), hasSold);
    }

    void CloseUntil(DateOnly day, bool hasSold)
    {
        var isKnown = series.Days.Length > 1 && periods.OpenDay <= series.Newest.Day.DayNumber;
        periods.CloseUntil(day.DayNumber, isKnown, hasSold);
    }

    void See(IEnumerable<SnapshotDay> days)
    {
        foreach (var day in days)
        {
            var (value, uncosted) = (0m, Quantity.Zero);
            foreach (var row in day.Rows)
            {
                var quantity = SnapshotDay.QuantityOf(row);
                lastUnitCost = CostOf(row) ?? lastUnitCost;
                var unitCost = UnitCostOn(day.Day);
                value += unitCost is { } cost ? CostShare.At(cost, quantity) : 0m;
                uncosted += unitCost is null ? quantity : Quantity.Zero;
            }

            periods.Totals.Level = new StockLevel(day.OnHand, day.OnHand - day.Unsellable, uncosted, value);
            if (day == series.First)
            {
                periods.Totals.Add(new StockFlow(
                    MovementKind.Opening, StockStatus.Good, day.OnHand, value, uncosted, false));
            }
        }
    }

    decimal? CostOf(StockSnapshot row) =>
        row.UnitCost is { } cost ? costs.Converted(cost, row.Currency, row.Day) : null;

    // Receipts and sales do not move the level, which is what was seen; they only add to the sums of their day.
    void Receive(IEnumerable<Arrival> day)
    {
        foreach (var arrival in day)
        {
            var kind = arrival.IsFromSupplier ? MovementKind.Receipt : MovementKind.TransferIn;
            Add(kind, StockStatus.Good, arrival.Quantity, arrival.UnitCost ?? UnitCostOn(arrival.Day));
        }
    }

    void Sell(IEnumerable<(DateOnly Day, Quantity Change, StockStatus Status, bool IsReturn)> day)
    {
        foreach (var change in day)
        {
            var kind = change.IsReturn ? MovementKind.Return : MovementKind.Sale;
            Add(kind, change.Status, change.Change, UnitCostOn(change.Day));
        }
    }

    void Add(MovementKind kind, StockStatus status, Quantity change, decimal? unitCost) =>
        periods.Totals.Add(new StockFlow(
            kind,
            status,
            change,
            unitCost is { } cost ? CostShare.At(cost, change) : 0m,
            unitCost is null ? change : Quantity.Zero,
            false));

    decimal? UnitCostOn(DateOnly day) =>
        lastUnitCost
        ?? arrivals.LastOrDefault(arrival => arrival.Day <= day && arrival.UnitCost is not null).UnitCost
        ?? costs.On(day);
}
