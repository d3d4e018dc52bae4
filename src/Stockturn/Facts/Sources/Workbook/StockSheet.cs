using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 库存: what lies in a warehouse at the end of a day. A newer sheet of a day and warehouse replaces all of it.
/// </summary>
public static class StockSheet
{
    const int Day = 0, Warehouse = 1, Sku = 2, Available = 3, Locked = 4, Unsellable = 5, InTransit = 6, UnitCost = 7,
        Received = 8, Currency = 9, OnHand = 10, InboundCost = 11, Lot = 12;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind,
        [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.ReceivedDay, SnapshotFact.Lot])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-stock", "库存", "Stock")
    {
        Help = "One row for each SKU, or batch of it, in a warehouse at the end of a day; list all of the warehouse.",
        Columns =
        [
            new("day", "日期", "Date", "2026-01-31")
            {
                Help = "The day counted.", Content = FieldContent.Day, Aliases = ["库存日期", "快照日期", "Day", "As of"],
            },
            new("warehouse", "仓库", "Warehouse", "3PL-US")
            {
                Help = "Code of the warehouse.", Aliases = ["仓库名称", "仓库编码", "仓"],
            },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code, or one from the sheet of aliases.", Content = Id, IsRequired = true,
                Aliases = ["商品编码", "库存SKU", "库存SKU编号", "商家编码", "规格编码", "本地SKU", "货号", "品号", "Product SKU"],
            },
            new("available", "可用", "Available", "120")
            {
                Help = "Units that can be sold today.", Content = Number, IsRequired = true, Or = "on-hand",
                Aliases = ["可用库存", "可用量", "可用库存量", "可售", "可售库存", "良品", "Sellable", "Stock level"],
            },
            new("locked", "锁定", "Reserved", "5")
            {
                Help = "Units promised to orders.", Content = Number,
                Aliases = ["锁定量", "占用", "未发货量", "Locked", "Committed"],
            },
            new("unsellable", "不可售", "Unsellable", "2")
            {
                Help = "Damaged or blocked units.", Content = Number,
                Aliases = ["次品量", "不良品", "残次", "次品", "Unavailable", "Defective"],
            },
            new("in-transit", "在途", "In transit", "0")
            {
                Help = "Shipped to this warehouse and not yet there.", Content = Number,
                Aliases = ["在途量", "调拨在途", "头程在途", "实际在途", "Incoming"],
            },
            new("unit-cost", "单位成本", "Unit cost", "3.20")
            {
                Help = "Purchase cost of one unit.", Content = Number,
                Aliases = ["成本价", "单位库存成本", "采购单价", "Cost", "Cost per item"],
            },
            new("received-day", "批次入库日期", "Received date", "2025-11-20")
            {
                Help = "The day this batch came in; gives the age.", Content = FieldContent.Day,
                Aliases = ["入库日期", "Received"],
            },
            new("currency", "币种", "Currency", "USD")
            {
                Help = "Currency of the cost, three letters.", Aliases = ["货币"],
            },
            new("on-hand", "库存数量", "On hand", "127")
            {
                Help = "All units lying there; empty is available + reserved + unsellable.", Content = Number,
                Aliases = ["实际库存", "总库存", "仓位库存", "现有库存", "在库"],
            },
            new("inbound-cost", "头程成本", "Inbound cost", "0.80")
            {
                Help = "Freight and duty of one unit.", Content = Number, Aliases = ["单位头程"],
            },
            new("lot", "批次", "Batch", "B2511")
            {
                Help = "Batch number, when you keep batches.", Aliases = ["批次号", "Lot", "Batch no"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var sellable = row.Quantity(Available);
        var reserved = row.Quantity(Locked);
        var unsellable = row.Quantity(Unsellable);
        var onHand = row.Quantity(OnHand);
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.DayOrAsOf(Day);
        fact[SnapshotFact.Warehouse] = row.Warehouse(Warehouse);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Lot] = row.Code(Lot);
        fact[SnapshotFact.Sellable] = sellable;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.Unsellable] = unsellable;
        fact[SnapshotFact.InTransit] = row.Quantity(InTransit);
        fact[SnapshotFact.OnHand] = onHand == FactKind.Missing ? Snapshots.Sum(sellable, reserved, unsellable) : onHand;
        fact[SnapshotFact.UnitCost] = row.Price(UnitCost);
        fact[SnapshotFact.InboundCost] = row.Price(InboundCost);
        fact[SnapshotFact.Currency] = row.Currency(Currency);
        fact[SnapshotFact.ReceivedDay] = row.Day(Received);
        if (fact[SnapshotFact.OnHand] == FactKind.Missing)
        {
            row.Reject(
                "E_NO_QUANTITY", Available, "a quantity such as 120", "fill in the quantity; an empty cell is not 0");
        }

        row.Emit();
    }
}
