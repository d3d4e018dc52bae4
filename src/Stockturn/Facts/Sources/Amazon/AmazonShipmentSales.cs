using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's customer shipment sales: the shortest report of what was sent to customers, with the price of one unit and without
/// the day of the order. Where it is believed, sales count on the day they left.
/// </summary>
public static class AmazonShipmentSales
{
    const int Shipped = 0, Sku = 1, Centre = 2, Quantity = 3, Order = 4, Currency = 5, UnitPrice = 6, Shipping = 7;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Line, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-shipment-sales",
        Title = "Amazon customer shipment sales",
        ChineseTitle = "亚马逊 亚马逊配送销售",
        Fields =
        [
            Day("shipment-date").Required(), Id("sku").Required(), Text("fulfillment-center-id"), Number("quantity").Required(),
            Id("amazon-order-id").Required(), Text("currency"), Number("item-price-per-unit").Required(),
            Number("shipping-price"), Personal("ship-city"), Personal("ship-postal-code"),
        ],
        Ignores = ["fnsku", "asin", "gift-wrap-price", "ship-state"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var sale = new AmazonSale(AmazonPlace.OfCurrency(row, Currency), IsOtherChannel: false);
        var units = AmazonSale.Units(row, Quantity);
        var gross = Cells.Times(row.Price(UnitPrice), units);
        var day = row.BusinessDay(Shipped, sale.Place.Zone);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = day;
        fact[SaleFact.ShipDay] = day;
        fact[SaleFact.Store] = sale.Place.Store(row);
        fact[SaleFact.Warehouse] = sale.Place.WarehouseIfTold(row);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Shipping] = row.Amount(Shipping);
        fact[SaleFact.Currency] = sale.Currency(row, Currency);
        fact[SaleFact.Status] = (long)SaleStatus.Shipped;
        fact[SaleFact.DemandClass] = (long)sale.ClassOf(gross, SaleStatus.Shipped);
        fact[SaleFact.Order] = AmazonSale.OrderKey(row, Order);
        fact[SaleFact.Line] = SourceRow.Hash($"{row.Instant(Shipped)}|{row.Text(Centre)}");
        row.Emit();
    }
}
