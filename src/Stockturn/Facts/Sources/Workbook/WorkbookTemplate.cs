using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <summary>
/// The workbook for sellers without exports: its sheets in order. The shell writes it; every sheet is read back.
/// </summary>
public static class WorkbookTemplate
{
    /// <summary>All sheets. Headings, an example row and a sentence of help stand with each column.</summary>
    public static ImmutableArray<WorkbookSheet> Sheets { get; } =
    [
        ProductSheet.Sheet, AliasSheet.Sheet, WarehouseSheet.Sheet, StockSheet.Sheet, SaleSheet.Sheet,
        PurchaseSheet.Sheet,
        MovementSheet.Sheet, ShipmentSheet.Sheet, ReturnSheet.Sheet, FeeSheet.Sheet, RateSheet.Sheet, PriceSheet.Sheet,
        PromotionSheet.Sheet, AdvertisingSheet.Sheet, ListingSheet.Sheet, OwnerSheet.Sheet,
        SupplierSheet.Sheet, RatingSheet.Sheet, DemandSheet.Sheet, LaunchSheet.Sheet, TrendSheet.Sheet,
        EventSheet.Sheet, ClosureSheet.Sheet, ShippingModeSheet.Sheet,
        PriceBreakSheet.Sheet, StorageRoomSheet.Sheet, KitSheet.Sheet,
    ];

    /// <summary>The sources of the sheets, in the same order.</summary>
    public static ImmutableArray<Source> Sources { get; } =
    [
        ProductSheet.Source, AliasSheet.Source, WarehouseSheet.Source, StockSheet.Source, SaleSheet.Source,
        PurchaseSheet.Source, MovementSheet.Source, ShipmentSheet.Source, ReturnSheet.Source, FeeSheet.Source,
        RateSheet.Source, PriceSheet.Source, PromotionSheet.Source, AdvertisingSheet.Source, ListingSheet.Source,
        OwnerSheet.Source, SupplierSheet.Source, RatingSheet.Source, DemandSheet.Source, LaunchSheet.Source,
        TrendSheet.Source, EventSheet.Source, ClosureSheet.Source, ShippingModeSheet.Source,
        PriceBreakSheet.Source, StorageRoomSheet.Source, KitSheet.Source,
    ];
}
