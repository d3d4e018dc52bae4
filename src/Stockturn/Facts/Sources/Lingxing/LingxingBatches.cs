using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 batch details: the stock of each batch with what it cost. The day of receipt is not in the file.
/// </summary>
/// <remarks>
/// Its 库存成本 is the cost of the whole batch, as in the stock details, and 货值 + 费用 + 头程 add up to it. Where instead
/// they add up to it times the units, the file means one unit, and the row shows it.
/// </remarks>
public static class LingxingBatches
{
    const int Warehouse = 0, Batch = 1, Sku = 2, Fnsku = 3, Total = 4, Transit = 5, Balance = 6, Inspection = 7,
        Good = 8, Bad = 9, Cost = 10, HeadHaul = 11, Fee = 12, Value = 13;

    const long HalfCent = 50;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind,
        [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Fnsku, SnapshotFact.Lot])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-batches",
        Title = "Lingxing batch details",
        ChineseTitle = "领星 批次明细",
        Fields =
        [
            Id("wid", "仓库id", "wh_name", "仓库名称", "仓库").Required(), Id("batch_no", "批次号").Required(),
            Id("sku", "库存SKU").Required(), Text("fnsku"), Number("total", "结存总数"),
            Number("transit_balance_num", "在途结存"), Number("balance_num", "在库结存").Required(),
            Number("qc_num", "待检量"), Number("good_num", "可用量").Required(), Number("bad_num", "次品量"),
            Number("stock_cost", "库存成本"), Number("head_stock_cost", "头程"), Number("fee", "费用"),
            Number("amount", "货值"),
        ],
        Ignores =
        [
            "wh_name", "source_batch_no", "源头批次号", "order_sn", "入库单号", "type", "type_name", "入库类型", "product_id",
            "product_name", "品名", "msku", "store_id", "store_name", "店铺名称", "good_transit_num", "可用在途量",
            "bad_transit_num", "次品在途量", "plan_sn", "purchase_order_sns", "采购单号", "delivery_order_sns", "supplier_ids",
            "supplier_names", "供应商",
        ],
        NeverWith = ["batch_state_id"],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var balance = row.Quantity(Balance);
        var transit = row.Quantity(Transit);
        var total = row.Quantity(Total);
        total = total == FactKind.Missing ? Snapshots.Sum(balance, transit) : total;
        var headHaul = row.Price(HeadHaul);
        var cost = row.Price(Cost);
        headHaul = Cells.Per(headHaul, total);
        cost = IsOfOneUnit(row, cost, total) ? cost : Cells.Per(cost, total);
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = LingxingPlace.Warehouse(row, Warehouse);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Lot] = row.Code(Batch);
        fact[SnapshotFact.OnHand] = balance;
        fact[SnapshotFact.Sellable] = row.Quantity(Good);
        fact[SnapshotFact.Unsellable] = row.Quantity(Bad);
        fact[SnapshotFact.Researching] = row.Quantity(Inspection);
        fact[SnapshotFact.InTransit] = transit;
        fact[SnapshotFact.UnitCost] = cost == FactKind.Missing ? cost : cost - Snapshots.OrZero(headHaul);
        fact[SnapshotFact.InboundCost] = headHaul;
        fact[SnapshotFact.Currency] = LingxingPlace.Currency(row);
        row.Emit();
    }

    // Half a cent for each unit is lost where costs are printed with two decimals.
    static bool IsOfOneUnit(SourceRow row, long cost, long total)
    {
        var parts = Snapshots.Sum(row.Amount(Value), row.Amount(Fee), row.Amount(HeadHaul));
        if (cost == FactKind.Missing || parts == FactKind.Missing || total == FactKind.Missing || cost == parts)
        {
            return false;
        }

        var whole = Cells.Times(cost, total);
        return whole != FactKind.Missing && Math.Abs(whole - parts) <= Cells.Times(HalfCent, total);
    }
}
