using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's monthly storage fees as charged: a row for each label, month and fulfilment centre.</summary>
/// <remarks>
/// Most of these files name goods by their FNSKU only. The fee of a month counts on its last day. It holds the surcharge on
/// storage utilisation where there is one. An incentive is what Amazon takes off it: a line of its own, turned round.
/// </remarks>
public static class AmazonStorageFees
{
    const int Fnsku = 0, Sku = 1, Country = 2, Month = 3, Currency = 4, Fee = 5, Units = 6, Incentive = 7;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-storage-fees",
        Title = "Amazon monthly storage fees",
        ChineseTitle = "亚马逊 月度仓储费",
        Fields =
        [
            Id("fnsku").Required(), Id("sku"), Text("country_code").Required(), Day("month_of_charge").Required(),
            Text("currency").Required(), Number("estimated_monthly_storage_fee").Required(), Number("average_quantity_on_hand"),
            Number("total_incentive_fee_amount"),
        ],
        Ignores =
        [
            "asin", "product_name", "fulfillment_center", "longest_side", "median_side", "shortest_side", "measurement_units",
            "weight", "weight_units", "item_volume", "volume_units", "product_size_tier", "average_quantity_pending_removal",
            "estimated_total_item_volume", "storage_rate", "dangerous_goods_storage_type", "eligible_for_inventory_discount",
            "qualifies_for_inventory_discount", "breakdown_incentive_fee_amount",
            "average_quantity_customer_orders", "storage_utilization_ratio", "storage_utilization_ratio_units", "base_rate",
            "utilization_surcharge_rate", "avg_qty_for_sus", "est_vol_for_sus", "est_base_msf", "est_sus",
        ],
        Outputs = [AmazonFees.Charged],
        Read = Read,
        Precedence = 60,
    };

    static void Read(SourceRow row)
    {
        var fee = new ChargedFee("storage", row.Month(Month), row.Item(row.Text(Sku).IsEmpty ? Fnsku : Sku), row.Price(Fee), Currency);
        AmazonFees.Emit(row, Country, fee with { Quantity = row.Quantity(Units) });
        if (row.Price(Incentive) is not (0 or FactKind.Missing) and var incentive)
        {
            AmazonFees.Emit(row, Country, fee with { Amount = -incentive, Detail = row.Term("total_incentive_fee_amount") });
        }
    }
}
