using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>What Amazon's settlements call an amount, and what it is.</summary>
/// <remarks>
/// An amount nobody knows is other money, or another fee, under Amazon's own name: the settlement still adds up.
/// </remarks>
static class AmazonAmounts
{
    const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    static readonly Words<SettledMeaning> Descriptions = new(
        (Fee("referral"), "Commission|Referral Fee|VariableClosingFee"),
        (Fee("closing"), "FixedClosingFee|Closing Fee"),
        (Fee("return_processing"), "RefundCommission|FBACustomerReturnPerUnitFee|FBACustomerReturnPerOrderFee"
            + "|FBACustomerReturnWeightBasedFee|FBA Customer Return Fee|Refund Administration Fee"),
        (Fee("fulfilment"), "FBAPerUnitFulfillmentFee|FBAPerOrderFulfillmentFee|FBAWeightBasedFee|FBA Pick & Pack Fee"
            + "|FBA fulfillment fees|FBATransportationFee"),
        (Fee("shipping_chargeback"), "ShippingChargeback|GiftwrapChargeback|ShippingHB|GiftWrapCommission"),
        (Fee("storage"), "Storage Fee|FBAStorageFee|FBA Storage Fee|FBA Inventory Storage Fee|StorageFee"),
        (Fee("aged_surcharge"), "StorageRenewalBilling|FBALongTermStorageFee|FBA Long-Term Storage Fee"
            + "|FBA Aged Inventory Surcharge|AgedInventorySurcharge"),
        (Fee("removal"), "RemovalComplete|FBARemovalFee|FBA Removal Order: Return Fee|RemovalFee"),
        (Fee("disposal"), "DisposalComplete|FBADisposalFee|FBA Removal Order: Disposal Fee|DisposalFee"),
        (Fee("liquidation"), "LiquidationsBrokerageFee|LiquidationsReferralFee|LiquidationsProcessingFee"),
        (Fee("inbound_placement"), "FBAInboundPlacementServiceFee|FBA Inbound Placement Service Fee|FBAInboundConvenienceFee"),
        (Fee("freight"), "FBAInboundTransportationFee|FBA Inbound Transportation Fee|Inbound Transportation Charge"
            + "|FBAInternationalInboundFreightFee|FBA transportation fee|FBA Amazon-Partnered Carrier Shipment Fee"),
        (Fee("duty"), "FBAInternationalInboundFreightTaxAndDuty"),
        (Fee("low_inventory"), "FBALowInventoryLevelFee|LowInventoryLevelFee|FBA Low-Inventory-Level Fee"),
        (Fee("subscription"), "Subscription|Subscription Fee"),
        (Fee("ads"), "TransactionTotalAmount|Cost of Advertising|Sponsored Products Charge|Sponsored Ads"),
        (Fee("promotion_fee"), "CouponRedemptionFee|CouponParticipationFee|CouponPerformanceFee|Lightning Deal Fee"
            + "|RunLightningDealFee|Deal Fee|DealParticipationFee|DealPerformanceFee|VineEnrollmentFee|Vine Enrollment Fee"),
        (Cash("reserve"), "Current Reserve Amount|Previous Reserve Amount Balance"),
        (Cash("transfer"), "Payable to Amazon|Successful charge|Failed disbursement"),
        (Cash("reimbursement"), "WAREHOUSE_DAMAGE|WAREHOUSE_LOST|WAREHOUSE_LOST_MANUAL|REVERSAL_REIMBURSEMENT|CS_ERROR_ITEMS"
            + "|COMPENSATED_CLAWBACK|MISSING_FROM_INBOUND|REMOVAL_ORDER_LOST|REMOVAL_ORDER_DAMAGED|FREE_REPLACEMENT_REFUND_ITEMS"
            + "|INBOUND_CARRIER_DAMAGE|FEE_CORRECTION|MULTICHANNEL_ORDER_LOST|RE_EVALUATION"));

    /// <summary>What an amount is.</summary>
    /// <param name="transaction">Order, Refund, ServiceFee, other-transaction, Transfer …</param>
    /// <param name="group">Amazon's amount-type: ItemPrice, ItemFees, Promotion …</param>
    /// <param name="description">Amazon's amount-description: Principal, Commission …</param>
    public static SettledMeaning Of(ReadOnlySpan<char> transaction, ReadOnlySpan<char> group, ReadOnlySpan<char> description)
    {
        var isRefund = transaction.Contains("refund", AnyCase);
        if (transaction.Says("Transfer"))
        {
            return Cash("transfer");
        }

        if (group.Says("ItemPrice") || group.Says("Promotion"))
        {
            return OfPrice(isRefund, transaction.Contains("liquidation", AnyCase), group, description);
        }

        if (group.Says("ItemWithheldTax"))
        {
            return Cash("tax");
        }

        if (group.Contains("Reimbursement", AnyCase))
        {
            return Cash("reimbursement");
        }

        if (group.Contains("Advertising", AnyCase))
        {
            return Fee("ads");
        }

        return Descriptions.TryFind(description, out var meaning) || Descriptions.TryFind(group, out meaning) ? meaning
            : group.Contains("Fee", AnyCase) ? Fee("other")
            : Cash("other");
    }

    static SettledMeaning OfPrice(bool isRefund, bool isLiquidation, ReadOnlySpan<char> group, ReadOnlySpan<char> description) =>
        description switch
        {
            _ when description.Contains("Tax", AnyCase) => Cash("tax"),
            _ when description.Contains("Shipping", AnyCase) || description.Contains("GiftWrap", AnyCase) => Cash("shipping"),
            _ when isRefund => Cash("refund"),
            _ when group.Says("Promotion") => Cash("promotion"),
            _ when isLiquidation => Cash("liquidation"),
            _ when description.Says("Principal") => Cash("sales"),
            _ when description.Says("Goodwill") || description.Says("RestockingFee") => Cash("refund"),
            _ => Cash("other"),
        };
}
