using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>退货: units customers sent back.</summary>
public static class ReturnSheet
{
    const int Day = 0, Store = 1, Warehouse = 2, Order = 3, Sku = 4, Quantity = 5, Condition = 6, Reason = 7,
        Resalable = 8;

    static readonly SourceOutput Output = new(
        ReturnFact.Kind, [ReturnFact.Day, ReturnFact.Store, ReturnFact.Order, ReturnFact.Item, ReturnFact.Condition])
    {
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-returns", "退货", "Returns")
    {
        Help = "One row for each SKU of a return.",
        Columns =
        [
            new("day", "日期", "Date", "2026-01-31")
            {
                Help = "The day it came back.", Content = FieldContent.Day, IsRequired = true,
                Aliases = ["退货日期", "退回日期", "Return date", "Day"],
            },
            new("store", "店铺", "Store", "My shop") { Help = "The shop that sold it.", Aliases = ["店铺名称", "Shop"] },
            new("warehouse", "仓库", "Warehouse", "3PL-US") { Help = "Where it came in.", Aliases = ["退货仓", "仓库名称"] },
            new("order-no", "订单号", "Order number", "SO-1001")
            {
                Help = "The order it belongs to.", Content = Id, Aliases = ["订单编号", "Order no", "Order ID"],
            },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code.", Content = Id, IsRequired = true, Aliases = ["商品编码", "平台SKU", "商家编码"],
            },
            new("quantity", "退货数量", "Returned quantity", "1")
            {
                Help = "Units, positive.", Content = Number, IsRequired = true,
                Aliases = ["数量", "退回数量", "Quantity", "Qty"],
            },
            new("condition", "状况", "Condition", "良品")
            {
                Help = "In your own words.", Aliases = ["品质", "状态", "退货状态", "Status"],
            },
            new("reason", "退货原因", "Return reason", "too small")
            {
                Help = "What the customer said.", IsRequired = true, Aliases = ["原因", "Reason"],
            },
            new("resalable", "可再售", "Resalable", "是")
            {
                Help = "是 when it can be sold again.", Aliases = ["是否可再售", "是否可售", "可售"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var quantity = row.Quantity(Quantity);
        if (quantity == FactKind.Missing)
        {
            row.Reject(
                "E_NO_QUANTITY", Quantity, "a quantity such as 1", "fill in the quantity; an empty cell is not 0");
            return;
        }

        var fact = row.Begin(Output);
        fact[ReturnFact.Day] = row.BusinessDay(Day);
        fact[ReturnFact.Store] = row.StoreIfTold(Store);
        fact[ReturnFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[ReturnFact.Item] = row.Item(Sku);
        fact[ReturnFact.Quantity] = Math.Abs(quantity);
        fact[ReturnFact.Condition] = row.Term(Condition);
        fact[ReturnFact.Reason] = row.Term(Reason);
        fact[ReturnFact.Order] = row.Hash(Order);
        fact[ReturnFact.Resalable] = row.Text(Resalable).IsEmpty ? FactKind.Missing
            : SellerWords.Answers.Of(row, Resalable, false) ? 1 : 0;
        row.Emit();
    }
}
