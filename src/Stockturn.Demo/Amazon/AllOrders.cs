using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// The all-orders report of a market. Times are UTC, so an evening order in Los Angeles stands on the next day.
/// </summary>
/// <remarks>
/// Cancelled lines stay, with quantity 0 or the quantity once ordered; lines still pending have no price; lines of
/// other
/// channels that Amazon ships are Non-Amazon without price. In Germany item-price holds the tax item-tax names.
/// </remarks>
sealed class AllOrders : IDisposable
{
    const string UsHeader =
        "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\t" +
        "sales-channel\torder-channel\tship-service-level\tproduct-name\tsku\tasin\titem-status\tquantity\t" +
        "currency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\t" +
        "item-promotion-discount\tship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\t" +
        "promotion-ids\tcpf\tis-business-order\tpurchase-order-number\tprice-designation\t" +
        "signature-confirmation-recommended\torder-item-id ";

    const string EuHeader =
        "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\t" +
        "sales-channel\torder-channel\turl\tship-service-level\tproduct-name\tsku\tasin\titem-status\tquantity\t" +
        "currency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\t" +
        "item-promotion-discount\tship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\t" +
        "promotion-ids\tis-business-order\tpurchase-order-number\tprice-designation\tis-iba\torder-item-id";

    const int FreshSeconds = 64_000;
    const long FirstItemNumber = 20_000_000_000;

    readonly TabFile file;
    readonly Market market;
    readonly World world;
    readonly DayTexts days;
    long lines;

    public AllOrders(string path, Market market, (World World, DayTexts Days) setting)
    {
        file = new TabFile(path, market.Country == "US" ? UsHeader : EuHeader);
        this.market = market;
        world = setting.World;
        days = setting.Days;
    }

    bool IsUs => market.Country == "US";

    /// <summary>How many lines were written.</summary>
    public long Lines => lines;

    /// <summary>Writes a line.</summary>
    public void Write(in OrderLine line)
    {
        WriteHead(line);
        WriteItem(line);
        WriteMoney(line);
        WriteTail(line);
        file.EndLine();
        lines++;
    }

    public void Dispose() => file.Dispose();

    /// <summary>The number customers know an order by.</summary>
    public static void OrderNumber(ByteWriter writer, long order, int prefix)
    {
        var digits = Codes.Digits(order);
        writer.Padded(prefix + (order / Network.Channels % 4), 3);
        writer.Letter('-');
        writer.Padded(digits / 10_000_000, 7);
        writer.Letter('-');
        writer.Padded(digits % 10_000_000, 7);
    }

    /// <summary>The number of a line's order; Amazon gives orders of other channels numbers of their own.</summary>
    public static void OrderNumber(ByteWriter writer, in OrderLine line, int prefix)
    {
        if (line.Sort != OrderSort.OtherChannel)
        {
            OrderNumber(writer, line.Order, prefix);
            return;
        }

        writer.Raw("S01-"u8);
        writer.Padded(Codes.Digits(line.Order) / 10_000_000, 7);
        writer.Letter('-');
        writer.Padded(Codes.Digits(line.Order) % 10_000_000, 7);
    }

    /// <summary>What a line is known by.</summary>
    /// <param name="line">Which line of the report, the first being 0.</param>
    public static long ItemNumber(long line) => Codes.Digits(FirstItemNumber + line);

    /// <summary>The tax on what a customer pays for goods: America adds 7 per cent, the German price holds 19.</summary>
    public static long Tax(Market market, long net) => market.Country == "US" ? net * 7 / 100 : net * 19 / 119;

    void WriteHead(in OrderLine line)
    {
        OrderNumber(file.Cell().Out, line, market.OrderPrefix);
        var utc = market.Hours(world.Calendar, line.Day) * 3600;
        file.Cell();
        days.Utc(file.Cell().Out, line.Day, line.Second - utc);
        file.Cell();
        switch (line.State)
        {
            case OrderState.Shipped:
                days.Utc(file.Out, line.ShipDay,
                    line.ShipDay == line.Day ? Math.Min(86_399, line.Second + 900) - utc : 64_800);
                break;
            default:
                days.Utc(file.Out, line.Day, Math.Min(86_399, line.Second + 600) - utc);
                break;
        }
    }

    void WriteItem(in OrderLine line)
    {
        var product = line.Sku.Product;
        file.Text(OrderStatus(line));
        file.Text(line.Channel == Channel.Third ? "Merchant" : "Amazon");
        file.Text(line.Sort == OrderSort.OtherChannel ? "Non-Amazon" : market.SalesChannel);
        file.Blank(IsUs ? 1 : 2);
        file.Text(line.Salt % 3 == 0 ? "Expedited" : "Standard");
        file.Text(market.Title(product));
        file.Text(product.Offers[(int)line.Channel].SellerSku);
        file.Text(product.Asin);
        file.Text(line.State == OrderState.Pending ? "Unshipped" : OrderStatus(line));
        file.Whole(line.State == OrderState.Cancelled && line.Salt % 2 == 0 ? 0 : line.Units);
    }

    void WriteMoney(in OrderLine line)
    {
        var isPriceless = line.State == OrderState.Cancelled || IsFresh(line) || line.Sort == OrderSort.OtherChannel;
        if (isPriceless)
        {
            file.Text(line.State == OrderState.Cancelled ? "" : market.Currency).Blank(8);
            return;
        }

        var isFree = line.Sort == OrderSort.Replacement;
        var gross = isFree ? 0L : (long)line.PriceCents * line.Units;
        var net = gross - (isFree ? 0 : line.DiscountCents);
        file.Text(market.Currency);
        file.Fixed(gross);
        file.Fixed(Tax(market, net));
        file.Fixed(0).Fixed(0).Fixed(0).Fixed(0);
        file.Fixed(isFree ? 0 : line.DiscountCents);
        file.Fixed(0);
    }

    void WriteTail(in OrderLine line)
    {
        var town = market.Towns[line.Salt % market.Towns.Length];
        file.Text(town.City).Text(town.State).Text(town.Postcode).Text(market.Country);
        file.Text(line.DiscountCents > 0 ? "Deal " + line.Sku.Product.Category.Code : "");
        if (IsUs)
        {
            file.Blank();
        }

        file.Text(line.Salt % 25 == 0 ? "true" : "false").Blank(2);
        file.Text("false");
        file.Cell().Out.Padded(ItemNumber(lines), 14);
    }

    string OrderStatus(in OrderLine line) => line.State switch
    {
        OrderState.Cancelled => "Cancelled",
        OrderState.Shipped => "Shipped",
        _ => IsFresh(line) ? "Pending" : "Unshipped",
    };

    // Of the orders of the last evening the price is not known yet.
    bool IsFresh(in OrderLine line) =>
        line.State == OrderState.Pending && line.Day == world.Calendar.Last && line.Second > FreshSeconds;
}
