using System.Collections.Immutable;
using Stockturn.Ledger;
using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>流水: every change of stock. A newer sheet of a day and warehouse replaces all of it.</summary>
public static class MovementSheet
{
    const int Day = 0, Document = 1, Warehouse = 2, Counter = 3, Sku = 4, Quantity = 5, Type = 6, Status = 7,
        Reason = 8, UnitCost = 9, Currency = 10, Lot = 11;

    static readonly SourceOutput Output = new(
        MovementFact.Kind,
        [
            MovementFact.Day, MovementFact.Warehouse, MovementFact.Counter, MovementFact.Item, MovementFact.Quantity,
            MovementFact.MovementKind, MovementFact.Status, MovementFact.Document, MovementFact.Reason,
            MovementFact.Lot,
        ])
    {
        Scope = [MovementFact.Day, MovementFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-movements", "流水", "Movements")
    {
        Help = "One row for each change of stock; list all changes of a warehouse on a day.",
        Columns = Columns(),
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static ImmutableArray<SheetColumn> Columns() =>
    [
        new("day", "日期", "Date", "2026-01-31")
        {
            Help = "The day goods moved.", Content = FieldContent.Day, IsRequired = true,
            Aliases = ["发生日期", "操作时间", "Day"],
        },
        new("document", "单号", "Document", "OUT-3301")
        {
            Help = "Number of the document.", Content = Id, Aliases = ["单据号", "单据编号", "Document no", "Reference"],
        },
        new("warehouse", "仓库", "Warehouse", "3PL-US")
        {
            Help = "The warehouse whose stock changes.", Aliases = ["仓库名称", "仓库编码"],
        },
        new("counter", "对方仓库", "Other warehouse", "CN-HOME")
        {
            Help = "For transfers, the other warehouse.", Aliases = ["对方仓", "目的仓库", "Counter warehouse"],
        },
        new("sku", "SKU", "SKU", "MUG-RED-S")
        {
            Help = "Your own code, or one from the sheet of aliases.", Content = Id, IsRequired = true,
            Aliases = ["商品编码", "库存SKU", "本地SKU", "货号"],
        },
        new("quantity", "数量", "Quantity", "5")
        {
            Help = "Units; the type says whether they come or go. For 盘点 the balance found.", Content = Number,
            IsRequired = true,
            Aliases = ["变动数量", "Qty", "Units"],
        },
        new("type", "类型", "Type", "销售出库")
        {
            Help = "采购入库, 销售出库, 调拨出库, 调拨入库, 退货入库, 盘点, 盘盈, 盘亏, 报废, 状态变更, 期初 or 移除.", IsRequired = true,
            Aliases = ["业务类型", "出入库类型", "Movement type", "Event type"],
        },
        new("status", "状态", "Condition", "良品")
        {
            Help = "良品, 次品, 退货不可售 or 过期; empty is 良品.", Aliases = ["品质", "库存状态", "Status"],
        },
        new("reason", "原因", "Reason", "") { Help = "Why, in your own words.", Aliases = ["备注", "Remark"] },
        new("unit-cost", "单价", "Unit cost", "")
        {
            Help = "Cost of one unit that came in.", Content = Number, Aliases = ["成本价", "单位成本"],
        },
        new("currency", "币种", "Currency", "") { Help = "Currency of the cost.", Aliases = ["货币"] },
        new("lot", "批次", "Batch", "") { Help = "Batch number, when you keep batches.", Aliases = ["批次号", "Lot"] },
    ];

    static void Read(SourceRow row)
    {
        if (!SellerWords.Movements.TryFind(row.Text(Type), out var word))
        {
            row.Reject(
                "E_MOVEMENT_TYPE", Type, "a type such as 采购入库, 销售出库 or 盘点", "use one of the words of docs/sources.md");
            return;
        }

        var written = row.Quantity(Quantity);
        var quantity = word.Direction < 0 && written > 0 ? -written : written;
        var fact = row.Begin(Output);
        fact[MovementFact.Day] = row.BusinessDay(Day);
        fact[MovementFact.Warehouse] = row.Warehouse(Warehouse);
        fact[MovementFact.Counter] = row.Term(Counter);
        fact[MovementFact.Item] = row.Item(Sku);
        fact[MovementFact.Quantity] = quantity;
        fact[MovementFact.MovementKind] = (long)KindOf(word.Kind, quantity);
        fact[MovementFact.Status] = (long)SellerWords.Conditions.Of(row, Status, StockStatus.Good);
        fact[MovementFact.Document] = row.Hash(Document);
        fact[MovementFact.Reason] = row.Term(Reason);
        fact[MovementFact.UnitCost] = row.Price(UnitCost);
        fact[MovementFact.Currency] = row.Currency(Currency);
        fact[MovementFact.Lot] = row.Code(Lot);
        Check(row, word, written);
        row.Emit();
    }

    // A transfer without a direction goes the way of its sign.
    static MovementKind KindOf(MovementKind kind, long quantity) => kind switch
    {
        MovementKind.Unknown => quantity < 0 ? MovementKind.TransferOut : MovementKind.TransferIn,
        _ => kind,
    };

    static void Check(SourceRow row, MovementWord word, long written)
    {
        if (written == FactKind.Missing)
        {
            row.Reject(
                "E_NO_QUANTITY", Quantity, "a quantity such as 5", "fill in the quantity; an empty cell is not 0");
        }
        else if (word.Direction > 0 && written < 0)
        {
            row.Warn(
                "W_NEGATIVE", Quantity, "a positive quantity for goods that come in",
                "check the row; it was taken as the reversal of such a movement");
        }
    }
}
