using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>抖店 orders, a row for each sub-order. What the platform and the streamer pay is the seller's revenue too.</summary>
/// <remarks>
/// Gross is what the buyer owes and what platform, streamer and seller take off it; the discount is the seller's part.
/// A gift costs nothing and is demand. A closed order that never left is cancelled; one that left came back paid back.
/// </remarks>
public static class DouyinOrders
{
    const int Order = 0, Line = 1, Quantity = 2, Sku = 3, Owed = 4, Freight = 5, Created = 6, State = 7, AfterSale = 8,
        Sent = 9, ByPlatform = 10, BySeller = 11, ByStreamer = 12;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Line])
    {
        Shared = new OrderAmounts(SaleFact.Order, SaleFact.Gross, [SaleFact.Shipping]),
    };

    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "待支付|待付款|待确认|待发货|备货中|已支付|部分支付"),
        (SaleStatus.Shipped, "部分发货|已发货|已收货|待收货|已完成|已签收"),
        (SaleStatus.Cancelled, "已关闭|已取消"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "douyin-orders",
        Title = "Douyin orders",
        ChineseTitle = "抖店 订单",
        Fields = Fields(),
        Ignores =
        [
            "选购商品", "商品规格", "商品ID", "商品金额", "支付完成时间", "商家备注", "订单完成时间", "取消原因", "快递信息", "达人ID", "支付方式",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("主订单编号").Required(), Id("子订单编号").Required(), Number("商品数量").Required(), Id("商家编码").Required(),
        Number("订单应付金额").Required(), Number("运费"), Day("订单提交时间").Required(), Text("订单状态").Required(),
        Text("售后状态"), Day("发货时间"), Number("平台实际承担优惠金额"), Number("商家实际承担优惠金额"), Number("达人实际承担优惠金额"),
        .. ((string[])["收件人", "收件人手机号", "详细地址", "达人昵称"]).Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        if (row.Text(Sku).Contains(';') && row.Text(Line).Contains(';'))
        {
            row.Reject(
                "E_JOINED_ORDERS", Line, "one sub-order in a row", "export the orders again without joining them");
            return;
        }

        var units = StoreFile.Units(row, Quantity);
        var revenue = Snapshots.Sum(row.Amount(Owed), row.Amount(ByPlatform), row.Amount(ByStreamer));
        var discount = row.Amount(BySeller);
        var status = StatusOf(row);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.ShipDay] = row.Day(Sent);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = Snapshots.Sum(revenue, discount);
        fact[SaleFact.Discount] = discount;
        fact[SaleFact.Shipping] = row.Amount(Freight);
        fact[SaleFact.Refund] = RefundOf(row, status, revenue);
        fact[SaleFact.Currency] = StoreFile.Currency(row, "CNY");
        fact[SaleFact.Status] = (long)status;
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, Snapshots.Sum(revenue, discount));
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Line] = StoreFile.Number(row, Line);
        row.Emit();
    }

    static SaleStatus StatusOf(SourceRow row)
    {
        var isSent = !row.Text(Sent).IsEmpty;
        var told = States.Of(row, State, isSent ? SaleStatus.Shipped : SaleStatus.Pending);
        return told == SaleStatus.Cancelled && isSent ? SaleStatus.Shipped : told;
    }

    // Closed after it left: all of it was paid back. Of other refunds the file says that there was one, not how much.
    static long RefundOf(SourceRow row, SaleStatus status, long revenue)
    {
        if (!row.Text(AfterSale).Says("退款成功") || status == SaleStatus.Cancelled)
        {
            return FactKind.Missing;
        }

        if (States.TryFind(row.Text(State), out var told) && told == SaleStatus.Cancelled)
        {
            return revenue;
        }

        StoreFile.NoteRefund(row, AfterSale);
        return FactKind.Missing;
    }
}
