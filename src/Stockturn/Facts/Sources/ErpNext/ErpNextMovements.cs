using System.Collections.Immutable;
using Stockturn.Ledger;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>ERPNext's Stock Ledger Entry: every change of stock, signed. Cancelled vouchers are no movements.</summary>
/// <remarks>
/// A voucher entered late changes later rows, so a file replaces what it covers. A revaluation moves no goods. A stock
/// entry does not say its purpose: its movements are of unknown kind, which keeps the balance right.
/// </remarks>
public static class ErpNextMovements
{
    const int Item = 0, Warehouse = 1, Day = 2, Change = 3, VoucherType = 4, Voucher = 5, Cancelled = 6, InRate = 7,
        Batch = 8;

    static readonly SourceOutput Output = new(
        MovementFact.Kind, [.. Enumerable.Range(0, MovementFact.Kind.Columns.Length)])
    {
        Scope = [MovementFact.Day, MovementFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly Words<(MovementKind In, MovementKind Out)> Vouchers = new(
        ((MovementKind.Receipt, MovementKind.Removal),
            "Purchase Receipt|Purchase Invoice|Subcontracting Receipt|采购收货|采购入库|采购发票"),
        ((MovementKind.Return, MovementKind.Sale), "Delivery Note|Sales Invoice|POS Invoice|销售出货|销售发票"),
        ((MovementKind.Adjustment, MovementKind.Adjustment), "Stock Reconciliation|库存盘点|库存调账"),
        ((MovementKind.Unknown, MovementKind.Unknown), "Stock Entry|物料移动|手工出入库"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "erpnext-movements",
        Title = "ERPNext stock ledger",
        ChineseTitle = "ERPNext 库存台账",
        Fields =
        [
            Id("item_code", "Item Code").Required(), Text("warehouse", "Warehouse").Required(),
            Column.Day("posting_date", "Posting Date").Required(),
            Number("actual_qty", "Actual Quantity", "Qty Change").Required(),
            Text("voucher_type", "Voucher Type").Required(), Id("voucher_no", "Voucher No").Required(),
            Text("is_cancelled", "Is Cancelled"), Number("incoming_rate", "Incoming Rate"), Text("batch_no", "Batch No"),
        ],
        Ignores =
        [
            "ID", "name", "posting_time", "Posting Time", "posting_datetime", "voucher_detail_no", "Voucher Detail No",
            "qty_after_transaction", "Actual Qty After Transaction", "Qty After Transaction", "outgoing_rate", "Outgoing Rate",
            "valuation_rate", "Valuation Rate", "stock_value", "Stock Value", "Balance Stock Value", "stock_value_difference",
            "Change in Stock Value", "stock_queue", "FIFO Stock Queue (qty, rate)", "FIFO Queue", "company", "Company",
            "stock_uom", "Stock UOM", "serial_no", "Serial No", "serial_and_batch_bundle", "fiscal_year", "project",
            "dependant_sle_voucher_detail_no", "recalculate_rate", "to_rename", "auto_created_serial_and_batch_bundle",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var change = row.Quantity(Change);
        if (row.Text(Cancelled) is "1" or "Yes" || change == 0)
        {
            return;
        }

        var kinds = Vouchers.Of(row, VoucherType, (MovementKind.Unknown, MovementKind.Unknown));
        var fact = row.Begin(Output);
        fact[MovementFact.Day] = row.BusinessDay(Day);
        fact[MovementFact.Warehouse] = row.Warehouse(Warehouse);
        fact[MovementFact.Item] = row.Item(Item);
        fact[MovementFact.Quantity] = change;
        fact[MovementFact.MovementKind] = (long)(change > 0 ? kinds.In : kinds.Out);
        fact[MovementFact.Status] = (long)StockStatus.Good;
        fact[MovementFact.Document] = row.Hash(Voucher);
        fact[MovementFact.Reason] = row.Term(VoucherType);
        fact[MovementFact.UnitCost] = change > 0 && row.Price(InRate) is not 0 and var cost ? cost : FactKind.Missing;
        fact[MovementFact.Currency] = StoreFile.Currency(row);
        fact[MovementFact.Lot] = row.Term(Batch);
        if (change == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Change, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }
}
