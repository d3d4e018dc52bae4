using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>抖店's settlement (动账明细, 结算): each sub-order with what is settled of it and what is taken off.</summary>
/// <remarks>
/// The parts of a row are what the account moved by; where they are not, the rest is what the scene says, else other money, so that
/// the file adds up. Goods are not named, only sub-orders: the amounts are split over their lines. What platform, streamer, bank and
/// state pay of the price is part of the orders' revenue and no income beside it.
/// </remarks>
public static class DouyinSettlement
{
    const int Moved = 0, Number = 1, Direction = 2, Amount = 3, Scene = 4, SubOrder = 5, Goods = 6, Freight = 7, Subsidy = 8,
        Refund = 9, Service = 10, Creator = 11, Agency = 12, Promotion = 13, Account = 14, Agent = 15, Channel = 16, Others = 17,
        Order = 18, FreightSubsidy = 19, OtherSubsidy = 20, TradeIn = 21, Government = 22, ByCreator = 23, PaySubsidy = 24, CreditSubsidy = 25,
        BankSubsidy = 26;

    static readonly SettledMoney Money = new(byStatement: false);

    static readonly (int Field, SettledMeaning Meaning)[] Parts =
    [
        (Goods, Cash("sales")), (Freight, Cash("shipping")), (Subsidy, Cash("promotion")), (Refund, Cash("refund")),
        (Service, SettledMeaning.Fee("referral")), (Creator, SettledMeaning.Fee("creator")), (Agency, SettledMeaning.Fee("other")),
        (Promotion, SettledMeaning.Fee("ads")), (Agent, SettledMeaning.Fee("other")), (Channel, SettledMeaning.Fee("other")),
        (Others, SettledMeaning.Fee("other")), (FreightSubsidy, Cash("shipping")), (OtherSubsidy, Cash("promotion")),
        (TradeIn, Cash("promotion")), (Government, Cash("promotion")), (ByCreator, Cash("promotion")), (PaySubsidy, Cash("promotion")),
        (CreditSubsidy, Cash("promotion")), (BankSubsidy, Cash("promotion")),
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
            Number("招商服务费"), Number("站外推广费"), Text("动账账户"), Number("服务商佣金"), Number("渠道分成"), Number("其他分成"),
            Id("订单号"), Number("实际平台补贴_运费"), Number("其他平台补贴"), Number("以旧换新抵扣"), Number("政府补贴平台垫资"), Number("实际达人补贴"),
            Number("实际抖音支付补贴"), Number("实际抖音月付营销补贴"), Number("银行补贴"), Personal("达人名称"),
        ],
        Ignores =
        [
            "计费类型", "下单时间", "备注", "售后编号", "商品ID", "商品编码", "商品名称", "达人ID", "订单类型", "是否免佣", "免佣金额", "商户主体名称",
        ],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var amount = SettledMoney.Total(row, Amount);
        if (row.IsRejected)
        {
            return;
        }

        var isOut = row.Text(Direction).Says("出账") || row.Text(Direction).Says("支出");
        var rest = isOut ? -Math.Abs(amount) : amount;
        var (store, day) = (StoreFile.Store(row), row.BusinessDay(Moved));
        var settled = new SettledAmount(DouyinScenes.Of(row.Text(Scene)), 0)
        {
            Day = day,
            Store = store,
            Currency = StoreFile.Currency(row, "CNY"),
            Settlement = SettledMoney.Month(row, store, day, row.Text(Account)),
            Order = row.Hash(row.Text(SubOrder).IsEmpty ? Order : SubOrder),
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
