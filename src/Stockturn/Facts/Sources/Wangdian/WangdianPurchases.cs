using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>旺店通 purchase orders (采购单及明细查询, JSON), a row for each item, with what came into stock of it.</summary>
/// <remarks>Days are told as text or in thousandths of a second; a price of nothing was not entered.</remarks>
public static class WangdianPurchases
{
    const int Order = 0, Sku = 1, Quantity = 2, Received = 3, Supplier = 4, Warehouse = 5, State = 6, Made = 7, LineMade = 8,
        Expected = 9, TaxedPrice = 10, Price = 11;

    static readonly SourceOutput Output = new(PurchaseFact.Kind, [PurchaseFact.Order, PurchaseFact.Item])
    {
        CountsEqualRows = true,
    };

    static readonly Words<string> States = new(
        ("cancelled", "10|已取消"), ("编辑中", "20"), ("待审核", "30"), ("待财审", "35"), ("已审核", "40"), ("部分到货", "50"),
        ("received", "60|70|80|90|已到货|待结算|部分结算|已完成"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "wangdian-purchases",
        Title = "Wangdian purchase orders",
        ChineseTitle = "旺店通 采购单",
        Fields =
        [
            Id("purchase_no").Required(), Id("detail_list.spec_no").Required(), Number("detail_list.num").Required(),
            Number("detail_list.stockin_num").Required(), Text("provider_name", "provider_no"), Text("warehouse_name", "warehouse_no"),
            Text("status"), Day("created"), Day("detail_list.created"), Day("expect_arrive_time"), Number("detail_list.tax_price"),
            Number("detail_list.dis_price", "detail_list.price"),
            .. ((string[])["creator_name", "purchaser_name", "check_operator_name", "facheck_operator_name"]).Select(Personal),
        ],
        Ignores =
        [
            "purchase_id", "provider_no", "provider_id", "stockin_status", "settle_status", "warehouse_id", "warehouse_no", "flag_name",
            "flag_id", "logistics_name", "logistics_type", "logistics_no", "logistics_id", "pay_type", "postfee_pay_type", "goods_fee",
            "post_fee", "other_fee", "total_fee", "tax_fee", "goods_type_count", "goods_count", "goods_arrive_count",
            "goods_stockin_count", "remark", "check_time", "modified", "prop1", "prop2", "prop3", "prop4", "detail_list.purchase_id",
            "detail_list.rec_id", "detail_list.spec_id", "detail_list.retail_price", "detail_list.provider_goods_no",
            "detail_list.goods_no", "detail_list.goods_name", "detail_list.short_name", "detail_list.spec_remark",
            "detail_list.spec_code", "detail_list.spec_name", "detail_list.barcode", "detail_list.brand_name", "detail_list.img_url",
            "detail_list.num2", "detail_list.confirm_num", "detail_list.arrive_num", "detail_list.settle_num",
            "detail_list.arrive_more_num", "detail_list.stockin_amount", "detail_list.stopwait_num", "detail_list.lack_num",
            "detail_list.purchase_unit_name", "detail_list.unit_ratio", "detail_list.base_unit_name", "detail_list.price",
            "detail_list.purchase_price", "detail_list.aux_price", "detail_list.discount", "detail_list.tax_rate",
            "detail_list.tax_amount", "detail_list.amount", "detail_list.weight", "detail_list.aux_amount", "detail_list.remark",
            "detail_list.prop1", "detail_list.prop2", "detail_list.prop3", "detail_list.prop4", "detail_list.gs_prop1",
            "detail_list.gs_prop2", "detail_list.gs_prop3", "detail_list.gs_prop4", "detail_list.gs_prop5", "detail_list.gs_prop6",
            "detail_list.batch_no", "detail_list.expire_date", "detail_list.modified",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var quantity = StoreFile.Units(row, Quantity);
        var taxed = row.Price(TaxedPrice);
        var price = taxed is FactKind.Missing or 0 ? row.Price(Price) : taxed;
        var fact = row.Begin(Output);
        fact[PurchaseFact.Order] = row.Code(Order);
        fact[PurchaseFact.Item] = row.Item(Sku);
        fact[PurchaseFact.Supplier] = row.Term(Supplier);
        fact[PurchaseFact.Warehouse] = row.Options.Warehouse is { } told ? row.Term(told) : row.Term(Warehouse);
        fact[PurchaseFact.OrderedDay] = WangdianDays.Of(row, row.Text(LineMade).IsEmpty ? Made : LineMade);
        fact[PurchaseFact.ExpectedDay] = WangdianDays.Of(row, Expected);
        fact[PurchaseFact.Ordered] = quantity;
        fact[PurchaseFact.Received] = row.Quantity(Received);
        fact[PurchaseFact.UnitPrice] = price == 0 ? FactKind.Missing : price;
        fact[PurchaseFact.Currency] = StoreFile.Currency(row, "CNY");
        fact[PurchaseFact.Status] = States.TryFind(row.Text(State), out var word) ? row.Term(word) : row.Term(State);
        if (fact[PurchaseFact.Order] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "a purchase order number", "export the file again");
        }

        row.Emit();
    }
}
