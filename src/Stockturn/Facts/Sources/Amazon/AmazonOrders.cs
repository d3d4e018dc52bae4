using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's report of all orders: every line of every order, line totals, no refunds.</summary>
/// <remarks>
/// A row is known by order and SKU, the how-manieth it is among equal ones, and not by order-item-id, which files have
/// only since May 2026: the key must not change when a column appears.
/// </remarks>
public static class AmazonOrders
{
    const int Order = 0, Purchased = 1, Updated = 2, OrderStatus = 3, Fulfilment = 4, Channel = 5, Sku = 6,
        ItemStatus = 7, Quantity = 8, Currency = 9, Price = 10, Tax = 11, Shipping = 12, ItemPromotion = 13,
        ShipPromotion = 14, Country = 15;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
        Updated = SaleFact.Updated,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-orders",
        Title = "Amazon all orders",
        ChineseTitle = "亚马逊 所有订单",
        Fields =
        [
            Id("amazon-order-id").Required(), Day("purchase-date").Required(), Day("last-updated-date"),
            Text("order-status").Required(), Text("fulfillment-channel"), Text("sales-channel"), Id("sku").Required(),
            Text("item-status"), Number("quantity").Required(), Text("currency"), Number("item-price").Required(),
            Number("item-tax"), Number("shipping-price"), Number("item-promotion-discount"),
            Number("ship-promotion-discount"), Text("ship-country"),
            Personal("ship-postal-code"), Personal("purchase-order-number"), Personal("buyer-identification-number"),
            Personal("buyer-identification-type"), Personal("customized-url"), Personal("ship-city"),
        ],
        Ignores =
        [
            "merchant-order-id", "order-channel", "url", "ship-service-level", "product-name", "asin", "shipping-tax",
            "gift-wrap-price", "gift-wrap-tax", "ship-state", "promotion-ids", "cpf", "is-business-order",
            "price-designation", "signature-confirmation-recommended", "is-iba", "is-sold-by-ab", "order-item-id",
            "customized-page",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static void Read(SourceRow row)
    {
        var isOtherChannel = row.Text(Channel).Begins("Non-Amazon");
        var place = AmazonPlace.Of(row, isOtherChannel ? Country : Channel);
        var gross = isOtherChannel ? FactKind.Missing : row.Price(Price);
        var status = StatusOf(row);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Purchased, place.Zone);
        fact[SaleFact.Store] = StoreOf(row, place);
        fact[SaleFact.Warehouse] = IsByAmazon(row) ? place.WarehouseIfTold(row) : FactKind.Missing;
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = row.Quantity(Quantity);
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Tax] = row.Amount(Tax);
        fact[SaleFact.Shipping] = Snapshots.Sum(row.Amount(Shipping), Negative(row.Amount(ShipPromotion)));
        fact[SaleFact.Discount] = Positive(row.Amount(ItemPromotion));
        fact[SaleFact.Currency] = isOtherChannel ? row.Term(Currency) : place.Currency(row, Currency);
        fact[SaleFact.Status] = (long)status;
        fact[SaleFact.DemandClass] = (long)(isOtherChannel ? DemandClass.OtherChannel : ClassOf(gross, status));
        fact[SaleFact.Order] = row.Hash(Order);
        fact[SaleFact.Country] = row.Term(Country);
        fact[SaleFact.Updated] = row.Instant(Updated);
        if (fact[SaleFact.Units] == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Quantity, "a quantity such as 1", "export the file again");
        }

        if (fact[SaleFact.Order] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "an order number", "export the file again");
        }

        row.Emit();
    }

    // The channel as the file names it is the store, also a marketplace we do not know.
    static long StoreOf(SourceRow row, AmazonPlace place)
    {
        if (row.Options.Store is not null || row.Text(Channel).IsEmpty)
        {
            return place.Store(row, Channel);
        }

        return place.Marketplace is { } known && row.Text(Channel).Says(known.Channel)
            ? row.Term(known.Channel)
            : row.Term(Channel);
    }

    static bool IsByAmazon(SourceRow row) =>
        row.Text(Fulfilment).Begins("Amazon")
        || row.Text(Fulfilment).Says("AFN");

    // A line that was shipped for nothing replaces an earlier one; a pending line has no price yet.
    static DemandClass ClassOf(long gross, SaleStatus status) =>
        gross == 0 && status == SaleStatus.Shipped ? DemandClass.NotDemand : DemandClass.Normal;

    static SaleStatus StatusOf(SourceRow row)
    {
        var item = row.Text(ItemStatus);
        if (item.Begins("Cancel"))
        {
            return SaleStatus.Cancelled;
        }

        var order = row.Text(OrderStatus);
        return order switch
        {
            _ when order.Begins("Shipped") => SaleStatus.Shipped,
            _ when order.Begins("Cancel") => SaleStatus.Cancelled,
            _ when order.Begins("Pending") => SaleStatus.Pending,
            _ when order.Begins("Unshipped") => SaleStatus.Pending,
            _ when order.Begins("Shipping") => SaleStatus.Pending,
            _ when order.Begins("Partially") => SaleStatus.Pending,
            _ when order.Begins("Complete") => SaleStatus.Shipped,
            _ => SaleStatus.Unknown,
        };
    }

    // Promotions are printed positive; some collected files print them negative.
    static long Positive(long amount) => amount == FactKind.Missing ? amount : Math.Abs(amount);

    static long Negative(long amount) => amount == FactKind.Missing ? amount : -Math.Abs(amount);
}
