using System.Text;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>抖店: the order export, a row for each sub-order. Buyers are masked by the platform.</summary>
sealed class DouyinFiles(DomesticWorld world, string folder)
{
    const long FirstOrder = 6_917_000_000_000_000_000;
    const string Masked = "##演示密文";

    readonly Order[] orders = [.. world.Orders.Where(order => order.Shop == Shop.Douyin)];

    /// <summary>The number of an order's line; the first is the order's own.</summary>
    public static string Number(Order order, int line = 0) => $"{FirstOrder + (order.Number * 1_000_003L) + line}";

    /// <summary>Writes the orders by half-year, as much as the platform gives at once.</summary>
    public IEnumerable<DemoFile> Orders()
    {
        var halves = orders.GroupBy(order => world.Calendar.Half(order.Day));
        foreach (var half in halves)
        {
            var table = new Table(
                "主订单编号", "子订单编号", "选购商品", "商品规格", "商品数量", "商品ID", "商家编码", "商品金额", "订单应付金额", "运费", "收件人",
                "收件人手机号", "详细地址", "订单提交时间", "支付完成时间", "商家备注", "订单完成时间", "订单状态", "售后状态", "取消原因", "发货时间",
                "快递信息", "平台实际承担优惠金额", "商家实际承担优惠金额", "达人实际承担优惠金额", "达人ID", "达人昵称", "支付方式");
            foreach (var order in half)
            {
                Add(table, order);
            }

            var name = $"抖店订单_{half.Key}.csv";
            yield return new DemoFile(table.WriteCommas(Path.Combine(folder, name), Encoding.UTF8), "douyin-orders")
            {
                Store = Shops.Name(Shop.Douyin),
                Warehouse = Shops.Name(Site.Home),
            };
        }
    }

    void Add(Table table, Order order)
    {
        var calendar = world.Calendar;
        var isSent = !order.IsCancelled && order.ShipDay <= world.Days.Last;
        for (var at = 0; at < order.Items.Count; at++)
        {
            var item = order.Items[at];
            var isBack = item.Complaint != Complaint.None && item.RefundDay <= world.Days.Last && isSent;
            var isDone = isSent && order.DoneDay <= world.Days.Last;
            var isClosed = order.IsCancelled || (isBack && item.Complaint == Complaint.GoodsBack && item.RefundDay <= order.DoneDay);
            table.Add(
                ("主订单编号", "\t" + Number(order)), ("子订单编号", "\t" + Number(order, at)), ("选购商品", item.Good.Title),
                ("商品数量", item.Units), ("商家编码", "\t" + item.Good.Sku), ("商品金额", Cell.Money(item.Price)),
                ("订单应付金额", Cell.Money(item.Paid)), ("运费", Cell.Money(order.Postage)), ("收件人", Masked), ("收件人手机号", Masked),
                ("详细地址", Masked), ("订单提交时间", calendar.Instant(order.Day, order.Second)),
                ("支付完成时间", order.IsCancelled ? "-" : calendar.Instant(order.Day, Math.Min(86_399, order.Second + 40))), ("商家备注", "-"),
                ("订单完成时间", isDone && !isClosed ? calendar.Instant(order.DoneDay, 36_000) : "-"),
                ("订单状态", isClosed ? "已关闭" : isDone ? "已完成" : isSent ? "已发货" : "待发货"), ("售后状态", isBack ? "退款成功" : "-"),
                ("取消原因", order.IsCancelled ? "不想要了" : ""), ("发货时间", isSent ? calendar.Instant(order.ShipDay, 64_800) : "-"),
                ("平台实际承担优惠金额", Cell.Money(item.ByPlatform)), ("商家实际承担优惠金额", Cell.Money(item.BySeller)),
                ("达人实际承担优惠金额", Cell.Money(item.ByCreator)), ("达人昵称", order.HasCreator ? "演示达人" : ""),
                ("支付方式", order.IsOnCredit ? "抖音月付" : "抖音支付"));
        }
    }
}
