using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 settled transactions (结算中心-交易明细): each amount Amazon settled, with its order and goods, as Amazon's finances name it.</summary>
/// <remarks>
/// The same money as Amazon's own settlements, which are believed before it, settlement by settlement where it names them. What an
/// amount is goes by its type: what the customer pays (Principal, Tax, ShippingCharge …), what is taken off it, else a fee.
/// </remarks>
public static class LingxingTransactions
{
    const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    const int Posted = 0, Event = 1, Type = 2, Amount = 3, Currency = 4, Country = 5, Sku = 6, Order = 7, Quantity = 8, Settlement = 9;

    static readonly SettledMoney Money = new(byStatement: false);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-transactions",
        Title = "Lingxing settled transactions",
        ChineseTitle = "领星 结算交易明细",
        Fields =
        [
            Day("postedDateLocale").Required(), Text("eventType").Required(), Text("type").Required(),
            Number("currencyAmount").Required(), Text("currencyCode").Required(), Text("countryCode").Required(),
            Id("sellerSku").Required(), Id("amazonOrderId").Required(), Number("quantity"),
            Id("settlementId"),
        ],
        Ignores = Ignored(),
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 65,
    };

    static ImmutableArray<string> Ignored() =>
    [
        "uniqueKey", "sid", "storeName", "accountType", "fulfillment", "sellerId", "processingStatus", "fundTransferStatus", "localSku",
        "localName", "id", "gmtModified", "sellerOrderId", "marketplaceName", "postedDate", "fid", "financialEventGroupId", "fnsku",
        "orderItemId", "merchantOrderId", "md5", "companyId", "gmtCreate", "level1", "level2", "asin", "promotionId", "dealId",
        "feeType", "dealDescription", "invoiceId", "transactionType", "feeDescription", "feeReason", "couponId",
        "sellerCouponDescription", "clipOrRedemptionCount", "paymentEventId", "enrollmentId", "parentAsin", "debtRecoveryType",
        "groupBeginDate", "groupEndDate", "orderId", "removalShipmentItemId", "taxCollectionModel",
        "taxWithholdingPeriodStartDate", "taxWithholdingPeriodEndDate", "netCoTransactionId", "swapReason", "marketplaceId",
        "adjustmentEventId", "safeTClaimId", "reasonCode", "productDescription", "sourceBusinessEventType", "businessObjectType",
        "amountDescription", "level1Index", "level2Index",
    ];

    static void Read(SourceRow row)
    {
        var amount = SettledMoney.Total(row, Amount);
        if (row.IsRejected)
        {
            return;
        }

        var place = AmazonPlace.Of(row, Country);
        var store = place.Store(row, Country);
        var day = row.BusinessDay(Posted, place.Zone);
        var type = row.Text(Type);
        var happened = row.Text(Event);
        Money.Emit(row, new(AmazonAmounts.Of(happened, GroupOf(happened, type), type), amount)
        {
            Day = day,
            Store = store,
            Item = row.Code(Sku),
            Currency = place.Currency(row, Currency),
            Quantity = row.Quantity(Quantity),
            Settlement = row.Code(Settlement),
            Order = row.Hash(Order),
            Detail = $"{happened}: {type}",
        });
    }

    // Amazon's settlement says which group an amount is in; its finances only name the amount.
    static ReadOnlySpan<char> GroupOf(ReadOnlySpan<char> happened, ReadOnlySpan<char> type) => type switch
    {
        _ when happened.Contains("Reimburse", AnyCase) || happened.Contains("Adjustment", AnyCase) => "Reimbursement",
        _ when type.Contains("Facilitator", AnyCase) || type.Contains("Withheld", AnyCase) => "ItemWithheldTax",
        _ when type.Contains("Promotion", AnyCase) => "Promotion",
        _ when type.Contains("Chargeback", AnyCase) || type.Contains("Commission", AnyCase) || type.Contains("Fee", AnyCase) => "ItemFees",
        _ when type.Says("Principal") || type.Says("Tax") || type.Says("Goodwill") || type.StartsWith("Shipping", AnyCase)
            || type.StartsWith("GiftWrap", AnyCase) || type.Says("RestockingFee") => "ItemPrice",
        _ => "",
    };
}
