using System.Text;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>支付宝 账务明细 of the shop on 天猫, a file a half-year, in GB18030, with remarks above and below the rows.</summary>
/// <remarks>The older files name the order in the remark only; the newest has columns for it and for what a movement is.</remarks>
sealed class AlipayBill(DomesticWorld world, string folder)
{
    static readonly string[] Old =
    [
        "账务流水号", "业务流水号", "商户订单号", "商品名称", "发生时间", "对方账号", "收入金额（+元）", "支出金额（-元）", "账户余额（元）", "交易渠道",
        "业务类型", "备注",
    ];

    readonly List<Movement> movements = [];

    sealed record Movement(int Day, string Type, string Remark, long Cents)
    {
        public int Second { get; init; } = 36_000;

        public string Order { get; init; } = "";

        public required string Figure { get; init; }
    }

    /// <summary>Writes the bills, and tells what they come to.</summary>
    public IEnumerable<DemoFile> Write(SettledTruth truth)
    {
        foreach (var order in world.Orders.Where(order => order.Shop == Shop.Taobao && !order.IsCancelled))
        {
            Settle(order);
        }

        ByMonth();
        movements.RemoveAll(one => one.Day > world.Days.Last || one.Cents == 0);
        var sorted = movements.OrderBy(one => one.Day).ThenBy(one => one.Second).ThenBy(one => one.Order, StringComparer.Ordinal).ToList();
        var (number, balance) = (0, 0L);
        foreach (var half in sorted.GroupBy(one => world.Calendar.Half(one.Day)))
        {
            var isNew = half.Key == world.Calendar.Half(world.Days.Last);
            var table = new Table(isNew ? [.. Old, "业务描述", "业务基础订单号"] : Old)
            {
                Before =
                [
                    "#支付宝账务明细查询", "#账号：[演示账号]", "#起始日期：[演示]   终止日期：[演示]",
                    "#-----------------------------------------账务明细列表----------------------------------------",
                ],
                After =
                [
                    "#----------------------------------------账务明细列表结束-------------------------------------",
                    $"#支出合计：{half.Count(one => one.Cents < 0)}笔，共{half.Where(one => one.Cents < 0).Sum(one => one.Cents) / 100m:0.00}元",
                    "#导出时间：[2026年07月01日 09:00:00]",
                ],
            };
            foreach (var one in half)
            {
                balance += one.Cents;
                truth.Add(Shop.Taobao, world.Calendar.Month(one.Day), one.Figure, one.Cents);
                Add(table, one, (++number, balance, isNew));
            }

            yield return new DemoFile(
                table.WriteCommas(Path.Combine(folder, $"支付宝账务明细_{half.Key}.csv"), Gb), "alipay-bill")
            {
                Store = Shops.Name(Shop.Taobao),
            };
        }
    }

    /// <summary>The encoding of Chinese Windows.</summary>
    public static Encoding Gb => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    static long Share(long cents, int perMille) => ((cents * perMille) + 500) / 1000;

    void Add(Table table, Movement one, (int Number, long Balance, bool IsNew) at)
    {
        (string, Cell)[] cells =
        [
            ("账务流水号", $"{157_075_724_200_000_000 + at.Number}\t"), ("业务流水号", $"{20260513200040 + at.Number}\t"),
            ("商户订单号", one.Order.Length > 0 && one.Cents > 0 ? $"T200P{one.Order}\t" : "\t"),
            ("发生时间", world.Calendar.Instant(one.Day, one.Second)), ("对方账号", one.Figure is "sales" or "refund" ? "demo@example.com" : ""),
            ("收入金额（+元）", Cell.Money(Math.Max(0, one.Cents))), ("支出金额（-元）", Cell.Money(Math.Min(0, one.Cents))),
            ("账户余额（元）", Cell.Money(at.Balance)), ("交易渠道", "淘宝"), ("业务类型", one.Type), ("备注", one.Remark),
            .. at.IsNew
                ? new (string, Cell)[] { ("业务描述", Description(one)), ("业务基础订单号", one.Order.Length > 0 ? one.Order + "\t" : "\t") }
                : [],
        ];
        table.Add(cells);
    }

    static string Description(Movement one) => one.Figure switch
    {
        "sales" => "0010001|交易收款-交易收款",
        "refund" => "0020001|交易退款-余额退款",
        _ => "",
    };

    void Settle(Order order)
    {
        var number = TaobaoFiles.Number(order);
        var kept = order.Items.Where(item => item.Complaint != Complaint.GoodsBack || item.RefundDay > order.DoneDay).ToList();
        var early = kept.Where(item => item.Complaint != Complaint.None && item.RefundDay <= order.DoneDay).Sum(item => item.Refund);
        var paid = kept.Sum(item => item.Paid) - early;
        if (kept.Count == 0)
        {
            return;
        }

        var goods = new Movement(order.DoneDay, "交易付款", "", paid + order.Postage)
        {
            Order = number,
            Figure = "sales",
            Second = 34_000 + (order.Number % 9_000),
        };
        movements.Add(goods);
        Charge("转账", $"天猫佣金（类目）{{{number}}}扣款", (-Share(paid, 50), "fee_referral"));
        Charge("其它", $"基础软件服务费({number})扣款", (-Share(paid, 6), "fee_referral"));
        Charge("其它", $"淘宝客佣金代扣款[{number}]", (order.HasCreator ? -Share(paid, 80) : 0, "fee_creator"));
        Charge("收费", $"花呗支付服务费[{number}]", (order.IsOnCredit ? -Share(paid, 10) : 0, "fee_payment"));
        foreach (var item in kept.Where(item => item.Complaint != Complaint.None && item.RefundDay > order.DoneDay))
        {
            var back = goods with { Day = item.RefundDay, Type = "交易退款", Cents = -item.Refund, Figure = "refund" };
            movements.Add(back with { Remark = $"售后退款-T200P{number}-订单退款" });
        }

        void Charge(string type, string remark, (long Cents, string Figure) what) =>
            movements.Add(goods with { Type = type, Remark = remark, Cents = what.Cents, Figure = what.Figure, Second = 50_000 });
    }

    // The bank on the sixth; insurance of returns and advertising once a month.
    void ByMonth()
    {
        var balance = 0L;
        for (var day = 0; day <= world.Days.Last; day++)
        {
            balance += movements.Where(one => one.Day == day && one.Figure != SettledTruth.Transfer && one.Order.Length > 0).Sum(one => one.Cents);
            switch (world.Calendar.Date(day).Day)
            {
                case 6 when balance > 20_000:
                    Account("其它", "转出到网商银行", (-balance / 10 * 9, SettledTruth.Transfer));
                    break;
                case 12 when balance > 20_000:
                    Account("其它", "万相台无界版充值", (-balance / 12, "fee_ads"));
                    break;
                case 25:
                    Account("其它", "退货运费险保费月结", (-1_260, "fee_other"));
                    break;
                default:
                    break;
            }

            void Account(string type, string remark, (long Cents, string Figure) what)
            {
                balance += what.Cents;
                movements.Add(new Movement(day, type, remark, what.Cents) { Figure = what.Figure });
            }
        }
    }
}
