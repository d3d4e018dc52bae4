using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Columns of TikTok Shop's income by order that are no part of its total, or a part of a column that is read as a whole.
/// </summary>
static class TikTokInformation
{
    /// <summary>The headings, as seen in exports of different countries and years.</summary>
    public static ImmutableArray<string> Headings { get; } =
    [
        // Whose and when.
        "Payment ID", "Status", "SKU ID", "Quantity", "Product name", "SKU name", "Order created date", "Order created time",
        "Order delivery date", "Order settled time", "Adjustment reason", "Order source", "Collection methods", "Delivery option",
        "Signature confirmation service fee type", "Shopping center items", "เวลาที่สร้างคำสั่งซื้อ",
        "Estimated package weight (g)", "Actual package weight (g)", "Estimated chargeable package weight", "Chargeable package weight",
        "FBT Chargeable goods weight",

        // Sums told a second time.
        "Adjustment amount", "Ajustment amount", "Subtotal after seller discounts", "Refund subtotal after seller discounts",
        "ยอดรวมค่าสินค้าหลังหักส่วนลดจากผู้ขาย", "ยอดรวมเงินคืนหลังหักส่วนลดจากผู้ขาย",

        // Parts of shipping, of shipping cost and of the commissions.
        "TikTok Shop shipping fee", "Fulfilled by TikTok Shop (FBT) shipping fee", "Customer shipping fee offset",
        "Limited-time sign up shipping incentive", "Signature confirmation service fee", "Shipping insurance fee",
        "Customer-paid shipping fee", "Customer-paid shipping fee refund", "TikTok Shop shipping incentive",
        "TikTok Shop shipping incentive refund", "Shipping fee subsidy", "Return shipping fee", "Return shipping label fee",
        "Return shipping fee reimbursement", "Actual shipping fee", "Platform shipping fee discount", "Customer shipping fee",
        "Actual return shipping fee", "Refunded customer shipping fee", "SFR reimbursement", "Failed delivery subsidy", "Shipping subsidy",
        "Shipping costs passed on to the logistics provider", "Replacement shipping fee (passed on to the customer)",
        "Exchange shipping fee (passed on to the customer)", "Shipping cost borne by the platform", "Shipping cost paid by the customer",
        "Refunded shipping cost paid by the customer", "Return shipping costs (passed on to the customer)", "Shipping cost subsidy",
        "Distance shipping fee from Horizon+ Program", "Affiliate commission before PIT (personal income tax)",
        "Personal income tax withheld from affiliate commission", "Affiliate Shop Ads commission before PIT",
        "Personal income tax withheld from affiliate Shop Ads commission",

        // Revenue and charges without a column of their own here: they stay in the rest of their sum.
        "Distance item fee from Horizon+ Program", "Pre-order service fee", "Mall service fee", "Shipping Fee Program service fee",
        "Order processing fee", "Dilayani Tokopedia fee", "Dilayani Tokopedia handling fee", "PayLater program fee",
        "TikTok PayLater program fee", "Installation service fee", "Platform special service fee", "GMV Max Coupon", "SFP service fee",
        "SFR service fee", "Sales tax on referral fees", "Smart Promotion fee tax", "Co-funded Promotion campaign period fee",
        "EPR Pay on Behalf service fee", "Guarantee program fee", "การผ่อนชำระด้วยบัตรเครดิต - มีอัตราดอกเบี้ย",
        "ค่าธรรมเนียมการบริการ SFP", "ค่าธรรมเนียมโปรแกรม TikTok PayLater", "ค่าธรรมเนียมโครงสร้างพื้นฐาน",
        "ค่าธรรมเนียมสนับสนุนการเติบโตของร้านค้า", "ค่าธรรมเนียมพรีออเดอร์", "คูปอง GMV Max", "ภาษีการขายสำหรับคูปอง GMV Max",

        // For information behind the total.
        "Customer payment", "Customer refund", "Seller co-funded voucher discount", "Seller co-funded voucher discount refund",
        "Refund of seller co-funded voucher discount", "Platform discounts", "Platform discounts refund", "Refund of platform discounts",
        "Platform co-funded voucher discounts", "Platform co-funded voucher discounts refund",
        "Refund of platform co-funded voucher discounts", "Ads referral fee discount", "Sales tax payment", "Sales tax refund",
        "Retail delivery fee payment", "Retail delivery fee refund", "Customer-paid shipping fee before discounts",
        "Seller shipping fee discount", "Seller shipping cost discount", "TikTok Shop shipping fee discount to customer",
    ];
}
