using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>旺店通 order details: the ERP's copy of orders of many stores, a row for each line it shipped.</summary>
/// <remarks>
/// One order of the ERP may join several of the platform, and lines of a kit share the platform's number. 分摊后总价 is
/// the line's; 买家实付 and 应收金额 are the order's, repeated, and not read.
/// </remarks>
public static class WangdianOrders
{
    const int Order = 0, Line = 1, Sku = 2, Store = 3, State = 4, Refund = 5, Traded = 6, Sent = 7, Quantity = 8, Amount = 9,
        Warehouse = 10, Gift = 11;

    static readonly SourceOutput Output = new(
        SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item, SaleFact.Line])
    {
        CountsEqualRows = true,
    };

    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "待付款|待审核|待客审|待财审|待选仓|等待发货|待发货|预订单|已审核|延时审核|前处理|未确认"),
        (SaleStatus.Shipped, "已发货|部分发货|已完成|已过账|成本确认|已签收|部分打款"),
        (SaleStatus.Cancelled, "已取消|已关闭|线下退款|已作废"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "wangdian-orders",
        Title = "Wangdian order details",
        ChineseTitle = "旺店通 订单明细",
        Fields =
        [
            Id("订单编号").Required(), Id("子单原始单号").Required(), Id("商家编码").Required(), Text("店铺", "店铺名称").Required(),
            Text("订单状态").Required(), Text("订单退款状态"), Day("交易时间").Required(), Day("发货时间"),
            Number("实发数量").Required(), Number("分摊后总价").Required(), Text("仓库", "仓库名称"), Text("赠品方式", "是否赠品"),
            Personal("收件人"),
        ],
        Ignores =
        [
            "付款时间", "买家实付", "应收金额", "货品名称", "规格名称", "货品编号", "下单数量", "退款状态", "原始单号", "客服备注", "物流单号",
            "物流公司", "标价", "成交价", "优惠", "规格码", "组合装编码", "组合装名称", "组合装数量",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var units = StoreFile.Units(row, Quantity);
        var gross = row.Amount(Amount);
        var isGift = row.Text(Gift) is not ("" or "非赠品" or "否" or "0") || (gross == 0 && units > 0);
        if (row.Text(Refund).Contains("退款", StringComparison.Ordinal) && row.Text(Refund) is not ("无退款" or "未退款"))
        {
            StoreFile.NoteRefund(row, Refund);
        }

        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Traded);
        fact[SaleFact.ShipDay] = row.Day(Sent);
        fact[SaleFact.Store] = row.Store(Store);
        fact[SaleFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Currency] = StoreFile.Currency(row, "CNY");
        fact[SaleFact.Status] = (long)States.Of(row, State, row.Text(Sent).IsEmpty ? SaleStatus.Pending : SaleStatus.Shipped);
        fact[SaleFact.DemandClass] = (long)(isGift ? DemandClass.Gift : DemandClass.Normal);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Line] = row.Hash(Line);
        row.Emit();
    }
}
