using System.Text;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>抖店's account: the settlement of each sub-order (动账明细), and the ledger (账户流水) with its balance.</summary>
/// <remarks>The settlement is there from the third month on; before, only the ledger tells, net of what the platform kept.</remarks>
sealed class DouyinMoney
{
    const string Released = "货款结算入账";

    static readonly string[] Fees = ["平台服务费", "佣金", "招商服务费"];

    readonly DomesticWorld world;
    readonly string folder;
    readonly List<Movement> movements = [];

    public DouyinMoney(DomesticWorld world, string folder)
    {
        (this.world, this.folder) = (world, folder);
        foreach (var order in world.Orders.Where(order => order.Shop == Shop.Douyin && !order.IsCancelled))
        {
            for (var at = 0; at < order.Items.Count; at++)
            {
                Settle(order, at);
            }
        }

        ByMonth();
        movements.RemoveAll(one => one.Day > world.Days.Last);
        movements.Sort((one, other) => (one.Day, one.Second) != (other.Day, other.Second)
            ? (one.Day, one.Second).CompareTo((other.Day, other.Second)) : string.CompareOrdinal(one.Number, other.Number));
    }

    sealed record Movement(int Day, int Second, string Number, string Scene)
    {
        public string Order { get; init; } = "";

        public string SubOrder { get; init; } = "";

        /// <summary>The parts, by their headings; one without parts is told by its scene.</summary>
        public (string Heading, long Cents)[] Parts { get; init; } = [];

        public long Cents { get; init; }

        public bool IsTransfer => Scene == "提现";
    }

    /// <summary>The first month the settlement tells.</summary>
    string FirstSettled => world.Calendar.As(65, "yyyy-MM");

    /// <summary>Writes both, and tells what they come to.</summary>
    public IEnumerable<DemoFile> Write(SettledTruth truth)
    {
        foreach (var year in movements.Where(IsSettled).GroupBy(one => world.Calendar.Date(one.Day).Year))
        {
            yield return File(Settlement(year, truth), $"动账明细_{year.Key}.csv", "douyin-settlement");
        }

        yield return File(Ledger(truth), "账户流水.csv", "douyin-account-ledger");
    }

    static string MeaningOf(string heading) => heading switch
    {
        "订单实付应结" => "sales",
        "运费实付" => "shipping",
        "订单退款" => "refund",
        "平台服务费" => "fee_referral",
        "佣金" => "fee_creator",
        "招商服务费" => "fee_other",
        "充值千川广告费" => "fee_ads",
        "退换货运费险" => "other",
        "提现" => SettledTruth.Transfer,
        _ => "promotion",
    };

    static long Share(long cents, int percent) => ((cents * percent) + 50) / 100;

    bool IsSettled(Movement one) => !one.IsTransfer && string.CompareOrdinal(world.Calendar.Month(one.Day), FirstSettled) >= 0;

    DemoFile File(Table table, string name, string kind) =>
        new(table.WriteCommas(Path.Combine(folder, name), Encoding.UTF8), kind) { Store = Shops.Name(Shop.Douyin) };

    void Settle(Order order, int at)
    {
        var item = order.Items[at];
        var (isBefore, isAll) = (item.RefundDay <= order.DoneDay, item.Complaint == Complaint.GoodsBack);
        if (isAll && isBefore)
        {
            return;
        }

        var early = isBefore ? item.Refund : 0;
        var subsidy = order.IsOnCredit ? "实际抖音月付营销补贴" : order.Number % 3 == 0 ? "实际抖音支付补贴" : "实际平台补贴";
        var price = item.Paid + item.ByPlatform + item.ByCreator - early;
        (string, long)[] fees =
        [
            (Fees[0], -Share(price, 5)), (Fees[1], order.HasCreator ? -Share(price, 15) : 0), (Fees[2], order.HasCreator ? -Share(price, 2) : 0),
        ];
        var released = Of(order, at, (order.DoneDay, "S", Released)) with
        {
            Parts =
            [
                ("订单实付应结", item.Paid), ("运费实付", at == 0 ? order.Postage : 0), (subsidy, item.ByPlatform), ("实际达人补贴", item.ByCreator),
                ("订单退款", -early), .. fees,
            ],
        };
        movements.Add(released);
        if (item.Complaint == Complaint.None || isBefore)
        {
            return;
        }

        movements.Add(Of(order, at, (item.RefundDay, "R", "退款-结算后退款-退用户")) with { Parts = [("订单退款", -item.Refund)] });
        if (isAll)
        {
            movements.Add(Of(order, at, (item.RefundDay, "T", "退款-订单退款触发-退补贴")) with
            {
                Parts = [(subsidy, -item.ByPlatform), ("实际达人补贴", -item.ByCreator)],
            });
            movements.Add(Of(order, at, (item.RefundDay, "U", "退款-订单退款触发-退分账")) with { Parts = [.. fees.Select(fee => (fee.Item1, -fee.Item2))] });
        }
    }

    static Movement Of(Order order, int at, (int Day, string Letter, string Scene) what) =>
        new(what.Day, 36_000 + (order.Number % 20_000), $"{what.Letter}{order.Number:D7}{at}", what.Scene)
        {
            Order = DouyinFiles.Number(order),
            SubOrder = DouyinFiles.Number(order, at),
        };

    // Advertising on the second, the bank on the fifth, insurance on the last day of each month.
    void ByMonth()
    {
        var (orders, balance) = (0, 0L);
        for (var day = 0; day <= world.Days.Last; day++)
        {
            orders += world.Orders.Count(order => order.Shop == Shop.Douyin && !order.IsCancelled && order.ShipDay == day);
            balance += movements.Where(one => one.Day == day && one.Parts.Length > 0).Sum(one => one.Parts.Sum(part => part.Cents));
            if (world.Calendar.Date(day).Day == 2 && balance > 50_000)
            {
                Account("A", "充值千川广告费", -balance / 20 / 100 * 100);
            }

            if (world.Calendar.Date(day).Day == 5 && balance > 50_000)
            {
                Account("P", "提现", -balance / 100 * 95);
            }

            if (world.Calendar.IsMonthEnd(day))
            {
                Account("X", "退换货运费险", -orders * 38);
                orders = 0;
            }

            void Account(string letter, string scene, long cents)
            {
                balance += cents;
                movements.Add(new Movement(day, 32_400, $"{letter}{day:D7}", scene) { Cents = cents });
            }
        }
    }

    Table Settlement(IEnumerable<Movement> rows, SettledTruth truth)
    {
        var table = new Table(
            "动账时间", "动帐流水号", "动账方向", "动账金额", "动账账户", "动账场景", "计费类型", "子订单号", "订单号", "售后编号", "下单时间", "商品ID",
            "商品名称", "达人ID", "达人名称", "订单类型", "订单实付应结", "运费实付", "实际平台补贴_运费", "实际平台补贴", "其他平台补贴", "以旧换新抵扣",
            "政府补贴平台垫资", "实际达人补贴", "实际抖音支付补贴", "实际抖音月付营销补贴", "银行补贴", "订单退款", "平台服务费", "佣金", "服务商佣金",
            "渠道分成", "招商服务费", "站外推广费", "其他分成", "是否免佣", "免佣金额", "备注");
        foreach (var row in rows)
        {
            var parts = row.Parts.GroupBy(part => part.Heading).Select(part => (part.Key, Cents: part.Sum(one => one.Cents))).ToList();
            var cents = row.Cents + parts.Sum(part => part.Cents);
            if (cents == 0)
            {
                continue;
            }

            (string, Cell)[] cells =
            [
                ("动账时间", world.Calendar.Instant(row.Day, row.Second)), ("动帐流水号", "'" + row.Number), ("动账方向", cents < 0 ? "出账" : "入账"),
                ("动账金额", Cell.Money(Math.Abs(cents))), ("动账账户", "聚合账户"), ("动账场景", row.Scene),
                ("子订单号", row.SubOrder.Length > 0 ? "'" + row.SubOrder : ""), ("订单号", row.Order.Length > 0 ? "'" + row.Order : ""),
                ("达人名称", parts.Exists(part => part is ("佣金", < 0)) ? "演示达人" : ""), .. parts.Select(part => (part.Key, Cell.Money(part.Cents))),
            ];
            table.Add(cells);
            Tell(truth, row, parts);
        }

        return table;
    }

    void Tell(SettledTruth truth, Movement row, List<(string Key, long Cents)> parts)
    {
        var month = world.Calendar.Month(row.Day);
        truth.Add(Shop.Douyin, month, MeaningOf(row.Scene), row.Cents);
        foreach (var (heading, cents) in parts)
        {
            truth.Add(Shop.Douyin, month, MeaningOf(heading), cents);
        }
    }

    Table Ledger(SettledTruth truth)
    {
        var table = new Table("动账流水号", "关联订单号", "关联子订单号", "动账时间", "账户方向", "动账金额(元)", "动账场景", "账户余额(元)", "备注");
        var balance = 0L;
        foreach (var row in movements)
        {
            var cents = row.Cents + row.Parts.Sum(part => part.Cents);
            balance += cents;
            if (cents == 0)
            {
                continue;
            }

            table.Add(
                ("动账流水号", row.Number), ("关联订单号", row.Order.Length > 0 ? "`" + row.Order : ""),
                ("关联子订单号", row.SubOrder.Length > 0 ? "`" + row.SubOrder : ""), ("动账时间", world.Calendar.Instant(row.Day, row.Second)),
                ("账户方向", cents < 0 ? "支出" : "收入"), ("动账金额(元)", Cell.Money(cents)), ("动账场景", row.Scene), ("账户余额(元)", Cell.Money(balance)));
            if (!IsSettled(row))
            {
                var net = row.Scene == Released ? "sales" : row.Parts.Length > 0 ? "refund" : MeaningOf(row.Scene);
                truth.Add(Shop.Douyin, world.Calendar.Month(row.Day), net, cents);
            }
        }

        return table;
    }
}
