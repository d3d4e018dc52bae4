using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>拼多多 货款明细 (账务明细): each movement of the shop's account, what came in apart from what went out.</summary>
/// <remarks>
/// What the platform pays of a coupon (优惠券结算) is part of the orders' revenue and no income beside it. Goods are not named, only
/// orders: the amounts are split over their lines. Files print what went out with a minus or without.
/// </remarks>
public static class PinduoduoBill
{
    const int Order = 0, Moved = 1, In = 2, Out = 3, Type = 4;

    static readonly SettledMoney Money = new(byStatement: false);

    static readonly Words<SettledMeaning> Types = new(
        (Cash("sales"), "交易收入|订单收入"),
        (Cash("promotion"), "优惠券结算"),
        (Cash("refund"), "退款"),
        (SettledMeaning.Fee("referral"), "技术服务费"),
        (SettledMeaning.Fee("creator"), "多多进宝"),
        (SettledMeaning.Fee("other"), "扣款|其他软件服务"),
        (Cash("transfer"), "转账|提现"),
        (Cash("other"), "其他|其他服务"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "pinduoduo-bill",
        Title = "Pinduoduo account bill",
        ChineseTitle = "拼多多 货款明细",
        Fields =
        [
            Id("商户订单号", "商家订单号").Required(), Day("发生时间").Required(), Number("收入金额（+元）", "收入（+元）").Required(),
            Number("支出金额（-元）", "支出（-元）").Required(), Text("账务类型").Required(),
        ],
        Ignores = ["备注", "业务描述", "账户余额（元）", "序号"],

        // 支付宝's bill names order and type alike.
        NeverWith = ["账务流水号", "支付宝交易号", "支付宝流水号", "对方账号", "对方账户"],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        if (row.Amount(In) == FactKind.Missing && row.Amount(Out) == FactKind.Missing)
        {
            SettledMoney.Total(row, In);
            return;
        }

        var (store, day) = (StoreFile.Store(row), row.BusinessDay(Moved));
        Money.Emit(row, new(Types.Of(row, Type, Cash("other")), Snapshots.OrZero(row.Amount(In)) - Math.Abs(Snapshots.OrZero(row.Amount(Out))))
        {
            Day = day,
            Store = store,
            Currency = StoreFile.Currency(row, "CNY"),
            Settlement = SettledMoney.Month(row, store, day),
            Order = row.Hash(Order),
            Detail = row.Text(Type).ToString(),
        });
    }
}
