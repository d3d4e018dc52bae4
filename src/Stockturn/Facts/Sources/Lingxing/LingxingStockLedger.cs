using Stockturn.Ledger;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 ledger of own and overseas warehouses (库存流水): every change of stock. A document taken back comes as the same kind of
/// change with the sign turned.
/// </summary>
/// <remarks>
/// Goods in inspection and goods locked for an order lie in the warehouse: inspection passed or a lock changes nothing. Goods
/// on the way (在途) do not lie in it. Good and defective goods are changes of their own.
/// </remarks>
public static class LingxingStockLedger
{
    const int Warehouse = 0, Order = 1, Sku = 2, Fnsku = 3, Good = 4, Bad = 5, Inspection = 6, LockedGood = 7, LockedBad = 8,
        Type = 9, TypeText = 10, SubType = 11, Cost = 12, Time = 13;

    static readonly SourceOutput Output = new(
        MovementFact.Kind,
        [
            MovementFact.Day, MovementFact.Warehouse, MovementFact.Item, MovementFact.Fnsku, MovementFact.Quantity,
            MovementFact.MovementKind, MovementFact.Status, MovementFact.Document, MovementFact.Reason,
        ])
    {
        Scope = [MovementFact.Day, MovementFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly Words<MovementKind> Kinds = new(
        (MovementKind.Receipt, "22|采购入库"),
        (MovementKind.TransferOut, "24|41|调拨出库|调拨入库|调拨|37|FBA出库"),
        (MovementKind.Sale, "38|FBM出库|销售出库"),
        (MovementKind.Return, "退货入库|销售退货"),
        (MovementKind.Removal, "39|退货出库|采购退货"),
        (MovementKind.WriteOff, "51|销毁|销毁出库"),
        (MovementKind.Adjustment, "19|其他入库|其他出库|25|33|盘盈|盘亏|盘盈入库|盘亏出库|100|锁定|解锁"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-stock-ledger",
        Title = "Lingxing stock ledger",
        ChineseTitle = "领星 库存流水",
        Fields =
        [
            Id("wid", "ware_house_name", "仓库").Required(), Id("order_sn", "单据号").Required(), Id("sku", "SKU").Required(),
            Text("fnsku"), Number("product_good_num", "可用量").Required(), Number("product_bad_num", "次品量").Required(),
            Number("product_qc_num", "待检量"), Number("product_lock_good_num", "可用锁定量"),
            Number("product_lock_bad_num", "次品锁定量"), Text("type").Required() with { Or = "type_text" },
            Text("type_text", "流水类型", "类型"), Text("sub_type_text"), Number("single_stock_price", "单位库存成本"),
            Day("opt_time", "操作时间").Required(), Personal("opt_real_name"),
        ],
        Ignores =
        [
            "ware_house_name", "product_id", "product_name", "seller_id", "good_transit_num", "bad_transit_num", "sub_type",
            "fee_cost", "single_cg_price", "single_fee_cost", "stock_cost", "product_amounts", "head_stock_price",
            "head_stock_cost", "opt_uid", "remark", "bid", "brand_name", "ref_order_sn", "product_total", "good_balance_num",
            "bad_balance_num", "good_lock_balance_num", "bad_lock_balance_num", "qc_balance_num", "good_transit_balance_num",
            "bad_transit_balance_num", "statement_id", "流水ID",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var good = Snapshots.Sum(row.Quantity(Good), row.Quantity(Inspection), row.Quantity(LockedGood));
        var bad = Snapshots.Sum(row.Quantity(Bad), row.Quantity(LockedBad));
        var kind = KindOf(row);
        Emit(row, kind, StockStatus.Good, good);
        Emit(row, kind, StockStatus.Damaged, bad);
    }

    static void Emit(SourceRow row, MovementKind kind, StockStatus status, long quantity)
    {
        if (quantity is FactKind.Missing or 0)
        {
            return;
        }

        var isTransfer = kind is MovementKind.TransferOut;
        var fact = row.Begin(Output);
        fact[MovementFact.Day] = row.BusinessDay(Time);
        fact[MovementFact.Warehouse] = LingxingPlace.Warehouse(row, Warehouse);
        fact[MovementFact.Item] = row.Item(Sku);
        fact[MovementFact.Fnsku] = row.Term(Fnsku);
        fact[MovementFact.Quantity] = quantity;
        fact[MovementFact.MovementKind] = (long)(isTransfer && quantity > 0 ? MovementKind.TransferIn : kind);
        fact[MovementFact.Status] = (long)status;
        fact[MovementFact.Document] = row.Hash(Order);
        fact[MovementFact.Reason] = row.Term(row.Text(SubType).IsEmpty ? TypeText : SubType);
        fact[MovementFact.UnitCost] = kind == MovementKind.Receipt ? Costed(row.Price(Cost)) : FactKind.Missing;
        fact[MovementFact.Currency] = LingxingPlace.Currency(row);
        row.Emit();
    }

    static MovementKind KindOf(SourceRow row)
    {
        var field = row.Text(Type).IsEmpty || !Kinds.TryFind(row.Text(Type), out _) ? TypeText : Type;
        return Kinds.Of(row, field, MovementKind.Adjustment);
    }

    static long Costed(long cost) => cost > 0 ? cost : FactKind.Missing;
}
