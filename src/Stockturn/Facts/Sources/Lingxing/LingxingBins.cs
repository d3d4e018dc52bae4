using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 stock by bin (仓位库存明细): what lies in each bin of own and overseas warehouses, and what of it is locked.</summary>
/// <remarks>
/// The same goods as the stock details, without costs and ages: those are believed before it. What the bin is for says whether its
/// goods can be sold: 次品 cannot, 待检 waits to be looked at.
/// </remarks>
public static class LingxingBins
{
    const int Warehouse = 0, Sku = 1, Bin = 2, Total = 3, Locked = 4, Free = 5, Purpose = 6, Fnsku = 7;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Lot])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-bins",
        Title = "Lingxing stock by bin",
        ChineseTitle = "领星 仓位库存明细",
        Fields =
        [
            Id("wh_name", "仓库名称", "wid").Required(), Id("sku").Required(), Text("whb_name", "仓位名称").Required(),
            Number("total", "总量").Required(), Number("lockNum", "锁定量").Required(), Number("validNum", "未锁定量").Required(),
            Text("whb_type_name", "仓位类型名称"), Text("fnsku"),
        ],
        Ignores =
        [
            "wid", "whb_id", "whb_type", "product_id", "seller_id", "third_inventory", "third_inventory.qty_sellable",
            "third_inventory.qty_pending", "third_inventory.qty_reserved", "third_inventory.qty_onway",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 18,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var total = row.Quantity(Total);
        var isDefective = row.Text(Purpose).Contains("次品", StringComparison.Ordinal);
        var isWaiting = row.Text(Purpose).Contains("待检", StringComparison.Ordinal);
        Snapshots.Check(row, Total, total, row.Quantity(Locked), row.Quantity(Free));
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = LingxingPlace.Warehouse(row, Warehouse);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Lot] = row.Term(Bin);
        fact[SnapshotFact.OnHand] = total;
        fact[SnapshotFact.Sellable] = isDefective || isWaiting ? 0 : row.Quantity(Free);
        fact[SnapshotFact.Reserved] = isDefective || isWaiting ? 0 : row.Quantity(Locked);
        fact[SnapshotFact.Unsellable] = isDefective ? total : 0;
        fact[SnapshotFact.Researching] = isWaiting ? total : 0;
        if (total == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Total, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }
}
