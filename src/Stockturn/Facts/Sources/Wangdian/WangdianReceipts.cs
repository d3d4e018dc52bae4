using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>旺店通 purchase receipts (采购入库单及明细查询, JSON): what came in for a purchase order, when, and at which price.</summary>
/// <remarks>
/// Beside the purchase orders it gives them their day of receipt; alone it is all that is known of them. A receipt that was not
/// finished brought nothing yet, and one without a purchase order is left out.
/// </remarks>
public static class WangdianReceipts
{
    const int Order = 0, Sku = 1, Quantity = 2, State = 3, Checked = 4, Supplier = 5, Warehouse = 6, TaxedPrice = 7, Price = 8;

    static readonly SourceOutput Output = new(PurchaseFact.Kind, [PurchaseFact.Order, PurchaseFact.Item, PurchaseFact.ReceivedDay])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "wangdian-receipts",
        Title = "Wangdian purchase receipts",
        ChineseTitle = "旺店通 采购入库单",
        Fields =
        [
            Id("purchase_no").Required(), Id("details_list.spec_no").Required(), Number("details_list.num").Required(),
            Text("status").Required(), Day("check_time").Required(), Text("provider_name", "provider_no"), Text("warehouse_no"),
            Number("details_list.tax_price"), Number("details_list.stockin_price", "details_list.cost_price"),
            Personal("operator_name"),
        ],
        Ignores =
        [
            "stockin_id", "order_no", "modified", "created_time", "remark", "logistics_type_name", "purchase_id", "goods_count",
            "provider_no", "logistics_no", "logistics_name", "goods_amount", "total_price", "tax_amount", "total_stockin_price",
            "flag_name", "details_list.rec_id", "details_list.discount", "details_list.cost_price", "details_list.src_price",
            "details_list.tax_amount", "details_list.tax", "details_list.total_cost", "details_list.remark", "details_list.goods_name",
            "details_list.goods_no", "details_list.spec_code", "details_list.spec_name", "details_list.prop1", "details_list.prop2",
            "details_list.prop3", "details_list.prop4", "details_list.brand_name", "details_list.unit_name", "details_list.batch_no",
            "details_list.expire_data", "details_list.production_date", "details_list.defect", "details_list.unit_ratio",
            "details_list.purchase_unit_name",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 25,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        if (row.Text(State) is not "80")
        {
            row.NoteOnce(
                "N_NOT_RECEIVED", State, "80, a receipt that is finished", "nothing to do; receipts that are not finished are left out");
            return;
        }

        var taxed = row.Price(TaxedPrice);
        var price = taxed is FactKind.Missing or 0 ? row.Price(Price) : taxed;
        var fact = row.Begin(Output);
        fact[PurchaseFact.Order] = row.Code(Order);
        fact[PurchaseFact.Item] = row.Item(Sku);
        fact[PurchaseFact.Supplier] = row.Term(Supplier);
        fact[PurchaseFact.Warehouse] = row.Options.Warehouse is { } told ? row.Term(told) : row.Term(Warehouse);
        fact[PurchaseFact.ReceivedDay] = WangdianDays.Of(row, Checked);
        fact[PurchaseFact.Received] = StoreFile.Units(row, Quantity);
        fact[PurchaseFact.UnitPrice] = price == 0 ? FactKind.Missing : price;
        fact[PurchaseFact.Currency] = StoreFile.Currency(row, "CNY");
        if (fact[PurchaseFact.Order] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "a purchase order number", "export the file again");
        }

        row.Emit();
    }
}
