using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>ERPNext's Bin: the stock of an item in a warehouse now, with its valuation.</summary>
public static class ErpNextStock
{
    const int Item = 0, Warehouse = 1, Actual = 2, Reserved = 3, Ordered = 4, Rate = 5, ForProduction = 6,
        ForSubcontract = 7;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "erpnext-stock",
        Title = "ERPNext stock (Bin)",
        ChineseTitle = "ERPNext 库存",
        Fields =
        [
            Id("item_code", "Item Code").Required(), Text("warehouse", "Warehouse").Required(),
            Number("actual_qty", "Actual Quantity", "Actual Qty").Required(),
            Number("reserved_qty", "Reserved Quantity", "Reserved Qty").Required(),
            Number("ordered_qty", "Ordered Quantity", "Ordered Qty"),
            Number("valuation_rate", "Valuation Rate").Required(),
            Number("reserved_qty_for_production", "Reserved Qty for Production"),
            Number("reserved_qty_for_sub_contract", "Reserved Qty for Subcontract"),
        ],
        Ignores =
        [
            "ID", "name", "indented_qty", "Requested Quantity", "planned_qty", "Planned Qty", "projected_qty", "Projected Qty",
            "stock_uom", "Stock UOM", "UOM", "stock_value", "Stock Value", "reserved_stock", "Reserved Stock", "company",
        ],
        NeverWith = ["voucher_no", "Voucher No"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var actual = row.Quantity(Actual);
        var reserved = Snapshots.Sum(row.Quantity(Reserved), row.Quantity(ForProduction), row.Quantity(ForSubcontract));
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = row.Warehouse(Warehouse);
        fact[SnapshotFact.Item] = row.Item(Item);
        fact[SnapshotFact.OnHand] = actual == FactKind.Missing ? actual : Math.Max(0, actual);
        fact[SnapshotFact.Sellable] = actual == FactKind.Missing ? actual : actual - Snapshots.OrZero(reserved);
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Ordered);
        fact[SnapshotFact.UnitCost] = row.Price(Rate) is 0 ? FactKind.Missing : row.Price(Rate);
        fact[SnapshotFact.Currency] = StoreFile.Currency(row);
        if (actual == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Actual, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }
}
