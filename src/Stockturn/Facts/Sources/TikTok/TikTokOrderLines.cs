using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>TikTok Shop's orders as its API answers (202309): every line item is one unit.</summary>
public static class TikTokOrderLines
{
    const int Order = 0, Line = 1, Sku = 2, SkuId = 3, Price = 4, SalePrice = 5, BySeller = 6, Currency = 7, State = 8,
        Created = 9, Sent = 10, Updated = 11, Warehouse = 12, OrderState = 13, Kind = 14, User = 15;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Line])
    {
        Updated = SaleFact.Updated,
    };

    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "UNPAID|ON_HOLD|AWAITING_SHIPMENT|AWAITING_COLLECTION|TO_SHIP"),
        (SaleStatus.Shipped, "PARTIALLY_SHIPPING|IN_TRANSIT|DELIVERED|COMPLETED"),
        (SaleStatus.Cancelled, "CANCELLED|CANCELED|CANCEL"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "tiktok-order-lines",
        Title = "TikTok Shop orders (API)",
        ChineseTitle = "TikTok Shop 订单（接口）",
        Fields =
        [
            Id("id").Required(), Id("line_items.id").Required(), Id("line_items.seller_sku").Required(),
            Id("line_items.sku_id").Required(), Number("line_items.original_price").Required(),
            Number("line_items.sale_price"), Number("line_items.seller_discount"), Text("line_items.currency").Required(),
            Text("line_items.display_status"), Number("create_time").Required(), Number("rts_time"), Number("update_time"),
            Text("warehouse_id"), Text("status").Required(), Text("line_items.sku_type"),
            Buyer("user_id"),
            .. ((string[])["buyer_email", "recipient_address", "buyer_message", "cpf"]).Select(Personal),
        ],
        ReadsHeading = IsDetail,
        Outputs = [Output],
        Read = Read,
        Precedence = 25,
        DecimalComma = false,
    };

    static bool IsDetail(string heading)
    {
        ReadOnlySpan<char> name = heading;
        return name.Begins("line_items.") || name.Begins("payment") || name.Begins("packages") || name.Begins("cancel")
            || name.Begins("delivery") || name.Begins("fulfillment") || name.Begins("is_") || name.Begins("has_")
            || name.Begins("recipient_address.") || name.Begins("shipping") || name.Begins("tracking") || name.Begins("order_type")
            || name.Begins("commerce_platform") || name.EndsWith("_time") || name.Begins("need_") || name.Begins("seller_note");
    }

    static void Read(SourceRow row)
    {
        var currency = row.Currency(Currency);
        var gross = row.Price(Price);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = TikTokZone.NeededDay(row, Created, currency);
        fact[SaleFact.ShipDay] = TikTokZone.Day(row, Sent, currency);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, SkuId);
        fact[SaleFact.Buyer] = row.Buyer(User, fact[SaleFact.Store]);
        fact[SaleFact.Units] = Values.Quantity.Scale;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = DiscountOf(row, gross);
        fact[SaleFact.Currency] = currency;
        fact[SaleFact.Status] = (long)States.Of(
            row, row.Text(State).IsEmpty ? OrderState : State, SaleStatus.Pending);
        fact[SaleFact.DemandClass] = row.Text(Kind).Says("GIFT")
            ? (long)DemandClass.Gift : StoreFile.Demand(fact[SaleFact.Units], gross);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Updated] = row.Whole(Updated);
        fact[SaleFact.Line] = StoreFile.Number(row, Line);
        row.Emit();
    }

    // Where the seller's part is not told, the whole difference to the sale price: never more revenue than was paid.
    static long DiscountOf(SourceRow row, long gross)
    {
        var sale = row.Amount(SalePrice);
        return row.Has(BySeller) && !row.Text(BySeller).IsEmpty ? row.Amount(BySeller)
            : gross == FactKind.Missing || sale == FactKind.Missing ? FactKind.Missing
            : gross - sale;
    }
}
