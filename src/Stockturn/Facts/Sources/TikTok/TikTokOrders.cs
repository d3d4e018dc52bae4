using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>TikTok Shop orders, a row for each SKU of an order. The second row describes the columns and is no order.</summary>
/// <remarks>
/// The SKU's subtotals are totals of the line; shipping, taxes and the refund are the order's, repeated on each line,
/// and split over the lines. What TikTok takes off the price it pays the seller: no discount of the seller's.
/// </remarks>
public static class TikTokOrders
{
    const int Order = 0, State = 1, SkuId = 2, Sku = 3, Quantity = 4, Gross = 5, BySeller = 6, Freight = 7, Taxes = 8,
        Refund = 9, Created = 10, Sent = 11, Cancelled = 12, Warehouse = 13, Country = 14, User = 15;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
        Shared = new OrderAmounts(
            SaleFact.Order, SaleFact.Gross, [SaleFact.Shipping, SaleFact.Tax, SaleFact.Refund]),
    };

    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "Unpaid|To ship|Awaiting shipment|Awaiting collection|On hold|Pending|Perlu dikirim|Chờ vận chuyển"),
        (SaleStatus.Shipped, "Shipped|In transit|Delivered|Completed|To receive|Dikirim|Selesai|Đã vận chuyển|Đã hoàn tất"),
        (SaleStatus.Cancelled, "Canceled|Cancelled|Dibatalkan|Đã hủy"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "tiktok-orders",
        Title = "TikTok Shop orders",
        ChineseTitle = "TikTok Shop 订单",
        Fields = Fields(),
        Ignores =
        [
            "Order Substatus", "Cancelation/Return Type", "Normal or Pre-order", "Product Name", "Variation",
            "Sku Quantity of return", "SKU Unit Original Price", "SKU Platform Discount", "SKU Subtotal After Discount",
            "Original Shipping Fee", "Shipping Fee Seller Discount", "Shipping Fee Platform Discount",
            "Payment platform discount", "Buyer Service Fee", "Small Order Fee", "Order Amount", "Paid Time", "RTS Time",
            "Delivered Time", "Cancel By", "Cancel Reason", "Fulfillment Type", "Tracking ID", "Delivery Option",
            "Shipping Provider Name", "Payment Method", "Weight(kg)", "Product Category", "Package ID", "Seller Note",
            "Checked Status", "Checked Marked by",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("Order ID").Required(), Text("Order Status").Required(), Id("SKU ID").Required(), Id("Seller SKU").Required(),
        Number("Quantity").Required(), Number("SKU Subtotal Before Discount").Required(), Number("SKU Seller Discount"),
        Number("Shipping Fee After Discount"), Number("Taxes"), Number("Order Refund Amount"),
        Day("Created Time").Required(), Day("Shipped Time"), Day("Cancelled Time", "Canceled Time"),
        Text("Warehouse Name"), Text("Country"),
        Buyer("Buyer Username"),
        .. ((string[])["Buyer Message", "Recipient", "Phone #", "Zipcode", "Detail Address"])
            .Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        if (!row.Text(Order).ContainsAnyInRange('0', '9'))
        {
            row.Skip("N_DESCRIPTION_ROW", Order, "an order number", "nothing to do; the row describes the columns");
            return;
        }

        var units = StoreFile.Units(row, Quantity);
        var gross = row.Amount(Gross);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.ShipDay] = row.Day(Sent);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, SkuId);
        fact[SaleFact.Buyer] = row.Buyer(User, fact[SaleFact.Store]);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = StoreFile.Positive(row.Amount(BySeller));
        fact[SaleFact.Tax] = row.Amount(Taxes);
        fact[SaleFact.Shipping] = row.Amount(Freight);
        fact[SaleFact.Refund] = StoreFile.Positive(row.Amount(Refund));
        fact[SaleFact.Currency] = StoreFile.Currency(row);
        fact[SaleFact.Status] = (long)StatusOf(row);
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, gross);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Country] = row.Term(Country);
        row.Emit();
    }

    static SaleStatus StatusOf(SourceRow row) => !row.Text(Cancelled).IsEmpty
        ? SaleStatus.Cancelled
        : States.Of(row, State, row.Text(Sent).IsEmpty ? SaleStatus.Pending : SaleStatus.Shipped);
}
