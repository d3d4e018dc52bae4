using System.Text;
using Stockturn.Demo.Domestic.Simulation;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>拼多多: the order export and 账务明细. Every third good has no code of the seller's there, only the platform's 样式ID.</summary>
sealed class PinduoduoFiles(DomesticWorld world, string folder)
{
    readonly Order[] orders = [.. world.Orders.Where(order => order.Shop == Shop.Pinduoduo)];

    readonly List<(int Day, int Second, string Order, string Type, string Description, long Cents, string Figure)> movements = [];

    /// <summary>True for goods the shop knows by 样式ID alone.</summary>
    public static bool IsNameless(Good good) => good.Index % 3 == 0;

    /// <summary>Writes both.</summary>
    public IEnumerable<DemoFile> Write(SettledTruth truth)
    {
        yield return new DemoFile(Orders().WriteCommas(Path.Combine(folder, "拼多多订单.csv"), Encoding.UTF8), "pinduoduo-orders")
        {
            Store = Shops.Name(Shop.Pinduoduo),
            Warehouse = Shops.Name(Site.Home),
        };
        yield return new DemoFile(Bill(truth).WriteCommas(Path.Combine(folder, "账务明细.csv"), AlipayBill.Gb), "pinduoduo-bill")
        {
            Store = Shops.Name(Shop.Pinduoduo),
        };
    }

    static long Share(long cents, int perMille) => ((cents * perMille) + 500) / 1000;

    /// <summary>拼多多 sells one kind of goods an order: a second line is an order of its own.</summary>
    public static string Number(DemoCalendar calendar, Order order, int line) =>
        $"{calendar.As(order.Day, "yyMMdd")}-{600_000_000_000_000L + (order.Number * 10_000_019L) + line}";

    Table Orders()
    {
        var table = new Table(
            "商品", "订单号", "订单状态", "商品总价(元)", "邮费(元)", "店铺优惠折扣(元)", "平台优惠折扣(元)", "多多支付立减金额(元)", "用户实付金额(元)",
            "商家实收金额(元)", "商品数量(件)", "收货人", "手机", "省", "市", "区", "详细地址", "支付时间", "承诺发货时间", "发货时间", "确认收货时间",
            "商品id", "商品规格", "样式ID", "商家编码-规格维度", "商家编码-商品维度", "快递单号", "快递公司", "商家备注", "售后状态", "买家留言",
            "订单成交时间");
        foreach (var order in orders)
        {
            for (var line = 0; line < order.Items.Count; line++)
            {
                Add(table, order, line);
            }
        }

        return table;
    }

    void Add(Table table, Order order, int line)
    {
        var (calendar, last, item) = (world.Calendar, world.Days.Last, order.Items[line]);
        var isSent = !order.IsCancelled && order.ShipDay <= last;
        var isBack = isSent && item.Complaint != Complaint.None && item.RefundDay <= last;
        var isClosed = isBack && item.Complaint == Complaint.GoodsBack && item.RefundDay <= order.DoneDay;
        var state = order.IsCancelled ? "已取消"
            : !isSent ? "待发货"
            : isClosed ? "已发货，退款成功"
            : order.DoneDay <= last ? "已收货" : "已发货，待收货";
        var postage = line == 0 ? order.Postage : 0;
        table.Add(
            ("商品", item.Good.Title), ("订单号", Number(calendar, order, line) + "\t"), ("订单状态", state), ("商品总价(元)", Cell.Money(item.Gross)),
            ("邮费(元)", Cell.Money(postage)), ("店铺优惠折扣(元)", Cell.Money(item.BySeller)), ("平台优惠折扣(元)", Cell.Money(item.ByPlatform)),
            ("多多支付立减金额(元)", Cell.Money(0)), ("用户实付金额(元)", Cell.Money(item.Paid + postage)),
            ("商家实收金额(元)", Cell.Money(item.Gross - item.BySeller + postage)), ("商品数量(件)", item.Units), ("收货人", "演*"),
            ("手机", "*******0000"), ("详细地址", "演示地址\t"), ("支付时间", order.IsCancelled ? "\t" : calendar.Instant(order.Day, order.Second) + "\t"),
            ("发货时间", isSent ? calendar.Instant(order.ShipDay, 59_000) + "\t" : "\t"),
            ("确认收货时间", isSent && !isClosed && order.DoneDay <= last ? calendar.Instant(order.DoneDay, 40_000) + "\t" : "\t"),
            ("样式ID", item.Good.StyleNumber + "\t"), ("商家编码-规格维度", IsNameless(item.Good) ? "\t" : item.Good.Sku + "\t"),
            ("售后状态", isBack ? "退款成功" : "无售后或售后取消"), ("订单成交时间", calendar.Instant(order.Day, order.Second) + "\t"));
    }

    Table Bill(SettledTruth truth)
    {
        foreach (var order in orders.Where(order => !order.IsCancelled))
        {
            for (var line = 0; line < order.Items.Count; line++)
            {
                Settle(order, line);
            }
        }

        ByMonth();
        var table = new Table("商户订单号", "发生时间", "收入金额（+元）", "支出金额（-元）", "账务类型", "备注", "业务描述")
        {
            Before = ["#拼多多账务明细", "#起始日期：演示 终止日期：演示", "", "#----------------账务明细列表----------------"],
            After = ["#----------------账务明细列表结束----------------", "#导出时间：2026-07-01 09:00:00"],
        };
        var kept = movements.Where(one => one.Day <= world.Days.Last && one.Cents != 0)
            .OrderBy(one => one.Day).ThenBy(one => one.Second).ThenBy(one => one.Order, StringComparer.Ordinal)
            .ThenBy(one => one.Description, StringComparer.Ordinal);
        foreach (var one in kept)
        {
            truth.Add(Shop.Pinduoduo, world.Calendar.Month(one.Day), one.Figure, one.Cents);
            table.Add(
                ("商户订单号", one.Order + "\t"), ("发生时间", world.Calendar.Instant(one.Day, one.Second)), ("收入金额（+元）", Cell.Money(Math.Max(0, one.Cents))),
                ("支出金额（-元）", Cell.Money(Math.Min(0, one.Cents))), ("账务类型", one.Type), ("业务描述", one.Description));
        }

        return table;
    }

    void Settle(Order order, int line)
    {
        var item = order.Items[line];
        var (isBefore, isAll) = (item.RefundDay <= order.DoneDay, item.Complaint == Complaint.GoodsBack);
        if (isAll && isBefore)
        {
            return;
        }

        var (number, postage) = (Number(world.Calendar, order, line), line == 0 ? order.Postage : 0);
        Move(order.DoneDay, ("交易收入", "0010002|交易收入-订单收入"), (item.Paid + postage, "sales"));
        Move(order.DoneDay, ("优惠券结算", "0010003|交易收入-优惠券结算"), (item.ByPlatform, "promotion"));
        Move(order.DoneDay, ("技术服务费", "0030001|技术服务费-技术服务费"), (-Share(item.Paid + item.ByPlatform, 6), "fee_referral"));
        Move(order.DoneDay, ("其他", "0050001|多多进宝-佣金"), (order.HasCreator ? -Share(item.Paid, 100) : 0, "fee_creator"));
        Move(order.DoneDay + 1, ("其他", "0040001|售后-小额打款"), (order.Number % 37 == 0 ? -200 : 0, "fee_other"));
        if (item.Complaint != Complaint.None)
        {
            var day = Math.Max(item.RefundDay, order.DoneDay);
            Move(day, ("退款", "0020002|交易退款-订单退款"), (-item.Refund, "refund"));
            Move(day, ("退款", "0020005|交易退款-优惠券结算"), (isAll ? -item.ByPlatform : 0, "promotion"));
        }

        void Move(int day, (string Type, string Description) what, (long Cents, string Figure) money) =>
            movements.Add((day, 36_000 + (order.Number % 20_000), number, what.Type, what.Description, money.Cents, money.Figure));
    }

    // Advertising on the third and the eighteenth, the bank on the fifteenth.
    void ByMonth()
    {
        var balance = 0L;
        for (var day = 0; day <= world.Days.Last; day++)
        {
            balance += movements.Where(one => one.Day == day && one.Order.Length > 0).Sum(one => one.Cents);
            var (type, description, cents, figure) = world.Calendar.Date(day).Day switch
            {
                3 or 18 => ("其他", "0070004|转账-广告账户", -balance / 15, "fee_ads"),
                15 => ("转账", "0070001|转账-提现", -balance / 10 * 8, SettledTruth.Transfer),
                _ => ("", "", 0L, ""),
            };
            if (cents < -1_000)
            {
                balance += cents;
                movements.Add((day, 30_000, "", type, description, cents, figure));
            }
        }
    }
}
