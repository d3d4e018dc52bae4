using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's inventory planning report: stock, ages, prices, volumes and what Amazon expects to charge.
/// </summary>
/// <remarks>
/// Ages count sellable units since they reached a fulfilment centre, so they restart there; the age since purchase
/// comes from our own layers. estimated_storage is Amazon's figure for the next month and already holds the surcharges
/// of estimated_aged_surcharge: never add the two.
/// </remarks>
public static partial class AmazonPlanning
{
    const int Snapshot = 0, Sku = 1, Fnsku = 2, Asin = 3, Name = 4, Condition = 5, Available = 6, Currency = 7,
        YourPrice = 8, SalePrice = 9, Volume = 10, VolumeUnit = 11, Marketplace = 12, StorageCost = 13, Working = 14,
        Shipped = 15, Received = 16, Reserved = 17, Unfulfillable = 18, AgeDay = 19, FirstSurcharge = 20;

    static readonly ImmutableArray<string> Tiers =
    [
        "181-210", "211-240", "241-270", "271-300", "301-330", "331-365", "366-455", "456-plus", "365-plus",
    ];

    static readonly SourceOutput Stock = new(
        SnapshotFact.Kind,
        [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Fnsku, SnapshotFact.Condition])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
    };

    static readonly SourceOutput Ages = new(
        AgeFact.Kind, [AgeFact.Day, AgeFact.Warehouse, AgeFact.Item, AgeFact.Scheme, AgeFact.FromDays])
    {
        Scope = [AgeFact.Day, AgeFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly SourceOutput Fees = new(
        FeeFact.Kind, [FeeFact.Day, FeeFact.Store, FeeFact.Warehouse, FeeFact.Item, FeeFact.Type])
    {
        Scope = [FeeFact.Day, FeeFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly SourceOutput Prices = new(PriceFact.Kind, [PriceFact.Day, PriceFact.Store, PriceFact.Item]);

    static readonly SourceOutput Products = new(ProductFact.Kind, [ProductFact.Item]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-planning",
        Title = "Amazon inventory planning",
        ChineseTitle = "亚马逊 库存规划",
        Fields = Fields(),
        Ignores = Ignored,
        ReadsHeading = AgeBuckets.IsAge,
        Outputs = [Stock, Ages, Fees, Prices, Products],
        Read = Read,
        Precedence = 30,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Day("snapshot-date", "快照日期").Required(), Id("sku").Required(), Text("fnsku").Required(), Text("asin"),
        Text("product-name", "商品名称"), Text("condition", "状况"), Number("available", "可用", "可售").Required(),
        Text("currency", "货币", "币种"), Number("your-price", "您的价格"), Number("sales-price", "促销价"),
        Number("item-volume", "商品体积"), Text("volume-unit-measurement", "体积单位"), Text("marketplace", "站点", "商城"),
        Number("estimated-storage-cost-next-month", "预计下月仓储费"), Number("inbound-working"),
        Number("inbound-shipped"), Number("inbound-received"), Number("Total Reserved Quantity", "reserved-quantity"),
        Number("unfulfillable-quantity"), Day("Inventory age snapshot date"),
        .. Tiers.SelectMany(tier => new[]
        {
            Number($"quantity-to-be-charged-ais-{tier}-days", $"AIS {tier} 天将收取费用数量"),
            tier == "331-365"
                ? Number("estimated-ais-331-365-days", "estimated-ais-331-356-days")
                : Number($"estimated-ais-{tier}-days"),
        }),
    ];

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.Of(row, Marketplace);
        var day = row.BusinessDay(Snapshot);
        var warehouse = place.Warehouse(row, Marketplace);
        var item = row.Item(Sku);
        EmitStock(row, day, warehouse, item);
        var ageDay = row.Day(AgeDay);
        AgeBuckets.Of(row).Emit(
            row, Ages, new AgeHead(ageDay == FactKind.Missing ? day : ageDay, warehouse, item, "amazon"));
        EmitFees(row, place, day, item);
        EmitPrice(row, place, day, item);
        EmitProduct(row, item);
    }

    static void EmitStock(SourceRow row, long day, long warehouse, long item)
    {
        var available = row.Quantity(Available);
        var reserved = row.Quantity(Reserved);
        var unfulfillable = row.Quantity(Unfulfillable);
        var fact = row.Begin(Stock);
        fact[SnapshotFact.Day] = day;
        fact[SnapshotFact.Warehouse] = warehouse;
        fact[SnapshotFact.Item] = item;
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Condition] = row.Term(Condition);
        fact[SnapshotFact.OnHand] = Snapshots.Sum(available, reserved, unfulfillable);
        fact[SnapshotFact.Sellable] = available;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.Unsellable] = unfulfillable;
        fact[SnapshotFact.InTransit] = Snapshots.Sum(row.Quantity(Shipped), row.Quantity(Received));
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Working);
        row.Emit();
    }

    static void EmitFees(SourceRow row, AmazonPlace place, long day, long item)
    {
        var (quantity, amount) = (FactKind.Missing, FactKind.Missing);
        for (var tier = 0; tier < Tiers.Length; tier++)
        {
            quantity = Snapshots.Sum(quantity, row.Quantity(FirstSurcharge + (2 * tier)));
            amount = Snapshots.Sum(amount, row.Price(FirstSurcharge + (2 * tier) + 1));
        }

        var head = new FeeHead(day, place.Store(row, Marketplace), place.Warehouse(row, Marketplace), item);
        EmitFee(row, head, "estimated_storage", (row.Price(StorageCost), FactKind.Missing));
        EmitFee(row, head, "estimated_aged_surcharge", (amount, quantity));
    }

    static void EmitFee(SourceRow row, FeeHead head, string type, (long Amount, long Quantity) charged)
    {
        if (charged.Amount == FactKind.Missing)
        {
            return;
        }

        var fact = row.Begin(Fees);
        fact[FeeFact.Day] = head.Day;
        fact[FeeFact.Store] = head.Store;
        fact[FeeFact.Warehouse] = head.Warehouse;
        fact[FeeFact.Item] = head.Item;
        fact[FeeFact.Type] = row.Term(type);
        fact[FeeFact.Amount] = charged.Amount;
        fact[FeeFact.Currency] = AmazonPlace.Of(row, Marketplace).Currency(row, Currency);
        fact[FeeFact.Quantity] = charged.Quantity;
        fact[FeeFact.PerUnit] = 0;
        fact[FeeFact.Estimated] = 1;
        row.Emit();
    }

    static void EmitPrice(SourceRow row, AmazonPlace place, long day, long item)
    {
        var price = row.Price(YourPrice);
        if (price is FactKind.Missing or <= 0)
        {
            return;
        }

        var sale = row.Amount(SalePrice);
        var fact = row.Begin(Prices);
        fact[PriceFact.Day] = day;
        fact[PriceFact.Store] = place.Store(row, Marketplace);
        fact[PriceFact.Item] = item;
        fact[PriceFact.Price] = price;
        fact[PriceFact.SalePrice] = sale > 0 ? sale : FactKind.Missing;
        fact[PriceFact.Currency] = place.Currency(row, Currency);
        row.Emit();
    }

    static void EmitProduct(SourceRow row, long item)
    {
        var volume = Measures.CubicMetres(row, Volume, VolumeUnit);
        if (volume is FactKind.Missing or <= 0)
        {
            return;
        }

        var fact = row.Begin(Products);
        fact[ProductFact.Item] = item;
        fact[ProductFact.Name] = row.Term(Name);
        fact[ProductFact.VolumeM3] = volume;
        row.Emit();
    }

    readonly record struct FeeHead(long Day, long Store, long Warehouse, long Item);
}
