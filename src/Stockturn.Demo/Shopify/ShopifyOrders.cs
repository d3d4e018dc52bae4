using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Time;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Shopify;

/// <summary>
/// orders_export.csv: an order's lines repeat its name, and what belongs to the whole order stands on the first of
/// them only.
/// </summary>
/// <remarks>Buyers are invented, and there to be dropped on import. Times are the shop's, in Los Angeles.</remarks>
sealed class ShopifyOrders : IDisposable
{
    const string Header =
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal," +
        "Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity," +
        "Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping," +
        "Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1," +
        "Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone," +
        "Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City," +
        "Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at," +
        "Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Id,Tags,Risk Level,Source," +
        "Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name," +
        "Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name," +
        "Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";

    const int FirstName = 1001;
    const int FreeShippingCents = 4_000;
    const int ShippingCents = 499;
    const long FirstId = 5_800_000_000_000;
    const int BuyersOfProduct = 150;

    static readonly string[] FirstNames = ["Alex", "Jordan", "Casey", "Riley", "Morgan", "Taylor", "Jamie", "Quinn"];
    static readonly string[] LastNames = ["Example", "Sample", "Placeholder", "Testperson", "Nobody"];
    static readonly (string City, string Zip, string State)[] Towns =
    [
        ("Austin", "'78701", "TX"), ("Portland", "'97205", "OR"), ("Boston", "'02108", "MA"),
        ("Denver", "'80202", "CO"),
    ];

    readonly CommaFile file;
    readonly DemoCalendar calendar;
    readonly Action<IReadOnlyList<OrderLine>> complete;
    readonly List<OrderLine> order = [];

    /// <param name="path">Where.</param>
    /// <param name="calendar">The days.</param>
    /// <param name="complete">Told the lines of each order once all of them are known.</param>
    public ShopifyOrders(string path, DemoCalendar calendar, Action<IReadOnlyList<OrderLine>> complete)
    {
        file = new CommaFile(path, Header);
        this.calendar = calendar;
        this.complete = complete;
    }

    /// <summary>What the customer pays for a line's goods.</summary>
    public static long Net(in OrderLine line) => ((long)line.PriceCents * line.Units) - line.DiscountCents;

    /// <summary>What the customer pays for sending an order.</summary>
    public static long Shipping(long subtotal) => subtotal < FreeShippingCents ? ShippingCents : 0;

    /// <summary>The tax on an order's goods.</summary>
    public static long Taxes(long subtotal) => subtotal * 7 / 100;

    /// <summary>An instant as the shop writes it: 2025-10-02 17:09:34 -0700.</summary>
    public static string InstantText(DemoCalendar calendar, int day, int second)
    {
        second = Math.Min(86_399, second);
        var hours = calendar.LosAngelesHours(day);
        var clock = FormattableString.Invariant($"{second / 3600:D2}:{second / 60 % 60:D2}:{second % 60:D2}");
        return FormattableString.Invariant($"{calendar.Date(day):yyyy-MM-dd} {clock} -{-hours:D2}00");
    }

    /// <summary>The name customers know an order by, such as #1001.</summary>
    public static string Name(long order) => $"#{FirstName + (order / Network.Channels)}";

    /// <summary>True for goods the shop also offers as a pack of two, under a SKU of its own.</summary>
    public static bool HasTwoPack(Product product) => product.Index % 9 == 0;

    /// <summary>Takes a line; the order is written when the next one begins.</summary>
    public void Write(in OrderLine line)
    {
        if (order.Count > 0 && order[0].Order != line.Order)
        {
            Flush();
        }

        order.Add(line);
    }

    public void Dispose()
    {
        Flush();
        file.Dispose();
    }

    void Flush()
    {
        for (var at = 0; at < order.Count; at++)
        {
            var line = order[at];
            file.Text(Name(line.Order)).Text($"buyer{Buyer(order[0])}@example.com");
            WriteStatus(line, at == 0);
            WriteItem(line);
            WriteBuyer(line, at == 0);
            WriteEnd(line, at == 0);
            file.EndLine();
        }

        if (order.Count > 0)
        {
            complete(order);
        }

        order.Clear();
    }

    static bool IsTwoPack(in OrderLine line) => line.Units == 2 && HasTwoPack(line.Sku.Product) && line.Salt % 2 == 0;

    // Invented: of the goods of an order's first line, each of a few people, so that some come back.
    static long Buyer(in OrderLine first) => (first.Sku.Product.Index * 1000L) + (Codes.Digits(first.Order) % BuyersOfProduct);

    void WriteStatus(in OrderLine line, bool isFirst)
    {
        if (!isFirst)
        {
            file.Blank(14);
            return;
        }

        var subtotal = order.Sum(each => Net(each));
        var shipping = Shipping(subtotal);
        var taxes = Taxes(subtotal);
        var refund = Refund();
        var isCancelled = line.State == OrderState.Cancelled;
        file.Text(
            isCancelled ? "voided" : refund == 0 ? "paid" : refund >= subtotal ? "refunded" : "partially_refunded");
        _ = isCancelled ? file.Blank() : Instant(line.Day, line.Second + 20);
        file.Text(line.State == OrderState.Shipped ? "fulfilled" : "unfulfilled");
        _ = line.State == OrderState.Shipped ? Instant(line.ShipDay, Math.Max(line.Second + 60, 64_000)) : file.Blank();
        file.Text(line.Salt % 3 == 0 ? "yes" : "no").Text("USD");
        file.Fixed(subtotal).Fixed(shipping).Fixed(taxes).Fixed(subtotal + shipping + taxes);
        file.Blank().Fixed(0).Text("Standard");
        Instant(line.Day, line.Second);
    }

    long Refund()
    {
        var cents = 0L;
        foreach (var line in order)
        {
            cents += line.RefundedUnits * Net(line) / line.Units;
        }

        return cents;
    }

    void WriteItem(in OrderLine line)
    {
        var product = line.Sku.Product;
        var isPack = IsTwoPack(line);
        var units = isPack ? 1 : line.Units;
        file.Whole(units).Text(product.Title + (isPack ? " - 2 Pack" : ""));
        file.Fixed((long)line.PriceCents * line.Units / units).Blank();
        file.Text(product.Offers[(int)Channel.Third].SellerSku + (isPack ? "-2PK" : ""));
        file.Text("true").Text("true");
        file.Text(line.State == OrderState.Shipped ? "fulfilled" : "pending");
    }

    void WriteBuyer(in OrderLine line, bool isFirst)
    {
        if (!isFirst)
        {
            file.Blank(20);
            return;
        }

        for (var side = 0; side < 2; side++)
        {
            var town = Towns[line.Salt % Towns.Length];
            var street = $"{100 + (line.Salt % 900)} Invented Street";
            file.Text(FirstNames[line.Salt % 8] + " " + LastNames[line.Salt % 5]).Text(street).Text(street).Blank(2);
            file.Text(town.City).Text(town.Zip).Text(town.State).Text("US").Text($"+1555010{line.Salt % 1000:D4}");
        }
    }

    void WriteEnd(in OrderLine line, bool isFirst)
    {
        file.Blank(2);
        _ = isFirst && line.State == OrderState.Cancelled
            ? Instant(line.Day, Math.Min(86_399, line.Second + 900))
            : file.Blank();
        if (isFirst)
        {
            file.Text("Shopify Payments").Blank().Fixed(Refund());
        }
        else
        {
            file.Blank(3);
        }

        file.Text("Loomera");
        _ = isFirst ? file.Fixed(0).Whole(FirstId + line.Order).Blank().Text("Low").Text("web") : file.Blank(5);
        file.Fixed(line.DiscountCents);
        _ = isFirst ? file.Text("State Tax 7%").Fixed(Taxes(order.Sum(each => Net(each)))) : file.Blank(2);
        file.Blank(17);
    }

    CommaFile Instant(int day, int second) => file.Text(InstantText(calendar, day, second));
}
