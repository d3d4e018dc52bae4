using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 淘宝 and 天猫: 销售明细 (ExportItemList), a row for each sub-order with its own amounts and times.
/// </summary>
/// <remarks>
/// The older pair of files is refused: ExportOrderDetailList has no times, ExportOrderList has no goods. Only the list
/// of sub-orders tells both, so that no paid amount has to be spread over lines by guess.
/// </remarks>
public static class TaobaoOrders
{
    const int Order = 0, Line = 1, Sku = 2, Outer = 3, Quantity = 4, Price = 5, Owed = 6, State = 7, PaidBack = 8,
        Refund = 9, Created = 10, Sent = 11, Member = 12;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Line]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "taobao-orders",
        Title = "Taobao and Tmall order lines",
        ChineseTitle = "淘宝/天猫 销售明细",
        Fields = Fields(),
        Ignores =
        [
            "标题", "商品标题", "商品属性", "套餐信息", "备注", "商家备注", "支付单号", "支付详情", "商品ID", "订单付款时间", "确认收货时间",
            "物流单号", "物流公司", "买家实际支付金额", "买家实付金额", "店铺Id", "店铺名称", "买家应付邮费", "买家支付积分", "总金额", "返点积分",
            "买家实际支付积分", "运送方式", "宝贝标题", "宝贝种类", "订单备注", "宝贝总数量", "订单关闭原因", "卖家服务费", "买家服务费",
            "是否手机订单", "分阶段订单信息", "定金排名", "修改后的sku", "异常信息", "打款商家金额", "确认收货打款金额", "是否主动赔付",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("主订单编号", "订单编号").Required(), Id("子订单编号").Required(), Id("商家编码").Required(), Id("外部系统编号"),
        Number("购买数量").Required(), Number("价格", "商品价格"), Number("买家应付货款"), Text("订单状态").Required(),
        Text("退款状态"), Number("退款金额"), Day("订单创建时间").Required(), Day("发货时间"),
        Buyer("买家会员名"),
        .. ((string[])[
            "买家支付宝账号", "买家留言", "收货人姓名", "收货地址", "联系电话", "联系手机", "发票抬头", "修改后的收货地址",
            "联系方式备注",
        ]).Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        var units = StoreFile.Units(row, Quantity);
        var owed = row.Amount(Owed);
        var gross = Cells.Times(row.Price(Price), units);
        gross = gross == FactKind.Missing || (owed != FactKind.Missing && owed > gross) ? owed : gross;
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.ShipDay] = row.Day(Sent);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, Outer);
        fact[SaleFact.Buyer] = row.Buyer(Member, fact[SaleFact.Store]);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = gross == FactKind.Missing || owed == FactKind.Missing ? FactKind.Missing : gross - owed;
        fact[SaleFact.Refund] = RefundOf(row);
        fact[SaleFact.Currency] = StoreFile.Currency(row, "CNY");
        fact[SaleFact.Status] = (long)StatusOf(row);
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, gross);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Line] = StoreFile.Number(row, Line);
        row.Emit();
    }

    // A refund asked for and not given yet is none.
    static long RefundOf(SourceRow row) =>
        !row.Has(PaidBack) || row.Text(PaidBack).Says("退款成功") ? row.Amount(Refund) : FactKind.Missing;

    // The words are told apart before their comma, which is a wide one in some files and a narrow one in others.
    static SaleStatus StatusOf(SourceRow row)
    {
        var state = row.Text(State);
        var isSent = !row.Text(Sent).IsEmpty;
        if (state.Begins("交易关闭") || state.Begins("已关闭"))
        {
            return isSent ? SaleStatus.Shipped : SaleStatus.Cancelled;
        }

        return isSent || state.Begins("卖家已发货") || state.Begins("卖家部分发货") || state.Begins("交易成功")
            ? SaleStatus.Shipped
            : SaleStatus.Pending;
    }
}
