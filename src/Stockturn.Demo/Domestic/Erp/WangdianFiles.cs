using System.Text.Json;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Erp;

/// <summary>旺店通, which runs the warehouse at home since 2026: stock of each month's end, purchase orders, and receipts with their days.</summary>
sealed class WangdianFiles(DomesticWorld world, string folder)
{
    Purchase[] Own => [.. world.Purchases.Where(one => !JushuitanFiles.Runs(world, one.OrderedDay))];

    /// <summary>Writes all.</summary>
    public IEnumerable<DemoFile> Write()
    {
        var counts = world.Counts.Where(one => one.Site == Site.Home && !JushuitanFiles.Runs(world, one.Day));
        foreach (var count in counts.GroupBy(one => one.Day))
        {
            var path = Path.Combine(folder, $"stock_query_{world.Calendar.As(count.Key, "yyyyMMdd")}.json");
            Write(path, "detail_list", count.SelectMany(Conditions), WriteStock);
            yield return new DemoFile(path, "wangdian-stock") { AsOf = world.Calendar.Date(count.Key) };
        }

        var orders = Path.Combine(folder, "purchase_order_query.json");
        Write(orders, "order", Own.GroupBy(one => one.Number), WriteOrder);
        yield return new DemoFile(orders, "wangdian-purchases");
        var receipts = Path.Combine(folder, "stockin_purchase_query.json");
        Write(receipts, "order", Own.Where(IsReceived).GroupBy(one => (one.Number, one.ReceivedDay)).Select(one => one.ToArray()), WriteReceipt);
        yield return new DemoFile(receipts, "wangdian-receipts");
    }

    static void Write<T>(string path, string list, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeItem)
    {
        var all = items.ToList();
        using var file = new JsonFile(path);
        var json = file.Writer;
        json.WriteStartObject();
        json.WriteNumber("status", 0);
        json.WriteStartObject("data");
        json.WriteNumber("total_count", all.Count);
        json.WriteStartArray(list);
        foreach (var item in all)
        {
            writeItem(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Broken goods stand in a row of their own.
    static IEnumerable<(Counted Count, bool IsBroken)> Conditions(Counted count) =>
        count.Broken > 0 ? [(count, false), (count, true)] : [(count, false)];

    static void WriteStock(Utf8JsonWriter json, (Counted Count, bool IsBroken) row)
    {
        var (count, isBroken) = row;
        json.WriteStartObject();
        json.WriteString("spec_no", count.Good.Sku);
        json.WriteString("goods_name", count.Good.Title);
        json.WriteString("warehouse_no", "YW01");
        json.WriteString("warehouse_name", Shops.Name(Site.Home));
        json.WriteBoolean("defect", isBroken);
        json.WriteNumber("stock_num", isBroken ? count.Broken : count.Units);
        json.WriteNumber("order_num", 0);
        json.WriteNumber("sending_num", isBroken ? 0 : count.Held);
        json.WriteNumber("lock_num", 0);
        json.WriteNumber("purchase_num", isBroken ? 0 : count.Coming);
        json.WriteNumber("transfer_num", 0);
        json.WriteNumber("available_send_stock", isBroken ? 0 : count.Units - count.Held);
        json.WriteNumber("cost_price", isBroken ? 0 : count.Good.CostFen / 100m);
        json.WriteEndObject();
    }

    void WriteOrder(Utf8JsonWriter json, IGrouping<string, Purchase> order)
    {
        var lines = order.ToArray();
        var isDone = lines.All(IsReceived);
        json.WriteStartObject();
        json.WriteString("purchase_no", order.Key);
        json.WriteString("provider_no", $"P{lines[0].Good.Supplier + 1}");
        json.WriteString("provider_name", SupplierNames.Of(lines[0].Good));
        json.WriteNumber("status", isDone ? 90 : lines.Any(IsReceived) ? 50 : 40);
        json.WriteString("warehouse_no", "YW01");
        json.WriteString("warehouse_name", Shops.Name(Site.Home));
        json.WriteString("created", world.Calendar.Instant(lines[0].OrderedDay, 34_200));
        json.WriteString("expect_arrive_time", world.Calendar.Instant(lines[0].ExpectedDay, 0));
        json.WriteString("purchaser_name", "演示采购");
        json.WriteStartArray("detail_list");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("spec_no", line.Good.Sku);
            json.WriteString("goods_name", line.Good.Title);
            json.WriteNumber("num", line.Units);
            json.WriteNumber("stockin_num", IsReceived(line) ? line.Units : 0);
            json.WriteNumber("tax_price", line.Good.CostFen / 100m);
            json.WriteNumber("price", line.Good.CostFen / 100m);
            json.WriteString("created", world.Calendar.Instant(line.OrderedDay, 34_200));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    bool IsReceived(Purchase line) => line.ReceivedDay <= world.Days.Last;

    void WriteReceipt(Utf8JsonWriter json, Purchase[] lines)
    {
        json.WriteStartObject();
        json.WriteString("order_no", "RK" + lines[0].Number[2..]);
        json.WriteString("purchase_no", lines[0].Number);
        json.WriteNumber("status", 80);
        json.WriteString("warehouse_no", "YW01");
        json.WriteString("provider_no", $"P{lines[0].Good.Supplier + 1}");
        json.WriteString("provider_name", SupplierNames.Of(lines[0].Good));
        json.WriteNumber("check_time", Milliseconds(lines[0].ReceivedDay));
        json.WriteStartArray("details_list");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("spec_no", line.Good.Sku);
            json.WriteString("goods_name", line.Good.Title);
            json.WriteNumber("num", line.Units);
            json.WriteNumber("tax_price", line.Good.CostFen / 100m);
            json.WriteNumber("cost_price", line.Good.CostFen / 100m);
            json.WriteBoolean("defect", false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Two in the afternoon in China, six in the morning in Greenwich.
    long Milliseconds(int day) =>
        new DateTimeOffset(world.Calendar.Date(day).ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
