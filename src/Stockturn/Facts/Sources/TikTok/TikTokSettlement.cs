using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>TikTok Shop's income by order (Finance → Statements, sheet Order details): each order and adjustment with what is taken off.</summary>
/// <remarks>
/// The columns differ by country and year; the total is revenue, shipping, fees and adjustments everywhere. Charges are negative.
/// What a customer pays for shipping stands against what the carrier takes: one net charge. Platform discounts and what customers
/// paid stand behind it for information and are no part of the total.
/// </remarks>
public static class TikTokSettlement
{
    const int Order = 0, Related = 1, Type = 2, Settled = 3, Statement = 4, Total = 5, Currency = 6;

    static readonly SettledMoney Money = new(byStatement: false);

    static readonly SettledColumns Columns = new(
        Currency + 1,
        new(Cash("sales"), "Total revenue|Net sales|รายได้ทั้งหมด")
        {
            Parts =
            [
                (Cash("sales"), "Gross sales|Subtotal before discounts|ยอดรวมค่าสินค้าก่อนหักส่วนลด|Subtotal after seller discounts"
                    + "|ยอดรวมค่าสินค้าหลังหักส่วนลดจากผู้ขาย"),
                (Cash("promotion"), "Seller discount|Seller discounts|ส่วนลดจากร้านค้า"),
                (Cash("refund"), "Gross sales refund|Refund subtotal before seller discounts|ยอดรวมเงินคืนก่อนหักส่วนลดจากร้านค้า"
                    + "|Refund subtotal after seller discounts|ยอดรวมเงินคืนหลังหักส่วนลดจากผู้ขาย"),
                (Cash("refund"), "Seller discount refund|Refund of seller discounts|เงินคืนจากส่วนลดร้านค้า"),
            ],
        },
        new(SettledMeaning.Fee("delivery"), "Shipping")
        {
            Parts =
            [
                (SettledMeaning.Fee("fulfilment"), "FBT fulfillment fee"),
                (SettledMeaning.Fee("fulfilment"), "FBT fulfillment fee reimbursement"),
            ],
        },
        new(SettledMeaning.Fee("other"), "Total fees|Fees|ค่าธรรมเนียมทั้งหมด") { Parts = Charges() });

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "tiktok-settlement",
        Title = "TikTok Shop income",
        ChineseTitle = "TikTok Shop 结算明细",
        Fields =
        [
            Id("Order/adjustment ID", "หมายเลขคำสั่งซื้อ/การปรับ").Required(), Id("Related order ID"),
            Text("Type", "Transaction type", "ประเภทธุรกรรม").Required(),
            Day("Statement date", "Order settled time", "เวลาที่ชำระคำสั่งซื้อ").Required(), Id("Statement ID"),
            Number("Total settlement amount", "ยอดการชำระเงินทั้งหมด", "จำนวนเงินที่ชำระทั้งหมด").Required(),
            Text("Currency", "สกุลเงิน"),
            .. Columns.Fields,
        ],
        Ignores = TikTokInformation.Headings,
        NeverWith = ["Total estimated settlement amount"],
        NoValue = ["/"],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
    };

    // Only what is a sum of others is read where both are told: shipping cost and affiliate commission hold their own parts.
    static ImmutableArray<(SettledMeaning Meaning, string Headings)> Charges() =>
    [
        (SettledMeaning.Fee("referral"), "Referral fee"),
        (SettledMeaning.Fee("referral"), "TikTok Shop commission fee|ค่าคอมมิชชั่น TikTok Shop"),
        (SettledMeaning.Fee("referral"), "Platform commission fee|Platform commission"),
        (SettledMeaning.Fee("referral"), "Dynamic commission"),
        (SettledMeaning.Fee("payment"), "Transaction fee|ค่าธรรมเนียมคำสั่งซื้อ"), (SettledMeaning.Fee("payment"), "Payment fee"),
        (SettledMeaning.Fee("payment"), "Credit card installment - Handling fee"),
        (SettledMeaning.Fee("return_processing"), "Refund administration fee"),
        (SettledMeaning.Fee("delivery"), "Shipping cost|Seller shipping fee|ยอดรวมค่าจัดส่งที่ร้านค้าจ่ายจริง"),
        (SettledMeaning.Fee("creator"), "Affiliate commission|ค่าคอมมิชชั่นแอฟฟิลิเอต"),
        (SettledMeaning.Fee("creator"), "Affiliate partner commission|ค่าคอมมิชชั่นของพาร์ทเนอร์แอฟฟิลิเอต"),
        (SettledMeaning.Fee("creator"), "Affiliate Shop Ads commission|ค่าคอมมิชชั่นแอฟฟิลิเอตสำหรับโฆษณาร้านค้า"),
        (SettledMeaning.Fee("creator"), "Affiliate Partner shop ads commission|ค่าคอมมิชชั่นโฆษณาร้านค้าพาร์ทเนอร์แอฟฟิลิเอต"),
        (SettledMeaning.Fee("creator"), "Affiliate commission deposit|เงินมัดจำค่าคอมมิชชั่นของแอฟฟิลิเอต"),
        (SettledMeaning.Fee("creator"), "Affiliate commission refund|การคืนเงินค่าคอมมิชชั่นแอฟฟิลิเอต"),
        (SettledMeaning.Fee("promotion_fee"), "Campaign service fee"), (SettledMeaning.Fee("promotion_fee"), "Smart Promotion fee"),
        (SettledMeaning.Fee("promotion_fee"), "Co-funded promotion (seller-funded)"),
        (SettledMeaning.Fee("promotion_fee"), "Campaign resource fee|ค่าทรัพยากรแคมเปญ"),
        (SettledMeaning.Fee("promotion_fee"), "Voucher Xtra service fee|ค่าบริการคูปอง Xtra"),
        (SettledMeaning.Fee("promotion_fee"), "Bonus cashback service fee|ค่าธรรมเนียมบริการคืนเงินโบนัส"),
        (SettledMeaning.Fee("promotion_fee"), "LIVE Specials service fee|ค่าบริการของคูปองไลฟ์คุ้ม"),
        (SettledMeaning.Fee("promotion_fee"), "EAMS Program service fee|ค่าบริการโปรแกรม EAMS"),
        (SettledMeaning.Fee("promotion_fee"), "Flash Sale service fee|Brands Crazy Deals/Flash Sale service fee"
            + "|ค่าบริการแบรนด์ดัง ลดแรง/แฟลชเซล"),
        (SettledMeaning.Fee("ads"), "GMV Max ad fee|ค่าโฆษณา GMV Max"),
        (Cash("tax"), "VAT withheld by TikTok Shop"), (Cash("tax"), "PIT withheld by TikTok Shop"),
        (Cash("tax"), "Article 22 Income Tax withheld"),
    ];

    static void Read(SourceRow row)
    {
        if (!row.Text(Order).ContainsAnyInRange('0', '9') && !row.Text(Total).ContainsAnyInRange('0', '9'))
        {
            row.Skip("N_DESCRIPTION_ROW", Order, "an order number", "nothing to do; the row describes the columns");
            return;
        }

        var total = SettledMoney.Total(row, Total);
        if (row.IsRejected)
        {
            return;
        }

        var (store, day) = (StoreFile.Store(row), row.BusinessDay(Settled));
        var settled = new SettledAmount(MeaningOf(row), 0)
        {
            Day = day,
            Store = store,
            Currency = row.Currency(Currency),
            Settlement = row.Text(Statement).IsEmpty ? SettledMoney.Month(row, store, day)
                : SettledMoney.Statement(row, store, row.Text(Statement)),
            Order = row.Hash(row.Text(Related).IsEmpty ? Order : Related),
        };

        Money.Emit(row, settled with { Amount = total - Columns.Emit(row, Money, settled), Detail = row.Text(Type).ToString() });
    }

    // What revenue, shipping and fees leave of the total is an adjustment: its type says what it is.
    static SettledMeaning MeaningOf(SourceRow row)
    {
        var type = row.Text(Type);
        return Holds(type, "reimbursement") || Holds(type, "compensation") ? Cash("reimbursement")
            : Holds(type, "ads") || Holds(type, "GMV Payment") ? SettledMeaning.Fee("ads")
            : Holds(type, "penalty") || Holds(type, "violation") || Holds(type, "service fee") ? SettledMeaning.Fee("other")
            : Cash("other");
    }

    static bool Holds(ReadOnlySpan<char> type, string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);
}
