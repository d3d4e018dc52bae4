using Stockturn.Facts;
using Stockturn.Tests.Files;

namespace Stockturn.Tests.Facts;

/// <summary>The answers of 领星 about AWD, WFS, overseas stocking orders and sales over platforms, as its documentation shows them.</summary>
public sealed class LingxingAnswersTests : IDisposable
{
    static readonly ImportOptions Told = new() { AsOf = new DateOnly(2026, 6, 30) };

    const string Awd = """
        {"code": 0, "message": "success", "data": {"total": 2, "list": [
          {"wname": "店-US美国仓(AWD)", "sid": 50, "nation": "美国", "asin": "B0", "seller_sku": "MUG-US", "fnsku": "X001", "sku": "MUG", "attribute": [
           {"attr_id": 137, "attr_name": "尺寸", "attr_value": "S"}],
           "total_onhand_quantity": 24, "available_distributable_quantity": 14, "reserved_distributable_quantity": 10, "awd_quantity_shipped": 90,
           "awd_actual_quantity_shipped": 68, "awd_to_fba_quantity_shipped": 5, "total_onhand_quantity_price": "240.00"},
          {"wname": "店-US美国仓(AWD)", "sid": 50, "nation": "美国", "asin": "B1", "seller_sku": "CUP-US", "fnsku": "", "sku": null, "attribute": [],
           "total_onhand_quantity": 3, "available_distributable_quantity": 3, "reserved_distributable_quantity": 0,
           "awd_actual_quantity_shipped": 0, "total_onhand_quantity_price": "0.00"}]}, "total": 2}
        """;

    const string Wfs = """
        {"code": 0, "message": "success", "data": {"total": "1", "records": [
          {"msku": "MUG-W", "gtin": "0046", "pid": "5764", "sku": "MUG", "quantity": "15", "store_id": "11", "store_name": "店", "warehouse_unique_id": "90",
           "warehouse_name": "沃尔玛加拿大仓", "available_quantity": "13", "unabled_warehousing_quantity": "1", "inbound_quantity": "2", "ats03_months": "3"}]}}
        """;

    const string Sales = """
        {"code": 0, "message": "success", "data": [
          {"sku": ["MUG"], "msku": "[\"MUG-W\"]", "store_name": ["店01"], "platform_name": ["Walmart"], "currency_code": "USD",
           "date_collect": "{\"2026-06-16\":\"1\",\"2026-06-27\":\"3\"}", "volumeTotal": 4},
          {"sku": [], "msku": "[\"CUP-W\"]", "store_name": ["店01"], "platform_name": ["Walmart"], "currency_code": "USD",
           "date_collect": "{\"2026-06-16\":\"2\"}", "volumeTotal": 2},
          {"sku": ["A", "B"], "msku": "[\"AB\"]", "store_name": ["店01"], "platform_name": ["Walmart"], "currency_code": "USD",
           "date_collect": "{\"2026-06-16\":\"9\"}", "volumeTotal": 9}], "total": 3}
        """;

    const string Overseas = """
        {"code": 0, "message": "success", "data": {
          "overseas_order_no": "OWS250918001", "inbound_order_no": "ASN1", "s_wid": 144, "s_wname": "本地仓", "r_wid": 862, "r_wname": "德国三方仓",
          "transportation_name": "海派", "logistics_name": "2432", "share_text": "按计费重", "estimated_time": "2026-07-29", "real_delivery_time": "2026-06-20",
          "status_text": "待收货", "total": {"product_count": 2, "stock_num": "3"},
          "products": [
            {"product_code": "L1", "sku": "MUG", "stock_num": 1, "package_num": 1, "tariffs_currency_unit": "JPY", "tariffs": 2.0},
            {"product_code": "L2", "sku": "CUP", "stock_num": 2, "package_num": 2, "tariffs_currency_unit": "JPY", "tariffs": 7.0}],
          "purchaseInfo": [
            {"sku": "MUG", "stock_num": 1}, {"sku": "CUP", "stock_num": 1}, {"sku": "CUP", "stock_num": 1}],
          "logisticsInfo": {"head_logistics_info": {"order_no": "FL1", "delivery_date": ""}}}}
        """;

    readonly Opened opened = new();

    public void Dispose() => opened.Dispose();

    [Fact]
    public void U_3_stock_at_awd_lies_in_a_warehouse_of_its_own()
    {
        var file = Of(Awd, Told);

        Assert.Equal("lingxing-awd-stock", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("店-US美国仓(AWD)", "MUG", 24m, 14m, 10m, 68m, 10m), ("店-US美国仓(AWD)", "CUP-US", 3m, 3m, 0m, 0m, null)],
            file.Facts.Select(stock => (
                stock.Text(SnapshotFact.Warehouse)!, stock.Text(SnapshotFact.Item)!, stock.Units(SnapshotFact.OnHand)!.Value,
                stock.Units(SnapshotFact.Sellable)!.Value, stock.Units(SnapshotFact.Reserved)!.Value,
                stock.Units(SnapshotFact.InTransit)!.Value, stock.Amount(SnapshotFact.UnitCost))));
    }

    [Fact]
    public void U_3_stock_at_wfs_is_what_can_be_sold_there()
    {
        var stock = Assert.Single(Of(Wfs, Told).Facts);

        Assert.Equal("沃尔玛加拿大仓", stock.Text(SnapshotFact.Warehouse));
        Assert.Equal((13m, 13m, 2m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable), stock.Units(SnapshotFact.InTransit)));
        Assert.Empty(Of(Wfs, Told).Match.Unknown);
    }

    [Fact]
    public void U_3_sales_over_platforms_are_units_of_days_and_no_amounts()
    {
        var file = Of(Sales);

        Assert.Equal("lingxing-platform-sales", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(
            [("MUG", "2026-06-16", 1m), ("MUG", "2026-06-27", 3m), ("CUP-W", "2026-06-16", 2m)],
            file.Facts.Select(sale => (sale.Text(SaleFact.Item)!, sale.Day(SaleFact.Day)!, sale.Units(SaleFact.Units)!.Value)));
        Assert.All(file.Facts, sale => Assert.Null(sale.Amount(SaleFact.Gross)));
        Assert.All(file.Facts, sale => Assert.Equal("店01", sale.Text(SaleFact.Store)));
        var several = Assert.Single(file.Issues);
        Assert.Equal(("E_NO_SKU", 4L), (several.Code, several.Row));
    }

    [Fact]
    public void U_3_stocking_orders_of_overseas_warehouses_are_goods_on_the_way()
    {
        var file = Of(Overseas);

        Assert.Equal("lingxing-overseas-orders", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("MUG", 1m), ("CUP", 2m)],
            file.Facts.Select(line => (line.Text(ShipmentFact.Item)!, line.Units(ShipmentFact.Shipped)!.Value)));
        Assert.All(file.Facts, line => Assert.Equal(
            ("OWS250918001", "本地仓", "德国三方仓", "海派", "2026-06-20", "2026-07-29", null),
            (line.Text(ShipmentFact.Shipment), line.Text(ShipmentFact.From), line.Text(ShipmentFact.To), line.Text(ShipmentFact.Mode),
                line.Day(ShipmentFact.ShippedDay), line.Day(ShipmentFact.ExpectedDay), line.Day(ShipmentFact.ArrivedDay))));
    }

    [Theory]
    [InlineData("store_name|sku|msku|date_collect\nS|A|A|[1]\nS|A|A|{\"2026-06-16\":7}", "E_NO_QUANTITY")]
    [InlineData("store_name|sku|msku|date_collect\nS|A|A|{\"16.6.\":1}\nS|A|A|{\"2026-06-16\":\"7\"}", "E_DATE")]
    [InlineData("store_name|sku|msku|date_collect\nS|A|A|{\"2026-06-16\":\"many\"}\nS|A|A|{\"2026-06-16\":\"7\"}", "E_NUMBER")]
    public void A_bad_cell_leaves_its_row_out_and_the_others_go_on(string text, string code)
    {
        var file = FactFile.Of(text, Told, '|');

        Assert.Equal(code, Assert.Single(file.Issues).Code);
        Assert.Equal(7m, Assert.Single(file.Facts).Units(SaleFact.Units));
    }

    FactFile Of(string json, ImportOptions? options = null)
    {
        var table = opened.One("answer.json", json);
        return FactFile.Of([.. table.Headings], [.. table.Rows.Select(row => row.Cells)], options);
    }
}
