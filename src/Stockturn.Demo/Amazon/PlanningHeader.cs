namespace Stockturn.Demo.Amazon;

/// <summary>
/// The header of the inventory planning report as of 2026: 99 columns, some of them details of others.
/// </summary>
static class PlanningHeader
{
    public const string Text =
        "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tfc-transfer\t" +
        "pending-removal-quantity\tinv-age-0-to-90-days\tinv-age-91-to-180-days\tinv-age-181-to-270-days\t" +
        "inv-age-271-to-365-days\tinv-age-366-to-455-days\tinv-age-456-plus-days\tcurrency\t" +
        "units-shipped-t7\tunits-shipped-t30\tunits-shipped-t60\tunits-shipped-t90\talert\tyour-price\t" +
        "sales-price\tlowest-price-new-plus-shipping\tlowest-price-used\trecommended-action\t" +
        "DEPRECATED healthy-inventory-level\trecommended-sales-price\trecommended-sale-duration-days\t" +
        "recommended-removal-quantity\testimated-cost-savings-of-recommended-actions\tsell-through\t" +
        "item-volume\tvolume-unit-measurement\tstorage-type\tstorage-volume\tmarketplace\tproduct-group\t" +
        "sales-rank\tdays-of-supply\testimated-excess-quantity\tweeks-of-cover-t30\tweeks-of-cover-t90\t" +
        "featuredoffer-price\tsales-shipped-last-7-days\tsales-shipped-last-30-days\t" +
        "sales-shipped-last-60-days\tsales-shipped-last-90-days\tinv-age-0-to-30-days\t" +
        "inv-age-31-to-60-days\tinv-age-61-to-90-days\tinv-age-181-to-330-days\tinv-age-331-to-365-days\t" +
        "estimated-storage-cost-next-month\tinbound-quantity\tinbound-working\tinbound-shipped\t" +
        "inbound-received\tno-sale-last-6-months\tTotal Reserved Quantity\tunfulfillable-quantity\t" +
        "quantity-to-be-charged-ais-181-210-days\testimated-ais-181-210-days\t" +
        "quantity-to-be-charged-ais-211-240-days\testimated-ais-211-240-days\t" +
        "quantity-to-be-charged-ais-241-270-days\testimated-ais-241-270-days\t" +
        "quantity-to-be-charged-ais-271-300-days\testimated-ais-271-300-days\t" +
        "quantity-to-be-charged-ais-301-330-days\testimated-ais-301-330-days\t" +
        "quantity-to-be-charged-ais-331-365-days\testimated-ais-331-365-days\t" +
        "quantity-to-be-charged-ais-366-455-days\testimated-ais-366-455-days\t" +
        "quantity-to-be-charged-ais-456-plus-days\testimated-ais-456-plus-days\thistorical-days-of-supply\t" +
        "fba-minimum-inventory-level\tfba-inventory-level-health-status\tRecommended ship-in quantity\t" +
        "Recommended ship-in date\tLast updated date for Historical Days of Supply\t" +
        "Exempted from Low-Inventory-Level fee?\tLow-Inventory-Level fee applied in current week?\t" +
        "Short term historical days of supply\tLong term historical days of supply\t" +
        "Inventory age snapshot date\tInventory Supply at FBA\tReserved FC Processing\t" +
        "Reserved Customer Order\tReserved Staging\t" +
        "Total Days of Supply (including units from open shipments)\tsupplier\tis-seasonal-in-next-3-months\t" +
        "season-name\tseason-start-date\tseason-end-date\tFulfillment Service and Programs";
}
