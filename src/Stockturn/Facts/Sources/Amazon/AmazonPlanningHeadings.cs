using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <content>What the planning report prints beside what is read: advice, ranks and windows that are counted from sales
/// here.</content>
public static partial class AmazonPlanning
{
    static ImmutableArray<string> Ignored =>
    [
        "fc-transfer", "pending-removal-quantity", "units-shipped-t7", "units-shipped-t30", "units-shipped-t60",
        "units-shipped-t90", "90天销量", "alert", "lowest-price-new-plus-shipping", "lowest-price-used",
        "recommended-action", "DEPRECATED healthy-inventory-level", "healthy-inventory-level",
        "recommended-sales-price",
        "recommended-sale-duration-days", "recommended-removal-quantity",
        "estimated-cost-savings-of-recommended-actions", "sell-through", "售出率", "storage-type", "存储类型",
        "storage-volume", "product-group", "sales-rank", "days-of-supply", "estimated-excess-quantity",
        "weeks-of-cover-t30", "weeks-of-cover-t90", "featuredoffer-price", "sales-shipped-last-7-days",
        "sales-shipped-last-30-days", "sales-shipped-last-60-days", "sales-shipped-last-90-days", "inbound-quantity",
        "no-sale-last-6-months", "historical-days-of-supply", "fba-minimum-inventory-level",
        "fba-inventory-level-health-status", "Recommended ship-in quantity", "Recommended ship-in date",
        "Last updated date for Historical Days of Supply", "Exempted from Low-Inventory-Level fee?",
        "Low-Inventory-Level fee applied in current week?", "Short term historical days of supply",
        "Long term historical days of supply", "Inventory Supply at FBA", "Reserved FC Processing",
        "Reserved Customer Order", "Reserved Staging", "Total Days of Supply (including units from open shipments)",
        "supplier", "is-seasonal-in-next-3-months", "season-name", "season-start-date", "season-end-date",
        "Fulfillment Service and Programs", "qty-to-be-charged-ltsf-6-mo", "qty-to-be-charged-ltsf-9-mo",
        "qty-to-be-charged-ltsf-11-mo", "qty-to-be-charged-ltsf-12-mo",
    ];
}
