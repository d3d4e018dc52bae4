using System.Globalization;
using System.Text.Json;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Lingxing;

/// <summary>
/// purchaseOrderList: the orders placed since the brand took 领星 into use; older ones stand in the workbook.
/// </summary>
sealed class PurchaseOrders(World world)
{
    const int PageRows = 100;

    /// <summary>Writes the orders and gives the paths.</summary>
    public IReadOnlyList<string> Write(string folder, IEnumerable<PurchaseLine> lines)
    {
        var pages = new LingxingPages(folder, "purchaseOrderList");
        pages.Write([.. lines.GroupBy(line => line.Order)], PageRows, WriteOrder);
        return pages.Paths;
    }

    static string Yuan(long fen, string form = "0.00") => (fen / 100m).ToString(form, CultureInfo.InvariantCulture);

    string Moment(int day, string clock) =>
        world.Calendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + clock;

    void WriteOrder(Utf8JsonWriter json, IGrouping<Document, PurchaseLine> order)
    {
        var lines = order.ToArray();
        var supplier = lines[0].Sku.Product;
        var isReceived = lines[0].ReceivedDay <= world.Calendar.Last;
        var units = lines.Sum(line => line.Units);
        var amount = lines.Sum(line => (long)line.Units * line.CostFen);
        var number = order.Key.Text(world.Calendar);
        var updated = Moment(isReceived ? lines[0].ReceivedDay : order.Key.Day, " 17:40:34");
        json.WriteStartObject();
        json.WriteString("order_sn", number);
        json.WriteString("custom_order_sn", number);
        json.WriteNumber("supplier_id", supplier.Supplier + 101);
        json.WriteString("supplier_name", supplier.SupplierName);
        json.WriteNumber("opt_uid", 10_317_908);
        json.WriteString("opt_realname", supplier.BuyerName);
        json.WriteString("create_time", Moment(order.Key.Day, " 10:12:19"));
        json.WriteString("order_time", Moment(order.Key.Day, " 15:34:28"));
        json.WriteString("purchase_currency", "CNY");
        json.WriteString("shipping_currency", "CNY");
        json.WriteString("purchase_rate", "1.0000");
        json.WriteNumber("status_shipped", isReceived ? 3 : 1);
        json.WriteString("status_shipped_text", isReceived ? "全部到货" : "未到货");
        json.WriteNumber("quantity_total", units);
        json.WriteString("payment", "0.00");
        json.WriteNumber("pay_status", 0);
        json.WriteString("pay_status_text", "未申请");
        json.WriteString("last_time", updated);
        json.WriteNumber("wid", 1);
        json.WriteNumber("is_tax", 0);
        json.WriteNumber("status", isReceived ? 9 : 2);
        json.WriteString("status_text", isReceived ? "已完成" : "待签收");
        json.WriteString("ware_house_name", Network.Codes[(int)Place.Home]);
        json.WriteString("shipping_price", "0.00");
        json.WriteString("amount_total", Yuan(amount));
        json.WriteString("other_fee", "0.00");
        json.WriteString("total_price", Yuan(amount));
        json.WriteString("icon", "￥");
        json.WriteString("remark", lines[0].Remark);
        json.WriteNumber("quantity_entry", isReceived ? units : 0);
        json.WriteNumber("quantity_real", units);
        json.WriteNumber("quantity_receive", isReceived ? 0 : units);
        json.WriteString("update_time", updated);
        json.WriteStartArray("item_list");
        foreach (var line in lines)
        {
            WriteItem(json, line, isReceived);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    void WriteItem(Utf8JsonWriter json, in PurchaseLine line, bool isReceived)
    {
        var product = line.Sku.Product;
        json.WriteStartObject();
        json.WriteNumber("id", 8_727 + product.Index + (line.Order.Day * 100_000L));
        json.WriteString("plan_sn", "");
        json.WriteNumber("product_id", 10_001 + product.Index);
        json.WriteString("product_name", product.Title);
        json.WriteString("model", "");
        json.WriteNumber("wid", 1);
        json.WriteString("ware_house_name", Network.Codes[(int)Place.Home]);
        json.WriteString("sku", product.Sku);
        json.WriteString("fnsku", "");
        json.WriteNumber("sid", 0);
        json.WriteString("price", Yuan(line.CostFen, "0.0000"));
        json.WriteString("amount", Yuan((long)line.CostFen * line.Units));
        json.WriteNumber("quantity_plan", line.Units);
        json.WriteNumber("quantity_real", line.Units);
        json.WriteNumber("quantity_per_case", product.CartonUnits);
        json.WriteNumber("quantity_return", 0);
        json.WriteNumber("quantity_exchange", 0);
        json.WriteNumber("cases_num", line.Units / product.CartonUnits);
        json.WriteStartArray("msku");
        json.WriteEndArray();
        json.WriteString("tax_rate", "0.00");
        json.WriteString("spu", product.Parent);
        json.WriteNumber("quantity_entry", isReceived ? line.Units : 0);
        json.WriteNumber("quantity_receive", isReceived ? 0 : line.Units);
        json.WriteNumber("quantity_qc", 0);
        json.WriteNumber("quantity_qc_prepare", 0);
        json.WriteString("expect_arrive_time", Moment(line.ExpectedDay, ""));
        json.WriteString("remark", line.Remark);
        json.WriteNumber("is_delete", 0);
        json.WriteEndObject();
    }
}
