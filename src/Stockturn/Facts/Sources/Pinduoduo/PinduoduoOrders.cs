using System.Globalization;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>拼多多 orders, a row each. Only the shop's own discount lowers what the seller gets.</summary>
/// <remarks>
/// An order without its time is dated by the first six digits of its number (YYMMDD). The SKU is the code of the
/// variant, else of the goods, else the platform's 样式ID, which the table of aliases must know.
/// </remarks>
public static class PinduoduoOrders
{
    const int Order = 0, State = 1, Quantity = 2, Received = 3, Sku = 4, Goods = 5, Style = 6, Total = 7,
        Freight = 8, ByShop = 9, Made = 10, Paid = 11, Sent = 12, AfterSale = 13;

    const int DayDigits = 6;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "pinduoduo-orders",
        Title = "Pinduoduo orders",
        ChineseTitle = "拼多多 订单",
        Fields =
        [
            Id("订单号").Required(), Text("订单状态").Required(), Number("商品数量(件)").Required(),
            Number("商家实收金额(元)").Required(), Id("商家编码-规格维度").Required(), Id("商家编码-商品维度"), Id("样式ID"),
            Number("商品总价(元)"), Number("邮费(元)"), Number("店铺优惠折扣(元)"), Day("订单成交时间"), Day("支付时间"),
            Day("发货时间"), Text("售后状态"), Personal("收货人"), Personal("手机"), Personal("详细地址"), Personal("买家留言"),
        ],
        Ignores =
        [
            "商品", "商品名称", "平台优惠折扣(元)", "多多支付立减金额(元)", "用户实付金额(元)", "确认收货时间", "承诺发货时间", "商品id", "商品规格",
            "规格id", "规格名称", "商家备注", "快递单号", "快递公司", "商品一级类目", "商品二级类目", "商品三级类目", "商品四级类目", "商品单价(元)",
            "拼多多优惠券(元)", "平台技术服务费(元)", "上门安装费(元)", "省", "市", "区", "国家/地区", "是否审核中",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var units = StoreFile.Units(row, Quantity);
        var gross = row.Amount(Total);
        var status = StatusOf(row);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = DayOf(row);
        fact[SaleFact.ShipDay] = row.Day(Sent);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, Goods, Style);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross == FactKind.Missing ? WithoutFreight(row) : gross;
        fact[SaleFact.Discount] = gross == FactKind.Missing ? gross : row.Amount(ByShop);
        fact[SaleFact.Shipping] = row.Amount(Freight);
        fact[SaleFact.Refund] = RefundOf(row, status, fact[SaleFact.Gross], fact[SaleFact.Discount]);
        fact[SaleFact.Currency] = StoreFile.Currency(row, "CNY");
        fact[SaleFact.Status] = (long)status;
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, fact[SaleFact.Gross]);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        row.Emit();
    }

    // Paid back on its way, before it was received: all of it, and the bill never names it. Later refunds stand in the bill.
    static long RefundOf(SourceRow row, SaleStatus status, long gross, long discount)
    {
        var state = row.Text(State);
        if (status != SaleStatus.Cancelled && gross != FactKind.Missing && state.Begins("已发货")
            && state.Contains("退款成功", StringComparison.Ordinal))
        {
            return gross - Snapshots.OrZero(discount);
        }

        if (row.Text(AfterSale).Says("退款成功") && status != SaleStatus.Cancelled)
        {
            StoreFile.NoteRefund(row, AfterSale);
        }

        return FactKind.Missing;
    }

    static long WithoutFreight(SourceRow row)
    {
        var received = row.Amount(Received);
        return received == FactKind.Missing ? received : received - Snapshots.OrZero(row.Amount(Freight));
    }

    static long DayOf(SourceRow row)
    {
        var told = !row.Text(Made).IsEmpty ? Made : Paid;
        if (!row.Text(told).IsEmpty)
        {
            return row.BusinessDay(told);
        }

        var number = row.Text(Order);
        return number.Length >= DayDigits
            && DateOnly.TryParseExact(
                string.Concat("20", number[..DayDigits]), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day)
            ? day.DayNumber
            : row.BusinessDay(Made);
    }

    // 已发货，退款成功 and 未发货，退款成功: what stands before the comma says whether goods left.
    static SaleStatus StatusOf(SourceRow row)
    {
        var state = row.Text(State);
        var isPaidBack = state.Contains("退款成功", StringComparison.Ordinal) || row.Text(AfterSale).Says("退款成功");
        if (state.Contains("取消", StringComparison.Ordinal) || state.Contains("关闭", StringComparison.Ordinal))
        {
            return SaleStatus.Cancelled;
        }

        var isSent = state.Begins("已发货") || state.Begins("已收货") || state.Begins("已签收") || state.Begins("已完成")
            || !row.Text(Sent).IsEmpty;
        return isSent ? SaleStatus.Shipped : isPaidBack ? SaleStatus.Cancelled : SaleStatus.Pending;
    }
}
