using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>聚水潭 purchase orders (purchase/query, JSON), a row for each item. What came in is told as a sum, or only whether all did.</summary>
public static class JushuitanPurchases
{
    const int Order = 0, Sku = 1, Ordered = 2, Quantity = 3, Supplier = 4, Price = 5, Expected = 6, Received = 7, State = 8,
        Receipt = 9, Warehouse = 10;

    static readonly SourceOutput Output = new(PurchaseFact.Kind, [PurchaseFact.Order, PurchaseFact.Item])
    {
        CountsEqualRows = true,
    };

    static readonly Words<string> States = new(
        ("cancelled", "作废|已作废|被合并|Cancelled"), ("received", "Finished|已完成|完成|归档"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "jushuitan-purchases",
        Title = "Jushuitan purchase orders",
        ChineseTitle = "聚水潭 采购单",
        Fields =
        [
            Id("po_id").Required(), Id("items.sku_id").Required(), Day("po_date").Required(), Number("items.qty").Required(),
            Text("seller", "supplier_id"), Number("items.price"), Day("items.delivery_date"), Number("items.in_qty", "items.inQty"),
            Text("status"), Text("receive_status"), Text("wms_co_name", "wms_co_id"),
            Personal("purchaser_name"), Personal("send_address"),
        ],
        Ignores =
        [
            "so_id", "supplier_id", "wms_co_id", "remark", "tax_rate", "term", "item_type", "labels", "confirm_date", "finish_time",
            "modified", "more_rate", "payment_method", "items.i_id", "items.name", "items.poi_id", "items.po_id", "items.remark",
            "items.plan_arrive_qty", "items.properties_value", "items.amount", "items.field_3", "items.custom_info", "items.brand",
        ],
        NoValue = ["0001-01-01", "0001-01-01 00:00:00"],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var quantity = StoreFile.Units(row, Quantity);
        var fact = row.Begin(Output);
        fact[PurchaseFact.Order] = row.Code(Order);
        fact[PurchaseFact.Item] = row.Item(Sku);
        fact[PurchaseFact.Supplier] = row.Term(Supplier);
        fact[PurchaseFact.Warehouse] = row.Options.Warehouse is { } told ? row.Term(told) : row.Term(Warehouse);
        fact[PurchaseFact.OrderedDay] = row.Day(Ordered);
        fact[PurchaseFact.ExpectedDay] = row.Day(Expected);
        fact[PurchaseFact.Ordered] = quantity;
        fact[PurchaseFact.Received] = ReceivedOf(row, quantity);
        fact[PurchaseFact.UnitPrice] = row.Price(Price);
        fact[PurchaseFact.Currency] = StoreFile.Currency(row, "CNY");
        fact[PurchaseFact.Status] = States.TryFind(row.Text(State), out var word) ? row.Term(word) : row.Term(State);
        if (fact[PurchaseFact.Order] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "a purchase order number", "export the file again");
        }

        row.Emit();
    }

    // In part: how much nobody says.
    static long ReceivedOf(SourceRow row, long quantity)
    {
        var received = row.Quantity(Received);
        return received != FactKind.Missing ? received
            : row.Text(Receipt).Says("全部入库") ? quantity
            : row.Text(Receipt).Says("未入库") ? 0
            : FactKind.Missing;
    }
}
