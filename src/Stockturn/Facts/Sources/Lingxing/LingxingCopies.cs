using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>The reports of Amazon that 领星 hands on, in one literal list.</summary>
/// <remarks>
/// The store is not in them but as a number of 领星: Amazon's country or currency tells it, or the person. Precedences of stock
/// differ, so that of two copies one is believed.
/// </remarks>
public static class LingxingCopies
{
    /// <summary>Their declarations.</summary>
    public static ImmutableArray<Source> All { get; } = [.. Copies().Select(copy => copy.Source)];

    static ImmutableArray<LingxingCopy> Copies() =>
    [
        new(AmazonStorageFees.Source, "lingxing-storage-fees", "领星 FBA月仓储费", 50) { Adds = ["v_uuid", "company_id"] },
        new(AmazonLongTermStorage.Source, "lingxing-long-term-storage", "领星 FBA长期仓储费", 50)
        {
            Adds = ["snapshot_date_timestamp"],
        },
        new(AmazonRemovalOrders.Source, "lingxing-removal-orders", "领星 移除订单", 20)
        {
            Adds = ["seller_id", "region"], Personal = ["address_detail"],
        },
        new(AmazonRemovalShipments.Source, "lingxing-removal-shipments", "领星 移除货件", 15)
        {
            Adds =
            [
                "uuid", "uuid_num", "uuid_new", "uuid_num_new", "seller_id", "mid", "seller_name", "seller_name.sid",
                "seller_name.name", "seller_name.mid", "seller_name.marketplace", "marketplace", "seller_account_name",
                "overseas_removal_order_no", "shipment_date_timestamp", "delivery_info", "delivery_info.ship_postal_code",
                "delivery_info.ship_state", "delivery_info.ship_country", "delivery_info.district", "delivery_info.county",
                "local_info", "local_info.local_sku", "local_info.local_name",
            ],
            Personal =
            [
                "delivery_info.ship_city", "delivery_info.phone", "delivery_info.address_line1", "delivery_info.address_line2",
                "delivery_info.address_line3", "delivery_info.name", "delivery_info.address",
            ],
        },
        new(AmazonPlanning.Source, "lingxing-fba-age", "领星 库龄表", 18)
        {
            Adds =
            [
                "projected_ltsf_6_mo", "projected_ltsf_12_mo", "estimated_ltsf_next_charge",
                .. new[] { "0_to_30", "31_to_60", "61_to_90", "91_to_180", "181_to_270", "271_to_330", "331_to_365", "365_plus" }
                    .Select(age => $"inv_age_{age}_days_quantity"),
            ],
        },
        new(AmazonInventory.Source, "lingxing-fba-inventory", "领星 FBA库存（亚马逊源报表）", 16)
        {
            Mark = "gmt_modified", Adds = ["cg_price", "landed_price"],
        },
        new(AmazonReserved.Source, "lingxing-reserved", "领星 预留库存", 15) { Mark = "gmt_modified" },
        new(AmazonReturns.Source, "lingxing-returns", "领星 FBA退货订单", 20)
        {
            Adds =
            [
                "return_date_locale", "purchase_date", "purchase_date_locale", "gmt_modified", "local_sku", "remark", "tag",
                "tag.tag_name", "tag.tag_color",
            ],
        },
        new(AmazonOrders.Source, "lingxing-orders", "领星 所有订单", 20)
        {
            Fields = Renamed(AmazonOrders.Source, ("last-updated-date", Day("last_updated_time"))),
            Adds =
            [
                "purchase_date_locale", "purchase_date_local", "shipment_date", "pid", "local_sku", "local_name",
            ],
        },
        new(AmazonShipments.Source, "lingxing-shipments", "领星 FBA订单", 18) { Mark = "hide_time" },
        new(AmazonLedgerDetail.Source, "lingxing-ledger-detail", "领星 库存分类账明细", 20)
        {
            Mark = "uniqueMd5",
            Fields = Renamed(
                AmazonLedgerDetail.Source,
                ("Event Type", Text("eventTypeDesc").Required()),
                ("Disposition", Text("dispositionDesc").Required()),
                ("Country", Text("location").Required())),
            Adds = ["sellerId", "eventType", "disposition", "uniqueMd5Idx"],
        },
        new(AmazonLedgerSummary.Source, "lingxing-ledger-summary", "领星 库存分类账汇总", 19)
        {
            Mark = "sellerId",
            Fields = Renamed(
                AmazonLedgerSummary.Source,
                ("Disposition", Text("dispositionDesc").Required()),
                ("Warehouse Transfer In/Out", Number("warehouseTransferInOrOut"))),
            Adds = ["disposition"],
        },
    ];

    static ImmutableArray<SourceField> Renamed(Source report, params ReadOnlySpan<(string Name, SourceField Field)> changes)
    {
        var fields = report.Fields.ToBuilder();
        foreach (var (name, field) in changes)
        {
            fields[report.Fields.IndexOf(report.Fields.Single(one => one.Name == name))] = field;
        }

        return fields.ToImmutable();
    }
}
