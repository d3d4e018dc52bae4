using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Tests.Facts;

/// <summary>Odoo, ERPNext, 马帮, 聚水潭, 积加, 店小秘 and Wimoor.</summary>
public class ErpStockTests
{
    const string Odoo = "product_id|location_id|warehouse_id|lot_id|owner_id|quantity|reserved_quantity|in_date\n";

    const string Entries = "item_code|warehouse|posting_date|posting_time|voucher_type|voucher_no|actual_qty|incoming_rate|is_cancelled\n";

    const string Mabang = "库存SKU编号|商品状态|一级目录|中文名称|采购员|仓库|仓位|销量(7/28/42)|仓位库存|在途量|海外仓预调入量|未发货量|可用库存量|成本价(RMB)|最后入库时间\n";

    static readonly ImportOptions Told = new() { AsOf = new DateOnly(2026, 6, 30) };

    [Fact]
    public void U_3_only_our_own_locations_hold_goods_and_their_age_is_told()
    {
        var file = FactFile.Of(
            Odoo
                + "[MUG] Mug, red|WH/Stock|WH|LOT1|False|10|3|2026-01-15 08:00:00\n"
                + "[MUG] Mug, red|WH/Stock/Shelf 1|||False|5|0|2026-03-01 08:00:00\n"
                + "[MUG] Mug, red|Partners/Customers||||-15|0|2026-03-01 08:00:00\n"
                + "[MUG] Mug, red|Virtual Locations/Inventory adjustment||||-7|0|\n"
                + "[MUG] Mug, red|WH/Stock|WH||Azure Interior|4|0|2026-03-01 08:00:00\n"
                + "[CUP] Cup|Physical Locations/Inter-warehouse transit|Transit|||2|0|",
            Told, '|');

        Assert.Equal("odoo-stock", file.Match.Source.Code);
        Assert.Equal(["N_NO_GOODS", "N_NO_GOODS", "N_NO_GOODS"], file.Issues.Select(issue => issue.Code));
        Assert.Equal([10m, 5m, 2m], file.Facts.Select(stock => stock.Units(SnapshotFact.OnHand)!.Value));
        Assert.Equal(["WH", "WH", "Transit"], file.Facts.Select(stock => stock.Text(SnapshotFact.Warehouse)));
        Assert.Equal(["2026-01-15", "2026-03-01", null], file.Facts.Select(stock => stock.Day(SnapshotFact.ReceivedDay)));
        Assert.Equal(
            ("MUG", 7m, 3m, "LOT1"), (file.Facts[0].Text(SnapshotFact.Item), file.Facts[0].Units(SnapshotFact.Sellable),
                file.Facts[0].Units(SnapshotFact.Reserved), file.Facts[0].Text(SnapshotFact.Lot)));
    }

    [Fact]
    public void Where_odoo_tells_the_kind_of_a_location_it_decides()
    {
        var file = FactFile.Of(
            "Product|Internal Reference|Location|Location Type|Quantity|Reserved Quantity|Incoming Date\n"
                + "Mug|MUG|Main/Shelf|Internal Location|3|0|2026-01-15 08:00:00\n"
                + "Mug|MUG|Main/Lost|Inventory Loss|9|0|2026-01-15 08:00:00\n"
                + "Mug|MUG|Main/Shelf|internal|-2|0|2026-01-15 08:00:00",
            Told, '|');

        Assert.Equal([3m, 0m], file.Facts.Select(stock => stock.Units(SnapshotFact.OnHand)!.Value));
        Assert.Equal([3m, -2m], file.Facts.Select(stock => stock.Units(SnapshotFact.Sellable)!.Value));
        Assert.Equal(["MUG", "MUG"], file.Facts.Select(stock => stock.Text(SnapshotFact.Item)));
    }

    [Fact]
    public void U_3_stock_ledger_entries_are_movements_unless_cancelled()
    {
        var file = FactFile.Of(
            Entries
                + "MUG|Stores - A|2026-02-01|08:00:00|Purchase Receipt|PR-1|100|4.50|0\n"
                + "MUG|Stores - A|2026-02-03|08:00:00|Delivery Note|DN-1|-3|0|0\n"
                + "MUG|Stores - A|2026-02-05|08:00:00|Delivery Note|DN-2|1|4.50|0\n"
                + "MUG|Stores - A|2026-02-06|08:00:00|Stock Entry|SE-1|-10|0|0\n"
                + "MUG|Stores - A|2026-02-06|08:00:00|Stock Entry|SE-2|-10|0|1\n"
                + "MUG|Stores - A|2026-02-07|08:00:00|Landed Cost Voucher|LC-1|0|5|0\n"
                + "MUG|Stores - A|2026-02-08|08:00:00|Purchase Receipt|PR-2|-5|0|0",
            null, '|');

        Assert.Equal("erpnext-movements", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal([100m, -3m, 1m, -10m, -5m], file.Facts.Select(moved => moved.Units(MovementFact.Quantity)!.Value));
        Assert.Equal(
            [MovementKind.Receipt, MovementKind.Sale, MovementKind.Return, MovementKind.Unknown, MovementKind.Removal],
            file.Facts.Select(moved => (MovementKind)moved[MovementFact.MovementKind]));
        Assert.Equal([4.50m, null, 4.50m, null, null], file.Facts.Select(moved => moved.Amount(MovementFact.UnitCost)));
    }

    [Fact]
    public void A_bin_is_stock_with_its_valuation()
    {
        var file = FactFile.Of(
            "item_code|warehouse|actual_qty|reserved_qty|ordered_qty|projected_qty|reserved_qty_for_production|valuation_rate\n"
                + "MUG|Stores - A|40|5|100|135|2|4.5",
            Told with { Currency = "EUR" }, '|');

        Assert.Equal("erpnext-stock", file.Match.Source.Code);
        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            (40m, 33m, 7m, 100m, 4.5m, "EUR"),
            (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable), stock.Units(SnapshotFact.Reserved),
                stock.Units(SnapshotFact.InboundPlanned), stock.Amount(SnapshotFact.UnitCost),
                stock.Text(SnapshotFact.Currency)));
    }

    [Fact]
    public void U_3_bins_of_mabang_add_up_and_what_is_on_the_way_counts_once()
    {
        var file = FactFile.Of(
            Mabang
                + "DX1|自动创建|家居|杯|张三|深圳仓|A-01|1/5/9|10|20|0|3|27|12.50|2026-05-01\n"
                + "DX1|自动创建|家居|杯|张三|深圳仓|A-02|1/5/9|20|20|0|3|27|12.50|2026-05-01\n"
                + "DX1|自动创建|家居|杯|张三|东莞仓|B-01|0/0/0|4|0|0|0|4|12.50|",
            Told, '|');

        Assert.Equal("mabang-stock", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        var stock = file.Of(SnapshotFact.Kind).Where(one => one.Text(SnapshotFact.Warehouse) == "深圳仓").ToList();
        Assert.Equal(30m, stock.Sum(one => one.Units(SnapshotFact.OnHand)));
        Assert.Equal(20m, stock.Sum(one => one.Units(SnapshotFact.InboundPlanned)));
        Assert.Equal(3m, stock.Sum(one => one.Units(SnapshotFact.Reserved)));
        Assert.Equal(27m, stock.Sum(one => one.Units(SnapshotFact.Sellable)));
        Assert.Equal(34m, file.Of(SnapshotFact.Kind).Sum(one => one.Units(SnapshotFact.OnHand)));
        Assert.Equal(("杯", "自动创建"), (file.Of(ProductFact.Kind)[0].Text(ProductFact.Name), file.Of(ProductFact.Kind)[0].Text(ProductFact.Status)));
        Assert.Equal("张三", file.Of(OwnerFact.Kind)[0].Text(OwnerFact.Buyer));
    }

    [Fact]
    public void U_3_virtual_stock_of_jushuitan_is_no_goods()
    {
        var file = FactFile.Of(
            "sku_id|qty|order_lock|pick_lock|virtual_qty|purchase_qty|return_qty|in_qty|defective_qty|modified\n"
                + "TEA-1|100|30|10|999|50|4|6|2|2026-06-30 10:00:00",
            Told with { Warehouse = "主仓" }, '|');

        Assert.Equal("jushuitan-stock", file.Match.Source.Code);
        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            (112m, 70m, 30m, 2m, 10m, 50m),
            (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable), stock.Units(SnapshotFact.Reserved),
                stock.Units(SnapshotFact.Unsellable), stock.Units(SnapshotFact.Researching),
                stock.Units(SnapshotFact.InboundPlanned)));
    }

    [Fact]
    public void S1_7_the_summary_of_gerpgo_tells_stock_and_the_msku_of_each_sku()
    {
        var file = FactFile.Of(
            "仓库|SKU|MSKU|预占总数|FBA可用库存|FBA在途|7天日均|已下单数量|本地-在途\n"
                + "AMAZON:X:US|TEA-1|TEA-1-FBA|9|40|12|1.5|200|7\n"
                + "合计|||9|40|12|||",
            Told, '|');

        Assert.Equal("gerpgo-stock", file.Match.Source.Code);
        Assert.Equal("N_TOTALS_ROW", Assert.Single(file.Issues).Code);
        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            (40m, 12m, 200m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.InTransit),
                stock.Units(SnapshotFact.InboundPlanned)));
        Assert.Equal(
            ("TEA-1-FBA", "TEA-1"),
            (file.Single(AliasFact.Kind).Text(AliasFact.Item), file.Single(AliasFact.Kind).Text(AliasFact.Sku)));
        Assert.True(file.Match.Source.Precedence < SourceCatalog.Find("amazon-inventory")!.Precedence);
    }

    [Fact]
    public void S1_7_products_of_dianxiaomi_bring_sizes_a_buyer_and_the_codes_of_platforms()
    {
        var file = FactFile.Of(
            "*SKU(必填)|平台SKU|识别码|中文名称|商品净重(g)|采购参考价(RMB)|采购员|长(cm)|宽(cm)|高(cm)|来源URL|申报金额(USD)\n"
                + "TEA-1|TEA-1-A;TEA-1-B|x|茶|250|8.80|李四|10|5|4|http://x|2",
            null, '|');

        Assert.Equal("dianxiaomi-products", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        var product = file.Single(ProductFact.Kind);
        Assert.Equal(
            ("茶", 8.80m, "CNY", 0.25m, 10m), (product.Text(ProductFact.Name), product.Amount(ProductFact.UnitCost),
                product.Text(ProductFact.Currency), product.Number(ProductFact.WeightKg), product.Number(ProductFact.LengthCm)));
        Assert.Equal(["TEA-1-A", "TEA-1-B"], file.Of(AliasFact.Kind).Select(alias => alias.Text(AliasFact.Item)));
        Assert.Equal("李四", file.Single(OwnerFact.Kind).Text(OwnerFact.Buyer));
    }

    [Fact]
    public void S1_7_the_template_of_wimoor_is_a_table_of_aliases()
    {
        var file = FactFile.Of("平台SKU|本地SKU|站点|店铺\nTEA-US|TEA-1|US|My shop", null, '|');

        Assert.Equal("sheet-aliases", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        var alias = file.Single(AliasFact.Kind);
        Assert.Equal(
            ("TEA-US", "TEA-1", "My shop"),
            (alias.Text(AliasFact.Item), alias.Text(AliasFact.Sku), alias.Text(AliasFact.Store)));
    }

    [Theory]
    [InlineData(Odoo + "[MUG] Mug|WH/Stock|WH||||0|2026-01-15 08:00:00", "E_NO_QUANTITY")]
    [InlineData(Odoo + "|WH/Stock|WH|||3|0|2026-01-15 08:00:00", "E_NO_SKU")]
    [InlineData(Odoo + "[MUG] Mug|WH/Stock|WH|||3|0|soon", "E_DATE")]
    [InlineData(Entries + "MUG|Stores|2026-02-01|08:00:00|Purchase Receipt|PR-1|many|4.50|0", "E_NUMBER")]
    [InlineData(Entries + "MUG|Stores||08:00:00|Purchase Receipt|PR-1|3|4.50|0", "E_DATE")]
    [InlineData(Mabang + "DX1|x|x|x|x|深圳仓|A|1/5/9||20|0|3|27|12.50|", "E_NO_QUANTITY")]
    [InlineData(Mabang + "5.8E+12|x|x|x|x|深圳仓|A|1/5/9|1|20|0|3|27|12.50|", "E_ID_SCIENTIFIC")]
    public void A_bad_cell_leaves_the_row_out_and_says_so(string text, string code)
    {
        var file = FactFile.Of(text, Told, '|');

        Assert.Equal(code, file.Issues[0].Code);
        Assert.Empty(file.Facts);
    }

    [Fact]
    public void Undated_stock_needs_its_day()
    {
        var file = FactFile.Of(Odoo + "[MUG] Mug|WH/Stock|WH|||3|0|2026-01-15 08:00:00", null, '|');

        Assert.Equal("E_NEED_AS_OF", Assert.Single(file.Issues).Code);
    }
}
