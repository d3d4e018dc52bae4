using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>抖店's settlement (动账明细, 结算): each sub-order with what is settled of it and what is taken off.</summary>
/// <remarks>
/// The parts of a row are what the account moved by; where they are not, the rest stands as other money, so that the file adds up.
/// Goods are not named, only sub-orders: the amounts are split over their lines.
/// </remarks>
public static class DouyinSettlement
{
    const int Moved = 0, Number = 1, Direction = 2, Amount = 3, Scene = 4, SubOrder = 5, Goods = 6, Freight = 7, Subsidy = 8,
        Refund = 9, Service = 10, Creator = 11, Agency = 12, Promotion = 13, Account = 14;

    static readonly SettledMoney Money = new(byStatement: false);

    static readonly (int Field, SettledMeaning Meaning)[] Parts =
    [
        (Goods, Cash("sales")), (Freight, Cash("shipping")), (Subsidy, Cash("subsidy")), (Refund, Cash("refund")),
        (Service, SettledMeaning.Fee("referral")), (Creator, SettledMeaning.Fee("creator")), (Agency, SettledMeaning.Fee("other")),
        (Promotion, SettledMeaning.Fee("ads")),
    ];

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "douyin-settlement",
        Title = "Douyin settlement",
        ChineseTitle = "抖店 动账结算明细",
        Fields =
        [
            Day("动账时间").Required(), Id("动帐流水号", "动账流水号").Required(), Text("动账方向").Required(),
            Number("动账金额").Required(), Text("动账场景"), Id("子订单号").Required(), Number("订单实付应结").Required(),
            Number("运费实付"), Number("实际平台补贴"), Number("订单退款"), Number("平台服务费").Required(), Number("佣金"),
            Number("招商服务费"), Number("站外推广费"), Text("动账账户"),
        ],
        Ignores = ["计费类型", "订单号", "备注"],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var amount = row.Amount(Amount);
        if (amount == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Amount, "an amount such as 41.20", "fill in the amount and import the file again");
            return;
        }

        var isOut = row.Text(Direction).Says("出账") || row.Text(Direction).Says("支出");
        var rest = isOut ? -Math.Abs(amount) : amount;
        var settled = new SettledAmount(Cash("other"), 0)
        {
            Day = row.BusinessDay(Moved),
            Store = StoreFile.Store(row),
            Currency = StoreFile.Currency(row, "CNY"),
            Settlement = row.Term(row.Text(Account).IsEmpty ? null : row.Text(Account).ToString()),
            Order = row.Hash(SubOrder),
            Detail = row.Text(Scene).ToString(),
        };
        foreach (var (field, meaning) in Parts)
        {
            var part = Snapshots.OrZero(row.Amount(field));
            rest -= part;
            Money.Emit(row, settled with { Meaning = meaning, Amount = part });
        }

        Money.Emit(row, settled with { Amount = rest });
    }
}
