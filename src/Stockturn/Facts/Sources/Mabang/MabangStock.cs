using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>马帮 库存导出: a row for each bin. What lies in the bins adds up; what is told of the warehouse counts once.</summary>
/// <remarks>
/// 在途量, 未发货量 and the like belong to the SKU in the warehouse and stand on the row of every bin. 销量(7/28/42) is one
/// cell of three numbers and 最后入库时间 the last receipt of many: neither is read as a fact.
/// </remarks>
public static class MabangStock
{
    const int Sku = 0, Warehouse = 1, Bin = 2, InBin = 3, OnWay = 4, FromOverseas = 5, FromBranch = 6, Unsent = 7,
        BranchUnsent = 8, Cost = 9, State = 10, ChineseName = 11, Buyer = 12, Group = 13, Brand = 14, Available = 15;

    static readonly SourceOutput Stock = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Lot])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly SourceOutput Products = new(ProductFact.Kind, [ProductFact.Item]);

    static readonly SourceOutput Owners = new(OwnerFact.Kind, [OwnerFact.Item]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "mabang-stock",
        Title = "Mabang stock",
        ChineseTitle = "马帮 库存",
        Fields =
        [
            Id("库存SKU编号").Required(), Text("仓库").Required(), Text("仓位").Required(), Number("仓位库存").Required(),
            Number("在途量"), Number("海外仓预调入量"), Number("分仓调拨预调入量"), Number("未发货量").Required(),
            Number("分仓调拨未发货"), Number("成本价(RMB)", "成本价"), Text("商品状态"), Text("中文名称"), Text("采购员"),
            Text("一级目录"), Text("一级品牌"), Number("可用库存量"),
        ],
        Ignores =
        [
            "活跃度", "是否新款", "二级目录", "三级目录", "二级品牌", "英文名称", "父级仓库", "销量(7/28/42)", "预测日销量(个)", "当前可售天数",
            "警戒量", "警戒天数", "在途货值(RMB)", "总价值(RMB)", "最后出库时间", "最后入库时间", "商品备注",
        ],
        Outputs = [Stock, Products, Owners],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var day = row.AsOf();
        var item = row.Item(Sku);
        var warehouse = row.Warehouse(Warehouse);
        var fact = row.Begin(Stock);
        fact[SnapshotFact.Day] = day;
        fact[SnapshotFact.Warehouse] = warehouse;
        fact[SnapshotFact.Item] = item;
        fact[SnapshotFact.Lot] = row.Term(Bin);
        fact[SnapshotFact.OnHand] = row.Quantity(InBin);
        fact[SnapshotFact.UnitCost] = row.Price(Cost);
        fact[SnapshotFact.Currency] = row.Term("CNY");
        if (fact[SnapshotFact.OnHand] == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", InBin, "a quantity such as 1", "export the file again");
        }

        row.Emit();
        if (!row.IsRejected && row.Memory<HashSet<(long, long)>>().Add((warehouse, item)))
        {
            EmitWhole(row, (day, warehouse, item));
            EmitProduct(row, item);
        }
    }

    static void EmitWhole(SourceRow row, (long Day, long Warehouse, long Item) head)
    {
        var reserved = Snapshots.Sum(row.Quantity(Unsent), row.Quantity(BranchUnsent));
        var fact = row.Begin(Stock);
        fact[SnapshotFact.Day] = head.Day;
        fact[SnapshotFact.Warehouse] = head.Warehouse;
        fact[SnapshotFact.Item] = head.Item;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.Sellable] = row.Quantity(Available);
        fact[SnapshotFact.InboundPlanned] = Snapshots.Sum(
            row.Quantity(OnWay), row.Quantity(FromOverseas), row.Quantity(FromBranch));
        row.Emit();
    }

    static void EmitProduct(SourceRow row, long item)
    {
        var fact = row.Begin(Products);
        fact[ProductFact.Item] = item;
        fact[ProductFact.Name] = row.Term(ChineseName);
        fact[ProductFact.Brand] = row.Term(Brand);
        fact[ProductFact.Category] = row.Term(Group);
        fact[ProductFact.Status] = row.Term(State);
        row.Emit();
        if (!row.Text(Buyer).IsEmpty)
        {
            var owner = row.Begin(Owners);
            owner[OwnerFact.Item] = item;
            owner[OwnerFact.Buyer] = row.Term(Buyer);
            row.Emit();
        }
    }
}
