using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 FBA shipments (货件), one row for each item: what was sent to Amazon and what Amazon took in.</summary>
public static class LingxingFbaShipments
{
    const int Shipment = 0, RecordId = 1, Sku = 2, Msku = 3, Fnsku = 4, Shipped = 5, Received = 6, ShippedTime = 7,
        ReceivingTime = 8, Status = 9, Country = 10;

    static readonly SourceOutput Output = new(ShipmentFact.Kind, [ShipmentFact.Shipment, ShipmentFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-fba-shipments",
        Title = "Lingxing FBA shipments",
        ChineseTitle = "领星 FBA货件",
        Fields =
        [
            Column.Id("shipment_id", "货件单号").Required(), Text("id"), Column.Id("item_list.sku", "SKU").Required(),
            Column.Id("item_list.msku", "MSKU"), Column.Id("item_list.fnsku", "FNSKU"),
            Number("item_list.quantity_shipped", "申报量").Required(),
            Number("item_list.quantity_received", "签收量").Required(),
            Day("shipped_time", "SHIPPED时间"), Day("receiving_time", "RECEIVING时间"), Text("shipment_status", "货件状态"),
            Text("ship_to_address.country_code"),
            Personal("username"), Personal("ship_from_address.name"), Personal("ship_from_address.phone"),
            Personal("ship_from_address.address_line1"), Personal("ship_from_address.address_line2"),
            Personal("ship_to_address.name"), Personal("ship_to_address.address_line1"),
            Personal("ship_to_address.address_line2"),
        ],
        Ignores =
        [
            "sid", "uid", "seller", "shipment_name", "is_closed", "gmt_modified", "gmt_create", "sync_time",
            "destination_fulfillment_center_id", "is_synchronous", "is_uploaded_box", "working_time", "closed_time",
            "reference_id", "item_list.id", "item_list.zid", "item_list.init_quantity_shipped",
            "item_list.quantity_shipped_local", "item_list.quantity_in_case", "item_list.prep_details",
            "item_list.prep_instruction", "item_list.prep_owner", "item_list.release_date",
            "item_list.ware_house_storage_id", "item_list.shipment_plan_list", "ship_from_address.country_code",
            "ship_from_address.state_or_province_code", "ship_from_address.city", "ship_from_address.region",
            "ship_from_address.postal_code", "ship_to_address.state_or_province_code", "ship_to_address.city",
            "ship_to_address.region", "ship_to_address.postal_code", "ship_to_address.doorplate",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var named = row.Text(Sku).IsEmpty ? Msku : Sku;
        var item = row.Text(named).IsEmpty ? Fnsku : named;
        var shipment = row.Code(Shipment);
        var place = AmazonPlace.Of(row, Country);
        var fact = row.Begin(Output);
        fact[ShipmentFact.Shipment] = shipment == FactKind.Missing ? row.Term(RecordId) : shipment;
        fact[ShipmentFact.Item] = row.Item(item);
        fact[ShipmentFact.ShippedDay] = row.Day(ShippedTime);
        fact[ShipmentFact.ArrivedDay] = row.Day(ReceivingTime);
        fact[ShipmentFact.From] = LingxingPlace.Origin(row);
        fact[ShipmentFact.To] = row.Term(place.Marketplace?.Warehouse);
        fact[ShipmentFact.Shipped] = row.Quantity(Shipped);
        fact[ShipmentFact.Received] = row.Quantity(Received);
        fact[ShipmentFact.Status] = row.Term(Status);
        if (fact[ShipmentFact.Shipment] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Shipment, "a shipment number", "export the file again");
        }

        row.Emit();
    }
}
