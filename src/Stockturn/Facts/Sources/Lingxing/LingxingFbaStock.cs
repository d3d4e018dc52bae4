using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 FBA stock (FBA库存列表, both versions): stock at Amazon with its ages, at the moment of the answer.</summary>
/// <remarks>
/// What the merchant has at home (quantity) is never stock at Amazon. A warehouse named after a country is Amazon's there; a
/// shared one keeps its name and is counted once. Planned inbound is a wish, shipped and receiving are goods on the way.
/// </remarks>
public static class LingxingFbaStock
{
    const int Warehouse = 0, Sku = 1, Msku = 2, Fnsku = 3, Sellable = 4, Orders = 5, Transfers = 6, Processing = 7,
        Unsellable = 8, Researching = 9, Working = 10, Shipped = 11, Receiving = 12;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-fba-stock",
        Title = "Lingxing FBA stock",
        ChineseTitle = "领星 FBA库存",
        Fields =
        [
            Text("name", "wname").Required(), Id("sku"), Id("seller_sku", "msku").Required(), Text("fnsku").Required(),
            Number("afn_fulfillable_quantity").Required(), Number("reserved_customerorders").Required(),
            Number("reserved_fc_transfers").Required(), Number("reserved_fc_processing").Required(),
            Number("afn_unsellable_quantity"), Number("afn_researching_quantity"), Number("afn_inbound_working_quantity"),
            Number("afn_inbound_shipped_quantity"), Number("afn_inbound_receiving_quantity"),
        ],
        Ignores = Ignored(),
        ReadsHeading = AgeBuckets.IsAge,
        NeverWith = ["listing_id"],
        Outputs = [LingxingStockFacts.Stock, LingxingStockFacts.Ages],
        Read = Read,
        Precedence = 17,
        NeedsAsOf = true,
    };

    static ImmutableArray<string> Ignored() =>
    [
        "wname", "sid", "seller_group_name", "asin", "product_name", "small_image_url", "product_image", "category_text", "cid",
        "product_brand_text", "bid", "brand_id", "brand_name", "category_id", "category_name", "share_type", "total",
        "total_price", "available_total", "quantity", "stock_up_num", "total_fulfillable_quantity", "recommended_action",
        "sell_through", "estimated_excess_quantity", "estimated_storage_cost_next_month", "fba_minimum_inventory_level",
        "fba_inventory_level_health_status", "historical_days_of_supply", "low_inventory_level_fee_applied",
        "fulfillment_channel", "fulfillment_channel_name", "fba_storage_quantity_list", "fba_storage_quantity_list.sid",
        "fba_storage_quantity_list.name", "fba_storage_quantity_list.quantity_for_local_fulfillment",
        "afn_fulfillable_quantity_multi", "afn_erp_real_shipped_quantity", "cost", "stock_cost_total", "cg_price",
        "cg_transport_costs",
        .. new[]
        {
            "available_total", "afn_fulfillable_quantity", "reserved_fc_transfers", "reserved_fc_processing",
            "reserved_customerorders", "quantity", "afn_unsellable_quantity", "afn_inbound_working_quantity",
            "afn_inbound_shipped_quantity", "afn_inbound_receiving_quantity", "stock_up_num", "afn_researching_quantity",
            "historical_days_of_supply", "inv_age_0_to_30", "inv_age_31_to_60", "inv_age_61_to_90", "inv_age_0_to_90",
            "inv_age_91_to_180", "inv_age_181_to_270", "inv_age_271_to_330", "inv_age_271_to_365", "inv_age_331_to_365",
            "inv_age_365_plus",
        }.Select(name => $"{name}_price"),
    ];

    static void Read(SourceRow row)
    {
        var day = row.AsOf();
        var warehouse = WarehouseOf(row);
        var item = row.Item(row.Text(Sku).IsEmpty ? Msku : Sku);
        EmitStock(row, day, warehouse, item);
        AgeBuckets.Of(row).Emit(row, LingxingStockFacts.Ages, new AgeHead(day, warehouse, item, "amazon"));
    }

    static void EmitStock(SourceRow row, long day, long warehouse, long item)
    {
        var sellable = row.Quantity(Sellable);
        var reserved = Snapshots.Sum(row.Quantity(Orders), row.Quantity(Transfers), row.Quantity(Processing));
        var unsellable = row.Quantity(Unsellable);
        var researching = row.Quantity(Researching);
        var fact = row.Begin(LingxingStockFacts.Stock);
        fact[SnapshotFact.Day] = day;
        fact[SnapshotFact.Warehouse] = warehouse;
        fact[SnapshotFact.Item] = item;
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.OnHand] = Snapshots.Sum(sellable, reserved, unsellable, researching);
        fact[SnapshotFact.Sellable] = sellable;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.Unsellable] = unsellable;
        fact[SnapshotFact.Researching] = researching;
        fact[SnapshotFact.InTransit] = Snapshots.Sum(row.Quantity(Shipped), row.Quantity(Receiving));
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Working);
        row.Emit();
    }

    // 领星 calls the warehouse after the shop and the country: "shop-US美国仓".
    static long WarehouseOf(SourceRow row)
    {
        var name = row.Text(Warehouse);
        if (row.Options.Warehouse is null && name is [.. var shop, '仓'])
        {
            foreach (var marketplace in Marketplaces.All)
            {
                if (shop.EndsWith(marketplace.ChineseCountry, StringComparison.Ordinal))
                {
                    return row.Term(marketplace.Warehouse);
                }
            }
        }

        return LingxingPlace.Warehouse(row, Warehouse);
    }
}
