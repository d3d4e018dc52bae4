using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

/// <summary>
/// The history of one SKU, written down row by row; warehouses are 0, 1, 2 … and days count from 1 January 2023.
/// </summary>
sealed class History
{
    readonly List<Movement> movements = [];
    readonly List<StockSnapshot> snapshots = [];

    public List<SaleLine> Sales { get; } = [];

    public List<ReturnLine> Returns { get; } = [];

    public List<PurchaseLine> Purchases { get; } = [];

    public List<ShipmentLine> Shipments { get; } = [];

    public List<AgeLine> Ages { get; } = [];

    public SkuMaster Master { get; init; } = new("mug");

    public static Network Network { get; } = new()
    {
        Warehouses = [new("CN"), new("US"), new("TRANSIT") { Kind = WarehouseKind.InTransit }],
        Currencies = [new("USD")],
    };

    public static DateOnly Day(int day) => new DateOnly(2023, 1, 1).AddDays(day - 1);

    public History Receive(
        int day, decimal quantity, decimal? unitCost = null, short at = 0, long document = 0, int batch = -1) =>
        Move(day, at, MovementKind.Receipt, quantity, unitCost, document, batch: batch);

    public History Sell(int day, decimal quantity, short at = 0, long document = 0, int batch = -1) =>
        Move(day, at, MovementKind.Sale, -quantity, null, document, batch: batch);

    public History TakeBack(
        int day, decimal quantity, long document = 0, short at = 0, StockStatus status = StockStatus.Good) =>
        Move(day, at, MovementKind.Return, quantity, null, document, status);

    public History Count(int day, decimal balance, short at = 0, int batch = -1) =>
        Move(day, at, MovementKind.Count, balance, batch: batch);

    public History Send(int day, decimal quantity, short from, short to, long document = 0) =>
        Move(day, from, MovementKind.TransferOut, -quantity, null, document, counter: to);

    public History Arrive(
        int day, decimal quantity, short from, short to, long document = 0, decimal? freight = null) =>
        Move(day, to, MovementKind.TransferIn, quantity, freight, document, counter: from);

    public History Move(
        int day, short at, MovementKind kind, decimal quantity, decimal? unitCost = null, long document = 0,
        StockStatus status = StockStatus.Good, int batch = -1, short counter = -1)
    {
        movements.Add(new Movement(
            Day(day), at, counter, kind, Quantity.Of(quantity), unitCost, -1, status, document, batch));
        return this;
    }

    public History See(
        int day, decimal onHand, decimal unsellable = 0, decimal reserved = 0, decimal? unitCost = null, short at = 0,
        int? receivedDay = null)
    {
        snapshots.Add(new StockSnapshot(
            Day(day), at, Quantity.Of(onHand), Quantity.Of(onHand - unsellable - reserved), Quantity.Of(reserved),
            Quantity.Of(unsellable), Quantity.Zero, unitCost, -1, receivedDay is { } lot ? Day(lot) : null));
        return this;
    }

    public History Order(int day, decimal units, short at = 0, SaleStatus status = SaleStatus.Shipped)
    {
        Sales.Add(new SaleLine(
            Day(day), Day(day), 0, at, Quantity.Of(units), 0, 0, 0, 0, status, DemandClass.Normal, day));
        return this;
    }

    public IReadOnlyList<Movement> Movements => [.. movements.OrderBy(movement => movement.Day)];

    public SkuFacts Facts => new(Master)
    {
        Movements = Movements.ToArray(),
        Snapshots = snapshots.OrderBy(snapshot => snapshot.Day).ToArray(),
        Sales = Sales.OrderBy(line => line.Day).ToArray(),
        Returns = Returns.ToArray(),
        Purchases = Purchases.ToArray(),
        Shipments = Shipments.ToArray(),
        Ages = Ages.ToArray(),
    };

    public SkuLedger AsOf(int day, bool average = false) => StockLedger.Replay(
        Facts, Network, new LedgerSettings { UsesMovingAverage = average }, Day(day));

    /// <summary>
    /// A history drawn at random from a seed: all kinds of movement in three warehouses, every cost known.
    /// </summary>
    public static History Draw(int seed, bool arrivesInFull = false)
    {
        var dice = new Random(seed);
        var history = new History { Master = new SkuMaster("mug") { UnitCost = 7m } };
        var orders = new List<(long Document, int Quantity, short At)>();
        for (var row = 1; row <= 60; row++)
        {
            var (day, quantity) = (dice.Next(1, 365), dice.Next(1, 30));
            var (at, to) = ((short)dice.Next(3), (short)dice.Next(3));
            switch (dice.Next(9))
            {
                case 0 or 1:
                    history.Receive(day, quantity, dice.Next(100, 2000) / 100m, at);
                    break;
                case 2 or 3:
                    history.Sell(day, quantity, at, document: row);
                    orders.Add((row, quantity, at));
                    break;
                case 4 when at != to:
                    history.Send(day, quantity, at, to, 1000 + row);
                    var arrived = arrivesInFull ? quantity : dice.Next(1, quantity + 1);
                    var arrivalDay = Math.Clamp(day + dice.Next(-2, 40), 1, 365);
                    decimal? freight = dice.Next(2) == 0 ? null : dice.Next(300) / 100m;
                    history.Arrive(arrivalDay, arrived, at, to, 1000 + row, freight);
                    break;
                case 5 when orders.Count > 0:
                    var order = orders[dice.Next(orders.Count)];
                    history.TakeBack(day, dice.Next(1, order.Quantity + 1), order.Document, order.At);
                    break;
                case 6:
                    history.Move(day, at, MovementKind.StatusChange, -quantity);
                    history.Move(day, at, MovementKind.StatusChange, quantity, status: StockStatus.Damaged);
                    history.Move(day, at, MovementKind.WriteOff, -dice.Next(1, 5), status: StockStatus.Damaged);
                    break;
                case 7:
                    history.Count(day, quantity, at);
                    break;
                default:
                    history.Move(day, at, MovementKind.Adjustment, dice.Next(-3, 4));
                    break;
            }
        }

        return history;
    }
}
