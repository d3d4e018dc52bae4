using System.Text;
using System.Text.Json;
using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Erp;

/// <summary>聚水潭, which ran the warehouse at home until the end of 2025: the stock of each month's end, and the purchases of its time.</summary>
sealed class JushuitanFiles(DomesticWorld world, string folder)
{
    /// <summary>True for days on which 聚水潭 ran the warehouse; afterwards 旺店通 did.</summary>
    public static bool Runs(DomesticWorld world, int day) => world.Calendar.Date(day).Year < 2026;

    /// <summary>Writes both.</summary>
    public IEnumerable<DemoFile> Write()
    {
        foreach (var count in world.Counts.Where(count => count.Site == Site.Home && Runs(world, count.Day)).GroupBy(count => count.Day))
        {
            var path = Path.Combine(folder, $"商品库存_{world.Calendar.As(count.Key, "yyyyMMdd")}.csv");
            yield return new DemoFile(Stock(count).WriteCommas(path, Encoding.UTF8), "jushuitan-stock") { AsOf = world.Calendar.Date(count.Key) };
        }

        yield return new DemoFile(Purchases(Path.Combine(folder, "purchase_query.json")), "jushuitan-purchases");
    }

    static Table Stock(IEnumerable<Counted> counts)
    {
        var table = new Table(
            "商品编码", "款式编码", "商品名称", "颜色规格", "仓库", "主仓实际库存", "订单占有数", "可用数", "虚拟库存", "采购在途数", "销退仓库存",
            "进货仓库存", "次品库存", "成本价", "修改时间");
        foreach (var one in counts)
        {
            table.Add(
                ("商品编码", one.Good.Sku), ("款式编码", one.Good.Sku[..6]), ("商品名称", one.Good.Title), ("仓库", Shops.Name(Site.Home)),
                ("主仓实际库存", one.Units), ("订单占有数", one.Held), ("可用数", one.Units - one.Held), ("虚拟库存", 0), ("采购在途数", one.Coming),
                ("销退仓库存", 0), ("进货仓库存", 0), ("次品库存", one.Broken), ("成本价", Cell.Money(one.Good.CostFen)));
        }

        return table;
    }

    string Purchases(string path)
    {
        using var file = new JsonFile(path);
        var json = file.Writer;
        json.WriteStartObject();
        json.WriteNumber("code", 0);
        json.WriteNull("msg");
        json.WriteStartObject("data");
        json.WriteNumber("page_index", 1);
        json.WriteBoolean("has_next", false);
        json.WriteStartArray("datas");
        foreach (var order in world.Purchases.Where(one => Runs(world, one.OrderedDay)).GroupBy(one => one.Number))
        {
            Write(json, [.. order]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return path;
    }

    void Write(Utf8JsonWriter json, Purchase[] lines)
    {
        json.WriteStartObject();
        json.WriteString("po_id", lines[0].Number);
        json.WriteString("po_date", world.Calendar.Instant(lines[0].OrderedDay, 34_200));
        json.WriteString("status", "Finished");
        json.WriteString("receive_status", "全部入库");
        json.WriteNumber("supplier_id", 70 + lines[0].Good.Supplier);
        json.WriteString("seller", SupplierNames.Of(lines[0].Good));
        json.WriteString("wms_co_name", Shops.Name(Site.Home));
        json.WriteString("purchaser_name", "演示采购");
        json.WriteStartArray("items");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("sku_id", line.Good.Sku);
            json.WriteString("name", line.Good.Title);
            json.WriteNumber("qty", line.Units);
            json.WriteNumber("in_qty", line.Units);
            json.WriteNumber("price", line.Good.CostFen / 100m);
            json.WriteString("delivery_date", world.Calendar.Instant(line.ExpectedDay, 0));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
