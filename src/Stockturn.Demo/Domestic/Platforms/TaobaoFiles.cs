using System.Text;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>天猫: 销售明细 (ExportItemList), a row for each sub-order. Buyers are invented and there to be dropped.</summary>
sealed class TaobaoFiles(DomesticWorld world, string folder)
{
    const long FirstOrder = 5_116_000_000_000_000_000;

    /// <summary>The number of an order's line; of one that has only one line, the order's own.</summary>
    public static string Number(Order order, int line = 0) => $"{FirstOrder + (order.Number * 1_000_033L) + line}";

    /// <summary>Writes the orders.</summary>
    public DemoFile Orders()
    {
        var table = new Table(
            "子订单编号", "主订单编号", "商品标题", "商品价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "备注", "订单状态", "商家编码",
            "支付单号", "买家应付货款", "买家实际支付金额", "退款状态", "退款金额", "订单创建时间", "订单付款时间", "商品ID", "发货时间", "确认收货时间",
            "物流单号", "物流公司", "买家会员名");
        foreach (var order in world.Orders.Where(order => order.Shop == Shop.Taobao))
        {
            Add(table, order);
        }

        // With a mark of order, as the platform's newer export has it.
        return new DemoFile(table.WriteCommas(Path.Combine(folder, "ExportItemList.csv"), Encoding.UTF8), "taobao-orders")
        {
            Store = Shops.Name(Shop.Taobao),
            Warehouse = Shops.Name(Site.Home),
        };
    }

    void Add(Table table, Order order)
    {
        var (calendar, last) = (world.Calendar, world.Days.Last);
        var isSent = !order.IsCancelled && order.ShipDay <= last;
        for (var at = 0; at < order.Items.Count; at++)
        {
            var item = order.Items[at];
            var isBack = isSent && item.Complaint != Complaint.None && item.RefundDay <= last;
            var isClosed = order.IsCancelled || (isBack && item.Complaint == Complaint.GoodsBack && item.RefundDay <= order.DoneDay);
            var isDone = isSent && order.DoneDay <= last;
            table.Add(
                ("子订单编号", $"=\"{Number(order, at)}\""), ("主订单编号", $"=\"{Number(order)}\""), ("商品标题", item.Good.Title),
                ("商品价格", Cell.Money(item.Price)), ("购买数量", item.Units), ("订单状态", State((isSent, isClosed, isDone))),
                ("商家编码", item.Good.Sku), ("买家应付货款", Cell.Money(item.Paid)),
                ("买家实际支付金额", Cell.Money(order.IsCancelled ? 0 : item.Paid)), ("退款状态", isBack ? "退款成功" : "没有申请退款"),
                ("退款金额", Cell.Money(isBack ? item.Refund : 0)), ("订单创建时间", calendar.Instant(order.Day, order.Second)),
                ("订单付款时间", order.IsCancelled ? "" : calendar.Instant(order.Day, Math.Min(86_399, order.Second + 55))),
                ("发货时间", isSent ? calendar.Instant(order.ShipDay, 61_200) : ""),
                ("确认收货时间", isDone && !isClosed ? calendar.Instant(order.DoneDay, 34_000) : ""),
                ("买家会员名", $"demo_buyer_{(order.Number * 7) % 1_200}"));
        }
    }

    static string State((bool IsSent, bool IsClosed, bool IsDone) order) =>
        order.IsClosed ? "交易关闭"
        : order.IsDone ? "交易成功"
        : order.IsSent ? "卖家已发货，等待买家确认"
        : "买家已付款，等待卖家发货";
}
