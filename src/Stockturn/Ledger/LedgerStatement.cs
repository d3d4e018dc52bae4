using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Writes down what a replay came to, together with the warehouses known by snapshots alone.</summary>
sealed class LedgerStatement(
    SkuFacts facts, ReplaySetup setup, ImmutableSortedDictionary<short, SnapshotSeries> snapshots)
{
    readonly List<(StockPosition Position, PeriodBook Periods)> places = [];
    readonly List<CostLayer> layers = [];
    readonly List<StockResidual> residuals = [];
    readonly LastSales lastSales = new(facts.Sales, setup.AsOf);

    /// <summary>The statement, everything by warehouse.</summary>
    public SkuLedger Write(LedgerReplay replay, ImmutableSortedSet<short> seenOnly)
    {
        foreach (var book in replay.Books)
        {
            Add(book);
        }

        foreach (var warehouse in seenOnly)
        {
            Add(snapshots[warehouse], seenOnly.Count == 1 && places.Count == 0);
        }

        residuals.AddRange(Lost(replay.Pouches).Where(lost => !seenOnly.Contains(lost.Warehouse)));
        places.Sort((left, right) => left.Position.Warehouse.CompareTo(right.Position.Warehouse));
        var (months, windows) = (ImmutableArray.CreateBuilder<StockPeriod>(), ImmutableArray.CreateBuilder<StockPeriod>());
        foreach (var (position, periods) in places)
        {
            periods.AddMonths(position.Warehouse, months);
            periods.AddWindows(position.Warehouse, windows);
        }

        return new SkuLedger(facts.Master.Sku, setup.AsOf)
        {
            Layers = [.. layers.OrderBy(layer => layer.Warehouse).ThenBy(layer => layer.NetworkDate)
                .ThenBy(layer => layer.LocationDate)],
            Positions = [.. places.Select(place => place.Position)],
            Months = months.DrainToImmutable(),
            Windows = windows.DrainToImmutable(),
            Cohorts = replay.Cohorts.All(),
            Residuals = [.. residuals.OrderBy(residual => residual.Warehouse).ThenBy(residual => residual.To)],
            DailyClosing = [.. places.Select(place => place.Periods.Closing)],
            SeriesStart = setup.Calendar.SeriesStart,
        };
    }

    /// <summary>A layer of a replay as it is handed on.</summary>
    public static CostLayer Layer(in OpenLayer layer, StockStatus status) =>
        new(layer.Warehouse,
            DateOnly.FromDayNumber(layer.NetworkDay),
            DateOnly.FromDayNumber(layer.LocationDay),
            layer.Quantity,
            layer.IsCosted ? layer.Value : null,
            layer.Currency,
            status,
            layer.Batch,
            layer.IsEstimated)
        {
            IsAgeAtLeast = layer.IsAgeAtLeast,
        };

    void Add(WarehouseBook book)
    {
        var series = snapshots.GetValueOrDefault(book.Warehouse);
        ImmutableArray<StockResidual> open = series is null ? [] : [.. DataGrading.Residuals(book, series)];
        residuals.AddRange(open);
        foreach (var (status, shelf) in book.Shelves())
        {
            layers.AddRange(shelf.Contents().Select(layer => Layer(layer, status)));
        }

        var position = Position(book.Warehouse, book.Periods.Totals.Level, series) with
        {
            FirstReceipt = book.FirstReceipt,
            LastReceipt = book.LastReceipt,
            LastSale = lastSales.In(book.Warehouse) ?? book.LastSale ?? lastSales.Anywhere,
            WentNegative = book.WentNegative,
            Grade = DataGrading.OfLedger(book, series, open, setup.AsOf),
        };
        places.Add((position, book.Periods));
    }

    void Add(SnapshotSeries series, bool isOnlyWarehouse)
    {
        var book = new SnapshotBook(facts, series, setup, isOnlyWarehouse);
        layers.AddRange(book.Layers());
        var receipts = book.Receipts;
        var position = Position(series.Warehouse, book.Periods.Totals.Level, series) with
        {
            FirstReceipt = receipts.First,
            LastReceipt = receipts.Last,
            LastSale = lastSales.In(series.Warehouse) ?? lastSales.Anywhere,
            Grade = DataGrading.OfSnapshots(series, setup.AsOf),
        };
        places.Add((position, book.Periods));
    }

    static StockPosition Position(short warehouse, in StockLevel level, SnapshotSeries? series) =>
        new(warehouse)
        {
            OnHand = level.OnHand,
            Good = level.Good,
            Unsellable = level.OnHand - level.Good,
            Reserved = series?.Newest.Reserved ?? Quantity.Zero,
            InTransit = series?.Newest.InTransit ?? Quantity.Zero,
            Value = level.Uncosted.IsZero ? level.Value : null,
            Uncosted = level.Uncosted,
        };

    // Sent and not arrived. Where the destination keeps no ledger, its snapshots tell what came.
    IEnumerable<StockResidual> Lost(IReadOnlyList<DocumentPouch> pouches) =>
        pouches
            .Where(pouch => pouch.Sent.Kind == MovementKind.TransferOut && pouch.Left > Quantity.Zero)
            .Select(pouch => new StockResidual(
                pouch.Sent.Counter >= 0 ? pouch.Sent.Counter : pouch.Sent.Warehouse,
                pouch.Sent.Day, setup.AsOf, pouch.Left, Quantity.Zero));
}

/// <summary>
/// The day of the last order for each warehouse: what idle days are counted from, never the last movement.
/// </summary>
sealed class LastSales
{
    readonly Dictionary<short, DateOnly> days = [];

    /// <summary>Reads the order lines up to a day; cancelled lines and lines that are no demand do not count.</summary>
    public LastSales(ReadOnlyMemory<SaleLine> sales, DateOnly asOf)
    {
        foreach (ref readonly var line in sales.Span)
        {
            var counts = line.Day <= asOf && line.Units > Quantity.Zero
                && line.Status != SaleStatus.Cancelled && line.Class != DemandClass.NotDemand;
            if (counts)
            {
                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(days, line.Warehouse, out _);
                last = line.Day > last ? line.Day : last;
            }
        }
    }

    /// <summary>The last order that names no warehouse: it may have gone from any.</summary>
    public DateOnly? Anywhere => In(-1);

    /// <summary>The last order a warehouse sent.</summary>
    public DateOnly? In(short warehouse) => days.TryGetValue(warehouse, out var day) ? day : null;
}
