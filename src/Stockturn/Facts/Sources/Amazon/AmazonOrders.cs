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
        var sale = AmazonSale.Of(row, Channel, Country);
        var gross = sale.IsOtherChannel ? FactKind.Missing : row.Price(Price);
        var status = StatusOf(row);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Purchased, sale.Place.Zone);
        fact[SaleFact.Store] = sale.Store(row, Channel);
        fact[SaleFact.Warehouse] = IsByAmazon(row) ? sale.Place.WarehouseIfTold(row) : FactKind.Missing;
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = AmazonSale.Units(row, Quantity);
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Tax] = row.Amount(Tax);
        fact[SaleFact.Shipping] = AmazonSale.Shipping(row, Shipping, ShipPromotion);
        fact[SaleFact.Discount] = AmazonSale.Discount(row, ItemPromotion);
        fact[SaleFact.Currency] = sale.Currency(row, Currency);
        fact[SaleFact.Status] = (long)status;
        fact[SaleFact.DemandClass] = (long)sale.ClassOf(gross, status);
        fact[SaleFact.Order] = AmazonSale.OrderKey(row, Order);
        fact[SaleFact.Country] = row.Term(Country);
        fact[SaleFact.Updated] = row.Instant(Updated);
        row.Emit();
    }

    static bool IsByAmazon(SourceRow row) =>
        row.Text(Fulfilment).Begins("Amazon")
        || row.Text(Fulfilment).Says("AFN");

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
}
