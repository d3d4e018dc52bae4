using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Erp;

/// <summary>马帮's stock of the warehouse abroad on the last day: a row for each bin, what is of the warehouse on the row of every bin.</summary>
sealed class MabangFile(DomesticWorld world, string folder)
{
    const int UnitsOfBin = 24;

    /// <summary>Writes it.</summary>
    public DemoFile Write()
    {
        var table = new Table(
            "库存SKU编号", "商品状态", "活跃度", "是否新款", "一级目录", "二级目录", "三级目录", "一级品牌", "二级品牌", "采购员", "中文名称", "英文名称",
            "父级仓库", "仓库", "仓位", "销量(7/28/42)", "预测日销量(个)", "仓位库存", "当前可售天数", "在途量", "海外仓预调入量", "分仓调拨预调入量",
            "警戒量", "警戒天数", "未发货量", "分仓调拨未发货", "可用库存量", "在途货值(RMB)", "成本价(RMB)", "总价值(RMB)", "最后出库时间",
            "最后入库时间", "商品备注");
        var counts = world.Counts.Where(one => one.Site == Site.Abroad && one.Day == world.Days.Last && one.Units + one.Coming > 0);
        foreach (var count in counts)
        {
            for (var (bin, left) = (1, count.Units); left > 0 || bin == 1; bin++, left -= UnitsOfBin)
            {
                Add(table, count, (bin, Math.Min(left, UnitsOfBin)));
            }
        }

        return new DemoFile(table.WriteWorkbook(Path.Combine(folder, "库存导出.xlsx"), "Sheet1"), "mabang-stock") { AsOf = DemoSeller.EndDate };
    }

    static void Add(Table table, in Counted count, (int Number, int Units) bin) => table.Add(
        ("库存SKU编号", count.Good.Sku), ("商品状态", "正常销售"), ("一级目录", count.Good.Category), ("一级品牌", "栖木里"), ("采购员", "演示采购"),
        ("中文名称", count.Good.Title), ("英文名称", count.Good.EnglishTitle), ("仓库", Shops.Name(Site.Abroad)),
        ("仓位", $"K{count.Good.Index % 5 + 1}-{bin.Number:D2}"), ("销量(7/28/42)", "-"), ("仓位库存", bin.Units), ("在途量", 0),
        ("海外仓预调入量", count.Coming), ("分仓调拨预调入量", 0), ("未发货量", count.Held), ("分仓调拨未发货", 0), ("可用库存量", count.Units - count.Held),
        ("成本价(RMB)", Cell.Money(count.Good.CostFen)));
}
