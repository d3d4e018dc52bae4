using System.Collections.Immutable;
using static Stockturn.Facts.ColumnType;

namespace Stockturn.Facts;

/// <summary>Every kind of fact, in one literal list. The constants are the positions of the columns.</summary>
public static class FactKinds
{
    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<FactKind> All { get; } =
    [
        ProductFact.Kind, AliasFact.Kind, WarehouseFact.Kind, ListingFact.Kind, OwnerFact.Kind, SupplierFact.Kind, SnapshotFact.Kind,
        AgeFact.Kind, MovementFact.Kind, SaleFact.Kind, ReturnFact.Kind, PurchaseFact.Kind, ShipmentFact.Kind, FeeFact.Kind, RateFact.Kind,
        PriceFact.Kind, PromotionFact.Kind, AdvertisingFact.Kind, TrafficFact.Kind, RatingFact.Kind, DemandChoiceFact.Kind,
        LaunchPlanFact.Kind, MarketTrendFact.Kind, SalesEventFact.Kind, ClosureFact.Kind, ShippingModeFact.Kind, StorageRoomFact.Kind,
        PriceBreakFact.Kind, KitFact.Kind, CashFact.Kind, SettlementFact.Kind, RemovalFact.Kind, ReservedFact.Kind, StrandedFact.Kind,
        PooledFact.Kind,
    ];

    internal static FactColumn Text(string name) => new(name, Term, "text");

    internal static FactColumn Item(string name = "item") => new(name, Term, "item");

    internal static FactColumn Place(string name = "warehouse") => new(name, Term, "warehouse");

    internal static FactColumn Shop(string name = "store") => new(name, Term, "store");

    internal static FactColumn Coin(string name = "currency") => new(name, Term, "currency");
}

/// <summary>A SKU: what it is, how big, from whom, whose.</summary>
public static class ProductFact
{
    public const int Item = 0, Name = 1, Brand = 2, Category = 3, Season = 4, Status = 5, Parent = 6, Color = 7, Size = 8,
        UnitCost = 9, Currency = 10, InboundCost = 11, LengthCm = 12, WidthCm = 13, HeightCm = 14, WeightKg = 15,
        VolumeM3 = 16, SizeTier = 17, Supplier = 18, LeadTimeDays = 19, MinimumOrder = 20, PackQuantity = 21, Owner = 22,
        ListedDay = 23, Stage = 24, StageDay = 25, Successor = 26, SuccessorDay = 27, CustomsCode = 28;

    public static FactKind Kind { get; } = new("product", null,
        FactKinds.Item(), FactKinds.Text("name"), FactKinds.Text("brand"), FactKinds.Text("category"),
        FactKinds.Text("season"), FactKinds.Text("status"), FactKinds.Text("parent"), FactKinds.Text("color"),
        FactKinds.Text("size"), new("unit_cost", Amount), FactKinds.Coin(), new("inbound_cost", Amount),
        new("length_cm", Number), new("width_cm", Number), new("height_cm", Number), new("weight_kg", Number),
        new("volume_m3", Number), FactKinds.Text("size_tier"), FactKinds.Text("supplier"), new("lead_time_days", Whole),
        new("minimum_order", Quantity), new("pack_quantity", Quantity), FactKinds.Text("owner"), new("listed_day", Day),
        new("stage", Choice), new("stage_day", Day), FactKinds.Text("successor"), new("successor_day", Day),
        FactKinds.Text("customs_code"));
}

/// <summary>A name by which a platform calls a SKU. Factor is how many base units one piece of the alias holds.</summary>
public static class AliasFact
{
    public const int Store = 0, Item = 1, Fnsku = 2, Asin = 3, Sku = 4, Factor = 5;

    public static FactKind Kind { get; } = new("alias", null,
        FactKinds.Shop(), FactKinds.Item(), FactKinds.Item("fnsku"), FactKinds.Item("asin"), FactKinds.Item("sku"),
        new("factor", Quantity));
}

/// <summary>A place where stock lies. Kind is a <see cref="Ledger.WarehouseKind"/>.</summary>
public static class WarehouseFact
{
    public const int Warehouse = 0, Name = 1, WarehouseKind = 2, Country = 3, Currency = 4, StorageRate = 5;

    public static FactKind Kind { get; } = new("warehouse", null,
        FactKinds.Place(), FactKinds.Text("name"), new("kind", Choice), FactKinds.Text("country"), FactKinds.Coin(),
        FactKinds.Text("storage_rate"));
}

/// <summary>An offer in a store: evidence that a SKU is or was listed.</summary>
public static class ListingFact
{
    public const int Store = 0, Item = 1, Fnsku = 2, Asin = 3, Status = 4, Price = 5, Currency = 6, OpenedDay = 7,
        ClosedDay = 8, Fulfilment = 9, Quantity = 10;

    public static FactKind Kind { get; } = new("listing", null,
        FactKinds.Shop(), FactKinds.Item(), FactKinds.Item("fnsku"), FactKinds.Item("asin"), FactKinds.Text("status"),
        new("price", Amount), FactKinds.Coin(), new("opened_day", Day), new("closed_day", Day),
        FactKinds.Text("fulfilment"), new("quantity", ColumnType.Quantity));
}

/// <summary>Who answers for a SKU.</summary>
public static class OwnerFact
{
    public const int Item = 0, Owner = 1, Buyer = 2, Team = 3;

    public static FactKind Kind { get; } = new("owner", null,
        FactKinds.Item(), FactKinds.Text("owner"), FactKinds.Text("buyer"), FactKinds.Text("team"));
}

/// <summary>
/// A supplier as the seller agreed with it. Shares are of the purchase price: of an order paid in advance, of returned goods
/// lost, of unsold goods it buys back. ReturnPrice is what it gives for a returned unit where no share is told.
/// </summary>
public static class SupplierFact
{
    public const int Supplier = 0, Name = 1, Currency = 2, PaymentDays = 3, LeadTimeDays = 4, MinimumAmount = 5, MinimumUnits = 6,
        DepositShare = 7, SplitsDeliveries = 8, ReturnDays = 9, ReturnCostShare = 10, ReturnPrice = 11, BuyBackShare = 12, Notes = 13;

    public static FactKind Kind { get; } = new("supplier", null,
        FactKinds.Text("supplier"), FactKinds.Text("name"), FactKinds.Coin(), new("payment_days", Whole), new("lead_time_days", Whole),
        new("minimum_amount", Amount), new("minimum_units", Quantity), new("deposit_share", Number), new("splits_deliveries", Whole),
        new("return_days", Whole), new("return_cost_share", Number), new("return_price", Amount), new("buy_back_share", Number),
        FactKinds.Text("notes"));
}

/// <summary>Stock seen at the end of a day in a warehouse. Quantities are never signed, except an oversold Sellable.</summary>
public static class SnapshotFact
{
    public const int Day = 0, Warehouse = 1, Item = 2, Fnsku = 3, Condition = 4, Lot = 5, OnHand = 6, Sellable = 7,
        Reserved = 8, Unsellable = 9, Researching = 10, InTransit = 11, InboundPlanned = 12, UnitCost = 13,
        InboundCost = 14, Currency = 15, ReceivedDay = 16;

    public static FactKind Kind { get; } = new("snapshot", Day,
        new("day", ColumnType.Day), FactKinds.Place(), FactKinds.Item(), FactKinds.Item("fnsku"),
        FactKinds.Text("condition"), FactKinds.Text("lot"), new("on_hand", Quantity), new("sellable", Quantity),
        new("reserved", Quantity), new("unsellable", Quantity), new("researching", Quantity),
        new("in_transit", Quantity), new("inbound_planned", Quantity), new("unit_cost", Amount),
        new("inbound_cost", Amount), FactKinds.Coin(), new("received_day", ColumnType.Day));
}

/// <summary>Stock by age as the platform reports it; FromDays and ToDays are inclusive, ToDays missing for the last.</summary>
public static class AgeFact
{
    public const int Day = 0, Warehouse = 1, Item = 2, FromDays = 3, ToDays = 4, Quantity = 5, Scheme = 6;

    public static FactKind Kind { get; } = new("age", Day,
        new("day", ColumnType.Day), FactKinds.Place(), FactKinds.Item(), new("from_days", Whole), new("to_days", Whole),
        new("quantity", ColumnType.Quantity), FactKinds.Text("scheme"));
}

/// <summary>A change of stock: Quantity is signed, in positive. Kind is a <see cref="Ledger.MovementKind"/>.</summary>
public static class MovementFact
{
    public const int Day = 0, Warehouse = 1, Counter = 2, Item = 3, Fnsku = 4, Quantity = 5, MovementKind = 6,
        Status = 7, Document = 8, Reason = 9, UnitCost = 10, Currency = 11, Lot = 12;

    public static FactKind Kind { get; } = new("movement", Day,
        new("day", ColumnType.Day), FactKinds.Place(), FactKinds.Place("counter"), FactKinds.Item(),
        FactKinds.Item("fnsku"), new("quantity", ColumnType.Quantity), new("kind", Choice), new("status", Choice),
        new("document", Hash), FactKinds.Text("reason"), new("unit_cost", Amount), FactKinds.Coin(),
        FactKinds.Text("lot"));
}

/// <summary>
/// A line of an order. Gross is the line total before discount; TaxInside is a <see cref="ToldTax"/>, missing where
/// the file does not say whether it holds Tax. Line tells parcels or units of one order and SKU apart where the file has an id of
/// its own for them. Buyer is a number made with the workspace's secret, never a name.
/// </summary>
public static class SaleFact
{
    public const int Day = 0, ShipDay = 1, Store = 2, Warehouse = 3, Item = 4, Units = 5, Gross = 6, Discount = 7,
        Tax = 8, Shipping = 9, Refund = 10, Currency = 11, Status = 12, DemandClass = 13, Order = 14, Country = 15,
        Updated = 16, Line = 17, TaxInside = 18, Buyer = 19;

    public static FactKind Kind { get; } = new("sale", Day,
        new("day", ColumnType.Day), new("ship_day", ColumnType.Day), FactKinds.Shop(), FactKinds.Place(),
        FactKinds.Item(), new("units", Quantity), new("gross", Amount), new("discount", Amount), new("tax", Amount),
        new("shipping", Amount), new("refund", Amount), FactKinds.Coin(), new("status", Choice),
        new("demand_class", Choice), new("order_key", Hash), FactKinds.Text("country"), new("updated", Whole),
        new("line_key", Hash), new("tax_inside", Choice), new("buyer_key", Hash));
}

/// <summary>Units a customer sent back. Resalable is 1 or 0, missing when not told. Unit is the licence plate of one unit.</summary>
public static class ReturnFact
{
    public const int Day = 0, Store = 1, Warehouse = 2, Item = 3, Quantity = 4, Condition = 5, Reason = 6, Order = 7,
        Resalable = 8, Unit = 9;

    public static FactKind Kind { get; } = new("return", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Place(), FactKinds.Item(),
        new("quantity", ColumnType.Quantity), FactKinds.Text("condition"), FactKinds.Text("reason"),
        new("order_key", Hash), new("resalable", Whole), new("unit_key", Hash));
}

/// <summary>A line of a purchase order, with what has come in of it.</summary>
public static class PurchaseFact
{
    public const int Order = 0, Item = 1, Supplier = 2, Warehouse = 3, OrderedDay = 4, ExpectedDay = 5, ReceivedDay = 6,
        Ordered = 7, Received = 8, UnitPrice = 9, Currency = 10, Status = 11, Mode = 12, Country = 13, Terms = 14, Paid = 15;

    public static FactKind Kind { get; } = new("purchase", null,
        FactKinds.Text("order_no"), FactKinds.Item(), FactKinds.Text("supplier"), FactKinds.Place(),
        new("ordered_day", Day), new("expected_day", Day), new("received_day", Day), new("ordered", Quantity),
        new("received", Quantity), new("unit_price", Amount), FactKinds.Coin(), FactKinds.Text("status"),
        FactKinds.Text("mode"), FactKinds.Text("country"), FactKinds.Text("terms"), new("paid", Amount));
}

/// <summary>A line of a head-haul batch or FBA shipment. Freight, duty and import tax are those of the whole batch, on each line.</summary>
public static class ShipmentFact
{
    public const int Shipment = 0, Item = 1, Mode = 2, ShippedDay = 3, ExpectedDay = 4, ArrivedDay = 5, From = 6, To = 7,
        Shipped = 8, Received = 9, Freight = 10, Duty = 11, Currency = 12, Status = 13, Invoiced = 14,
        ImportTax = 15;

    public static FactKind Kind { get; } = new("shipment", null,
        FactKinds.Text("shipment_no"), FactKinds.Item(), FactKinds.Text("mode"), new("shipped_day", Day),
        new("expected_day", Day), new("arrived_day", Day), FactKinds.Place("from_warehouse"),
        FactKinds.Place("to_warehouse"), new("shipped", Quantity), new("received", Quantity), new("freight", Amount),
        new("duty", Amount), FactKinds.Coin(), FactKinds.Text("status"), new("invoiced", Whole), new("import_tax", Amount));
}

/// <summary>
/// A cost, positive; a fee given back is negative. Type is a text such as storage, aged_surcharge, referral, payment (what it costs
/// to be paid), delivery (shipping less what buyers and platform give for it), creator, fulfilment, removal.
/// Settlement names the statement that took it from the payout; Detail is what the platform itself calls it. A fee of an order
/// that names no goods is split over the order's lines. Destination is the country a unit goes to, of a fee for sending it abroad.
/// </summary>
public static class FeeFact
{
    public const int Day = 0, Store = 1, Warehouse = 2, Item = 3, Type = 4, Amount = 5, Currency = 6, Quantity = 7,
        PerUnit = 8, Estimated = 9, Settlement = 10, Detail = 11, Order = 12, Destination = 13;

    public static FactKind Kind { get; } = new("fee", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Place(), FactKinds.Item(), FactKinds.Text("type"),
        new("amount", ColumnType.Amount), FactKinds.Coin(), new("quantity", ColumnType.Quantity),
        new("per_unit", Whole), new("estimated", Whole), FactKinds.Text("settlement"), FactKinds.Text("detail"),
        new("order_key", Hash), FactKinds.Text("destination"));
}

/// <summary>What one unit of a currency is worth in another from a day on.</summary>
public static class RateFact
{
    public const int Day = 0, From = 1, To = 2, Rate = 3;

    public static FactKind Kind { get; } = new("rate", Day,
        new("day", ColumnType.Day), FactKinds.Coin("from_currency"), FactKinds.Coin("to_currency"),
        new("rate", Number));
}

/// <summary>The price of an offer from a day on.</summary>
public static class PriceFact
{
    public const int Day = 0, Store = 1, Item = 2, Price = 3, SalePrice = 4, Currency = 5;

    public static FactKind Kind { get; } = new("price", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Item(), new("price", Amount),
        new("sale_price", Amount), FactKinds.Coin());
}

/// <summary>
/// A promotion: from the start day to the end day, both inside. Deadline is the last day to submit it; the stock, rating and
/// price are what the platform asks for.
/// </summary>
public static class PromotionFact
{
    public const int Start = 0, End = 1, Store = 2, Item = 3, Name = 4, Discount = 5, PlannedUnits = 6, Type = 7, Deadline = 8,
        Fee = 9, Currency = 10, MinimumStock = 11, MinimumRating = 12, MaximumPrice = 13;

    public static FactKind Kind { get; } = new("promotion", Start,
        new("start_day", Day), new("end_day", Day), FactKinds.Shop(), FactKinds.Item(), FactKinds.Text("name"),
        new("discount", Number), new("planned_units", Quantity), new("type", Choice), new("deadline_day", Day), new("fee", Amount),
        FactKinds.Coin(), new("minimum_stock", Quantity), new("minimum_rating", Number), new("maximum_price", Amount));
}

/// <summary>
/// What advertising cost and brought on a day. Without an item the row is the total of a campaign: what the rows of its
/// items leave of it is spread. Report is the kind of report, such as sp-product or sb-campaign.
/// </summary>
public static class AdvertisingFact
{
    public const int Day = 0, Store = 1, Item = 2, Impressions = 3, Clicks = 4, Cost = 5, Sales = 6, Currency = 7,
        Campaign = 8, Report = 9, Units = 10;

    public static FactKind Kind { get; } = new("advertising", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Item(), new("impressions", Whole), new("clicks", Whole),
        new("cost", Amount), new("sales", Amount), FactKinds.Coin(), FactKinds.Text("campaign"),
        FactKinds.Text("report"), new("units", Quantity));
}

/// <summary>
/// Visits to an offer on a day. FeaturedShare is the share of page views in which the offer was the featured one. A row over
/// several days stands on the first; LastDay is its last, missing for a single day.
/// </summary>
public static class TrafficFact
{
    public const int Day = 0, Store = 1, Item = 2, Sessions = 3, PageViews = 4, FeaturedShare = 5, Units = 6, Sales = 7,
        Currency = 8, LastDay = 9;

    public static FactKind Kind { get; } = new("traffic", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Item(), new("sessions", Whole), new("page_views", Whole),
        new("featured_share", Number), new("units", Quantity), new("sales", Amount), FactKinds.Coin(),
        new("last_day", ColumnType.Day));
}

/// <summary>How buyers rate an offer, as seen on a day. Rating is the mean of 1 to 5 stars.</summary>
public static class RatingFact
{
    public const int Day = 0, Store = 1, Item = 2, Rating = 3, Reviews = 4;

    public static FactKind Kind { get; } = new("rating", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Item(), new("rating", Number), new("reviews", Whole));
}

/// <summary>
/// Which figure of demand a person wants used for a SKU, from a day on and until one: 0 the recommended, 1 the rule of ERPs, 2 one of
/// their own, in units a day. Without a warehouse it is for all of them together.
/// </summary>
public static class DemandChoiceFact
{
    public const int Day = 0, Until = 1, Item = 2, Warehouse = 3, Choice = 4, UnitsPerDay = 5, Reason = 6, Person = 7;

    public static FactKind Kind { get; } = new("demand_choice", Day,
        new("day", ColumnType.Day), new("until_day", ColumnType.Day), FactKinds.Item(), FactKinds.Place(), new("choice", Whole),
        new("units_per_day", Number), FactKinds.Text("reason"), FactKinds.Text("person"));
}

/// <summary>
/// What a seller plans for a new SKU. Similar names other SKUs, parted by commas, semicolons or 、; conversion is units for each click,
/// a share. Each SKU has one plan: a later file replaces it.
/// </summary>
public static class LaunchPlanFact
{
    public const int Item = 0, Similar = 1, LaunchDay = 2, UnitsPerDay = 3, Conversion = 4, DailyBudget = 5, ClickCost = 6, Currency = 7;

    public static FactKind Kind { get; } = new("launch_plan", null,
        FactKinds.Item(), FactKinds.Text("similar"), new("launch_day", Day), new("units_per_day", Number), new("conversion", Number),
        new("daily_budget", Amount), new("click_cost", Amount), FactKinds.Coin());
}

/// <summary>
/// How large the market of a category in a country is in a month, as an index; without category or country it is for all. Month is its
/// first day.
/// </summary>
public static class MarketTrendFact
{
    public const int Category = 0, Country = 1, Month = 2, Index = 3;

    public static FactKind Kind { get; } = new("market_trend", null,
        FactKinds.Text("category"), FactKinds.Text("country"), new("month", Day), new("trend_index", Number));
}

/// <summary>
/// Money settled with a platform that is no fee, signed: to the seller positive. Type is one of sales, tax, shipping,
/// promotion, refund, refund_tax, reimbursement, subsidy, reserve, transfer, other. Detail is what the platform calls it.
/// </summary>
public static class CashFact
{
    public const int Day = 0, Store = 1, Item = 2, Type = 3, Amount = 4, Currency = 5, Quantity = 6, Settlement = 7,
        Order = 8, Detail = 9;

    public static FactKind Kind { get; } = new("cash", Day,
        new("day", ColumnType.Day), FactKinds.Shop(), FactKinds.Item(), FactKinds.Text("type"),
        new("amount", ColumnType.Amount), FactKinds.Coin(), new("quantity", ColumnType.Quantity),
        FactKinds.Text("settlement"), new("order_key", Hash), FactKinds.Text("detail"));
}

/// <summary>A statement of a platform: the days it covers and the total it says it paid or will pay.</summary>
public static class SettlementFact
{
    public const int Settlement = 0, Store = 1, FromDay = 2, ToDay = 3, PaidDay = 4, Total = 5, Currency = 6;

    public static FactKind Kind { get; } = new("settlement", null,
        FactKinds.Text("settlement"), FactKinds.Shop(), new("from_day", Day), new("to_day", Day), new("paid_day", Day),
        new("total", Amount), FactKinds.Coin());
}

/// <summary>A line of an order to take stock out of a platform's warehouse. Purpose is return, disposal or liquidation.</summary>
public static class RemovalFact
{
    public const int Order = 0, Item = 1, Warehouse = 2, Purpose = 3, Status = 4, Condition = 5, RequestedDay = 6,
        Requested = 7, Cancelled = 8, Disposed = 9, Shipped = 10, InProcess = 11, Fee = 12, Currency = 13, ShippedDay = 14,
        Updated = 15;

    public static FactKind Kind { get; } = new("removal", null,
        FactKinds.Text("order_no"), FactKinds.Item(), FactKinds.Place(), FactKinds.Text("purpose"),
        FactKinds.Text("status"), FactKinds.Text("condition"), new("requested_day", Day), new("requested", Quantity),
        new("cancelled", Quantity), new("disposed", Quantity), new("shipped", Quantity), new("in_process", Quantity),
        new("fee", Amount), FactKinds.Coin(), new("shipped_day", Day), new("updated", Whole));
}

/// <summary>What a platform holds back of its stock, and for what: sold, on the way between its centres, or being worked on.</summary>
public static class ReservedFact
{
    public const int Day = 0, Warehouse = 1, Item = 2, Orders = 3, Transfers = 4, Processing = 5;

    public static FactKind Kind { get; } = new("reserved", Day,
        new("day", ColumnType.Day), FactKinds.Place(), FactKinds.Item(), new("orders", Quantity), new("transfers", Quantity),
        new("processing", Quantity));
}

/// <summary>Sellable stock without an offer that sells it, since when and why.</summary>
public static class StrandedFact
{
    public const int Day = 0, Warehouse = 1, Item = 2, Quantity = 3, SinceDay = 4, Reason = 5;

    public static FactKind Kind { get; } = new("stranded", Day,
        new("day", ColumnType.Day), FactKinds.Place(), FactKinds.Item(), new("quantity", ColumnType.Quantity),
        new("since_day", ColumnType.Day), FactKinds.Text("reason"));
}

/// <summary>Units of a shared pool that lie in a country: a view of stock that is counted once, in the pool.</summary>
public static class PooledFact
{
    public const int Day = 0, Warehouse = 1, Item = 2, Country = 3, Quantity = 4;

    public static FactKind Kind { get; } = new("pooled", Day,
        new("day", ColumnType.Day), FactKinds.Place(), FactKinds.Item(), FactKinds.Text("country"),
        new("quantity", ColumnType.Quantity));
}
