using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's FBA inventory (MYI): stock at the moment of the download, which the file does not name.</summary>
/// <remarks>
/// The merchant's own quantity on the offer is evidence of a listing and never stock. Planned inbound is a wish;
/// shipped and receiving are goods on the way. Units fulfillable only from another country lie there and are taken off
/// here.
/// </remarks>
public static class AmazonInventory
{
    const int Sku = 0, Fnsku = 1, Asin = 2, Condition = 3, Price = 4, MerchantListed = 5, MerchantQuantity = 6,
        AmazonListed = 7, Warehouse = 8, Fulfillable = 9, Unsellable = 10, Reserved = 11, Working = 12, Shipped = 13,
        Receiving = 14, Researching = 15, Local = 16, Store = 17;

    static readonly SourceOutput Stock = new(
        SnapshotFact.Kind,
        [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Fnsku, SnapshotFact.Condition])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
    };

    static readonly SourceOutput Offers = new(
        ListingFact.Kind, [ListingFact.Store, ListingFact.Item, ListingFact.Fulfilment]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-inventory",
        Title = "Amazon FBA inventory (MYI)",
        ChineseTitle = "亚马逊 管理亚马逊库存",
        Fields = Fields(),
        Ignores =
        [
            "product-name", "afn-total-quantity", "per-unit-volume", "afn-reserved-future-supply",
            "afn-future-supply-buyable", "afn-fulfillable-quantity-remote", "afn-fc-transfer-quantity",
            "afn-onhand-buyable-quantity",
        ],
        Outputs = [Stock, Offers],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("sku").Required(), Text("fnsku").Required(), Text("asin"), Text("condition"), Number("your-price"),
        Text("mfn-listing-exists"), Number("mfn-fulfillable-quantity"), Text("afn-listing-exists"),
        Number("afn-warehouse-quantity").Required(), Number("afn-fulfillable-quantity").Required(),
        Number("afn-unsellable-quantity"), Number("afn-reserved-quantity"), Number("afn-inbound-working-quantity"),
        Number("afn-inbound-shipped-quantity"), Number("afn-inbound-receiving-quantity"),
        Number("afn-researching-quantity"), Number("afn-fulfillable-quantity-local"), Text("store"),
    ];

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.Of(row, Store);
        EmitStock(row, place);
        if (IsYes(row.Text(AmazonListed)))
        {
            EmitOffer(row, place, "FBA", FactKind.Missing);
        }

        if (IsYes(row.Text(MerchantListed)))
        {
            EmitOffer(row, place, "FBM", row.Quantity(MerchantQuantity));
        }
    }

    static void EmitStock(SourceRow row, AmazonPlace place)
    {
        var fulfillable = row.Quantity(Fulfillable);
        var local = row.Quantity(Local);
        var elsewhere = local == FactKind.Missing ? 0 : Snapshots.OrZero(fulfillable) - local;
        var onHand = row.Quantity(Warehouse);
        var unsellable = row.Quantity(Unsellable);
        var reserved = row.Quantity(Reserved);
        var researching = row.Quantity(Researching);
        Snapshots.Check(row, Warehouse, onHand, fulfillable, unsellable, reserved, researching);

        var fact = row.Begin(Stock);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = place.Warehouse(row);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Condition] = row.Term(Condition);
        fact[SnapshotFact.OnHand] = Snapshots.OrZero(onHand) - elsewhere;
        fact[SnapshotFact.Sellable] = Snapshots.OrZero(fulfillable) - elsewhere;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.Unsellable] = unsellable;
        fact[SnapshotFact.Researching] = researching;
        fact[SnapshotFact.InTransit] = Snapshots.Sum(row.Quantity(Shipped), row.Quantity(Receiving));
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Working);
        row.Emit();
    }

    static void EmitOffer(SourceRow row, AmazonPlace place, string fulfilment, long quantity)
    {
        var fact = row.Begin(Offers);
        fact[ListingFact.Store] = place.Store(row);
        fact[ListingFact.Item] = row.Item(Sku);
        fact[ListingFact.Fnsku] = row.Term(Fnsku);
        fact[ListingFact.Asin] = row.Term(Asin);
        fact[ListingFact.Price] = row.Price(Price);
        fact[ListingFact.Currency] = place.Currency(row);
        fact[ListingFact.Fulfilment] = row.Term(fulfilment);
        fact[ListingFact.Quantity] = quantity;
        row.Emit();
    }

    static bool IsYes(ReadOnlySpan<char> answer) =>
        answer.Says("Yes") || answer.Says("Y")
        || answer.Says("true");
}
