using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Shopify's orders as its REST API answers, a row for each line item.</summary>
/// <remarks>
/// Discounts given to a line stand beside it, those of the order too; shipping and refunds are the order's and split
/// over its lines. Lists inside a line stand in one cell, parted by semicolons. Test orders are none.
/// </remarks>
public static class ShopifyOrderLines
{
    const int Order = 0, Line = 1, Sku = 2, Variant = 3, Quantity = 4, Price = 5, OwnDiscount = 6, Allocated = 7, Taxes = 8,
        TaxesIncluded = 9, Sent = 10, Created = 11, Cancelled = 12, Currency = 13, Shipping = 14, Refunds = 15,
        RefundKinds = 16, Updated = 17, Country = 18, Test = 19, Email = 20;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Line])
    {
        Updated = SaleFact.Updated,
        Shared = new OrderAmounts(SaleFact.Order, SaleFact.Gross, [SaleFact.Shipping, SaleFact.Refund]),
    };

    static readonly ImmutableArray<string> Details =
    [
        "line_items.", "total_", "subtotal_", "current_", "original_", "client_details", "payment_", "customer.", "customer",
        "billing_address.", "shipping_address.", "discount_", "refunds.", "fulfillment", "shipping_lines", "tax_lines", "note",
        "landing_site", "source", "admin_graphql", "presentment_", "tags", "gateway", "checkout_", "cart_token", "token",
        "processed_at", "closed_at", "processing_method", "referring_site", "browser_ip", "confirm", "number", "order_",
        "location_id", "user_id", "device_id", "app_id", "reference", "financial_status", "phone", "email", "contact_email",
        "buyer_accepts", "cancel_reason", "estimated_taxes", "tax_exempt", "duties", "merchant_", "po_number", "company",
    ];

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopify-order-lines",
        Title = "Shopify orders (API)",
        ChineseTitle = "Shopify 订单（接口）",
        Fields = Fields(),
        Ignores = ["id"],
        ReadsHeading = heading => Details.Any(detail => heading.AsSpan().Begins(detail)),
        Outputs = [Output],
        Read = Read,
        Precedence = 25,
        DecimalComma = false,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("name").Required(), Id("line_items.id").Required(), Id("line_items.sku").Required(), Id("line_items.variant_id"),
        Number("line_items.quantity").Required(), Number("line_items.price").Required(),
        Number("line_items.total_discount"), Text("line_items.discount_allocations.amount"),
        Text("line_items.tax_lines.price"), Text("taxes_included"), Text("line_items.fulfillment_status"),
        Day("created_at").Required(), Text("cancelled_at"), Text("currency"), Number("total_shipping_price_set.shop_money.amount"),
        Text("refunds.transactions.amount"), Text("refunds.transactions.kind"), Text("updated_at"),
        Text("shipping_address.country_code"), Text("test"),
        Buyer("email"),
        .. ((string[])["phone", "contact_email", "customer.email", "customer.phone", "billing_address.name"])
            .Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        if (row.Text(Test).Says("true"))
        {
            return;
        }

        var units = StoreFile.Units(row, Quantity);
        var taxes = ListedAmounts.Sum(row.Text(Taxes));
        var gross = Cells.Times(row.Price(Price), units);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, Variant);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = row.Text(Allocated).IsEmpty
            ? row.Amount(OwnDiscount) : ListedAmounts.Sum(row.Text(Allocated));
        fact[SaleFact.Tax] = taxes;
        fact[SaleFact.TaxInside] = row.Text(TaxesIncluded).IsEmpty ? FactKind.Missing
            : (long)(row.Text(TaxesIncluded).Says("true") ? ToldTax.Inside : ToldTax.OnTop);
        fact[SaleFact.Shipping] = row.Amount(Shipping);
        fact[SaleFact.Refund] = ListedAmounts.Sum(row.Text(Refunds), row.Text(RefundKinds), "refund");
        fact[SaleFact.Currency] = row.Currency(Currency);
        fact[SaleFact.Status] = (long)(!row.Text(Cancelled).IsEmpty ? SaleStatus.Cancelled
            : row.Text(Sent).Says("fulfilled") ? SaleStatus.Shipped : SaleStatus.Pending);
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, gross);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Country] = row.Term(Country);
        fact[SaleFact.Buyer] = row.Buyer(Email, fact[SaleFact.Store]);
        fact[SaleFact.Updated] = row.Instant(Updated);
        fact[SaleFact.Line] = StoreFile.Number(row, Line);
        row.Emit();
    }
}
