using System.Collections.Immutable;
using Stockturn.Facts.Sources;

namespace Stockturn.Facts;

/// <summary>
/// Every kind of file the program reads, in one literal list. A new one is a file in Sources/ and a line here.
/// </summary>
public static class SourceCatalog
{
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
        LingxingStock.Source,
        LingxingBatches.Source,
        LingxingPurchases.Source,
        LingxingFbaShipments.Source,
        LingxingDispatches.Source,
        ShopifyOrders.Source,
        ShopifyInventory.Source,
        ShopifyInventoryWide.Source,
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
    ];

    /// <summary>The source of a code, or null.</summary>
    public static Source? Find(string code) => All.FirstOrDefault(source => source.Code == code);
}
