using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Shopify's export of orders: a row for each line; what concerns the whole order stands on its first row only.
/// </summary>
/// <remarks>
/// Lineitem price is the price of one unit. Discount, tax, shipping and refund of the order go to its first line,
/// because the export does not say to which they belong; the sums are right, and a note marks each refund. Whether prices hold
/// the tax is told by the total: subtotal and shipping with the tax, or without it.
/// </remarks>
public static class ShopifyOrders
{
    const int Name = 0, Paid = 1, Fulfilled = 2, Currency = 3, Shipping = 4, Taxes = 5, Discount = 6, Created = 7,
        Quantity = 8, Price = 9, Sku = 10, LineStatus = 11, Country = 12, Cancelled = 13, Refunded = 14,
        LineDiscount = 15, OrderStatus = 16, Subtotal = 17, Total = 18, Email = 19;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopify-orders",
        Title = "Shopify orders",
        ChineseTitle = "Shopify 订单",
        Fields = Fields(),
        Ignores =
        [
            "Accepts Marketing", "Discount Code", "Shipping Method", "Lineitem name",
            "Lineitem compare at price", "Lineitem requires shipping", "Lineitem taxable", "Billing Country",
            "Billing Province", "Shipping Province", "Note Attributes", "Payment Method", "Payment Reference", "Vendor",
            "Outstanding Balance", "Id", "Tags", "Risk Level", "Source", "Tax 1 Name", "Tax 1 Value", "Tax 2 Name",
            "Tax 2 Value", "Tax 3 Name", "Tax 3 Value", "Tax 4 Name", "Tax 4 Value", "Tax 5 Name", "Tax 5 Value",
            "Receipt Number", "Duties", "Billing Province Name", "Shipping Province Name", "Payment ID",
            "Payment Terms Name", "Next Payment Due At", "Payment References", "Financial Status",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("Name").Required(), Day("Paid at"), Day("Fulfilled at"), Text("Currency"), Number("Shipping"),
        Number("Taxes"),
        Number("Discount Amount"), Day("Created at").Required(), Number("Lineitem quantity").Required(),
        Number("Lineitem price").Required(), Id("Lineitem sku").Required(), Text("Lineitem fulfillment status"),
        Text("Shipping Country"), Day("Cancelled at"), Number("Refunded Amount"), Number("Lineitem discount"),
        Text("Fulfillment Status"), Number("Subtotal"), Number("Total"), Buyer("Email"),
        .. ((string[])[
            "Phone", "Notes", "Billing Name", "Billing Street", "Billing Address1", "Billing Address2",
            "Billing Company", "Billing City", "Billing Zip", "Billing Phone", "Shipping Name", "Shipping Street",
            "Shipping Address1", "Shipping Address2", "Shipping Company", "Shipping City", "Shipping Zip",
            "Shipping Phone",
        ]).Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        var order = row.Memory<ShopifyOrder>();
        var number = row.Hash(Name);
        if (number != order.Number && !Open(row, order, number))
        {
            return;
        }

        var units = row.Quantity(Quantity);
        var gross = Cells.Times(row.Price(Price), units);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = order.Day;
        fact[SaleFact.ShipDay] = order.ShipDay;
        fact[SaleFact.Store] = StoreOf(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = Snapshots.Sum(row.Amount(LineDiscount), order.Discount);
        fact[SaleFact.Tax] = order.TaxInside != 1 || gross == FactKind.Missing
            ? order.Tax
            : order.TaxOf(gross - Snapshots.OrZero(fact[SaleFact.Discount]));
        fact[SaleFact.TaxInside] = order.TaxInside;
        fact[SaleFact.Shipping] = order.Shipping;
        fact[SaleFact.Refund] = order.Refund;
        fact[SaleFact.Currency] = order.Currency;
        fact[SaleFact.Status] = (long)StatusOf(row, order);
        fact[SaleFact.DemandClass] = (long)(gross == 0 && units > 0 ? DemandClass.Gift : DemandClass.Normal);
        fact[SaleFact.Order] = number;
        fact[SaleFact.Country] = order.Country;
        fact[SaleFact.Buyer] = order.Buyer;
        if (units == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Quantity, "a quantity such as 1", "export the file again");
        }

        row.Emit();
        if (!row.IsRejected)
        {
            order.GiveToOneLine();
        }
    }

    // Only the first row of an order has these cells; a file sorted anew has lost the way to them.
    static bool Open(SourceRow row, ShopifyOrder order, long number)
    {
        if (number == FactKind.Missing || (row.Text(Currency).IsEmpty && row.Text(Created).IsEmpty))
        {
            row.Reject(
                "E_ORDER_HEAD", Name, "the first row of the order directly above its other rows",
                "export the orders again and import the file without sorting it");
            return false;
        }

        order.Day = row.BusinessDay(Created);
        order.ShipDay = row.Day(Fulfilled);
        order.Currency = row.Currency(Currency);
        order.Country = row.Term(Country);
        order.IsCancelled = !row.Text(Cancelled).IsEmpty;
        order.IsFulfilled = row.Text(OrderStatus).Says("fulfilled");
        order.Discount = row.Amount(Discount);
        order.Tax = row.Amount(Taxes);
        order.Shipping = row.Amount(Shipping);
        order.Buyer = row.Buyer(Email, StoreOf(row));
        order.SetTax(Snapshots.Sum(row.Amount(Subtotal), row.Amount(Shipping)), row.Amount(Total));
        order.Refund = RefundOf(row);
        order.Number = row.IsRejected ? FactKind.Missing : number;
        return !row.IsRejected;
    }

    static long StoreOf(SourceRow row) => row.Options.Store is { } store
        ? row.Term(store)
        : row.Refuse("E_NEED_STORE", -1, "the store", "import the file again with the store: --store \"My shop\"");

    static long RefundOf(SourceRow row)
    {
        var refund = row.Amount(Refunded);
        if (refund > 0)
        {
            row.Note(
                "N_REFUND_ON_FIRST_LINE", Refunded, "a refund for each line, which the export does not tell",
                "nothing to do; the refund of the order stands on its first line");
        }

        return refund;
    }

    static SaleStatus StatusOf(SourceRow row, ShopifyOrder order)
    {
        if (order.IsCancelled)
        {
            return SaleStatus.Cancelled;
        }

        return order.IsFulfilled || row.Text(LineStatus).Says("fulfilled")
            ? SaleStatus.Shipped
            : SaleStatus.Pending;
    }

    /// <summary>What the first row of an order said for all of its rows.</summary>
    sealed class ShopifyOrder
    {
        decimal share;

        public long Number { get; set; } = FactKind.Missing;

        public long TaxInside { get; private set; } = FactKind.Missing;

        public long Day { get; set; }

        public long ShipDay { get; set; }

        public long Currency { get; set; }

        public long Country { get; set; }

        public long Discount { get; set; }

        public long Tax { get; set; }

        public long Shipping { get; set; }

        public long Refund { get; set; }

        public long Buyer { get; set; }

        public bool IsCancelled { get; set; }

        public bool IsFulfilled { get; set; }

        /// <summary>What belongs to the order as a whole stands on the first line taken, and on no other.</summary>
        public void GiveToOneLine() => Discount = Tax = Shipping = Refund = FactKind.Missing;

        /// <summary>1 when goods and shipping together are the total with the tax inside, 0 when it comes on top or is nothing.</summary>
        public void SetTax(long goodsAndShipping, long total)
        {
            var isTold = goodsAndShipping != FactKind.Missing && total != FactKind.Missing && Tax != FactKind.Missing;
            TaxInside = isTold && goodsAndShipping == total && Tax > 0 && Tax < total ? 1
                : isTold && goodsAndShipping + Tax == total ? 0
                : FactKind.Missing;
            share = TaxInside == 1 ? (decimal)Tax / total : 0;
        }

        /// <summary>The tax inside what was paid for a line.</summary>
        public long TaxOf(long paid) => (long)decimal.Round(paid * share, MidpointRounding.AwayFromZero);
    }
}
