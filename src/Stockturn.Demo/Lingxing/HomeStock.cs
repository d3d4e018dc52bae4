using System.Globalization;
using System.Text.Json;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Lingxing;

/// <summary>The stock at home as 领星 tells it: inventoryDetails by SKU, getBatchDetailList by lot.</summary>
sealed class HomeStock(World world, IReadOnlyList<PurchaseLine> purchases)
{
    const int PageRows = 200;
    const long FirstBatchNumber = 401_286_103_900_000_000;

    static readonly (int From, int To, string Name)[] Ages =
    [
        (0, 30, "0-30天库龄"), (31, 60, "31-60天库龄"), (61, 90, "61-90天库龄"), (91, 180, "91-180天库龄"),
        (181, 365, "181-365天库龄"), (366, int.MaxValue, "366天以上库龄"),
    ];

    /// <summary>Writes both and gives the paths: stock first, then lots.</summary>
    public (IReadOnlyList<string> Stock, IReadOnlyList<string> Lots) Write(string folder)
    {
        var stock = new LingxingPages(folder, "inventoryDetails");
        stock.Write([.. world.Skus.Where(IsKnown)], PageRows, WriteStock);
        var lots = new LingxingPages(folder, "getBatchDetailList");
        var layers = world.Skus
            .SelectMany(sku => sku.Layers[(int)Place.Home].Layers.ToArray().Select(layer => (sku, layer)));
        lots.Write([.. layers], PageRows, WriteLot);
        return (stock.Paths, lots.Paths);
    }

    static bool IsKnown(Sku sku) => sku.Good(Place.Home) + Broken(sku) + sku.Open.Count > 0;

    static int Broken(Sku sku) => sku.Units(Place.Home, Condition.WarehouseDamaged);

    static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    void WriteStock(Utf8JsonWriter json, Sku sku)
    {
        var good = sku.Good(Place.Home);
        var total = good + Broken(sku);
        json.WriteStartObject();
        json.WriteNumber("wid", 1);
        json.WriteNumber("product_id", 10_001 + sku.Product.Index);
        json.WriteString("sku", sku.Product.Sku);
        json.WriteString("seller_id", "0");
        json.WriteString("fnsku", "");
        json.WriteNumber("product_total", total);
        json.WriteNumber("product_valid_num", good);
        json.WriteNumber("product_bad_num", Broken(sku));
        json.WriteNumber("product_qc_num", 0);
        json.WriteNumber("product_lock_num", 0);
        json.WriteString("stock_cost_total", Yuan((long)total * sku.Product.CostFen));
        json.WriteString("quantity_receive", sku.Open.Sum(open => open.Units).ToString(CultureInfo.InvariantCulture));
        json.WriteString("stock_cost", Yuan(sku.Product.CostFen) + "00");
        json.WriteNumber("product_onway", 0);
        json.WriteString("transit_head_cost", "0.00");
        json.WriteNumber("average_age", AverageAge(sku));
        json.WriteStartArray("third_inventory");
        json.WriteEndArray();
        WriteAges(json, sku);
        json.WriteEndObject();
    }

    int AverageAge(Sku sku)
    {
        var (units, days) = (0L, 0L);
        foreach (var layer in sku.Layers[(int)Place.Home].Layers)
        {
            units += layer.Units;
            days += (long)layer.Units * (world.Calendar.Last - layer.Day);
        }

        return units == 0 ? 0 : (int)(days / units);
    }

    void WriteAges(Utf8JsonWriter json, Sku sku)
    {
        json.WriteStartArray("stock_age_list");
        for (var at = 0; at < Ages.Length; at++)
        {
            var (from, to, name) = Ages[at];
            // What broke stands in the youngest bucket, so that the buckets add up to the total.
            var units = at == 0 ? Broken(sku) : 0;
            foreach (var layer in sku.Layers[(int)Place.Home].Layers)
            {
                var age = world.Calendar.Last - layer.Day;
                units += age >= from && age <= to ? layer.Units : 0;
            }

            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("qty", units);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteLot(Utf8JsonWriter json, (Sku Sku, Layer Layer) lot)
    {
        var (sku, layer) = lot;
        var hasOrder = layer.Source >= 0;
        var fen = hasOrder ? purchases[layer.Source].CostFen : sku.Product.CostFen;
        json.WriteStartObject();
        json.WriteNumber("wid", 1);
        json.WriteString("wh_name", Network.Codes[(int)Place.Home]);
        json.WriteString("batch_no", $"{FirstBatchNumber + ((long)layer.Day * 100_000) + sku.Product.Index}-1");
        WriteTexts(json, "source_batch_no", []);
        json.WriteString("order_sn", $"IB{world.Calendar.Date(layer.Day):yyMMdd}{sku.Product.Supplier + 1:D3}");
        json.WriteNumber("type", hasOrder ? 2202 : 1901);
        json.WriteString("type_name", hasOrder ? "采购入库" : "其他入库");
        json.WriteNumber("product_id", 10_001 + sku.Product.Index);
        json.WriteString("product_name", sku.Product.Title);
        json.WriteString("sku", sku.Product.Sku);
        json.WriteString("msku", "");
        json.WriteString("fnsku", "");
        json.WriteString("store_id", "0");
        json.WriteString("store_name", "");
        json.WriteNumber("total", layer.Units);
        json.WriteNumber("transit_balance_num", 0);
        json.WriteNumber("balance_num", layer.Units);
        json.WriteNumber("good_transit_num", 0);
        json.WriteNumber("bad_transit_num", 0);
        json.WriteNumber("qc_num", 0);
        json.WriteNumber("good_num", layer.Units);
        json.WriteNumber("bad_num", 0);
        WriteTexts(json, "plan_sn", []);
        WriteTexts(json, "purchase_order_sns", hasOrder ? [purchases[layer.Source].Order.Text(world.Calendar)] : []);
        WriteTexts(json, "delivery_order_sns", []);
        WriteTexts(json, "supplier_ids", [(sku.Product.Supplier + 101).ToString(CultureInfo.InvariantCulture)]);
        WriteTexts(json, "supplier_names", [sku.Product.SupplierName]);
        json.WriteString("stock_cost", Yuan(fen));
        json.WriteString("fee", "0.00");
        json.WriteString("head_stock_cost", "0.00");
        json.WriteString("amount", Yuan((long)fen * layer.Units));
        json.WriteEndObject();
    }

    static void WriteTexts(Utf8JsonWriter json, string name, string[] texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
