using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

/// <summary>One SKU of a seller with a home warehouse, two of a platform and a third party's, to plan transfers of.</summary>
sealed record TransferSeller
{
    public const short Home = 0, Us = 1, De = 2, Third = 3;
    public static readonly DateOnly AsOf = new(2026, 6, 30);

    static readonly string[] Codes = ["CN", "FBA-US", "FBA-DE", "3PL-US"];

    /// <summary>Units that lie in each.</summary>
    public int[] Lies { get; init; } = [0, 0, 0, 0];

    /// <summary>Units each sells a day; nothing for 0.</summary>
    public double[] Sells { get; init; } = [0, 0, 0, 0];

    /// <summary>Freight of a unit from home to both of the platform's, and from the third party's to the platform's.</summary>
    public decimal Freight { get; init; } = 1;

    public decimal StockCost { get; init; } = 5;

    public NamedLane[] Named { get; init; } = [];

    public NamedShipping[] Shipping { get; init; } = [];

    public string[] TaxNumbers { get; init; } = [];

    public decimal BeingRemoved { get; init; }

    public bool HasFees { get; init; } = true;

    public bool IsRecordThin { get; init; }

    public SalesPeriod[] Sales { get; init; } = [];

    public ShippingModeLine[] Modes { get; init; } = [];

    public double? WeightKg { get; init; } = 0.2;

    public double? VolumeM3 { get; init; } = 0.001;

    public string? Status { get; init; }

    /// <summary>Units of a carton; null where none is told.</summary>
    public int? Carton { get; init; }

    /// <summary>True where room of the platform's warehouse in the United States is limited.</summary>
    public bool HasRoom { get; init; }

    /// <summary>Weeks it sells, and no longer; 0 for all year.</summary>
    public int SeasonWeeks { get; init; }

    static Currency Dollar => new("USD");

    Network Network => new()
    {
        ShippingModes = [.. Modes],
        Warehouses =
        [
            new(Codes[Home]) { Kind = WarehouseKind.Own, Country = "CN" }, new(Codes[Us]) { Kind = WarehouseKind.Platform, Country = "US" },
            new(Codes[De]) { Kind = WarehouseKind.Platform, Country = "DE" }, new(Codes[Third]) { Kind = WarehouseKind.ThirdParty, Country = "US" },
        ],
        Stores = [new("us") { Country = "US" }, new("de") { Country = "DE" }, new("shop") { Country = "US" }],
        Currencies = [Dollar],
    };

    public CostContext Context => new(
        Network,
        new MetricSettings
        {
            WarehouseByStore = new Dictionary<string, string> { ["us"] = Codes[Us], ["de"] = Codes[De], ["shop"] = Codes[Third] }.ToSorted(),
            CardsByWarehouse = new Dictionary<string, string> { [Codes[Us]] = "fba-us", [Codes[De]] = "fba-de" }.ToSorted(),
        },
        FeeTable.Shipped);

    // A unit sells at 20, of which the platform keeps 3 and sending takes 4: 13 are left.
    SkuFacts Facts
    {
        get
        {
            PurchaseLine Order(int ago) => new(
                $"PO{ago}", "Yiwu", Home, AsOf.AddDays(-ago), null, AsOf.AddDays(10 - ago), Quantity.Of(10), Quantity.Of(10), 5, 0, false);
            ShipmentLine Haul(short from, short to, int ago, int days) => new(
                $"S{from}{to}{ago}", "sea", from, to, AsOf.AddDays(-ago), null, AsOf.AddDays(days - ago), Quantity.Of(10), null, Freight * 10, 0, 0, true);
            int[] ago = [150, 140, 130];
            return new SkuFacts(new SkuMaster("cup") { VolumeM3 = VolumeM3, WeightKg = WeightKg, Status = Status, PackQuantity = Carton is { } carton ? Quantity.Of(carton) : null })
            {
                Purchases = ago.Select(Order).ToArray(),
                Shipments = ago.SelectMany(day => new[] { Haul(Home, Us, day, 20), Haul(Home, De, day, 20), Haul(Third, Us, day, 5) }).ToArray(),
                Prices = new short[] { 0, 1, 2 }.Select(store => new PricePoint(AsOf.AddDays(-50), store, 20, null, 0)).ToArray(),
                Fees = (HasFees ? new short[] { 0, 1, 2 } : []).SelectMany(store => new[]
                {
                    new FeeLine(AsOf.AddDays(-9), store, -1, "referral", 3, 0, true, false), new FeeLine(AsOf.AddDays(-9), store, -1, "fulfilment", 4, 0, true, false),
                }).ToArray(),
            };
        }
    }

    SkuLedger Ledger => new("cup", AsOf)
    {
        Positions =
        [
            .. Lies.Select((units, place) => new StockPosition((short)place)
            {
                OnHand = Quantity.Of(units), Good = Quantity.Of(units), Value = units * StockCost,
            }),
        ],
    };

    SkuDemand Demand => new("cup")
    {
        Periods = [.. Sales],
        Forecasts = [.. Sells.Select((day, place) => Selling(day, (short)place, SeasonWeeks)).Where(forecast => forecast.UnitsPerDay > 0)],
    };

    PlanSettings Settings => new() { Lanes = [.. Named], Shipping = [.. Shipping] };

    public ReplenishmentPlan Needs => new ReplenishmentBook(Network, Times(new LaneRates(Context, Named, AsOf)), Settings).Of(Sku);

    PlannedSku Sku => new(Facts, Ledger, Demand, "AX") { IsRecordThin = IsRecordThin };

    SupplyTimes Times(LaneRates lanes)
    {
        lanes.Learn(Facts);
        return SupplyTimes.Learn([Facts], AsOf);
    }

    public SkuTransfers Plan() => Ask().Alone();

    public AskedTransfers Ask()
    {
        var lanes = new LaneRates(Context, Named, AsOf);
        var times = Times(lanes);
        return new TransferBook(new TransferGrounds(Context, Settings, times, lanes)
        {
            TaxNumberCountries = [.. TaxNumbers],
            BeingRemoved = (_, place) => place == Us ? BeingRemoved : 0,
            RoomOf = (_, lane) => HasRoom && lane.To == Us ? 0 : -1,
        }).Ask(Sku, Needs);
    }

    public SkuServing? Serve()
    {
        var lanes = new LaneRates(Context, Named, AsOf);
        var times = Times(lanes);
        return new ServingBook(Context, Settings, lanes, times).Of(Facts, Ledger, Demand);
    }

    /// <summary>Units a store, the German one or another, sold out of a warehouse in the last 90 days.</summary>
    public static SalesPeriod Sent(short warehouse, int units, short store = 1) =>
        new(store, warehouse, DateSpan.Last(ServingBook.DaysBack, AsOf)) { Units = Quantity.Of(units), Sales = 20 * units };

    public static NamedLane Lane(short from, short to, int days, decimal perUnit) => new(Codes[from], Codes[to], days, Dollar) { PerUnit = perUnit };

    public static NamedShipping Sending(short from, string country, decimal perUnit) => new(Codes[from], country, 3, perUnit, Dollar);

    /// <summary>How it ships, with what transfers move of it; of the order as it is, or cut to what is of use in its season.</summary>
    public SkuShipping Ship() => new ShippingBook(Grounds()).Of(Sku, Needs, Moves);

    public SkuShipping ShipInSeason() => new ShippingBook(Grounds()).Of(Sku, InSeason, Moves);

    public ReplenishmentPlan InSeason => new ShippingBook(Grounds()).InSeason(Sku, Needs, Moves);

    MovedLot[] Moves => [.. Plan().Moves.Select(move => new MovedLot(move.From, move.To, move.Units, move.Units))];

    /// <summary>What may fill a container of the way to the United States when so many units go there anyway.</summary>
    public ContainerFiller? Fill(ShippingMode mode, DateOnly arrives, long ordered) =>
        new ContainerBook(Grounds()).Of(Sku, Needs, new ContainerLane("Yiwu", Home, Us, mode), arrives, ordered);

    ShippingGrounds Grounds()
    {
        var rates = new ShippingRates(Context, AsOf);
        return new ShippingGrounds(Context, Settings, SupplyTimes.Learn([rates.Learn(Facts)], AsOf), rates);
    }

    public static DemandForecast Selling(double perDay, short warehouse, int weeks = 0) => new(warehouse, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook
        {
            Steps = weeks == 0
                ? [new DemandBand(53, perDay * 7, 0, 0, perDay * 14)]
                : [new DemandBand(weeks, perDay * 7, 0, 0, perDay * 14), new DemandBand(53 - weeks, 0, 0, 0, 0)],
            Sums = weeks == 0
                ? [new DemandBand(4, perDay * 28, 0, 0, perDay * 34), new DemandBand(13, perDay * 91, 0, 0, perDay * 105)]
                : [new DemandBand(weeks, perDay * 7 * weeks, 0, 0, perDay * 8 * weeks), new DemandBand(26, perDay * 7 * weeks, 0, 0, perDay * 8 * weeks)],
        },
    };
}

static class SortedText
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ToSorted(this Dictionary<string, string> texts) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, texts);
}
