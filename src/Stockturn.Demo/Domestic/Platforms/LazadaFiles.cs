using System.Text;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>Lazada in Malaysia: the orders, a row for each unit, and the transactions, an amount in each row, by weekly statement.</summary>
sealed class LazadaFiles(DomesticWorld world, string folder)
{
    const long FirstOrder = 400_000_000_000_000;

    readonly Order[] orders = [.. world.Orders.Where(order => order.Shop == Shop.Lazada)];

    readonly List<(int Day, string Order, string Sku, string Name, long Sen, string Figure)> amounts = [];

    /// <summary>Writes both, and tells what the transactions come to.</summary>
    public IEnumerable<DemoFile> Write(SettledTruth truth)
    {
        yield return new DemoFile(Orders().WriteWorkbook(Path.Combine(folder, "orders.xlsx"), "sheet1"), "lazada-orders")
        {
            Store = Shops.Name(Shop.Lazada),
            Warehouse = Shops.Name(Site.Abroad),
            Currency = "MYR",
        };
        yield return new DemoFile(Transactions(truth).WriteCommas(Path.Combine(folder, "transactions.csv"), Encoding.UTF8), "lazada-transactions")
        {
            Store = Shops.Name(Shop.Lazada),
            Currency = "MYR",
        };
    }

    /// <summary>The number of an order.</summary>
    public static string Number(Order order) => $"{FirstOrder + (order.Number * 1_000_003L)}";

    static long Share(long cents, int perMille) => ((cents * perMille) + 500) / 1000;

    Table Orders()
    {
        var table = new Table(
            "orderItemId", "orderType", "Guarantee", "deliveryType", "lazadaId", "sellerSku", "lazadaSku", "wareHouse", "createTime", "updateTime",
            "rtsSla", "ttsSla", "orderNumber", "invoiceRequired", "invoiceNumber", "deliveredDate", "customerName", "customerEmail",
            "nationalRegistrationNumber", "shippingName", "shippingAddress", "shippingCity", "shippingPostCode", "shippingCountry", "shippingPhone",
            "billingName", "billingAddr", "payMethod", "paidPrice", "unitPrice", "sellerDiscountTotal", "shippingFee", "walletCredit", "itemName",
            "variation", "cdShippingProvider", "shippingProvider", "shipmentTypeName", "trackingCode", "trackingUrl", "status",
            "buyerFailedDeliveryReturnInitiator", "refundAmount");
        foreach (var order in orders)
        {
            var unit = 0;
            foreach (var item in order.Items)
            {
                for (var one = 0; one < item.Units; one++)
                {
                    Add(table, (order, item, unit), one);
                    unit++;
                }
            }
        }

        return table;
    }

    void Add(Table table, (Order Order, OrderItem Item, int Unit) at, int one)
    {
        var (order, item, unit) = at;
        var (calendar, last) = (world.Calendar, world.Days.Last);
        var isSent = !order.IsCancelled && order.ShipDay <= last;
        var isBack = isSent && item.Complaint != Complaint.None && item.RefundDay <= last;
        var isDone = isSent && order.DoneDay - 2 <= last;
        var state = order.IsCancelled ? "canceled"
            : isBack && item.Complaint == Complaint.GoodsBack ? "returned" : isDone ? "delivered" : isSent ? "shipped" : "ready_to_ship";
        var seen = isBack ? item.RefundDay : isDone ? order.DoneDay - 2 : isSent ? order.ShipDay : order.Day;
        var refund = !isBack ? 0 : (item.Refund / item.Units) + (one == 0 ? item.Refund % item.Units : 0);
        table.Add(
            ("orderItemId", $"{FirstOrder + (order.Number * 1_000_003L) + 1 + unit}"), ("orderType", "Normal"), ("deliveryType", "standard"),
            ("sellerSku", item.Good.Sku), ("lazadaSku", $"3{item.Good.Index:D9}_MY"), ("wareHouse", Shops.Name(Site.Abroad)),
            ("createTime", When(order.Day, order.Second)), ("updateTime", When(Math.Min(last, seen), 86_000)), ("orderNumber", Number(order)),
            ("invoiceRequired", "No"), ("deliveredDate", isDone ? When(order.DoneDay - 2, 50_000) : ""), ("customerName", "D**o"),
            ("customerEmail", $"demo{(order.Number * 3) % 300}@example.com"), ("shippingName", "D**o"), ("shippingAddress", "D*****s"),
            ("shippingCountry", "Malaysia"), ("shippingPhone", "60*******00"), ("payMethod", "MIXEDCARD"),
            ("paidPrice", Cell.Money(item.Paid / item.Units)),
            ("unitPrice", Cell.Money(item.Price)), ("sellerDiscountTotal", Cell.Money(-item.BySeller / item.Units)),
            ("shippingFee", Cell.Money(unit == 0 ? order.Postage : 0)), ("itemName", item.Good.EnglishTitle), ("status", state),
            ("refundAmount", Cell.Money(refund)));

        string When(int day, int second) => calendar.As(day, "dd MMM yyyy ") + Days.Clock(second)[..5];
    }

    Table Transactions(SettledTruth truth)
    {
        foreach (var order in orders.Where(order => !order.IsCancelled))
        {
            Settle(order);
        }

        Advertise();
        var table = new Table(
            "Transaction Date", "Transaction Type", "Fee Name", "Transaction Number", "Details", "Seller SKU", "Lazada SKU", "Amount",
            "VAT in Amount", "WHT Amount", "WHT included in Amount", "Statement", "Paid Status", "Order No.", "Order Item No.", "Order Item Status",
            "Shipping Provider", "Shipping Speed", "Shipment Type", "Reference", "Comment", "PaymentRefId", "ShortCode");
        var kept = amounts.Where(one => one.Day <= world.Days.Last && one.Sen != 0)
            .OrderBy(one => one.Day).ThenBy(one => one.Order, StringComparer.Ordinal).ThenBy(one => one.Sku, StringComparer.Ordinal)
            .ThenBy(one => one.Name, StringComparer.Ordinal);
        foreach (var one in kept)
        {
            var statement = Statement(one.Day);
            truth.Add(Shop.Lazada, statement, one.Figure, one.Sen);
            table.Add(
                ("Transaction Date", world.Calendar.As(one.Day, "dd-MMM-yyyy")),
                ("Transaction Type", one.Figure == "refund" ? "Refunds-Item Charges" : "Orders-Item Charges"),
                ("Fee Name", one.Name), ("Transaction Number", $"QM{table.Rows + 1:D8}"), ("Seller SKU", one.Sku), ("Amount", Cell.Money(one.Sen)),
                ("VAT in Amount", Cell.Money(0)), ("WHT Amount", Cell.Money(0)), ("WHT included in Amount", "No"), ("Statement", statement),
                ("Paid Status", one.Day > world.Days.Last - 7 ? "Not paid" : "Paid"), ("Order No.", one.Order), ("ShortCode", "MYQMDEMO"));
        }

        return table;
    }

    // Weeks from Monday to Sunday.
    string Statement(int day)
    {
        var monday = day - world.Calendar.Weekday(day);
        return $"{world.Calendar.As(monday, "dd MMM yyyy")} - {world.Calendar.As(monday + 6, "dd MMM yyyy")}";
    }

    void Settle(Order order)
    {
        var kept = order.Items.Where(item => item.Complaint != Complaint.GoodsBack || item.RefundDay > order.DoneDay).ToList();
        foreach (var item in kept)
        {
            var price = item.Gross - item.BySeller;
            Move(order.DoneDay, item.Good.Sku, ("Item Price Credit", "sales", item.Gross));
            Move(order.DoneDay, item.Good.Sku, ("Promotional Charges Vouchers", "promotion", -item.BySeller));
            Move(order.DoneDay, item.Good.Sku, ("Commission", "fee_referral", -Share(price, 54)));
            Move(order.DoneDay, item.Good.Sku, ("Payment Fee", "fee_payment", -Share(price, 21)));
            Move(order.DoneDay, item.Good.Sku, ("Free Shipping Max Fee", "fee_promotion_fee", order.Number % 2 == 0 ? -Share(price, 42) : 0));
            if (item.Complaint != Complaint.None)
            {
                var (day, isAll) = (Math.Max(order.DoneDay, item.RefundDay), item.Complaint == Complaint.GoodsBack);
                Move(day, item.Good.Sku, ("Reversal Item Price", "refund", -(isAll ? item.Gross : item.Refund)));
                Move(day, item.Good.Sku, ("Reversal Promotional Charges Vouchers", "promotion", isAll ? item.BySeller : 0));
                Move(day, item.Good.Sku, ("Reversal Commission", "fee_referral", isAll ? Share(price, 54) : 0));
            }
        }

        if (kept.Count > 0)
        {
            Move(order.DoneDay, "", ("Shipping Fee (Paid By Customer)", "fee_delivery", order.Postage));
            Move(order.DoneDay, "", ("Shipping Fee Paid by Seller", "fee_delivery", -order.Postage - (order.Number % 4 == 0 ? 90 : 0)));
            Move(order.DoneDay + 12, kept[0].Good.Sku, ("Lost Claim", "reimbursement", order.Number % 71 == 0 ? kept[0].Price : 0));
        }

        void Move(int day, string sku, (string Name, string Figure, long Sen) what) =>
            amounts.Add((day, Number(order), sku, what.Name, what.Sen, what.Figure));
    }

    void Advertise()
    {
        for (var day = 0; day <= world.Days.Last; day++)
        {
            if (world.Calendar.Weekday(day) == 4)
            {
                var sold = amounts.Where(one => one.Day > day - 7 && one.Day <= day && one.Figure == "sales").Sum(one => one.Sen);
                amounts.Add((day, "", "", "Sponsored Discovery - Top up", -sold / 14, "fee_ads"));
            }
        }
    }
}
