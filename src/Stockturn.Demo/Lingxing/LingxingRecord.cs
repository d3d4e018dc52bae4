using Stockturn.Demo.Simulation;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Lingxing;

/// <summary>What 领星 keeps: purchases since it was taken into use, shipments to Amazon, the stock at home.</summary>
sealed class LingxingRecord(string folder, World world)
{
    readonly List<PurchaseLine> purchases = [];
    readonly List<BatchLine> shipments = [];
    readonly List<DemoFile> files = [];

    /// <summary>True for orders placed since 2025-07-01; older ones stand in the workbook and nowhere twice.</summary>
    public static bool Keeps(in PurchaseLine line, DemoCalendar calendar) => line.Order.Day >= calendar.Day(2025, 7, 1);

    /// <summary>Keeps a purchase line and gives its number.</summary>
    public int Purchase(in PurchaseLine line)
    {
        purchases.Add(line);
        return purchases.Count - 1;
    }

    public void Batch(in BatchLine line)
    {
        if (line.Batch.IsToAmazon)
        {
            shipments.Add(line);
        }
    }

    /// <summary>Writes all pages.</summary>
    public void Finish()
    {
        var kept = purchases.Where(line => Keeps(line, world.Calendar));
        Add("lingxing-purchase-orders", new PurchaseOrders(world).Write(folder, kept));
        Add("lingxing-shipments", new AmazonShipments(world).Write(folder, shipments));
        var (stock, lots) = new HomeStock(world, purchases).Write(folder);
        Add("lingxing-stock", stock);
        Add("lingxing-lots", lots);
    }

    /// <summary>The files written.</summary>
    public IEnumerable<DemoFile> Files() => files;

    void Add(string kind, IReadOnlyList<string> paths)
    {
        var isUndated = kind is "lingxing-stock" or "lingxing-lots";
        files.AddRange(paths.Select(path => new DemoFile(path, kind)
        {
            Warehouse = Network.Codes[(int)Place.Home],
            Currency = "CNY",
            AsOf = isUndated ? DemoSeller.EndDate : null,
        }));
    }
}
