using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>WooCommerce's orders as its REST API answers (v3), a row for each line. Amounts are without tax.</summary>
/// <remarks>
/// date_created is the shop's own day. Shipping and refunds are the order's and split over its lines; several refunds
/// stand in one cell, parted by semicolons, each with a minus.
/// </remarks>
public static class WooCommerceOrders
{
    const int Order = 0, Line = 1, Sku = 2, Variation = 3, Product = 4, Quantity = 5, Subtotal = 6, Total = 7, Tax = 8,
        State = 9, Currency = 10, Created = 11, Completed = 12, Changed = 13, Shipping = 14, Refunds = 15, Country = 16,
        PricesIncludeTax = 17, Email = 18;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Line])
    {
        Updated = SaleFact.Updated,
        Shared = new OrderAmounts(SaleFact.Order, SaleFact.Gross, [SaleFact.Shipping, SaleFact.Refund]),
    };

    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "pending|processing|on-hold"),
        (SaleStatus.Shipped, "completed|refunded"),
        (SaleStatus.Cancelled, "cancelled|failed|trash|checkout-draft|auto-draft"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "woocommerce-orders",
        Title = "WooCommerce orders (REST v3)",
        ChineseTitle = "WooCommerce 订单",
        Fields = Fields(),
        Ignores =
        [
            "parent_id", "number", "order_key", "created_via", "version", "date_created_gmt", "date_modified",
            "discount_total", "discount_tax", "shipping_tax", "cart_tax", "total", "total_tax",
            "customer_id", "payment_method", "payment_method_title", "transaction_id", "date_paid", "date_paid_gmt",
            "date_completed_gmt", "cart_hash", "line_items.name", "line_items.tax_class", "line_items.subtotal_tax",
            "line_items.price", "refunds.id", "refunds.reason", "billing.country", "billing.state", "shipping.state",
            "is_editable", "needs_payment", "needs_processing", "currency_symbol", "payment_url", "fee_lines", "set_paid",
            "refunds", "refunds.refund", "coupon_lines",
        ],
        ReadsHeading = IsDetail,
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("id").Required(), Id("line_items.id").Required(), Id("line_items.sku").Required(), Id("line_items.variation_id"),
        Id("line_items.product_id").Required(), Number("line_items.quantity").Required(),
        Number("line_items.subtotal").Required(), Number("line_items.total"), Number("line_items.total_tax"),
        Text("status").Required(), Text("currency"), Day("date_created").Required(), Day("date_completed"),
        Text("date_modified_gmt"), Number("shipping_total"), Text("refunds.total"), Text("shipping.country"), Text("prices_include_tax"),
        Buyer("billing.email"),
        .. ((string[])[
            "billing.first_name", "billing.last_name", "billing.company", "billing.address_1", "billing.address_2",
            "billing.city", "billing.postcode", "billing.phone", "shipping.first_name",
            "shipping.last_name", "shipping.company", "shipping.address_1", "shipping.address_2", "shipping.city",
            "shipping.postcode", "shipping.phone", "customer_ip_address", "customer_user_agent", "customer_note",
        ]).Select(Personal),
    ];

    static bool IsDetail(string heading)
    {
        ReadOnlySpan<char> name = heading;
        return name.Begins("meta_data") || name.Begins("_links") || name.Begins("tax_lines") || name.Begins("shipping_lines")
            || name.Begins("fee_lines.") || name.Begins("coupon_lines.") || name.Begins("line_items.taxes")
            || name.Begins("line_items.meta_data") || name.Begins("line_items.image") || name.Begins("line_items.parent_name");
    }

    static void Read(SourceRow row)
    {
        var units = StoreFile.Units(row, Quantity);
        var gross = row.Amount(Subtotal);
        var net = row.Amount(Total);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.ShipDay] = row.Day(Completed);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = ItemOf(row);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = gross == FactKind.Missing || net == FactKind.Missing ? FactKind.Missing : gross - net;
        fact[SaleFact.Tax] = row.Amount(Tax);
        fact[SaleFact.TaxInside] = (long)(row.Text(PricesIncludeTax).Says("false") ? ToldTax.OnTop : ToldTax.TakenOff);
        fact[SaleFact.Shipping] = row.Amount(Shipping);
        fact[SaleFact.Refund] = ListedAmounts.Sum(row.Text(Refunds));
        fact[SaleFact.Currency] = row.Currency(Currency);
        fact[SaleFact.Status] = (long)States.Of(row, State, SaleStatus.Pending);
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, gross);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Country] = row.Term(Country);
        fact[SaleFact.Buyer] = row.Buyer(Email, fact[SaleFact.Store]);
        fact[SaleFact.Updated] = row.Instant(Changed);
        fact[SaleFact.Line] = StoreFile.Number(row, Line);
        row.Emit();
    }

    // A line without SKU goes by the platform's own number, which the table of aliases must know.
    static long ItemOf(SourceRow row) => row.Text(Variation) is "" or "0"
        ? StoreFile.Item(row, Sku, Product)
        : StoreFile.Item(row, Sku, Variation);
}
