using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>What Lazada calls an amount (Fee Name), and what it is. An amount nobody knows is other money under its own name.</summary>
static class LazadaAmounts
{
    static readonly Words<SettledMeaning> Names = new(
        (Cash("sales"), "Item Price Credit|Item Price|ยอดรวมค่าสินค้า|Product Price Paid by Buyer"),
        (Cash("refund"), "Reversal Item Price|Item Price Credit Refund"),
        (Cash("subsidy"), "Lazada Bonus|Lazada Bonus - LZD co-fund"),
        (Cash("promotion"), "Promotional Charges Vouchers|Promotional Charges Flexi-Combo|Promotional Charges Bundles"
            + "|Reversal Promotional Charges Vouchers|Reversal Promotional Charges Flexi-Combo|Reversal Promotional Charges Bundles"),
        (Cash("reimbursement"), "Lost Claim|Lost And Damaged Claim|Damaged Claim|Shipping Fee Claims|Lost or Damaged - Sales Order Item"
            + "|Lost or Damaged - Product"),
        (SettledMeaning.Fee("referral"), "Commission|Commission Fee|Reversal Commission|หักค่าธรรมเนียมการขายสินค้า"
            + "|Commission fee - correction for undercharge"),
        (SettledMeaning.Fee("payment"), "Payment Fee|Payment Fee Credit|Adjustments Payment Fee|ค่าธรรมเนียมการชำระเงิน"
            + "|Payment fee - correction for undercharge"),
        (SettledMeaning.Fee("delivery"), "Shipping Fee (Paid By Customer)|Reversal shipping Fee (Paid by Customer)"
            + "|Shipping Fee Paid by Buyer|Shipping Fee Paid by Seller|Shipping Fee Voucher (by Lazada)|Shipping Fee"
            + "|Reversal Shipping Fee Voucher (by Lazada)|Auto. Shipping fee subsidy (by Lazada)|Adjustments Shipping Fee"
            + "|Automatic Shipping Fee|Shipping Fee (Charged by Lazada)|Shipping Fee Voucher Refund to Laz"
            + "|Wrong Shipping Fee Adjustment"),
        (SettledMeaning.Fee("promotion_fee"), "Free Shipping Max Fee|Reversal of Free Shipping Max Fee|LazCoins Discount"
            + "|LazCoins Discount Promotion Fee|Reversal of LazCoins Discount|Reversal of LazCoins Discount Promotion Fee"
            + "|Campaign Fee|Buyer Review Incentive|Premium Package|Reverse - Premium Package|ส่วนลด LazCoins"
            + "|ค่าธรรมเนียมโปรแกรมส่วนลด LazCoins|รางวัลรีวิวสำหรับผู้ซื้อ"),
        (SettledMeaning.Fee("ads"), "Sponsored Product Fee|Sponsored Discovery - Top up|Marketing solution /social media advertising"),
        (SettledMeaning.Fee("storage"), "Storage Fee"),
        (SettledMeaning.Fee("fulfilment"), "Handling Fee|Pick Fee|Pack Fee|Fulfillment by Lazada Handling Fee - Automatic"),
        (SettledMeaning.Fee("return_processing"), "Return Delivery Fee|Returned QC Fee|Return to Seller Fee|Refund Fee|Cancellation Fee"),
        (SettledMeaning.Fee("subscription"), "Monthly Subscription"));

    /// <summary>What an amount is.</summary>
    public static SettledMeaning Of(ReadOnlySpan<char> name) =>
        Names.TryFind(name, out var meaning) ? meaning
        : name.Contains("Fee", StringComparison.OrdinalIgnoreCase) ? SettledMeaning.Fee("other")
        : Cash("other");
}
