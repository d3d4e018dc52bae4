using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

/// <summary>The ordinary: a test spells out only what it is about.</summary>
static class A
{
    public const short Fba = 0, ThirdParty = 1, OnTheWay = 2, Home = 3;

    public static readonly DateOnly Today = new(2026, 6, 30);

    public static Network Network { get; } = new()
    {
        Warehouses =
        [
            new("FBA-US") { Kind = WarehouseKind.Platform, Country = "US" },
            new("3PL-DE") { Kind = WarehouseKind.ThirdParty, Country = "DE" },
            new("SEA") { Kind = WarehouseKind.InTransit },
            new("HOME") { Kind = WarehouseKind.Own, Country = "CN" },
        ],
        Stores =
        [
            new("AMZ-US") { Channel = "amazon", Country = "US" },
            new("SHOP-DE") { Channel = "shopify", Country = "DE" },
        ],
        Currencies = [new("USD"), new("EUR")],
        Rates = new([(new(2024, 1, 1), new("EUR"), new("USD"), 1.10m)]),
    };

    public static CostContext Context => new(Network, new MetricSettings(), FeeTable.Shipped);

    public static SkuMaster Master(string sku = "S1") =>
        new(sku) { Category = "kitchen", VolumeM3 = 0.0070792116, WeightKg = 0.4, Supplier = "Yiwu" };

    public static DateSpan Year => MeasuredSpans.Year(Today);

    /// <summary>A measurement over a span that ends today: cost of sales and average daily stock at cost.</summary>
    public static Measurement Measurement(decimal costOfSales = 0, decimal averageStock = 0, int days = 365) =>
        new(DateSpan.Last(days, Today))
        {
            Stock = StockSums.None with
            {
                Records = 1,
                HeldRecords = 1,
                ActiveDays = days,
                KnownDays = days,
                CostOfSales = costOfSales,
                ValueDays = averageStock * days,
            },
            Sales = new SalesSums { IsRecorded = true },
        };

    /// <summary>A measurement of what lies there today.</summary>
    public static Measurement Position(PositionSums sums) =>
        Measurement() with { Position = sums with { Positions = 1 } };

    public static CostLayer Layer(int age, decimal units, decimal? unitCost = 10, short warehouse = Fba) => new(
        warehouse, Today.AddDays(-age), Today.AddDays(-age), Quantity.Of(units), units * unitCost,
        0, StockStatus.Good, -1, false);

    /// <summary>A ledger of layers with nothing sold; its months and windows hold the stock since it came in.</summary>
    public static SkuLedger Ledger(string sku, params CostLayer[] layers) => new(sku, Today)
    {
        Layers = [.. layers],
        Positions = [.. layers.GroupBy(layer => layer.Warehouse).OrderBy(place => place.Key).Select(Place)],
        Windows = [.. layers.GroupBy(layer => layer.Warehouse).OrderBy(place => place.Key).Select(Window)],
    };

    public static SkuLedger WithSales(this SkuLedger ledger, decimal costOfSales, decimal units) => ledger with
    {
        Windows =
        [
            ledger.Windows[0] with { CostOfSales = costOfSales, Sold = Quantity.Of(units) },
            .. ledger.Windows.Skip(1),
        ],
    };

    public static SkuDemand Demand(string sku, decimal units, decimal sales, short store = 0, short warehouse = Fba)
    {
        return new SkuDemand(sku)
        {
            Periods = units == 0 ? [] : [Sold(units, sales, store, warehouse)],
            LastSale = units == 0 ? null : Today.AddDays(-1),
            Forecasts = [Forecast(warehouse, (double)units / 365)],
        };
    }

    public static SalesPeriod Sold(decimal units, decimal sales, short store = 0, short warehouse = Fba) =>
        new(store, warehouse, Year) { Units = Quantity.Of(units), Sales = sales };

    public static DemandForecast Forecast(short warehouse, double unitsPerDay) =>
        new(warehouse, "ses", unitsPerDay, DemandPattern.Smooth, 1, 0, unitsPerDay, 0, 365, false, 0);

    /// <summary>A ledger replayed from receipts and one sale of the last day, in one warehouse.</summary>
    public static SkuLedger Replayed(
        DateOnly asOf, decimal sold, params (DateOnly Day, decimal Units, decimal Cost)[] receipts)
    {
        var movements = receipts
            .Select(receipt => Moved(receipt.Day, MovementKind.Receipt, receipt.Units, receipt.Cost))
            .Append(Moved(asOf, MovementKind.Sale, -sold, null));
        var facts = new SkuFacts(Master()) { Movements = movements.ToArray() };
        return StockLedger.Replay(facts, Network, new LedgerSettings(), asOf);
    }

    static Movement Moved(DateOnly day, MovementKind kind, decimal units, decimal? cost) =>
        new(day, Fba, -1, kind, Quantity.Of(units), cost, 0, StockStatus.Good, 0, -1);

    public static SkuMeasure Measure(SkuLedger ledger, SkuDemand demand, CostContext? context = null) =>
        SkuMeasure.Of(new SkuFacts(Master(ledger.Sku)), ledger, demand, context ?? Context);

    static StockPosition Place(IGrouping<short, CostLayer> layers) => new(layers.Key)
    {
        OnHand = layers.Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity),
        Good = layers.Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity),
        Value = layers.Any(layer => layer.Value is null) ? null : layers.Sum(layer => layer.Value),
        FirstReceipt = layers.Min(layer => layer.LocationDate),
    };

    static StockPeriod Window(IGrouping<short, CostLayer> layers)
    {
        var days = layers.Max(layer => Math.Min(365, Today.DayNumber - layer.LocationDate.DayNumber + 1));
        return new(layers.Key, Year)
        {
            Closing = layers.Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity),
            ClosingValue = layers.Sum(layer => layer.Value ?? 0),
            ValueDays = layers.Sum(layer => (layer.Value ?? 0) * DaysOf(layer)),
            UnitDays = layers.Sum(layer => layer.Quantity.Units * DaysOf(layer)),
            ActiveDays = days,
            KnownDays = days,
            InStockDays = days,
            UncostedClosing = layers
                .Where(layer => layer.Value is null)
                .Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity),
        };
    }

    static int DaysOf(CostLayer layer) => Math.Min(365, Today.DayNumber - layer.LocationDate.DayNumber + 1);
}
