using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

/// <summary>Some units of one age in one warehouse.</summary>
readonly record struct Lot(int AgeDays, decimal Units, StockStatus Status = StockStatus.Good, short Warehouse = 0)
{
    public decimal? UnitCost { get; init; } = 10;

    /// <summary>True for goods no record dates: they are at least that old.</summary>
    public bool IsAgeAtLeast { get; init; }
}

/// <summary>A case in the few words a test is about; everything else is ordinary. Built by the real factory.</summary>
sealed record Sketch
{
    public static readonly DateOnly AsOf = new(2024, 12, 31);

    public Sketch(params Lot[] lots) => Lots = [.. lots];

    public ImmutableArray<Lot> Lots { get; init; }

    /// <summary>Days since the last sale; null for never sold.</summary>
    public int? IdleDays { get; init; } = 1;

    /// <summary>Units sold in the last 90 days.</summary>
    public decimal SoldUnits { get; init; } = 50;

    public decimal ReturnedUnits { get; init; }

    /// <summary>Expected units a day; null for no forecast.</summary>
    public double? UnitsPerDay { get; init; } = 1;

    /// <summary>Expected units a day of each warehouse, where they are known place by place.</summary>
    public ImmutableArray<double> PlaceRates { get; init; } = [];

    /// <summary>The warehouse its sales left; −1 for nobody knows.</summary>
    public short SoldFrom { get; init; }

    /// <summary>Days since the first receipt; null takes the oldest lot's age.</summary>
    public int? FirstReceiptDays { get; init; }

    public decimal OnOrder { get; init; }

    public DataGrade Grade { get; init; } = DataGrade.A;

    public SkuMaster Master { get; init; } = new("X1");

    public ImmutableArray<ListingLine> Listings { get; init; } = [];

    public ImmutableArray<PooledLine> Pooled { get; init; } = [];

    public ImmutableArray<ShipmentLine> Shipments { get; init; } = [];

    public ImmutableArray<ReceiptCohort> Cohorts { get; init; } = [];

    public ImmutableArray<WarehouseKind> Kinds { get; init; } = [WarehouseKind.Own, WarehouseKind.Platform];

    public ImmutableArray<DateOnly?> LastCounts { get; init; } = [];

    public CaseCosts Costs { get; init; } = new();

    public DataCoverage Coverage { get; init; } = new() { SalesFrom = AsOf.AddDays(-900), HasListings = true };

    public static DateOnly DaysAgo(int days) => AsOf.AddDays(-days);

    public StockCase Case() => StockCase.Of(Facts(), Ledger(), Demand(), Context());

    public SkuFindings Judge(FindingSettings? settings = null) =>
        RuleBook.Judge(Case(), settings ?? new FindingSettings());

    /// <summary>The finding of a rule over all warehouses; null when there is none.</summary>
    public Finding? Find(string rule, FindingSettings? settings = null) =>
        Judge(settings).Findings.SingleOrDefault(finding => finding.Rule == rule && finding.Warehouse == -1);

    CaseContext Context() => new(new Network
    {
        Warehouses = [.. Kinds.Select((kind, i) => new Warehouse($"W{i}") { Kind = kind })],
        Currencies = [new Currency("USD")],
        LastCounts = LastCounts,
    })
    {
        Costs = Costs,
        Coverage = Coverage,
    };

    SkuFacts Facts() => new(Master)
    {
        Listings = Listings.ToArray(),
        Pooled = Pooled.ToArray(),
        Shipments = Shipments.ToArray(),
        Purchases = OnOrder == 0
            ? default
            : new[]
            {
                new PurchaseLine("PO1", null, 0, DaysAgo(10), AsOf.AddDays(20), null,
                    Quantity.Of(OnOrder), Quantity.Zero, 8, 0, false),
            },
    };

    SkuLedger Ledger() => new(Master.Sku, AsOf)
    {
        Layers = [.. Lots.Select(Layer)],
        Positions = [.. Lots.GroupBy(lot => lot.Warehouse).OrderBy(place => place.Key).Select(Position)],
        Cohorts = Cohorts,
    };

    StockPosition Position(IGrouping<short, Lot> lots) => new(lots.Key)
    {
        OnHand = Quantity.Of(lots.Sum(lot => lot.Units)),
        Good = Quantity.Of(lots.Where(lot => lot.Status == StockStatus.Good).Sum(lot => lot.Units)),
        Unsellable = Quantity.Of(lots.Where(lot => lot.Status != StockStatus.Good).Sum(lot => lot.Units)),
        Value = lots.All(lot => lot.UnitCost is not null) ? lots.Sum(lot => lot.Units * lot.UnitCost) : null,
        FirstReceipt = FirstReceiptDays is null && lots.Any(lot => lot.IsAgeAtLeast)
            ? null
            : DaysAgo(FirstReceiptDays ?? lots.Max(lot => lot.AgeDays)),
        Grade = Grade,
    };

    static CostLayer Layer(Lot lot) => new(
        lot.Warehouse, DaysAgo(lot.AgeDays), DaysAgo(lot.AgeDays), Quantity.Of(lot.Units),
        lot.Units * lot.UnitCost, 0, lot.Status, -1, lot.IsAgeAtLeast)
    {
        IsAgeAtLeast = lot.IsAgeAtLeast,
    };

    SkuDemand Demand() => new(Master.Sku)
    {
        LastSale = IdleDays is { } days ? DaysAgo(days) : null,
        FirstSale = IdleDays is { } first ? DaysAgo(first) : null,
        Periods =
        [
            new SalesPeriod(0, SoldFrom, DateSpan.Last(90, AsOf)) { Units = Quantity.Of(SoldUnits) },
            new SalesPeriod(0, SoldFrom, DateSpan.Last(365, AsOf))
            {
                Units = Quantity.Of(SoldUnits),
                ReturnedUnits = Quantity.Of(ReturnedUnits),
            },
        ],
        Forecasts = UnitsPerDay is { } rate
            ? [.. PlaceRates.Select((own, place) => Forecast((short)place, own)), Forecast(-1, rate)]
            : [],
    };

    static DemandForecast Forecast(short warehouse, double rate) =>
        new(warehouse, "tsb", rate, DemandPattern.Smooth, 1, 0, rate, 0, 365, false, 1);
}
