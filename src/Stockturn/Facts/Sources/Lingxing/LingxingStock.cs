using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 stock details: own and overseas warehouses with costs and ages. The age columns are the seller's own choice.
/// </summary>
/// <remarks>
/// The total is sellable + defective + in inspection + locked. Costs are unit costs; the head haul inside them is told
/// apart where the file does.
/// </remarks>
public static class LingxingStock
{
    const int Warehouse = 0, Sku = 1, Fnsku = 2, Total = 3, Sellable = 4, Defective = 5, Inspection = 6, Locked = 7,
        Incoming = 8, OnWay = 9, UnitCost = 10, HeadHaul = 11, Day = 12;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-stock",
        Title = "Lingxing stock details",
        ChineseTitle = "领星 仓库库存明细",
        Fields =
        [
            Id("wid", "仓库", "仓库名称", "wh_name").Required(), Id("sku", "库存SKU").Required(), Text("fnsku"),
            Number("product_total", "实际库存总量", "总库存", "实际库存"),
            Number("product_valid_num", "可用量", "可用库存", "良品").Required(),
            Number("product_bad_num", "次品量").Required(), Number("product_qc_num", "待检待上架量", "待检量"),
            Number("product_lock_num", "锁定量").Required(), Number("quantity_receive", "待到货量"),
            Number("product_onway", "调拨在途"), Number("stock_cost", "单位库存成本", "stock_price"),
            Number("head_stock_price", "单位头程"), Column.Day("日期", "库存日期"),
        ],
        Ignores =
        [
            "product_id", "seller_id", "stock_cost_total", "库存成本", "transit_head_cost", "调拨在途头程成本", "average_age",
            "平均库龄", "third_inventory", "third_inventory.qty_sellable", "third_inventory.qty_pending",
            "third_inventory.qty_reserved", "third_inventory.qty_onway", "purchase_price", "采购单价", "price", "单位费用",
            "品名", "店铺", "good_lock_num", "bad_lock_num", "available_inventory_box_qty",
            "stock_age_list",
        ],
        ReadsHeading = AgeBuckets.IsAge,
        Outputs = [LingxingStockFacts.Stock, LingxingStockFacts.Ages],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var day = row.DayOrAsOf(Day);
        var warehouse = LingxingPlace.Warehouse(row, Warehouse);
        var item = row.Item(Sku);
        EmitStock(row, day, warehouse, item);
        AgeBuckets.Of(row).Emit(row, LingxingStockFacts.Ages, new AgeHead(day, warehouse, item, "lingxing"));
    }

    static void EmitStock(SourceRow row, long day, long warehouse, long item)
    {
        var sellable = row.Quantity(Sellable);
        var defective = row.Quantity(Defective);
        var inspection = row.Quantity(Inspection);
        var locked = row.Quantity(Locked);
        var total = row.Quantity(Total);
        Snapshots.Check(row, Total, total, sellable, defective, inspection, locked);

        var cost = row.Price(UnitCost);
        var headHaul = row.Price(HeadHaul);
        var fact = row.Begin(LingxingStockFacts.Stock);
        fact[SnapshotFact.Day] = day;
        fact[SnapshotFact.Warehouse] = warehouse;
        fact[SnapshotFact.Item] = item;
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.OnHand] = total == FactKind.Missing
            ? Snapshots.Sum(sellable, defective, inspection, locked) : total;
        fact[SnapshotFact.Sellable] = sellable;
        fact[SnapshotFact.Reserved] = locked;
        fact[SnapshotFact.Unsellable] = defective;
        fact[SnapshotFact.Researching] = inspection;
        fact[SnapshotFact.InTransit] = row.Quantity(OnWay);
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Incoming);
        fact[SnapshotFact.UnitCost] = cost == FactKind.Missing ? cost : cost - Snapshots.OrZero(headHaul);
        fact[SnapshotFact.InboundCost] = headHaul;
        fact[SnapshotFact.Currency] = LingxingPlace.Currency(row);
        row.Emit();
    }
}
