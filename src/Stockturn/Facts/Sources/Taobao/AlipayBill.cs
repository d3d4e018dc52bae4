using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>支付宝 账务明细 of a shop on 淘宝 or 天猫: each movement of its account, what came in apart from what went out.</summary>
/// <remarks>
/// Newer bills name the order (业务基础订单号) and what a movement is (业务描述); older ones only write both into the remark. Goods are
/// not named: the amounts are split over the lines of the order.
/// </remarks>
public static class AlipayBill
{
    const int Moved = 1, In = 2, Out = 3, Type = 4, Remark = 5, Description = 6, Order = 7, Merchant = 8;
    const int ShortestOrder = 16, LongestOrder = 22;

    static readonly AccountBill Bill = new(Moved, In, Out);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "alipay-bill",
        Title = "Alipay account bill (Taobao, Tmall)",
        ChineseTitle = "支付宝 账务明细 (淘宝/天猫)",
        Fields =
        [
            Id("账务流水号", "支付宝流水号").Required(), Day("发生时间", "入账时间").Required(),
            Number("收入金额（+元）", "收入（+元）", "收入金额").Required(), Number("支出金额（-元）", "支出（-元）", "支出金额").Required(),
            Text("业务类型", "账务类型").Required(), Text("备注"), Text("业务描述"), Id("业务基础订单号"), Id("商户订单号"),
            Personal("对方账号"), Personal("对方账户"), Personal("对方名称"), Personal("付款备注"),
        ],
        Ignores =
        [
            "业务流水号", "支付宝交易号", "商品名称", "账户余额（元）", "余额（元）", "服务费（元）", "交易渠道", "支付渠道", "签约产品", "银行订单号",
            "业务订单号", "业务账单来源", "序号",
        ],
        Outputs = [.. Bill.Money.Outputs],
        Read = row => Bill.Read(row, MovementOf),
        Precedence = 80,
        DecimalComma = false,
    };

    // Remarks are free text and may name people.
    static AccountMovement MovementOf(SourceRow row) => new(
        AlipayWords.Of(row, Description, Type, Remark), OrderOf(row), row.Text(row.Text(Description).IsEmpty ? Type : Description).ToString());

    // 5116032541422009305, T200P5116032541422009305 or 天猫佣金（类目）{5116032541422009305}扣款.
    static long OrderOf(SourceRow row)
    {
        var number = row.Hash(Order) == FactKind.Missing ? [] : NumberIn(row.Text(Order));
        number = number.IsEmpty && row.Text(Merchant).Begins("T") ? NumberIn(row.Text(Merchant)) : number;
        number = number.IsEmpty ? NumberIn(row.Text(Remark)) : number;
        return number.IsEmpty ? FactKind.Missing : SourceRow.Hash(number);
    }

    static ReadOnlySpan<char> NumberIn(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('0', '9') is var start and >= 0)
        {
            text = text[start..];
            var length = text.IndexOfAnyExceptInRange('0', '9');
            length = length < 0 ? text.Length : length;
            if (length is >= ShortestOrder and <= LongestOrder)
            {
                return text[..length];
            }

            text = text[length..];
        }

        return [];
    }
}
