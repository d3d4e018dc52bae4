using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's report of all listings: evidence that a SKU is or was offered. A quantity of 999999 is no stock.
/// </summary>
public static class AmazonListings
{
    const int Sku = 0, Price = 1, Quantity = 2, Opened = 3, Asin = 4, ProductId = 5, Channel = 6, Status = 7;
    const long PretendedUnits = 9_999;

    static readonly SourceOutput Output = new(
        ListingFact.Kind, [ListingFact.Store, ListingFact.Item, ListingFact.Fulfilment]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-listings",
        Title = "Amazon all listings",
        ChineseTitle = "亚马逊 所有商品",
        Fields =
        [
            Id("seller-sku").Required(), Number("price").Required(), Number("quantity").Required(),
            Day("open-date").Required(),
            Text("asin1"), Text("product-id"), Text("fulfillment-channel").Required(), Text("status"),
        ],
        Ignores =
        [
            "item-name", "item-description", "listing-id", "image-url", "item-is-marketplace", "product-id-type",
            "zshop-shipping-fee", "item-note", "item-condition", "zshop-category1", "zshop-browse-path",
            "zshop-storefront-feature", "asin2", "asin3", "will-ship-internationally", "expedited-shipping",
            "zshop-boldface", "bid-for-featured-placement", "add-delete", "pending-quantity", "merchant-shipping-group",
            "Business Price", "maximum-retail-price", "minimum-seller-allowed-price", "maximum-seller-allowed-price",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var isByAmazon = row.Text(Channel).Begins("AMAZON");
        var quantity = row.Quantity(Quantity);
        var fact = row.Begin(Output);
        fact[ListingFact.Store] = place.Store(row);
        fact[ListingFact.Item] = row.Item(Sku);
        fact[ListingFact.Asin] = row.Text(Asin).IsEmpty ? row.Term(ProductId) : row.Term(Asin);
        fact[ListingFact.Status] = row.Term(Status);
        fact[ListingFact.Price] = row.Price(Price);
        fact[ListingFact.Currency] = place.Currency(row);
        fact[ListingFact.OpenedDay] = row.Day(Opened);
        fact[ListingFact.Fulfilment] = row.Term(isByAmazon ? "FBA" : "FBM");
        fact[ListingFact.Quantity] = quantity >= PretendedUnits * Values.Quantity.Scale ? FactKind.Missing : quantity;
        row.Emit();
    }
}
