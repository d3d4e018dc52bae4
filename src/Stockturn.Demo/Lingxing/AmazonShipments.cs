using System.Globalization;
using System.Text.Json;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Lingxing;

/// <summary>shipmentList: what was sent to Amazon, from home or from a third party, and what Amazon counted.</summary>
sealed class AmazonShipments(World world)
{
    const int PageRows = 200;
    const int ClosedAfterDays = 20;

    /// <summary>Writes the shipments and gives the paths.</summary>
    public IReadOnlyList<string> Write(string folder, IEnumerable<BatchLine> lines)
    {
        var pages = new LingxingPages(folder, "shipmentList") { HasList = true };
        pages.Write([.. lines.GroupBy(line => line.Batch)], PageRows, WriteShipment);
        return pages.Paths;
    }

    string Moment(int day, string clock) =>
        world.Calendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + clock;

    void WriteShipment(Utf8JsonWriter json, IGrouping<Batch, BatchLine> shipment)
    {
        var batch = shipment.Key;
        var arrived = shipment.First().ArrivedDay;
        var last = world.Calendar.Last;
        var isClosed = arrived + ClosedAfterDays <= last;
        var isArrived = arrived <= last;
        json.WriteStartObject();
        json.WriteNumber("id", (batch.Day * 200) + batch.Document.Number + 1);
        json.WriteNumber("sid", batch.To == Place.AmazonUs ? 101 : 102);
        json.WriteNumber("uid", 0);
        json.WriteString("shipment_id", batch.Document.Text(world.Calendar));
        json.WriteString("shipment_name", $"{Network.Codes[(int)batch.From]} {Moment(batch.Day, "")}");
        json.WriteNumber("is_closed", isClosed ? 1 : 0);
        json.WriteString("shipment_status", isClosed ? "CLOSED" : isArrived ? "RECEIVING" : "SHIPPED");
        json.WriteString("gmt_modified",
            Moment(Math.Min(last, isClosed ? arrived + ClosedAfterDays : arrived), " 12:00"));
        json.WriteString("gmt_create", Moment(batch.Day, " 09:22"));
        json.WriteString("sync_time", "");
        json.WriteString("destination_fulfillment_center_id", batch.To == Place.AmazonUs ? "ONT8" : "DTM2");
        json.WriteStartArray("item_list");
        foreach (var line in shipment)
        {
            WriteItem(json, line, isArrived);
        }

        json.WriteEndArray();
        json.WriteNumber("is_synchronous", 1);
        json.WriteNumber("is_uploaded_box", 0);
        json.WriteString("working_time", Moment(batch.Day, " 09:22"));
        json.WriteString("shipped_time", Moment(batch.Day, " 18:00"));
        json.WriteString("receiving_time", isArrived ? Moment(arrived, " 19:24") : "");
        json.WriteString("closed_time", isClosed ? Moment(arrived + ClosedAfterDays, " 04:11") : "");
        json.WriteString("reference_id", "");
        json.WriteEndObject();
    }

    static void WriteItem(Utf8JsonWriter json, in BatchLine line, bool isArrived)
    {
        var product = line.Sku.Product;
        var offer = product.Offers[(int)(line.Batch.To == Place.AmazonUs ? Channel.AmazonUs : Channel.AmazonDe)];
        json.WriteStartObject();
        json.WriteNumber("id", 147_819 + product.Index);
        json.WriteNumber("zid", 1);
        json.WriteString("msku", offer.SellerSku);
        json.WriteString("fnsku", offer.Fnsku);
        json.WriteNumber("quantity_shipped", line.Units);
        json.WriteNumber("init_quantity_shipped", line.Units);
        json.WriteNumber("quantity_received", isArrived ? line.ReceivedUnits : 0);
        json.WriteNumber("quantity_shipped_local", line.Units);
        json.WriteNumber("quantity_in_case", 0);
        json.WriteString("prep_owner", "");
        json.WriteString("release_date", "");
        json.WriteNumber("ware_house_storage_id", 0);
        json.WriteStartArray("shipment_plan_list");
        json.WriteEndArray();
        json.WriteString("sku", product.Sku);
        json.WriteEndObject();
    }
}
