using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>The fulfilled-shipments report of the last month: what left, from which centre, on which day.</summary>
/// <remarks>Buyers are invented, and there to be dropped on import.</remarks>
sealed class FulfilledShipments : IDisposable
{
    const string Header =
        "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tamazon-order-item-id\tmerchant-order-item-id\t" +
        "purchase-date\tpayments-date\tshipment-date\treporting-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\t" +
        "product-name\tquantity-shipped\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\t" +
        "gift-wrap-tax\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\t" +
        "ship-state\tship-postal-code\tship-country\tship-phone-number\tbill-address-1\tbill-address-2\tbill-address-3\t" +
        "bill-city\tbill-state\tbill-postal-code\tbill-country\titem-promotion-discount\tship-promotion-discount\tcarrier\t" +
        "tracking-number\testimated-arrival-date\tfulfillment-center-id\tfulfillment-channel\tsales-channel";

    const int ShippedSecond = 64_800;

    readonly TabFile file;
    readonly Market market;
    readonly World world;
    readonly DayTexts days;
    readonly int firstDay;

    public FulfilledShipments(string path, Market market, (World World, DayTexts Days) setting)
    {
        file = new TabFile(path, Header);
        this.market = market;
        (world, days) = setting;
        firstDay = world.Calendar.Day(DemoSeller.EndDate.Year, DemoSeller.EndDate.Month, 1);
    }

    /// <summary>Writes a line when it left in the last month.</summary>
    public void Write(in OrderLine line, long item)
    {
        if (line.State != OrderState.Shipped || line.ShipDay < firstDay)
        {
            return;
        }

        WriteHead(line, item);
        WriteMoney(line);
        WriteTail(line);
        file.EndLine();
    }

    public void Dispose() => file.Dispose();

    void WriteHead(in OrderLine line, long item)
    {
        AllOrders.OrderNumber(file.Cell().Out, line, market.OrderPrefix);
        file.Blank().Text("D" + Codes.Letter(line.Order, 9)).Text("D" + Codes.Letter(item, 11));
        file.Cell().Out.Padded(item, 14);
        file.Blank();
        var ordered = line.Second - (market.Hours(world.Calendar, line.Day) * 3600);
        days.Utc(file.Cell().Out, line.Day, ordered);
        days.Utc(file.Cell().Out, line.Day, ordered);
        days.Utc(file.Cell().Out, line.ShipDay, ShippedSecond);
        days.Utc(file.Cell().Out, line.ShipDay, ShippedSecond);
        file.Text($"buyer{line.Order}@example.com").Text("Alex Example").Blank();
        file.Text(line.Sku.Product.Offers[(int)line.Channel].SellerSku).Text(market.Title(line.Sku.Product));
        file.Whole(line.Units);
    }

    void WriteMoney(in OrderLine line)
    {
        var isPaid = line.Sort == OrderSort.Ordinary;
        var gross = isPaid ? (long)line.PriceCents * line.Units : 0;
        var net = isPaid ? gross - line.DiscountCents : 0;
        file.Text(market.Currency).Fixed(gross).Fixed(AllOrders.Tax(market, net));
        file.Fixed(0).Fixed(0).Fixed(0).Fixed(0).Text(line.Salt % 3 == 0 ? "Expedited" : "Standard");
    }

    void WriteTail(in OrderLine line)
    {
        var town = market.Towns[line.Salt % market.Towns.Length];
        file.Text("Alex Example").Text($"{100 + (line.Salt % 900)} Invented Street").Blank(2);
        file.Text(town.City).Text(town.State).Text(town.Postcode).Text(market.Country).Blank(8);
        file.Fixed(line.Sort == OrderSort.Ordinary ? line.DiscountCents : 0).Fixed(0).Text("AMZN");
        file.Cell().Out.Text("TBA");
        file.Out.Padded(line.Salt, 10);
        days.Utc(file.Cell().Out, line.ShipDay + 2, ShippedSecond);
        file.Text(market.Centres[line.Salt % market.Centres.Length]).Text("AFN");
        file.Text(line.Sort == OrderSort.OtherChannel ? "Non-Amazon" : market.SalesChannel);
    }
}
