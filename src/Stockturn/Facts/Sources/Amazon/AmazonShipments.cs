using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's fulfilled shipments: what left its centres, with the day it did. One line of an order may leave in several parcels:
/// their amounts add up.
/// </summary>
public static class AmazonShipments
{
    const int Order = 0, Shipment = 1, ShipmentItem = 2, Purchased = 3, Shipped = 4, Sku = 5, Quantity = 6, Currency = 7,
        Price = 8, Tax = 9, Shipping = 10, ItemPromotion = 11, ShipPromotion = 12, Country = 13, Channel = 14, Email = 15;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Line, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-shipments",
        Title = "Amazon fulfilled shipments",
        ChineseTitle = "亚马逊 已配送货件",
        Fields =
        [
            Id("amazon-order-id").Required(), Id("shipment-id").Required(), Id("shipment-item-id").Required(),
            Day("purchase-date").Required(), Day("shipment-date").Required(), Id("sku").Required(),
            Number("quantity-shipped").Required(), Text("currency"), Number("item-price").Required(), Number("item-tax"),
            Number("shipping-price"), Number("item-promotion-discount"), Number("ship-promotion-discount"), Text("ship-country"),
            Text("sales-channel"),
            Buyer("buyer-email"), Personal("buyer-name"), Personal("buyer-phone-number"), Personal("recipient-name"),
            Personal("ship-address-1"), Personal("ship-address-2"), Personal("ship-address-3"), Personal("ship-city"),
            Personal("ship-postal-code"), Personal("ship-phone-number"), Personal("bill-address-1"), Personal("bill-address-2"),
            Personal("bill-address-3"), Personal("bill-city"), Personal("bill-postal-code"),
        ],
        Ignores =
        [
            "merchant-order-id", "amazon-order-item-id", "merchant-order-item-id", "payments-date", "reporting-date",
            "product-name", "shipping-tax", "gift-wrap-price", "gift-wrap-tax", "ship-service-level", "ship-state", "bill-state",
            "bill-country", "carrier", "tracking-number", "estimated-arrival-date", "fulfillment-center-id",
            "fulfillment-channel", "points-granted",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 25,
    };

    static void Read(SourceRow row)
    {
        var sale = row.Text(Channel).IsEmpty
            ? new AmazonSale(AmazonPlace.OfCurrency(row, Currency), IsOtherChannel: false) : AmazonSale.Of(row, Channel, Country);
        var gross = sale.IsOtherChannel ? FactKind.Missing : row.Price(Price);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Purchased, sale.Place.Zone);
        fact[SaleFact.ShipDay] = row.BusinessDay(Shipped, sale.Place.Zone);
        fact[SaleFact.Store] = sale.Store(row, Channel);
        fact[SaleFact.Warehouse] = sale.Place.WarehouseIfTold(row);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Buyer] = row.Buyer(Email, fact[SaleFact.Store]);
        fact[SaleFact.Units] = AmazonSale.Units(row, Quantity);
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Tax] = row.Amount(Tax);
        fact[SaleFact.Shipping] = AmazonSale.Shipping(row, Shipping, ShipPromotion);
        fact[SaleFact.Discount] = AmazonSale.Discount(row, ItemPromotion);
        fact[SaleFact.Currency] = sale.Currency(row, Currency);
        fact[SaleFact.Status] = (long)SaleStatus.Shipped;
        fact[SaleFact.DemandClass] = (long)sale.ClassOf(gross, SaleStatus.Shipped);
        fact[SaleFact.Order] = AmazonSale.OrderKey(row, Order);
        fact[SaleFact.Country] = row.Term(Country);
        fact[SaleFact.Line] = SourceRow.Hash($"{row.Text(Shipment)}|{row.Text(ShipmentItem)}");
        row.Emit();
    }
}
