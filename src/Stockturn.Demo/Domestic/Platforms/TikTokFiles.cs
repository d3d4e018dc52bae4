using System.Text;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>TikTok Shop in Malaysia: the order export, whose second row describes the columns, and the income of each half-year.</summary>
sealed class TikTokFiles(DomesticWorld world, string folder)
{
    const long FirstOrder = 576_000_000_000_000_000;

    static readonly string[] Headings =
    [
        "Order ID", "Order Status", "Order Substatus", "Cancelation/Return Type", "Normal or Pre-order", "SKU ID", "Seller SKU", "Product Name",
        "Variation", "Quantity", "Sku Quantity of return", "SKU Unit Original Price", "SKU Subtotal Before Discount", "SKU Platform Discount",
        "SKU Seller Discount", "SKU Subtotal After Discount", "Shipping Fee After Discount", "Original Shipping Fee", "Shipping Fee Seller Discount",
        "Shipping Fee Platform Discount", "Payment platform discount", "Buyer Service Fee", "Taxes", "Small Order Fee", "Order Amount",
        "Order Refund Amount", "Created Time", "Paid Time", "RTS Time", "Shipped Time", "Delivered Time", "Cancelled Time", "Cancel By",
        "Cancel Reason", "Fulfillment Type", "Warehouse Name", "Tracking ID", "Delivery Option", "Shipping Provider Name", "Buyer Message",
        "Buyer Username", "Recipient", "Phone #", "Zipcode", "Country", "Detail Address", "Payment Method", "Weight(kg)", "Product Category",
        "Package ID", "Seller Note", "Checked Status", "Checked Marked by",
    ];

    readonly Order[] orders = [.. world.Orders.Where(order => order.Shop == Shop.TikTok)];

    /// <summary>True for goods whose seller's code nobody filled in: they go by the platform's number.</summary>
    public static bool IsNameless(Good good) => good.Index % 8 == 5;

    /// <summary>Writes orders and income, and tells what they come to.</summary>
    public IEnumerable<DemoFile> Write(SettledTruth truth)
    {
        var table = new Table(Headings);
        table.Add([.. Headings.Select(heading => (heading, (Cell)Describe(heading)))]);
        foreach (var order in orders)
        {
            Add(table, order);
        }

        yield return new DemoFile(table.WriteCommas(Path.Combine(folder, "All order.csv"), Encoding.UTF8), "tiktok-orders")
        {
            Store = Shops.Name(Shop.TikTok),
            Currency = "MYR",
        };
        foreach (var file in new TikTokIncome(world, folder).Write(orders, truth))
        {
            yield return file;
        }
    }

    /// <summary>The number of an order.</summary>
    public static string Number(Order order) => $"{FirstOrder + (order.Number * 1_000_211L)}";

    static string Describe(string heading) => heading == "Order ID" ? "Platform unique order ID." : $"The {heading} of the order.";

    void Add(Table table, Order order)
    {
        var (calendar, last) = (world.Calendar, world.Days.Last);
        var isSent = !order.IsCancelled && order.ShipDay <= last;
        var isDone = isSent && order.DoneDay <= last;
        var refund = order.Items.Where(item => isSent && item.RefundDay <= last).Sum(item => item.Refund);
        foreach (var item in order.Items)
        {
            var isBack = isSent && item.Complaint == Complaint.GoodsBack && item.RefundDay <= last;
            table.Add(
                ("Order ID", "\t" + Number(order)),
                ("Order Status", order.IsCancelled ? "Canceled" : isDone ? "Completed" : isSent ? "Shipped" : "To ship"),
                ("Cancelation/Return Type", isBack ? "Return/Refund" : order.IsCancelled ? "Cancel" : ""), ("Normal or Pre-order", "Normal"),
                ("SKU ID", "\t" + item.Good.TikTokNumber), ("Seller SKU", IsNameless(item.Good) ? "" : item.Good.Sku),
                ("Product Name", item.Good.EnglishTitle), ("Quantity", item.Units), ("Sku Quantity of return", isBack ? item.Units : 0),
                ("SKU Unit Original Price", Cell.Money(item.Price)), ("SKU Subtotal Before Discount", Cell.Money(item.Gross)),
                ("SKU Platform Discount", Cell.Money(item.ByPlatform)), ("SKU Seller Discount", Cell.Money(item.BySeller)),
                ("SKU Subtotal After Discount", Cell.Money(item.Paid)), ("Shipping Fee After Discount", Cell.Money(order.Postage)),
                ("Original Shipping Fee", Cell.Money(520)), ("Taxes", Cell.Money(0)), ("Order Amount", Cell.Money(order.Paid + order.Postage)),
                ("Order Refund Amount", Cell.Money(refund)), ("Created Time", When(order.Day, order.Second)),
                ("Paid Time", order.IsCancelled ? "" : When(order.Day, Math.Min(86_399, order.Second + 70))),
                ("Shipped Time", isSent ? When(order.ShipDay, 65_000) : ""), ("Delivered Time", isDone ? When(order.DoneDay - 2, 50_000) : ""),
                ("Cancelled Time", order.IsCancelled ? When(order.Day, 86_000) : ""), ("Cancel By", order.IsCancelled ? "Buyer" : ""),
                ("Fulfillment Type", "Fulfillment by seller"), ("Warehouse Name", Shops.Name(Site.Abroad)),
                ("Buyer Username", $"demo.user.{(order.Number * 5) % 700}"),
                ("Recipient", "D*** U***"), ("Phone #", "(+60)1*****000"), ("Country", "Malaysia"), ("Detail Address", "Demo street"),
                ("Payment Method", "Online banking"));
        }

        string When(int day, int second) => calendar.As(day, "dd/MM/yyyy ") + Days.Clock(second) + "\t";
    }
}
