using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>抖店's account ledger (账户流水, with the balance): what came in and went out, an amount for each movement.</summary>
/// <remarks>
/// It tells the same money as the settlement, without what the platform kept of it: of a month whose settlement is read nothing
/// here counts that the settlement tells too. Rows of one second stand in no order, so that the balance is not followed.
/// </remarks>
public static class DouyinLedger
{
    const int Number = 0, Moved = 1, Direction = 2, Amount = 3, Balance = 4, SubOrder = 5, Order = 6, Scene = 7;

    static readonly SettledMoney Money = new(byStatement: false);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "douyin-account-ledger",
        Title = "Douyin account ledger",
        ChineseTitle = "抖店 账户流水",
        Fields =
        [
            Id("动账流水号", "动帐流水号").Required(), Day("动账时间").Required(), Text("账户方向").Required(),
            Number("动账金额(元)").Required(), Number("账户余额(元)").Required(), Id("关联子订单号"), Id("关联订单号"),
            Text("动账场景"),
        ],
        Ignores = ["备注"],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 70,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var amount = SettledMoney.Total(row, Amount);
        if (row.IsRejected)
        {
            return;
        }

        var isOut = row.Text(Direction).Says("支出") || row.Text(Direction).Says("出账");
        var isSettled = row.Text(Scene).Says(DouyinScenes.Settled);
        Money.Emit(row, new(isSettled ? Cash("sales") : DouyinScenes.Of(row.Text(Scene)), isOut ? -Math.Abs(amount) : amount)
        {
            Day = row.BusinessDay(Moved),
            Store = StoreFile.Store(row),
            Currency = StoreFile.Currency(row, "CNY"),
            Order = row.Hash(row.Text(SubOrder).IsEmpty ? Order : SubOrder),
            Detail = row.Text(Scene).ToString(),
        });
    }
}
