using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Platforms;

/// <summary>TikTok Shop's income by order (sheet Order details), with the columns of South-East Asia.</summary>
sealed class TikTokIncome(DomesticWorld world, string folder)
{
    const long FirstAdjustment = 999_000_000_000_000;

    readonly List<Line> lines = [];

    // Figures as the truth calls them, in sen.
    sealed record Line(int Day, string Number, string Type)
    {
        public string Related { get; init; } = "";

        public long Sales { get; init; }

        public long BySeller { get; init; }

        public long RefundedGross { get; init; }

        public long RefundedBySeller { get; init; }

        public long Commission { get; init; }

        public long Payment { get; init; }

        public long Carrier { get; init; }

        public long ByPlatform { get; init; }

        public long Postage { get; init; }

        public long Affiliate { get; init; }

        public long Voucher { get; init; }

        public long Processing { get; init; }

        public long Adjusted { get; init; }

        public string AdjustedAs { get; init; } = "";

        public long Shipping => Carrier + ByPlatform + Postage;

        public long Revenue => Sales + BySeller + RefundedGross + RefundedBySeller;

        public long Fees => Commission + Payment + Shipping + Affiliate + Voucher + Processing;

        public long Total => Revenue + Fees + Adjusted;
    }

    /// <summary>Writes the income of each half-year, and tells what it comes to.</summary>
    public IEnumerable<DemoFile> Write(Order[] orders, SettledTruth truth)
    {
        foreach (var order in orders.Where(order => !order.IsCancelled))
        {
            Settle(order);
        }

        Advertise();
        var kept = lines.Where(line => line.Day <= world.Days.Last).OrderBy(line => line.Day).ThenBy(line => line.Number, StringComparer.Ordinal);
        foreach (var half in kept.GroupBy(line => world.Calendar.Half(line.Day)))
        {
            var table = New();
            foreach (var line in half)
            {
                Add(table, line);
                Tell(truth, line);
            }

            var path = Path.Combine(folder, $"income_{half.Key}.xlsx");
            yield return new DemoFile(table.WriteWorkbook(path, "Order details"), "tiktok-settlement") { Store = Shops.Name(Shop.TikTok) };
        }
    }

    static long Share(long cents, int perMyriad) => ((cents * perMyriad) + 5_000) / 10_000;

    static Table New() => new(
        "Order/adjustment ID", "Type", "Order created time", "Order settled time", "Currency", "Total settlement amount", "Total Revenue",
        "Subtotal after seller discounts", "Subtotal before discounts", "Seller discounts", "Refund subtotal after seller discounts",
        "Refund subtotal before seller discounts", "Refund of seller discounts", "Total Fees", "Platform commission fee", "Payment Fee",
        "Shipping cost", "Shipping costs passed on to the logistics provider", "Shipping cost borne by the platform",
        "Shipping cost paid by the customer", "Affiliate Commission", "Voucher Xtra service fee", "Order processing fee", "Ajustment amount",
        "Related order ID", "Customer payment", "Order Source");

    void Settle(Order order)
    {
        var kept = order.Items.Where(item => item.Complaint != Complaint.GoodsBack || item.RefundDay > order.DoneDay).ToList();
        if (kept.Count == 0)
        {
            return;
        }

        var early = kept.Where(item => item.Complaint == Complaint.MoneyOnly && item.RefundDay <= order.DoneDay).Sum(item => item.Refund);
        var price = kept.Sum(item => item.Gross - item.BySeller) - early;
        var number = TikTokFiles.Number(order);
        lines.Add(new Line(order.DoneDay, number, "Order")
        {
            Sales = kept.Sum(item => item.Gross),
            BySeller = -kept.Sum(item => item.BySeller),
            RefundedGross = -early,
            Commission = -Share(price, 648),
            Payment = -Share(price, 378),
            Carrier = order.Number % 6 == 0 ? -600 : -520,
            ByPlatform = 520 - order.Postage,
            Postage = order.Postage,
            Affiliate = order.HasCreator ? -Share(price, 800) : 0,
            Voucher = kept.Exists(item => item.ByPlatform > 0) ? -Share(price, 300) : 0,
            Processing = -54,
        });
        foreach (var item in kept.Where(item => item.Complaint != Complaint.None && item.RefundDay > order.DoneDay))
        {
            var isAll = item.Complaint == Complaint.GoodsBack;
            var back = isAll ? item.Gross - item.BySeller : item.Refund;
            lines.Add(new Line(item.RefundDay, number, "Order")
            {
                RefundedGross = -(isAll ? item.Gross : item.Refund),
                RefundedBySeller = isAll ? item.BySeller : 0,
                Commission = Share(back, 648),
            });
        }

        if (order.Number % 67 == 0)
        {
            lines.Add(new Line(order.DoneDay + 9, $"{FirstAdjustment + order.Number}", "Logistics reimbursement")
            {
                Related = number,
                Adjusted = order.Items[0].Price,
                AdjustedAs = "reimbursement",
            });
        }
    }

    void Advertise()
    {
        for (var day = 0; day <= world.Days.Last; day++)
        {
            if (world.Calendar.Date(day).Day == 8)
            {
                var sold = lines.Where(line => line.Day > day - 30 && line.Day <= day).Sum(line => line.Sales);
                lines.Add(new Line(day, $"{FirstAdjustment + 500_000 + day}", "GMV Payment for TikTok Ads")
                {
                    Adjusted = -sold / 12,
                    AdjustedAs = "fee_ads",
                });
            }
        }
    }

    void Add(Table table, Line line)
    {
        var isOrder = line.AdjustedAs.Length == 0;
        table.Add(
            ("Order/adjustment ID", line.Number), ("Type", line.Type),
            ("Order created time", isOrder ? world.Calendar.As(line.Day - 9, "yyyy/MM/dd") : "/"),
            ("Order settled time", world.Calendar.As(line.Day, "yyyy/MM/dd")), ("Currency", "MYR"),
            ("Total settlement amount", Cell.Money(line.Total)),
            ("Total Revenue", Cell.Money(line.Revenue)), ("Subtotal after seller discounts", Cell.Money(line.Sales + line.BySeller)),
            ("Subtotal before discounts", Cell.Money(line.Sales)), ("Seller discounts", Cell.Money(line.BySeller)),
            ("Refund subtotal after seller discounts", Cell.Money(line.RefundedGross + line.RefundedBySeller)),
            ("Refund subtotal before seller discounts", Cell.Money(line.RefundedGross)),
            ("Refund of seller discounts", Cell.Money(line.RefundedBySeller)),
            ("Total Fees", Cell.Money(line.Fees)), ("Platform commission fee", Cell.Money(line.Commission)),
            ("Payment Fee", Cell.Money(line.Payment)),
            ("Shipping cost", Cell.Money(line.Shipping)), ("Shipping costs passed on to the logistics provider", Cell.Money(line.Carrier)),
            ("Shipping cost borne by the platform", Cell.Money(line.ByPlatform)), ("Shipping cost paid by the customer", Cell.Money(line.Postage)),
            ("Affiliate Commission", Cell.Money(line.Affiliate)), ("Voucher Xtra service fee", Cell.Money(line.Voucher)),
            ("Order processing fee", Cell.Money(line.Processing)), ("Ajustment amount", Cell.Money(line.Adjusted)),
            ("Related order ID", isOrder ? line.Number : line.Related.Length > 0 ? line.Related : "/"), ("Order Source", "TikTok Shop"));
    }

    void Tell(SettledTruth truth, Line line)
    {
        (string Figure, long Sen)[] parts =
        [
            ("sales", line.Sales), ("promotion", line.BySeller), ("refund", line.RefundedGross + line.RefundedBySeller),
            ("fee_referral", line.Commission),
            ("fee_payment", line.Payment), ("fee_delivery", line.Shipping), ("fee_creator", line.Affiliate), ("fee_promotion_fee", line.Voucher),
            ("fee_other", line.Processing), (line.AdjustedAs, line.Adjusted),
        ];
        foreach (var (figure, sen) in parts)
        {
            truth.Add(Shop.TikTok, world.Calendar.Month(line.Day), figure, sen);
        }
    }
}
