using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>What state an order line is in.</summary>
public enum SaleStatus
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Ordered, not yet shipped.</summary>
    Pending,

    /// <summary>Shipped or completed.</summary>
    Shipped,

    /// <summary>Cancelled: it never counts as demand.</summary>
    Cancelled,
}

/// <summary>Whether an order line says something about what customers want.</summary>
public enum DemandClass
{
    /// <summary>An ordinary sale.</summary>
    Normal,

    /// <summary>A gift: no revenue, real demand.</summary>
    Gift,

    /// <summary>A replacement, sample or internal order: stock leaves, demand does not rise.</summary>
    NotDemand,

    /// <summary>Multi-channel fulfilment: demand of another channel, no revenue here.</summary>
    OtherChannel,
}

/// <summary>A line of an order of one SKU. Amounts are in the line's own currency.</summary>
/// <param name="Day">The order date in the store's zone.</param>
/// <param name="ShipDay">The ship date in the warehouse's zone, or the order date when not told.</param>
/// <param name="Store">Index into <see cref="Network.Stores"/>.</param>
/// <param name="Warehouse">Index into <see cref="Network.Warehouses"/>, −1 when not told.</param>
/// <param name="Units">Units ordered, after netting what was cancelled; negative for a credit.</param>
/// <param name="Gross">Line total before discount, in ten-thousandths.</param>
/// <param name="Discount">Discount the seller gave, positive.</param>
/// <param name="Refund">Refunded amount, positive.</param>
/// <param name="Currency">Index into <see cref="Network.Currencies"/>, −1 when not told.</param>
/// <param name="Status">Its state.</param>
/// <param name="Class">Whether it is demand.</param>
/// <param name="Order">Hash of the order number.</param>
/// <param name="Tax">
/// The tax inside gross less discount, of gross' sign; <see cref="FactKind.Missing"/> when nobody tells whether there is one.
/// </param>
/// <param name="Buyer">A number that stands for the buyer in the store; 0 when not told.</param>
public readonly record struct SaleLine(
    DateOnly Day,
    DateOnly ShipDay,
    short Store,
    short Warehouse,
    Quantity Units,
    long Gross,
    long Discount,
    long Refund,
    short Currency,
    SaleStatus Status,
    DemandClass Class,
    long Order,
    long Tax = 0,
    long Buyer = 0);

/// <summary>Stock of one SKU seen at the end of a day in one warehouse, all conditions together.</summary>
public readonly record struct StockSnapshot(
    DateOnly Day,
    short Warehouse,
    Quantity OnHand,
    Quantity Sellable,
    Quantity Reserved,
    Quantity Unsellable,
    Quantity InTransit,
    decimal? UnitCost,
    short Currency,
    DateOnly? ReceivedDay);

/// <summary>A line of a purchase order of one SKU.</summary>
public sealed record PurchaseLine(
    string Order,
    string? Supplier,
    short Warehouse,
    DateOnly? OrderedDay,
    DateOnly? ExpectedDay,
    DateOnly? ReceivedDay,
    Quantity Ordered,
    Quantity Received,
    decimal? UnitPrice,
    short Currency,
    bool Cancelled)
{
    /// <summary>The status of a line whose received day is the day of its invoice.</summary>
    public const string Invoiced = "invoiced";

    /// <summary>The status of a line of which nothing more is to come.</summary>
    public const string Closed = "received";

    /// <summary>True where the received day is the day of the invoice and not of the goods.</summary>
    public bool IsToInvoice { get; init; }

    /// <summary>True where the source says that nothing more is to come.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Where no received day is told, the days of the receipts that name the order, in order.</summary>
    public ImmutableArray<DateOnly> ReceiptDays { get; init; } = [];

    /// <summary>When it is paid, as the order says it; null when it does not.</summary>
    public string? Terms { get; init; }

    /// <summary>What was paid of the line so far, in its currency; null when nobody tells.</summary>
    public decimal? Paid { get; init; }

    /// <summary>The days goods of the line came in; empty where nobody tells.</summary>
    public ImmutableArray<DateOnly> CameOn => ReceivedDay is { } day ? [day] : ReceiptDays;

    /// <summary>What was ordered and did not come.</summary>
    public Quantity Missing => Cancelled ? Quantity.Zero : Quantity.Max(Quantity.Zero, Ordered - Received);

    /// <summary>What is still to come.</summary>
    public Quantity Open => IsClosed ? Quantity.Zero : Missing;
}

/// <summary>
/// A line of a head-haul batch or shipment of one SKU, with its share of freight, duty and import tax. What was received is null
/// where nobody told it: that is no shortage.
/// </summary>
public sealed record ShipmentLine(
    string Shipment,
    string? Mode,
    short From,
    short To,
    DateOnly? ShippedDay,
    DateOnly? ExpectedDay,
    DateOnly? ArrivedDay,
    Quantity Shipped,
    Quantity? Received,
    decimal FreightShare,
    decimal DutyShare,
    short Currency,
    bool Invoiced)
{
    /// <summary>Who tells the duty.</summary>
    public ChargeBasis Duty { get; init; }

    /// <summary>The share of import tax the seller does not get back; nothing where he does.</summary>
    public decimal ImportTaxShare { get; init; }

    /// <summary>Who tells the import tax.</summary>
    public ChargeBasis ImportTax { get; init; }

    /// <summary>What joins the cost of the goods on arrival, in <see cref="Currency"/>.</summary>
    public decimal LandedShare => FreightShare + DutyShare + ImportTaxShare;
}

/// <summary>Who tells a charge of a border.</summary>
public enum ChargeBasis
{
    /// <summary>Nobody.</summary>
    NotTold,

    /// <summary>A bill or an estimate of the seller.</summary>
    Told,

    /// <summary>A rate, on the value of the goods.</summary>
    Estimated,
}

/// <summary>Units of one SKU a customer sent back.</summary>
public readonly record struct ReturnLine(
    DateOnly Day, short Store, short Warehouse, Quantity Quantity, bool? Resalable, string? Reason, long Order);

/// <summary>A cost of one SKU, positive, in its own currency; a charge given back is negative.</summary>
/// <param name="Day">The day it was charged.</param>
/// <param name="Store">Index into <see cref="Network.Stores"/>, −1 when not told.</param>
/// <param name="Warehouse">Index into <see cref="Network.Warehouses"/>, −1 when not told.</param>
/// <param name="Type">What it is for: storage, referral, fulfilment …</param>
/// <param name="Amount">The cost.</param>
/// <param name="Currency">Index into <see cref="Network.Currencies"/>, −1 when not told.</param>
/// <param name="PerUnit">True for the fee of one unit rather than a charge.</param>
/// <param name="Estimated">True for what is expected rather than charged.</param>
/// <param name="Quantity">Units it was charged for; zero when not told.</param>
/// <param name="Source">The code of the source that tells it.</param>
/// <param name="IsSettled">True for a line of a settlement, which tells all of its days.</param>
public readonly record struct FeeLine(
    DateOnly Day,
    short Store,
    short Warehouse,
    string Type,
    decimal Amount,
    short Currency,
    bool PerUnit,
    bool Estimated,
    Quantity Quantity = default,
    string Source = "",
    bool IsSettled = false)
{
    /// <summary>The country a unit goes to, of a fee for sending it abroad; null of all other fees.</summary>
    public string? Destination { get; init; }
}

/// <summary>Money of one SKU settled with a platform that is no fee, signed: to the seller positive. In its own currency.</summary>
public readonly record struct CashLine(
    DateOnly Day, short Store, string Type, decimal Amount, short Currency, Quantity Quantity, long Order);

/// <summary>Stock of one SKU by age as the platform reports it.</summary>
public readonly record struct AgeLine(DateOnly Day, short Warehouse, int FromDays, int? ToDays, Quantity Quantity);

/// <summary>An offer of one SKU in a store.</summary>
public sealed record ListingLine(
    short Store, string? Status, decimal? Price, short Currency, DateOnly? OpenedDay, DateOnly? ClosedDay, string? Fulfilment);

/// <summary>A promotion of one SKU; both days inside.</summary>
public sealed record PromotionLine(DateOnly Start, DateOnly End, short Store, string? Name, double? Discount, Quantity PlannedUnits)
{
    /// <summary>What sort it is.</summary>
    public PromotionType Type { get; init; }

    /// <summary>The last day to submit it; null when not told.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>What taking part costs, in the currency; null when not told.</summary>
    public decimal? Fee { get; init; }

    /// <summary>Currency of fee and price: index into <see cref="Network.Currencies"/>, −1 when not told.</summary>
    public short Currency { get; init; } = -1;

    /// <summary>Sellable units the platform asks for.</summary>
    public Quantity? MinimumStock { get; init; }

    /// <summary>Stars the platform asks for.</summary>
    public double? MinimumRating { get; init; }

    /// <summary>The highest price the platform takes.</summary>
    public decimal? MaximumPrice { get; init; }

    /// <summary>True when one of some promotions holds on a day.</summary>
    public static bool AnyOn(ReadOnlySpan<PromotionLine> promotions, DateOnly day)
    {
        foreach (var one in promotions)
        {
            if (one.Start <= day && day <= one.End)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A price of one SKU from a day on.</summary>
public readonly record struct PricePoint(DateOnly Day, short Store, decimal Price, decimal? SalePrice, short Currency);

/// <summary>
/// What advertising of one SKU cost on a day. Spread is true for its share of what campaigns cost beyond their items; charged where no
/// report tells of the store's advertising and its account was charged for it, which says nothing of views and sales.
/// </summary>
public readonly record struct AdvertisingLine(
    DateOnly Day, short Store, long Impressions, long Clicks, decimal Cost, decimal Sales, short Currency, bool IsSpread = false,
    bool IsCharged = false);

/// <summary>Visits to the offer of one SKU, from a day to a day, both inside.</summary>
public readonly record struct TrafficLine(
    DateOnly Day, DateOnly LastDay, short Store, long Sessions, long PageViews, double? FeaturedShare, Quantity Units);

/// <summary>How buyers rate the offer of one SKU, as seen on a day: the mean of 1 to 5 stars, and of how many.</summary>
public readonly record struct RatingLine(DateOnly Day, short Store, double Rating, long Reviews);

/// <summary>Units of one SKU that lie in a country, of a pool that is counted once, in the pool's warehouse.</summary>
public readonly record struct PooledLine(DateOnly Day, short Warehouse, string Country, Quantity Quantity);

/// <summary>What a SKU is: the seller's own description.</summary>
public sealed record SkuMaster(string Sku)
{
    /// <summary>False for a code that no product, listing or alias explains: it stays in the totals and on the work list.</summary>
    public bool IsResolved { get; init; } = true;

    public string? Name { get; init; }

    public string? Brand { get; init; }

    public string? Category { get; init; }

    public string? Season { get; init; }

    /// <summary>Where it is in its life, as the seller writes it: 在售, 清仓, 停售 …</summary>
    public string? Status { get; init; }

    public string? Parent { get; init; }

    public string? Color { get; init; }

    public string? Size { get; init; }

    public string? Supplier { get; init; }

    public string? Owner { get; init; }

    public string? Buyer { get; init; }

    public string? SizeTier { get; init; }

    public decimal? UnitCost { get; init; }

    public decimal? InboundCost { get; init; }

    public short Currency { get; init; } = -1;

    /// <summary>Volume of one packed unit in cubic metres, from its own figure or its three sides.</summary>
    public double? VolumeM3 { get; init; }

    public double? WeightKg { get; init; }

    public int? LeadTimeDays { get; init; }

    public Quantity? MinimumOrder { get; init; }

    public Quantity? PackQuantity { get; init; }

    public DateOnly? ListedDay { get; init; }

    /// <summary>Where it is in its life, as the seller tells it (U-18).</summary>
    public LifecycleStage Stage { get; init; }

    /// <summary>The day that stage began.</summary>
    public DateOnly? StageDay { get; init; }

    /// <summary>The SKU that takes its place.</summary>
    public string? Successor { get; init; }

    /// <summary>The day the successor takes over.</summary>
    public DateOnly? SuccessorDay { get; init; }

    /// <summary>The customs code (HS code) duty goes by.</summary>
    public string? CustomsCode { get; init; }
}

/// <summary>Everything known of one SKU up to a day, each list sorted by day and then by the order of import.</summary>
public sealed record SkuFacts(SkuMaster Master)
{
    public ReadOnlyMemory<Movement> Movements { get; init; }

    public ReadOnlyMemory<SaleLine> Sales { get; init; }

    public ReadOnlyMemory<StockSnapshot> Snapshots { get; init; }

    public ReadOnlyMemory<ReturnLine> Returns { get; init; }

    public ReadOnlyMemory<PurchaseLine> Purchases { get; init; }

    public ReadOnlyMemory<ShipmentLine> Shipments { get; init; }

    public ReadOnlyMemory<FeeLine> Fees { get; init; }

    public ReadOnlyMemory<CashLine> Cash { get; init; }

    public ReadOnlyMemory<AgeLine> Ages { get; init; }

    public ReadOnlyMemory<ListingLine> Listings { get; init; }

    public ReadOnlyMemory<PricePoint> Prices { get; init; }

    public ReadOnlyMemory<PromotionLine> Promotions { get; init; }

    public ReadOnlyMemory<AdvertisingLine> Advertising { get; init; }

    public ReadOnlyMemory<TrafficLine> Traffic { get; init; }

    public ReadOnlyMemory<RatingLine> Ratings { get; init; }

    /// <summary>By the day they hold from.</summary>
    public ReadOnlyMemory<DemandChoice> DemandChoices { get; init; }

    /// <summary>What is planned for it as a new SKU; null where nobody plans.</summary>
    public LaunchPlan? Launch { get; init; }

    /// <summary>What a unit costs in orders of so many or more, by supplier, day and quantity.</summary>
    public ReadOnlyMemory<PriceBreakLine> PriceBreaks { get; init; }

    /// <summary>Of each pool as its newest report tells.</summary>
    public ReadOnlyMemory<PooledLine> Pooled { get; init; }

    /// <summary>The last price an order told, else that of the product, with the index of its currency; null where neither is known.</summary>
    public (decimal Price, short Currency)? LastPrice =>
        Purchases.ToArray().LastOrDefault(line => line is { UnitPrice: > 0, Cancelled: false }) is { UnitPrice: { } paid } last
            ? (paid, last.Currency)
            : Master.UnitCost is { } cost ? (cost, Master.Currency) : null;
}
