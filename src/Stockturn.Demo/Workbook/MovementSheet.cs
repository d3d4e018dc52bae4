using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>
/// 流水: every movement of the warehouses that keep their own books. Quantities are signed, in positive.
/// </summary>
sealed class MovementSheet(ISheetBook book, World world)
{
    readonly ISheet sheet = book.Open("流水", "日期", "单号", "仓库", "对方仓库", "SKU", "数量", "类型", "状态", "原因");

    /// <summary>Takes down a movement outside Amazon.</summary>
    public void Write(Sku sku, int day, in StockMove move)
    {
        sheet.Day(world.Calendar.Date(day)).Text(move.Document.Text(world.Calendar));
        sheet.Text(Network.Codes[(int)move.Place]);
        sheet.Text(move.Counter is { } counter ? Network.Codes[(int)counter] : "");
        sheet.Text(sku.Product.Sku).Whole(move.Units);
        sheet.Text(Word(move.Kind)).Text(ConditionWord(move.Condition)).Text(Reason(move));
        sheet.EndRow();
    }

    static string Word(MoveKind kind) => kind switch
    {
        MoveKind.Opening => "期初",
        MoveKind.Purchase => "采购入库",
        MoveKind.Sale => "销售出库",
        MoveKind.TransferOut => "调拨出库",
        MoveKind.TransferIn => "调拨入库",
        MoveKind.Return => "退货入库",
        MoveKind.Found => "盘盈",
        MoveKind.Lost => "盘亏",
        MoveKind.ConditionChange => "状态变更",
        MoveKind.Disposed => "报废",
        _ => "移除",
    };

    static string ConditionWord(Condition condition) => condition switch
    {
        Condition.Good => "良品",
        Condition.WarehouseDamaged => "次品",
        _ => "退货不可售",
    };

    static string Reason(in StockMove move) => move.Kind switch
    {
        MoveKind.Found or MoveKind.Lost => "盘点差异",
        MoveKind.ConditionChange => "仓内破损",
        MoveKind.Disposed => "不可售销毁",
        MoveKind.Return => move.Condition == Condition.Good ? "客户退货 可再售" : "客户退货 不可再售",
        _ => "",
    };
}
