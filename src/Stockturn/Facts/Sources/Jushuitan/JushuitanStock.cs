using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>聚水潭 inventory: main store, returns, goods just in, defective. virtual_qty is a promise and never goods.</summary>
/// <remarks>
/// Returns and goods just in lie there but wait to be looked at. How 聚水潭 reckons what may be ordered is not verified;
/// sellable here is the main store less what orders hold.
/// </remarks>
public static class JushuitanStock
{
    const int Sku = 0, Main = 1, Held = 2, Virtual = 3, Warehouse = 4, OnOrder = 5, Returned = 6, JustIn = 7, Defective = 8,
        Cost = 9, Name = 10;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "jushuitan-stock",
        Title = "Jushuitan stock",
        ChineseTitle = "聚水潭 库存",
        Fields =
        [
            Id("sku_id", "商品编码").Required(), Number("qty", "主仓实际库存").Required(),
            Number("order_lock", "订单占有数").Required(), Number("virtual_qty", "虚拟库存").Required(),
            Text("wms_co_id", "仓库"), Number("purchase_qty", "采购在途数"), Number("return_qty", "销退仓库存"),
            Number("in_qty", "进货仓库存"), Number("defective_qty", "次品库存"), Number("cost_price", "成本价"),
            Text("name", "商品名称"),
        ],
        Ignores =
        [
            "ts", "i_id", "pick_lock", "modified", "min_qty", "max_qty", "lock_qty", "款式编码", "仓库待发数", "修改时间",
            "安全库存下限", "安全库存上限", "库存锁定数", "properties_value", "颜色规格", "orderable", "可用数", "sales_qty_3", "volume",
            "bin", "created", "customize_qty_1", "customize_qty_2", "customize_qty_3", "allocate_qty", "sale_refund_wh_qty",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var main = row.Quantity(Main);
        var held = row.Quantity(Held);
        var defective = row.Quantity(Defective);
        var waiting = Snapshots.Sum(row.Quantity(Returned), row.Quantity(JustIn));
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = row.Options.Warehouse is { } told ? row.Term(told) : row.Warehouse(Warehouse);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.OnHand] = Snapshots.Sum(main, defective, waiting);
        fact[SnapshotFact.Sellable] = main == FactKind.Missing ? main : main - Snapshots.OrZero(held);
        fact[SnapshotFact.Reserved] = held;
        fact[SnapshotFact.Unsellable] = defective;
        fact[SnapshotFact.Researching] = waiting;
        fact[SnapshotFact.InboundPlanned] = row.Quantity(OnOrder);
        fact[SnapshotFact.UnitCost] = row.Price(Cost);
        fact[SnapshotFact.Currency] = StoreFile.Currency(row, "CNY");
        if (main == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Main, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }
}
