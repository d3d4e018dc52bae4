using System.Collections.Immutable;
using Stockturn.Facts.Sources;

namespace Stockturn.Facts;

/// <summary>
/// Every kind of file the program reads, in one literal list. A new one is a file in Sources/ and a line here.
/// </summary>
public static class SourceCatalog
{
    /// <summary>
    /// How much sources tell: raised when one reads more of a file than before, so that a file imported earlier is read again and not
    /// passed over as known. 2: buyers, taxes, fees across borders, incentives. 3: the
    /// subsidies and months of 抖店's settlement.
    /// </summary>
    public const int Reading = 3;

    /// <summary>All sources.</summary>
    public static ImmutableArray<Source> All { get; } =
    [
        AmazonOrders.Source,
        AmazonLedgerSummary.Source,
        AmazonLedgerDetail.Source,
        AmazonInventory.Source,
        AmazonPlanning.Source,
        AmazonListings.Source,
        AmazonFeePreview.Source,
        AmazonReturns.Source,
        AmazonStorageFees.Source,
        AmazonAgedSurcharge.Source,
        AmazonLongTermStorage.Source,
        AmazonAdvertising.Source,
        AmazonBusinessReport.Source,
        AmazonRemovalOrders.Source,
        AmazonRemovalShipments.Source,
        AmazonReimbursements.Source,
        AmazonReserved.Source,
        AmazonStranded.Source,
        AmazonStockByCountry.Source,
        AmazonFulfillable.Source,
        AmazonRestock.Source,
        AmazonShipments.Source,
        AmazonShipmentSales.Source,
        AmazonSettlement.Source, AmazonDateRange.Source,
        LingxingStock.Source,
        LingxingBins.Source,
        LingxingStockReport.Source,
        LingxingAwdStock.Source,
        LingxingWfsStock.Source,
        LingxingStoreSales.Source,
        LingxingPlatformSales.Source,
        LingxingTransactions.Source,
        LingxingBatches.Source,
        LingxingPurchases.Source,
        LingxingFbaShipments.Source,
        LingxingDispatches.Source,
        LingxingOverseasOrders.Source,
        LingxingFbaStock.Source,
        LingxingStockLedger.Source,
        LingxingAdvertising.Source,
        LingxingListings.Source,
        LingxingProducts.Source,
        LingxingRates.Source,
        .. LingxingCopies.All,
        ShopifyOrders.Source,
        ShopifyInventory.Source,
        ShopifyInventoryWide.Source,
        ShopifyPayouts.Source,
        DouyinOrders.Source,
        DouyinSettlement.Source,
        DouyinLedger.Source,
        PinduoduoOrders.Source,
        PinduoduoBill.Source,
        TaobaoOrders.Source,
        AlipayBill.Source,
        TikTokOrders.Source,
        TikTokSettlement.Source,
        ShopeeOrders.Source,
        ShopeeOrders.Indonesian,
        ShopeeIncome.Source,
        LazadaOrders.Source,
        LazadaTransactions.Source,
        TikTokOrderLines.Source,
        TikTokInventory.Source,
        TikTokReturns.Source,
        ShopifyProducts.Source,
        ShopifyOrderLines.Source,
        WooCommerceProducts.Source,
        WooCommerceOrders.Source,
        OdooStock.Source,
        ErpNextStock.Source,
        ErpNextMovements.Source,
        MabangStock.Source,
        JushuitanStock.Source,
        JushuitanPurchases.Source,
        WangdianOrders.Source,
        WangdianStock.Source,
        WangdianPurchases.Source,
        WangdianReceipts.Source,
        GerpgoStock.Source,
        DianxiaomiProducts.Source,
        ProductSheet.Source,
        AliasSheet.Source,
        WarehouseSheet.Source,
        StockSheet.Source,
        SaleSheet.Source,
        PurchaseSheet.Source,
        MovementSheet.Source,
        ShipmentSheet.Source,
        ReturnSheet.Source,
        FeeSheet.Source,
        RateSheet.Source,
        PriceSheet.Source,
        PromotionSheet.Source,
        AdvertisingSheet.Source,
        ListingSheet.Source,
        OwnerSheet.Source,
        SupplierSheet.Source,
        RatingSheet.Source,
        DemandSheet.Source,
        LaunchSheet.Source,
        TrendSheet.Source,
        EventSheet.Source,
        ClosureSheet.Source,
    ];

    /// <summary>The source of a code, or null.</summary>
    public static Source? Find(string code) => All.FirstOrDefault(source => source.Code == code);
}
