using Stockturn.Facts;
using Stockturn.Tests.Files;

namespace Stockturn.Tests.Facts;

/// <summary>Stock and purchases of 旺店通, 聚水潭 and 领星 as their interfaces answer; numbers made up, fields as documented.</summary>
public sealed class ErpAnswersTests : IDisposable
{
    static readonly ImportOptions Told = new() { AsOf = new DateOnly(2026, 6, 30) };

    const string WangdianStock = """
        {"status": 0, "data": {"total_count": 2, "detail_list": [
          {"spec_no": "TEA-1", "warehouse_no": "W1", "warehouse_name": "主仓", "defect": false, "stock_num": 100, "order_num": 20, "sending_num": 5,
           "lock_num": 3, "purchase_num": 50, "transfer_num": 7, "available_send_stock": 80, "cost_price": 8.8, "goods_name": "茶", "status": 1},
          {"spec_no": "TEA-1", "warehouse_no": "W1", "warehouse_name": "主仓", "defect": true, "stock_num": 4, "order_num": 0, "sending_num": 0,
           "lock_num": 0, "purchase_num": 0, "transfer_num": 0, "available_send_stock": 4, "cost_price": 0, "goods_name": "茶", "status": 1}]}}
        """;

    const string WangdianPurchases = """
        {"status": 0, "data": {"total_count": 1, "order": [{"purchase_no": "CG1", "provider_no": "P1", "provider_name": "茶厂", "status": 50,
          "warehouse_no": "W1", "warehouse_name": "主仓", "created": 1673511761000, "expect_arrive_time": "2023-01-17 16:27:55", "remark": "",
          "purchaser_name": "李四", "detail_list": [
            {"rec_id": 1, "spec_no": "TEA-1", "num": 100, "stockin_num": 40, "tax_price": 9.9, "price": 8.8, "created": "2023-01-12 16:27:55"},
            {"rec_id": 2, "spec_no": "POT-1", "num": 5, "stockin_num": 0, "tax_price": 0, "price": 0, "created": ""}]}]}}
        """;

    const string WangdianReceipts = """
        {"status": 0, "data": {"total_count": 2, "order": [
          {"stockin_id": 1, "order_no": "RK1", "purchase_no": "CG1", "status": 80, "warehouse_no": "W1", "provider_no": "P1", "provider_name": "茶厂",
           "check_time": 1674057600000, "details_list": [
             {"rec_id": 1, "num": 40, "tax_price": 9.9, "cost_price": 8.8, "spec_no": "TEA-1", "batch_no": "", "defect": false}]},
          {"stockin_id": 2, "order_no": "RK2", "purchase_no": "CG1", "status": 30, "warehouse_no": "W1", "provider_no": "P1", "provider_name": "茶厂",
           "check_time": 0, "details_list": [{"rec_id": 2, "num": 60, "tax_price": 9.9, "cost_price": 8.8, "spec_no": "TEA-1"}]}]}}
        """;

    const string JushuitanPurchases = """
        {"code": 0, "msg": null, "data": {"page_index": 1, "has_next": false, "datas": [
          {"po_id": 145159, "po_date": "2025-10-02 10:33:24", "status": "Confirmed", "supplier_id": 77, "seller": "义乌茶具", "receive_status": "部分入库",
           "purchaser_name": "张三", "wms_co_id": 9, "items": [
             {"sku_id": "TEA-1", "i_id": "TEA", "name": "茶", "qty": 100, "price": 8.8, "poi_id": 1, "delivery_date": "2025-10-20 00:00:00", "in_qty": 40},
             {"sku_id": "POT-1", "i_id": "POT", "name": "壶", "qty": 5, "price": 30, "poi_id": 2, "delivery_date": "0001-01-01 00:00:00"}]},
          {"po_id": 145160, "po_date": "2025-10-03 10:33:24", "status": "Finished", "supplier_id": 77, "seller": "义乌茶具", "receive_status": "全部入库",
           "purchaser_name": "张三", "wms_co_id": 9, "items": [
             {"sku_id": "CUP-1", "i_id": "CUP", "name": "杯", "qty": 60, "price": 3, "poi_id": 3, "delivery_date": ""}]}]}}
        """;

    const string LingxingBins = """
        {"code": 0, "message": "success", "data": [
          {"wid": 1, "wh_name": "深圳仓", "whb_id": 5, "whb_name": "A-01", "whb_type": "1", "whb_type_name": "可用", "product_id": 9, "sku": "MUG",
           "seller_id": "0", "fnsku": "", "total": 30, "lockNum": 4, "validNum": "26", "third_inventory": []},
          {"wid": 1, "wh_name": "深圳仓", "whb_id": 6, "whb_name": "C-01", "whb_type": "2", "whb_type_name": "次品暂存", "product_id": 9, "sku": "MUG",
           "seller_id": "0", "fnsku": "", "total": 3, "lockNum": 0, "validNum": "3", "third_inventory": []},
          {"wid": 1, "wh_name": "深圳仓", "whb_id": 7, "whb_name": "Q-01", "whb_type": "3", "whb_type_name": "待检暂存", "product_id": 9, "sku": "CUP",
           "seller_id": "0", "fnsku": "", "total": 8, "lockNum": 0, "validNum": "8", "third_inventory": []}], "total": 3}
        """;

    const string LingxingReport = """
        {"code": 0, "message": "", "total": 2, "data": [
          {"sku": "MUG", "fnsku": "", "ware_house_name": "仓库1", "sys_wid": 1, "day_early_count": 400, "day_end_count": 443, "day_end_cost": "886.00",
           "purchase_in_count": 43, "allocation_in_transit_count": 6, "attribute_text": "全部", "child_list": [
             {"sku": "MUG", "fnsku": "", "ware_house_name": "仓库1", "attribute_text": "可售", "day_end_count": 440, "day_end_cost": "880.00", "allocation_in_transit_count": 6},
             {"sku": "MUG", "fnsku": "", "ware_house_name": "仓库1", "attribute_text": "待检", "day_end_count": 0, "day_end_cost": "0.00", "allocation_in_transit_count": 0},
             {"sku": "MUG", "fnsku": "", "ware_house_name": "仓库1", "attribute_text": "不可售", "day_end_count": 3, "day_end_cost": "6.00", "allocation_in_transit_count": 0}]},
          {"sku": "CUP", "fnsku": "", "ware_house_name": "仓库1", "sys_wid": 1, "day_end_count": 8, "day_end_cost": "0.00", "attribute_text": "可售", "child_list": []}]}
        """;

    const string LingxingSales = """
        {"code": 0, "message": "success", "total": 2, "data": [
          {"r_date": "2026-05-23", "seller_sku": "MUG", "asin": "B0", "product_name": "杯", "currency_code": "USD", "order_items": 0, "volume": 0, "amount": "0.00"},
          {"r_date": "2026-06-23", "seller_sku": "MUG", "asin": "B0", "product_name": "杯", "currency_code": "USD", "order_items": 1, "volume": 2, "amount": "7.98"}]}
        """;

    const string LingxingSettled = """
        {"code": 0, "msg": "", "data": {"total": 5, "records": [
          {"amazonOrderId": "202-1", "sid": 8, "storeName": "店", "countryCode": "UK", "eventType": "Shipment", "sellerSku": "MUG", "type": "Principal",
           "postedDateLocale": "2026-06-10T23:55:12+01:00", "currencyCode": "GBP", "currencyAmount": "20.00", "quantity": 2, "fid": "QA0D", "settlementId": "12345"},
          {"amazonOrderId": "202-1", "sid": 8, "storeName": "店", "countryCode": "UK", "eventType": "Shipment", "sellerSku": "MUG", "type": "Commission",
           "postedDateLocale": "2026-06-10T23:55:12+01:00", "currencyCode": "GBP", "currencyAmount": "-3.06", "quantity": 2, "fid": "QA0D", "settlementId": "12345"},
          {"amazonOrderId": "202-1", "sid": 8, "storeName": "店", "countryCode": "UK", "eventType": "Shipment", "sellerSku": "MUG", "type": "FBAPerUnitFulfillmentFee",
           "postedDateLocale": "2026-06-10T23:55:12+01:00", "currencyCode": "GBP", "currencyAmount": "-5.00", "quantity": 2, "fid": "QA0D", "settlementId": "12345"},
          {"amazonOrderId": "202-2", "sid": 8, "storeName": "店", "countryCode": "UK", "eventType": "Refund", "sellerSku": "MUG", "type": "Principal",
           "postedDateLocale": "2026-06-11T10:00:00+01:00", "currencyCode": "GBP", "currencyAmount": "-10.00", "quantity": 1, "fid": "QA0D", "settlementId": "12345"},
          {"amazonOrderId": "", "sid": 8, "storeName": "店", "countryCode": "UK", "eventType": "ServiceFee", "sellerSku": "", "type": "Something new",
           "postedDateLocale": "2026-06-11T10:00:00+01:00", "currencyCode": "GBP", "currencyAmount": "-1.00", "quantity": 0, "fid": "QA0D", "settlementId": "12345"}]}}
        """;

    readonly Opened opened = new();

    public void Dispose() => opened.Dispose();

    [Fact]
    public void U_3_stock_of_wangdian_is_what_orders_and_locks_leave_and_defective_goods_stand_apart()
    {
        var file = Of(WangdianStock, Told);

        Assert.Equal("wangdian-stock", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("主仓", 100m, 72m, 28m, 0m, 7m, 50m, 8.8m), ("主仓", 4m, 0m, 0m, 4m, 0m, 0m, null)],
            file.Facts.Select(stock => (
                stock.Text(SnapshotFact.Warehouse)!, stock.Units(SnapshotFact.OnHand)!.Value, stock.Units(SnapshotFact.Sellable)!.Value,
                stock.Units(SnapshotFact.Reserved)!.Value, stock.Units(SnapshotFact.Unsellable)!.Value,
                stock.Units(SnapshotFact.InTransit)!.Value, stock.Units(SnapshotFact.InboundPlanned)!.Value,
                stock.Amount(SnapshotFact.UnitCost))));
    }

    [Fact]
    public void U_3_purchases_of_wangdian_tell_days_in_two_ways_and_no_price_is_not_nought()
    {
        var file = Of(WangdianPurchases);

        Assert.Equal("wangdian-purchases", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("CG1", "TEA-1", "2023-01-12", 100m, 40m, 9.9m), ("CG1", "POT-1", "2023-01-12", 5m, 0m, null)],
            file.Facts.Select(line => (
                line.Text(PurchaseFact.Order)!, line.Text(PurchaseFact.Item)!, line.Day(PurchaseFact.OrderedDay)!,
                line.Units(PurchaseFact.Ordered)!.Value, line.Units(PurchaseFact.Received)!.Value, line.Amount(PurchaseFact.UnitPrice))));
        Assert.Equal(
            ("茶厂", "主仓", "2023-01-17", "部分到货", "CNY"),
            (file.Facts[0].Text(PurchaseFact.Supplier), file.Facts[0].Text(PurchaseFact.Warehouse), file.Facts[0].Day(PurchaseFact.ExpectedDay),
                file.Facts[0].Text(PurchaseFact.Status), file.Facts[0].Text(PurchaseFact.Currency)));
    }

    // The order says how many came, the receipt on which day: together they say when.
    [Fact]
    public void U_3_a_receipt_of_wangdian_gives_its_order_the_day_and_one_that_is_not_finished_brings_nothing()
    {
        var receipts = Of(WangdianReceipts);

        Assert.Equal("wangdian-receipts", receipts.Match.Source.Code);
        Assert.Empty(receipts.Match.Unknown);
        Assert.Equal("N_NOT_RECEIVED", Assert.Single(receipts.Issues).Code);
        var fact = receipts.Single(PurchaseFact.Kind);
        Assert.Equal(
            ("CG1", "TEA-1", "2023-01-19", 40m, 9.9m),
            (fact.Text(PurchaseFact.Order), fact.Text(PurchaseFact.Item), fact.Day(PurchaseFact.ReceivedDay),
                fact.Units(PurchaseFact.Received), fact.Amount(PurchaseFact.UnitPrice)));

        var book = new FactBook(
            new FactSetBuilder().Add(Of(WangdianPurchases)).Add(receipts).Build(), new FactSettings(), new DateOnly(2023, 2, 1));
        var line = Assert.Single(book.For(book.Skus.IndexOf("TEA-1")).Purchases.ToArray());
        Assert.Equal(
            (new DateOnly(2023, 1, 12), new DateOnly(2023, 1, 19), 100m, 40m),
            (line.OrderedDay, line.ReceivedDay, line.Ordered.Units, line.Received.Units));

        // The receipt does not repeat when it was ordered: 12 to 19 January.
        var lane = Assert.Single(Stockturn.Metrics.LeadTimes.ByLane(new FactSetBuilder().Add(Of(WangdianPurchases)).Add(receipts).Build()));
        Assert.Equal((1, 0, 7d), (lane.Lines, lane.Undated, lane.MeanDays.Value));
    }

    [Fact]
    public void U_3_purchases_of_jushuitan_tell_what_came_in_or_only_whether_all_did()
    {
        var file = Of(JushuitanPurchases);

        Assert.Equal("jushuitan-purchases", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("145159", "TEA-1", 100m, 40m, "2025-10-20"), ("145159", "POT-1", 5m, null, null), ("145160", "CUP-1", 60m, 60m, null)],
            file.Facts.Select(line => (
                line.Text(PurchaseFact.Order)!, line.Text(PurchaseFact.Item)!, line.Units(PurchaseFact.Ordered)!.Value,
                line.Units(PurchaseFact.Received), line.Day(PurchaseFact.ExpectedDay))));
        Assert.Equal(
            ["Confirmed", "Confirmed", "received"], file.Facts.Select(line => line.Text(PurchaseFact.Status)));
        Assert.Equal(("义乌茶具", "2025-10-02"), (file.Facts[0].Text(PurchaseFact.Supplier), file.Facts[0].Day(PurchaseFact.OrderedDay)));
    }

    [Fact]
    public void U_3_bins_of_lingxing_add_up_and_stand_behind_its_stock_details()
    {
        var file = Of(LingxingBins, Told);

        Assert.Equal("lingxing-bins", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("深圳仓", "MUG", 30m, 26m, 4m, 0m, 0m), ("深圳仓", "MUG", 3m, 0m, 0m, 3m, 0m), ("深圳仓", "CUP", 8m, 0m, 0m, 0m, 8m)],
            file.Facts.Select(stock => (
                stock.Text(SnapshotFact.Warehouse)!, stock.Text(SnapshotFact.Item)!, stock.Units(SnapshotFact.OnHand)!.Value,
                stock.Units(SnapshotFact.Sellable)!.Value, stock.Units(SnapshotFact.Reserved)!.Value,
                stock.Units(SnapshotFact.Unsellable)!.Value, stock.Units(SnapshotFact.Researching)!.Value)));
        Assert.True(file.Match.Source.Precedence < SourceCatalog.Find("lingxing-stock")!.Precedence);
    }

    [Fact]
    public void U_3_the_stock_report_of_lingxing_counts_each_unit_once_by_its_state()
    {
        var file = Of(LingxingReport, Told);

        Assert.Equal("lingxing-stock-report", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("MUG", 440m, 440m, 0m, 2m), ("MUG", 0m, 0m, 0m, null), ("MUG", 3m, 0m, 3m, 2m), ("CUP", 8m, 8m, 0m, null)],
            file.Facts.Select(stock => (
                stock.Text(SnapshotFact.Item)!, stock.Units(SnapshotFact.OnHand)!.Value, stock.Units(SnapshotFact.Sellable)!.Value,
                stock.Units(SnapshotFact.Unsellable)!.Value, stock.Amount(SnapshotFact.UnitCost))));
    }

    [Fact]
    public void U_4_settled_transactions_of_lingxing_are_fees_and_money_and_add_up()
    {
        var file = Of(LingxingSettled);

        Assert.Equal("lingxing-transactions", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("referral", 3.06m), ("fulfilment", 5m)],
            file.Of(FeeFact.Kind).Select(fee => (fee.Text(FeeFact.Type)!, fee.Amount(FeeFact.Amount)!.Value)));
        Assert.Equal(
            [("sales", 20m), ("refund", -10m), ("other", -1m)],
            file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value)));
        Assert.All(file.Of(FeeFact.Kind), fee => Assert.Equal(
            ("2026-06-10", "Amazon.co.uk", "GBP", "12345"),
            (fee.Day(FeeFact.Day), fee.Text(FeeFact.Store), fee.Text(FeeFact.Currency), fee.Text(FeeFact.Settlement))));
        Assert.True(file.Match.Source.Precedence < SourceCatalog.Find("amazon-date-range")!.Precedence);
    }

    [Fact]
    public void U_3_daily_sales_of_lingxing_are_totals_behind_every_order_line()
    {
        var file = Of(LingxingSales, new ImportOptions { Store = "Amazon.com" });

        Assert.Equal("lingxing-store-sales", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(
            [("2026-05-23", 0m, 0m), ("2026-06-23", 2m, 7.98m)],
            file.Facts.Select(sale => (sale.Day(SaleFact.Day)!, sale.Units(SaleFact.Units)!.Value, sale.Amount(SaleFact.Gross)!.Value)));
        var orders = SourceCatalog.All.Where(source => source.Code.EndsWith("orders", StringComparison.Ordinal));
        Assert.All(orders, source => Assert.True(source.Precedence > file.Match.Source.Precedence, source.Code));
        Assert.Equal("E_NEED_STORE", Assert.Single(Of(LingxingSales).Issues).Code);
    }

    [Theory]
    [InlineData("ware_house_name|sku|day_end_count|day_end_cost\nW|MUG||1\nW|MUG|7|0", "E_NO_QUANTITY")]
    [InlineData("ware_house_name|sku|day_end_count|day_end_cost\nW||3|1\nW|MUG|7|0", "E_NO_SKU")]
    [InlineData("spec_no|stock_num|order_num|sending_num|warehouse_name\nTEA||0|0|W\nTEA|7|0|0|W", "E_NO_QUANTITY")]
    [InlineData("spec_no|stock_num|order_num|sending_num|warehouse_name\nTEA|many|0|0|W\nTEA|7|0|0|W", "E_NUMBER")]
    [InlineData("spec_no|stock_num|order_num|sending_num|warehouse_name\n|3|0|0|W\nTEA|7|0|0|W", "E_NO_SKU")]
    [InlineData("spec_no|stock_num|order_num|sending_num|warehouse_name\nTEA|3|0|0|\nTEA|7|0|0|W", "E_NO_WAREHOUSE,E_NEED_WAREHOUSE")]
    [InlineData("purchase_no|detail_list.spec_no|detail_list.num|detail_list.stockin_num|created\nP|TEA|3|0|soon\nP|TEA|7|0|2026-01-02", "E_DATE")]
    [InlineData("purchase_no|detail_list.spec_no|detail_list.num|detail_list.stockin_num|created\n|TEA|3|0|2026-01-02\nP|TEA|7|0|2026-01-02", "E_NO_ORDER")]
    [InlineData("po_id|items.sku_id|po_date|items.qty\n1|TEA|2026-01-02|\n1|TEA|2026-01-02|7", "E_NO_QUANTITY")]
    [InlineData("po_id|items.sku_id|po_date|items.qty\n1||2026-01-02|3\n1|TEA|2026-01-02|7", "E_NO_SKU")]
    [InlineData("wh_name|sku|whb_name|total|lockNum|validNum\nW|MUG|A||0|0\nW|MUG|A|7|0|7", "E_NO_QUANTITY")]
    public void A_bad_cell_leaves_its_row_out_and_the_others_go_on(string text, string codes)
    {
        var file = FactFile.Of(text, Told, '|');

        Assert.Contains(Assert.Single(file.Issues).Code, codes.Split(','));
        Assert.Equal(7m, Assert.Single(file.Facts) is var good && good.Output.Kind == PurchaseFact.Kind
            ? good.Units(PurchaseFact.Ordered) : good.Units(SnapshotFact.OnHand));
    }

    [Fact]
    public void Undated_stock_of_an_erp_needs_its_day()
    {
        Assert.Equal("E_NEED_AS_OF", Assert.Single(Of(WangdianStock).Issues).Code);
        Assert.Equal("E_NEED_AS_OF", Assert.Single(Of(LingxingBins).Issues).Code);
    }

    FactFile Of(string json, ImportOptions? options = null)
    {
        var table = opened.One("answer.json", json);
        return FactFile.Of([.. table.Headings], [.. table.Rows.Select(row => row.Cells)], options);
    }
}
