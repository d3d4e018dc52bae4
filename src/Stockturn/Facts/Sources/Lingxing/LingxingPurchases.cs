using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 purchase orders, one row for each item. What came in is told as a sum, not on which day.</summary>
public static class LingxingPurchases
{
    const int Order = 0, Sku = 1, Supplier = 2, Warehouse = 3, OrderWarehouse = 4, Ordered = 5, Expected = 6,
        Quantity = 7, Entered = 8, Price = 9, Currency = 10, Status = 11, Deleted = 12, Settlement = 13;

    static readonly SourceOutput Output = new(PurchaseFact.Kind, [PurchaseFact.Order, PurchaseFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-purchases",
        Title = "Lingxing purchase orders",
        ChineseTitle = "领星 采购单",
        Fields =
        [
            Id("order_sn", "采购单号").Required(), Id("item_list.sku", "SKU").Required(),
            Text("supplier_name", "供应商"), Id("item_list.wid", "仓库id"), Id("wid", "仓库名", "仓库"),
            Day("order_time", "下单时间"), Day("item_list.expect_arrive_time", "期待到货时间"),
            Number("item_list.quantity_real", "实际采购量").Required(),
            Number("item_list.quantity_entry", "到货入库量").Required(), Number("item_list.price", "含税单价"),
            Text("purchase_currency", "采购币种"), Text("status_text", "状态说明", "状态"), Text("item_list.is_delete"),
            Text("settlement_description", "结算描述"),
            Personal("opt_realname"), Personal("last_realname"), Personal("auditor_realname"),
            Personal("contact_person"),
            Personal("contact_number"),
        ],
        Ignores =
        [
            "custom_order_sn", "supplier_id", "opt_uid", "create_time", "shipping_currency", "purchase_rate",
            "status_shipped", "status_shipped_text", "quantity_total", "payment", "pay_status", "pay_status_text",
            "principal_uids", "principal_uids.id", "principal_uids.name", "auditor_uid", "auditor_time", "last_uid",
            "last_time", "purchaser_id", "settlement_method", "payment_method", "reason",
            "is_tax", "status", "ware_house_name", "ware_house_bak_name", "shipping_price", "amount_total", "other_fee",
            "other_currency", "fee_part_type", "total_price", "icon", "remark", "quantity_entry", "quantity_real",
            "quantity_receive", "update_time", "logistics_info", "item_list.id", "item_list.plan_sn",
            "item_list.product_id", "item_list.product_name", "item_list.model", "item_list.ware_house_name",
            "item_list.fnsku", "item_list.sid", "item_list.amount", "item_list.quantity_plan",
            "item_list.quantity_per_case", "item_list.quantity_return", "item_list.quantity_exchange",
            "item_list.cases_num", "item_list.msku", "item_list.attribute", "item_list.tax_rate", "item_list.spu",
            "item_list.spu_name", "item_list.quantity_receive", "item_list.quantity_qc",
            "item_list.quantity_qc_prepare",
            "item_list.remark", "item_list.attribute.attr_id", "item_list.attribute.attr_name",
            "item_list.attribute.attr_value",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[PurchaseFact.Order] = row.Code(Order);
        fact[PurchaseFact.Item] = row.Item(Sku);
        fact[PurchaseFact.Supplier] = row.Term(Supplier);
        fact[PurchaseFact.Warehouse] = row.Options.Warehouse is { } told ? row.Term(told)
            : row.Text(Warehouse) is "" or "0" ? row.Term(OrderWarehouse) : row.Term(Warehouse);
        fact[PurchaseFact.OrderedDay] = row.Day(Ordered);
        fact[PurchaseFact.ExpectedDay] = row.Day(Expected);
        fact[PurchaseFact.Ordered] = row.Quantity(Quantity);
        fact[PurchaseFact.Received] = row.Quantity(Entered);
        fact[PurchaseFact.UnitPrice] = row.Price(Price);
        fact[PurchaseFact.Currency] = row.Currency(Currency);
        fact[PurchaseFact.Status] = row.Text(Deleted) is "1" ? row.Term("cancelled")
            : SellerWords.Purchases.TryFind(row.Text(Status), out var word) ? row.Term(word) : row.Term(Status);
        fact[PurchaseFact.Terms] = TermsOf(row);
        if (fact[PurchaseFact.Order] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "a purchase order number", "export the file again");
        }

        row.Emit();
    }

    // People write anything there: only what can be read as terms of payment is taken.
    static long TermsOf(SourceRow row) => !row.Text(Settlement).IsEmpty && OrderTerms.Read(row.Text(Settlement).ToString()) is not null
        ? row.Term(Settlement)
        : FactKind.Missing;
}
