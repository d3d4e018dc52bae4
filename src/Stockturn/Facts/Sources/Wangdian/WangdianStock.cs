using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>旺店通 stock (库存查询, stock_query): each goods in each warehouse, defective ones in a row of their own.</summary>
/// <remarks>
/// Orders to be checked, to be sent and locks hold stock; what may be sold is what they leave. What 旺店通 itself reckons as available
/// hangs on the seller's settings there and is not read.
/// </remarks>
public static class WangdianStock
{
    const int Sku = 0, OnHand = 1, Checking = 2, Sending = 3, WarehouseName = 4, Locked = 5, OnOrder = 6, Moving = 7, Defect = 8,
        Cost = 9;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Condition])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "wangdian-stock",
        Title = "Wangdian stock",
        ChineseTitle = "旺店通 库存",
        Fields =
        [
            Id("spec_no", "商家编码").Required(), Number("stock_num", "库存量").Required(), Number("order_num", "待审核量").Required(),
            Number("sending_num", "待发货量").Required(), Text("warehouse_name", "仓库名称", "warehouse_no", "仓库编号"),
            Number("lock_num", "锁定量"), Number("purchase_num", "采购在途量"), Number("transfer_num", "调拨在途量"),
            Text("defect", "残次品"), Number("cost_price", "成本价"),
        ],
        Ignores =
        [
            "rec_id", "wms_sync_stock", "wms_stock_diff", "spec_id", "goods_no", "goods_name", "spec_code", "brand_name", "brand_no",
            "spec_name", "barcode", "unpay_num", "subscribe_num", "to_purchase_num", "purchase_arrive_num", "wms_preempty_stock",
            "wms_preempty_diff", "weight", "img_url", "warehouse_no", "warehouse_id", "warehouse_type", "available_send_stock",
            "avaliable_num", "created", "modified", "part_paid_num", "refund_exch_num", "refund_num", "refund_onway_num",
            "return_exch_num", "return_num", "return_onway_num", "to_transfer_num", "wms_sync_time", "remark", "flag_id", "flag_name",
            "to_other_out_num", "to_other_in_num", "to_process_out_num", "to_process_in_num", "wait_transfer_num", "last_pd_time",
            "last_inout_time", "sys_user_define_stock1", "sys_user_define_stock2", "inspect_num", "trade_reserve_num", "unit_name",
            "aux_unit_name", "process_onway_num", "status", "today_num", "num_yesterday", "num_7days", "num_14days", "num_month",
            "num_60days", "num_90days", "num_all", "safe_stock", "safe_stock_upper", "alarm_type", "alarm_days", "alarm_days_upper",
            "cycle_days",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var onHand = row.Quantity(OnHand);
        if (onHand == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", OnHand, "a quantity such as 1", "export the file again");
            return;
        }

        var isDefective = row.Text(Defect) is "1" || row.Text(Defect).Says("true") || row.Text(Defect).Says("残品");
        var held = Snapshots.OrZero(row.Quantity(Checking)) + Snapshots.OrZero(row.Quantity(Sending)) + Snapshots.OrZero(row.Quantity(Locked));
        var cost = row.Price(Cost);
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = row.Options.Warehouse is { } told ? row.Term(told) : row.Warehouse(WarehouseName);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Condition] = isDefective ? row.Term("残品") : FactKind.Missing;
        fact[SnapshotFact.OnHand] = onHand;
        fact[SnapshotFact.Sellable] = isDefective ? 0 : onHand - held;
        fact[SnapshotFact.Reserved] = isDefective ? 0 : held;
        fact[SnapshotFact.Unsellable] = isDefective ? onHand : 0;
        fact[SnapshotFact.InTransit] = row.Quantity(Moving);
        fact[SnapshotFact.InboundPlanned] = row.Quantity(OnOrder);
        fact[SnapshotFact.UnitCost] = cost == 0 ? FactKind.Missing : cost;
        fact[SnapshotFact.Currency] = StoreFile.Currency(row, "CNY");
        row.Emit();
    }
}
