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
    const int Order = 0, Moved = 1, In = 2, Out = 3, Type = 4, Description = 5;

    // What is paid to buyers and for late or missing goods after the sale (售后补偿, 小额打款, 延迟发货 …) shares the number.
    const string AfterSales = "0040";

    static readonly AccountBill Bill = new(Moved, In, Out);

    static readonly Words<SettledMeaning> Types = new(
        (Cash("sales"), "交易收入|订单收入"),
        (Cash("promotion"), "优惠券结算"),
        (Cash("refund"), "退款|交易退款"),
        (SettledMeaning.Fee("referral"), "技术服务费"),
        (SettledMeaning.Fee("creator"), "多多进宝"),
        (SettledMeaning.Fee("ads"), "广告账户"),
        (SettledMeaning.Fee("other"), "扣款|其他软件服务|服务支出"),
        (Cash("transfer"), "转账|提现"),
        (Cash("other"), "其他|其他服务|其他支出"));

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
            Text("业务描述"),
        ],
        Ignores = ["备注", "账户余额（元）", "序号"],

        // 支付宝's bill names order and type alike.
        NeverWith = ["账务流水号", "支付宝交易号", "支付宝流水号", "对方账号", "对方账户"],
        Outputs = [.. Bill.Money.Outputs],
        Read = row => Bill.Read(row, each => new(MeaningOf(each), each.Hash(Order), each.Text(Type).ToString())),
        Precedence = 80,
        DecimalComma = false,
    };

    // The description tells a movement apart where its type does not: 其他 may be 0030001|技术服务费-技术服务费.
    static SettledMeaning MeaningOf(SourceRow row)
    {
        var description = row.Text(Description);
        var name = description[(description.IndexOf('|') + 1)..];
        var dash = name.IndexOf('-');
        return (dash >= 0 && Types.TryFind(name[(dash + 1)..], out var meaning))
            || Types.TryFind(dash < 0 ? name : name[..dash], out meaning) ? meaning
            : description.Begins(AfterSales) ? SettledMeaning.Fee("other")
            : Types.Of(row, Type, Cash("other"));
    }
}
