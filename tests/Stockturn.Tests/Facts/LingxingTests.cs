using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

public class LingxingTests(ITestOutputHelper output)
{
    static readonly ImportOptions AsOf = new() { AsOf = new DateOnly(2022, 9, 8) };

    [Fact]
    public void U_3_stock_details_give_stock_cost_and_ages()
    {
        if (Sample("Warehouse_InventoryDetails.response.json", null, AsOf) is not { } file)
        {
            return;
        }

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("2022-09-08", "1", "1111"),
            (stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item)));
        Assert.Equal(
            (1943m, 681m, 110m, 519m, 633m),
            (
                stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
                stock.Units(SnapshotFact.Unsellable), stock.Units(SnapshotFact.Researching),
                stock.Units(SnapshotFact.Reserved)));
        Assert.Equal((10m, "CNY", 562m), (stock.Amount(SnapshotFact.UnitCost), stock.Text(SnapshotFact.Currency),
            stock.Units(SnapshotFact.InboundPlanned)));
        var ages = file.Of(AgeFact.Kind);
        Assert.Equal(
            [(0L, 15L, 20m), (16, 30, 0), (31, 90, 1348), (91, FactKind.Missing, 575)],
            ages.Select(age => (age[AgeFact.FromDays], age[AgeFact.ToDays], age.Units(AgeFact.Quantity)!.Value)));
        Assert.Equal(stock.Units(SnapshotFact.OnHand), ages.Sum(age => age.Units(AgeFact.Quantity)));
        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
    }

    [Fact]
    public void U_3_the_person_names_the_warehouse_that_is_only_a_number()
    {
        if (Sample("Warehouse_InventoryDetails.response.json", null, AsOf with { Warehouse = "CN-HOME" }) is { } file)
        {
            Assert.Equal("CN-HOME", file.Single(SnapshotFact.Kind).Text(SnapshotFact.Warehouse));
        }
    }

    [Fact]
    public void U_3_batch_details_give_the_stock_of_each_batch()
    {
        if (Sample("Warehouse_GetBatchDetailList.response.json", null, AsOf) is not { } file)
        {
            return;
        }

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("A022401", "401286103900685831-1"), (stock.Text(SnapshotFact.Item), stock.Text(SnapshotFact.Lot)));
        Assert.Equal((1m, 1m, 5.23m, 0m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
            stock.Amount(SnapshotFact.UnitCost), stock.Amount(SnapshotFact.InboundCost)));
        Assert.Null(stock.Day(SnapshotFact.ReceivedDay));
        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
    }

    // 20 units: 100 of goods, 20 of fees and 30 of head haul are 150, or 7.50 for one.
    [Theory]
    [InlineData("150", "30", 6, 1.5)]
    [InlineData("7.50", "30", 6, 1.5)]
    public void The_cost_of_a_batch_is_of_all_or_of_one_and_its_row_shows_it(
        string cost, string headHaul, double unit, double inbound)
    {
        var file = FactFile.Of(
            "wid\tbatch_no\tsku\ttotal\tbalance_num\tgood_num\tstock_cost\thead_stock_cost\tfee\tamount\n"
                + $"1\tB1\tMUG\t20\t20\t20\t{cost}\t{headHaul}\t20\t100", AsOf);

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ((decimal)unit, (decimal)inbound),
            (stock.Amount(SnapshotFact.UnitCost), stock.Amount(SnapshotFact.InboundCost)));
    }

    [Fact]
    public void U_3_purchase_orders_give_a_line_for_each_item()
    {
        if (Sample("Purchase_PurchaseOrderList.response.json", "item_list", new ImportOptions()) is not { } file)
        {
            return;
        }

        var line = file.Single(PurchaseFact.Kind);
        Assert.Equal(
            ("PO230914108", "guigeceshi-1", "1", "CNY", "received"),
            (
                line.Text(PurchaseFact.Order), line.Text(PurchaseFact.Item), line.Text(PurchaseFact.Warehouse),
                line.Text(PurchaseFact.Currency), line.Text(PurchaseFact.Status)));
        Assert.Equal(
            (10m, 10m, 66m),
            (line.Units(PurchaseFact.Ordered), line.Units(PurchaseFact.Received), line.Amount(PurchaseFact.UnitPrice)));
        Assert.Equal(
            ("2023-09-14", null, null),
            (
                line.Day(PurchaseFact.OrderedDay), line.Day(PurchaseFact.ExpectedDay),
                line.Day(PurchaseFact.ReceivedDay)));
        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
    }

    [Fact]
    public void A_deleted_item_is_a_cancelled_line()
    {
        var file = FactFile.Of(
            "order_sn\titem_list.sku\titem_list.quantity_real\titem_list.quantity_entry\tstatus_text"
                + "\titem_list.is_delete\n"
                + "PO1\tMUG\t10\t0\t待签收\t1\nPO2\tMUG\t10\t0\t待签收\t0\nPO3\tMUG\t10\t0\t已作废\t0");

        Assert.Equal(["cancelled", "待签收", "cancelled"], file.Facts.Select(line => line.Text(PurchaseFact.Status)));
    }

    [Fact]
    public void U_6_what_an_order_says_of_its_settlement_counts_where_it_can_be_read_as_terms()
    {
        var file = FactFile.Of(
            "order_sn\titem_list.sku\titem_list.quantity_real\titem_list.quantity_entry\tstatus_text\tsettlement_description\n"
                + "PO1\tMUG\t10\t0\t待签收\t30%定金，70%出货前\nPO2\tMUG\t10\t0\t待签收\t老客户\nPO3\tMUG\t10\t0\t待签收\t");

        Assert.Equal(["30%定金，70%出货前", null, null], file.Facts.Select(line => line.Text(PurchaseFact.Terms)));
        Assert.Empty(file.Issues);
    }

    // The names in the documented sample are blacked out: the row cannot say which item it is about.
    [Fact]
    public void A_shipment_without_any_item_is_an_issue()
    {
        if (Sample("FBA_FBAShipmentList.response.json", "item_list", new ImportOptions()) is not { } file)
        {
            return;
        }

        Assert.Equal("lingxing-fba-shipments", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal("E_NO_SKU", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void U_2_shipments_give_what_was_sent_and_taken_in()
    {
        var file = FactFile.Of(
            "shipment_id\titem_list.sku\titem_list.msku\titem_list.quantity_shipped\titem_list.quantity_received"
                + "\tshipped_time\treceiving_time\tshipment_status\tship_to_address.country_code\n"
                + "FBA1\t\tAMZ-MUG\t18\t16\t2024-10-10 18:00\t2024-10-26 19:24\tCLOSED\tUS");

        var line = file.Single(ShipmentFact.Kind);
        Assert.Equal(
            ("FBA1", "AMZ-MUG", "FBA-US", "CLOSED"),
            (
                line.Text(ShipmentFact.Shipment), line.Text(ShipmentFact.Item), line.Text(ShipmentFact.To),
                line.Text(ShipmentFact.Status)));
        Assert.Equal(
            (18m, 16m, "2024-10-10", "2024-10-26"),
            (
                line.Units(ShipmentFact.Shipped), line.Units(ShipmentFact.Received),
                line.Day(ShipmentFact.ShippedDay), line.Day(ShipmentFact.ArrivedDay)));
    }

    [Fact]
    public void U_2_dispatch_orders_give_the_head_haul()
    {
        if (Sample("FBA_GetInboundShipmentList.response.json", "relate_list", new ImportOptions()) is not { } file)
        {
            return;
        }

        var line = file.Single(ShipmentFact.Kind);
        Assert.Equal(
            ("SP180720003", "10         1", "鸿捷--HKUPS美国红单", "8", "FBA-US"),
            (
                line.Text(ShipmentFact.Shipment), line.Text(ShipmentFact.Item), line.Text(ShipmentFact.Mode),
                line.Text(ShipmentFact.From), line.Text(ShipmentFact.To)));
        Assert.Equal(1, line.Units(ShipmentFact.Shipped));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void The_Chinese_export_of_stock_is_the_same_source()
    {
        var file = FactFile.Of(
            "仓库\tSKU\tFNSKU\t实际库存总量\t可用量\t次品量\t待检待上架量\t锁定量\t单位库存成本\t0-30天\t31-60天库龄\t60天以上\n"
                + "深圳仓\tMUG\t\t20\t10\t2\t3\t5\t12.50\t8\t7\t5", AsOf);

        Assert.Equal("lingxing-stock", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal("深圳仓", file.Single(SnapshotFact.Kind).Text(SnapshotFact.Warehouse));
        Assert.Equal([8m, 7m, 5m], file.Of(AgeFact.Kind).Select(age => age.Units(AgeFact.Quantity)!.Value));
    }

    FactFile? Sample(string name, string? itemList, ImportOptions options)
    {
        if (SharedFiles.Find($"samples/lingxing/{name}") is not { } path)
        {
            SharedFiles.SkipLine(output, $"samples/lingxing/{name}");
            return null;
        }

        var (headings, rows) = JsonTables.Of(File.ReadAllText(path), itemList);
        return FactFile.Of(headings, rows, options);
    }
}
