using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>What 支付宝 writes about a movement of a shop's account, and what it is.</summary>
/// <remarks>
/// The description decides, then a type that says it, then the remark, where 淘宝 and 天猫 name what they take. What nobody knows is
/// other money, told once.
/// </remarks>
static class AlipayWords
{
    static readonly Words<SettledMeaning> Types = new(
        (Cash("sales"), "交易付款|在线支付|交易收款"),
        (Cash("refund"), "交易退款"));

    // After the remark: they say only how the money moved.
    static readonly Words<SettledMeaning> Ways = new(
        (SettledMeaning.Fee("payment"), "收费"),
        (Cash("transfer"), "提现"),
        (Cash("other"), "转账|其它|其他|交易分账|交易"));

    // The first that is found counts: 保证金退款 pays a buyer back and is no deposit.
    static readonly (string Word, SettledMeaning Meaning)[] Parts =
    [
        ("提前收款", Cash("transfer")), ("交易收款", Cash("sales")), ("订单收入", Cash("sales")), ("境内商户结算", Cash("sales")),
        ("交易退款", Cash("refund")), ("保证金退款", Cash("refund")), ("售后退款", Cash("refund")), ("售后支付", Cash("refund")),
        ("小额打款", Cash("refund")),
        ("品牌新享", SettledMeaning.Fee("promotion_fee")), ("折扣服务费", SettledMeaning.Fee("promotion_fee")),
        ("天猫佣金", SettledMeaning.Fee("referral")), ("软件服务费", SettledMeaning.Fee("referral")),
        ("淘宝客佣金", SettledMeaning.Fee("creator")), ("淘宝联盟", SettledMeaning.Fee("creator")),
        ("返点积分", SettledMeaning.Fee("promotion_fee")), ("退回积分", SettledMeaning.Fee("promotion_fee")),
        ("消费券代付资金扣回", SettledMeaning.Fee("promotion_fee")),
        ("花呗", SettledMeaning.Fee("payment")), ("信用卡支付服务费", SettledMeaning.Fee("payment")),
        ("万相台", SettledMeaning.Fee("ads")),
        ("消费者体验提升计划", SettledMeaning.Fee("other")), ("运费险", SettledMeaning.Fee("other")), ("公益宝贝", SettledMeaning.Fee("other")),
        ("转出到网商银行", Cash("transfer")), ("余利宝", Cash("transfer")), ("网商贷", Cash("transfer")), ("提现", Cash("transfer")),
        ("保证金", Cash("reserve")),
    ];

    /// <summary>What a movement is.</summary>
    public static SettledMeaning Of(SourceRow row, int description, int type, int remark) =>
        TryFind(row.Text(description), out var meaning) || Types.TryFind(row.Text(type), out meaning)
            || TryFind(row.Text(remark), out meaning)
            ? meaning
            : Ways.Of(row, type, Cash("other"));

    static bool TryFind(ReadOnlySpan<char> text, out SettledMeaning meaning)
    {
        foreach (var (word, known) in Parts)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                meaning = known;
                return true;
            }
        }

        meaning = default;
        return false;
    }
}
