using Stockturn.Demo.Domestic.Simulation;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>Shopee in Malaysia: the orders and, by half-year, the income that was released, each order with its goods under it.</summary>
/// <remarks>What Shopee gives away of a price it pays beside the deal price. Some variants have no reference: there the parent's counts.</remarks>
sealed class ShopeeFiles(DomesticWorld world, string folder)
{
    readonly Order[] orders = [.. world.Orders.Where(order => order.Shop == Shop.Shopee)];

    /// <summary>Writes both, and tells what the income comes to.</summary>
    public IEnumerable<DemoFile> Write(SettledTruth truth)
    {
        var table = new Table(
            "Order ID", "Order Status", "Cancel reason", "Return / Refund Status", "Tracking Number*", "Shipping Option", "Shipment Method",
            "Estimated Ship Out Date", "Ship Time", "Order Creation Date", "Order Paid Time", "Parent SKU Reference No.", "Product Name",
            "SKU Reference No.", "Variation Name", "Original Price", "Deal Price", "Quantity", "Returned quantity", "Product Subtotal",
            "Total Discount", "Price Discount(from Seller)(RM)", "Shopee Rebate(RM)", "Seller Voucher(RM)", "Shopee Voucher(RM)",
            "Buyer Paid Shipping Fee", "Transaction Fee(RM)", "Commission Fee(RM)", "Service Fee(RM)", "Grand Total", "Estimated Shipping Fee",
            "Username (Buyer)", "Receiver Name", "Phone Number", "Delivery Address", "Town", "District", "Province", "City", "Country", "Zip Code",
            "Remark from buyer", "Order Complete Time", "Note");
        foreach (var order in orders)
        {
            Add(table, order);
        }

        yield return new DemoFile(table.WriteWorkbook(Path.Combine(folder, "Order.all.xlsx"), "orders"), "shopee-orders")
        {
            Store = Shops.Name(Shop.Shopee),
            Warehouse = Shops.Name(Site.Abroad),
            Currency = "MYR",
        };
        var released = orders.Where(order => !order.IsCancelled && order.DoneDay <= world.Days.Last && order.Items.Exists(IsKept))
            .OrderBy(order => order.DoneDay).ThenBy(order => order.Number);
        foreach (var half in released.GroupBy(order => world.Calendar.Half(order.DoneDay)))
        {
            var path = Path.Combine(folder, $"Income.released.{half.Key}.xlsx");
            yield return new DemoFile(Income(half, truth).WriteWorkbook(path, "Income"), "shopee-income") { Store = Shops.Name(Shop.Shopee) };
        }
    }

    static bool IsKept(OrderItem item) => item.Complaint != Complaint.GoodsBack;

    static long Share(long cents, int perMyriad) => -(((cents * perMyriad) + 5_000) / 10_000);

    /// <summary>The number of an order.</summary>
    public static string Number(DemoCalendar calendar, Order order) =>
        $"{calendar.As(order.Day, "yyMMdd")}{(order.Number * 7_919) % 10_000:D4}QM{order.Number:D4}";

    void Add(Table table, Order order)
    {
        var (calendar, last) = (world.Calendar, world.Days.Last);
        var isSent = !order.IsCancelled && order.ShipDay <= last;
        var isDone = isSent && order.DoneDay <= last;
        foreach (var item in order.Items)
        {
            var isBack = isSent && item.Complaint == Complaint.GoodsBack && item.RefundDay <= last;
            var deal = item.Price - (item.ByPlatform / item.Units);
            table.Add(
                ("Order ID", Number(calendar, order)),
                ("Order Status", order.IsCancelled ? "Cancelled" : isDone ? "Completed" : isSent ? "Shipping" : "To ship"),
                ("Cancel reason", order.IsCancelled ? "Cancelled by buyer" : ""), ("Return / Refund Status", isBack ? "Request Approved" : ""),
                ("Ship Time", isSent ? When(order.ShipDay, 60_000) : ""), ("Order Creation Date", When(order.Day, order.Second)),
                ("Order Paid Time", order.IsCancelled ? "" : When(order.Day, Math.Min(86_399, order.Second + 90))),
                ("Parent SKU Reference No.", HasReference(item.Good) ? item.Good.Sku[..6] : item.Good.Sku), ("Product Name", item.Good.EnglishTitle),
                ("SKU Reference No.", HasReference(item.Good) ? item.Good.Sku : ""), ("Original Price", Cell.Money(item.Price)),
                ("Deal Price", Cell.Money(deal)), ("Quantity", item.Units), ("Returned quantity", isBack ? item.Units : 0),
                ("Product Subtotal", Cell.Money(deal * item.Units)), ("Shopee Rebate(RM)", Cell.Money(item.ByPlatform)),
                ("Seller Voucher(RM)", Cell.Money(order.Items.Sum(one => one.BySeller))), ("Shopee Voucher(RM)", Cell.Money(0)),
                ("Buyer Paid Shipping Fee", Cell.Money(order.Postage)), ("Grand Total", Cell.Money(order.Paid + order.Postage)),
                ("Username (Buyer)", $"demo_{(order.Number * 3) % 500}"), ("Receiver Name", "D****r"), ("Phone Number", "******00"),
                ("Delivery Address", "Demo address"), ("Country", "MY"), ("Order Complete Time", isDone ? When(order.DoneDay, 40_000) : ""));
        }

        string When(int day, int second) => calendar.As(day, "yyyy-MM-dd ") + Days.Clock(second)[..5];
    }

    static bool HasReference(Good good) => good.Index % 10 != 4;

    Table Income(IEnumerable<Order> released, SettledTruth truth)
    {
        var table = new Table(
            "Sequence No.", "View By", "Order ID", "refund id", "Product ID", "Product Name", "Order Creation Date", "Payout Completed Date",
            "Release Channel", "Order Type", "Total Released Amount (RM)", "Product Price", "Refund Amount", "Shipping Fee Paid by Buyer (excl. SST)",
            "Shipping Fee Charged by Logistic Provider", "Seller Paid Shipping Fee SST", "Shipping Rebate From Shopee", "Reverse Shipping Fee",
            "Reverse Shipping Fee SST", "Saver Programme Shipping Fee Savings", "Return to Seller Fee", "Rebate Provided by Shopee",
            "Voucher Sponsored by Seller", "Cofund Voucher Sponsored by Seller", "Coin Cashback Sponsored by Seller",
            "Cofund Coin Cashback Sponsored by Seller", "Commission Fee (incl. SST)", "Service Fee (Incl. SST)", "Transaction Fee (Incl. SST)",
            "AMS Commission Fee", "Saver Programme Fee (Incl. SST)", "Ads Escrow Top Up Fee")
        {
            Before = ["Order Info,,,,,,,,,,Released Amount Details", ",,,,,,,,,,,Merchandise Subtotal,,Shipping Subtotal"],
        };
        foreach (var order in released)
        {
            Add(table, (order, order.Items, "Order"), truth);
            foreach (var item in order.Items)
            {
                Add(table, (order, [item], "Sku"), null);
            }
        }

        return table;
    }

    void Add(Table table, (Order Order, List<OrderItem> Items, string View) what, SettledTruth? truth)
    {
        var (order, items, view) = what;
        var kept = items.Where(IsKept).ToList();
        var deal = items.Sum(item => item.Gross - item.ByPlatform);
        var refund = -items.Sum(item => item.Refund);
        var net = deal + refund - items.Sum(item => item.BySeller);
        var carrier = -(order.Postage + 340 + (order.Number % 9 == 0 ? 55 : 0));
        (string Heading, string Figure, long Sen)[] parts =
        [
            ("Product Price", "sales", deal), ("Refund Amount", "refund", refund),
            ("Shipping Fee Paid by Buyer (excl. SST)", "fee_delivery", order.Postage),
            ("Shipping Fee Charged by Logistic Provider", "fee_delivery", carrier), ("Shipping Rebate From Shopee", "fee_delivery", 340),
            ("Rebate Provided by Shopee", "subsidy", kept.Sum(item => item.ByPlatform)),
            ("Voucher Sponsored by Seller", "promotion", -items.Sum(item => item.BySeller)),
            ("Commission Fee (incl. SST)", "fee_referral", Share(net, 810)),
            ("Service Fee (Incl. SST)", "fee_promotion_fee", Share(net, 324)), ("Transaction Fee (Incl. SST)", "fee_payment", Share(net, 378)),
            ("AMS Commission Fee", "fee_creator", order.HasCreator ? Share(net, 500) : 0),
            ("Ads Escrow Top Up Fee", "fee_ads", order.Number % 5 == 0 ? Share(net, 600) : 0),
        ];
        foreach (var (_, figure, sen) in parts)
        {
            truth?.Add(Shop.Shopee, world.Calendar.Month(order.DoneDay), figure, sen);
        }

        (string, Cell)[] cells =
        [
            ("Sequence No.", table.Rows + 1), ("View By", view), ("Order ID", Number(world.Calendar, order)), ("refund id", "-"),
            ("Product ID", view == "Sku" ? "27000000001" : "-"),
            ("Product Name", view == "Sku" ? items[0].Good.EnglishTitle : "-"), ("Order Creation Date", world.Calendar.Iso(order.Day)),
            ("Payout Completed Date", world.Calendar.Iso(order.DoneDay)), ("Release Channel", "Seller Wallet"), ("Order Type", "Normal Order"),
            ("Total Released Amount (RM)", Cell.Money(parts.Sum(part => part.Sen))), .. parts.Select(part => (part.Heading, Cell.Money(part.Sen))),
        ];
        table.Add(cells);
    }
}
