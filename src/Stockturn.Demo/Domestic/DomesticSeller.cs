using Stockturn.Demo.Domestic.Erp;
using Stockturn.Demo.Domestic.Platforms;
using Stockturn.Demo.Domestic.Simulation;
using Stockturn.Demo.Money;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Domestic;

/// <summary>
/// A second simulated brand, at home in China and South-East Asia: a warehouse in Yiwu and one in Kuala Lumpur, six shops, two
/// ERPs. It writes the files the first seller's platforms do not know. The same seed gives the same bytes.
/// </summary>
public static class DomesticSeller
{
    /// <summary>What the command line calls it.</summary>
    public const string Name = "qimuli";

    /// <summary>Its shops with the warehouse that sends their orders and the country they sell in.</summary>
    public static IReadOnlyList<(string Store, string Warehouse, string Country)> Stores { get; } =
    [
        .. Enumerable.Range(0, Shops.Count).Select(shop => (Shop)shop)
            .Select(shop => (Shops.Name(shop), Shops.Name(Shops.SiteOf(shop)), Shops.SiteOf(shop) == Site.Home ? "CN" : "MY")),
    ];

    /// <summary>Writes the files into the folder <c>files</c> below the one given, and the truth beside it.</summary>
    /// <param name="folder">Where; made when it is missing.</param>
    /// <param name="seed">Which brand: another seed gives another history.</param>
    /// <param name="progress">Told after each simulated day, from 0 to 1.</param>
    public static DemoFiles Write(string folder, long seed = 20260202, IProgress<double>? progress = null)
    {
        var files = DemoSeller.FilesIn(folder);
        Directory.CreateDirectory(files);
        var world = new DomesticWorld(seed);
        world.Run(progress);
        var settled = new SettledTruth();
        DemoFile[] written = [.. Files(world, files, settled)];
        WriteTruth(DemoSeller.TruthIn(folder), world);
        WriteMoneyTruth(DemoSeller.MoneyTruthIn(folder), world, settled);
        return new DemoFiles(files, DemoSeller.EndDate, [.. written], DemoSeller.TruthIn(folder))
        {
            MoneyTruthFile = DemoSeller.MoneyTruthIn(folder),
        };
    }

    static IEnumerable<DemoFile> Files(DomesticWorld world, string folder, SettledTruth settled) =>
    [
        new OwnWorkbook(world, Path.Combine(folder, "workbook")).Write(),
        .. new DouyinFiles(world, Path.Combine(folder, "抖店")).Orders(),
        .. new DouyinMoney(world, Path.Combine(folder, "抖店")).Write(settled),
        new TaobaoFiles(world, Path.Combine(folder, "天猫")).Orders(),
        .. new AlipayBill(world, Path.Combine(folder, "天猫")).Write(settled),
        .. new PinduoduoFiles(world, Path.Combine(folder, "拼多多")).Write(settled),
        .. new TikTokFiles(world, Path.Combine(folder, "tiktok")).Write(settled),
        .. new ShopeeFiles(world, Path.Combine(folder, "shopee")).Write(settled),
        .. new LazadaFiles(world, Path.Combine(folder, "lazada")).Write(settled),
        .. new JushuitanFiles(world, Path.Combine(folder, "聚水潭")).Write(),
        .. new WangdianFiles(world, Path.Combine(folder, "旺店通")).Write(),
        new MabangFile(world, Path.Combine(folder, "马帮")).Write(),
    ];

    static bool IsSent(DomesticWorld world, Order order) => !order.IsCancelled && order.ShipDay <= world.Days.Last;

    static void WriteTruth(string path, DomesticWorld world)
    {
        using var file = new CommaFile(path, "sku,warehouse,event_id,cause_kind,department,date,unit_effect");
        var number = 0;
        foreach (var one in world.Truth)
        {
            file.Text(one.Good.Sku).Text(Shops.Name(one.Site)).Text($"Q{++number:D5}").Text(one.Cause).Text(one.Department);
            file.Text(world.Calendar.Iso(one.Day)).Whole(one.Units).EndLine();
        }
    }

    // Settlements, then the orders of each shop and month, then the stock of the last day.
    static void WriteMoneyTruth(string path, DomesticWorld world, SettledTruth settled)
    {
        var truth = new MoneyBook();
        settled.Tell(truth);
        foreach (var month in world.Orders.GroupBy(order => (order.Shop, Month: world.Calendar.Month(order.Day))).OrderBy(month => month.Key))
        {
            var key = new MoneyKey("month", Shops.Name(month.Key.Shop), month.Key.Month);
            var kept = month.Where(order => !order.IsCancelled).SelectMany(order => order.Items).ToList();
            truth.Count(key, "orders", month.Count());
            truth.Count(key, "cancelled_orders", month.Count(order => order.IsCancelled));
            truth.Count(key, "units", kept.Sum(item => item.Units));

            truth.Amount(key, "refunds", month.Where(order => IsSent(world, order)).SelectMany(order => order.Items)
                .Where(item => item.RefundDay <= world.Days.Last).Sum(item => item.Refund));

            // Shopee pays what it gives away beside the price.
            truth.Amount(key, "sales", kept.Sum(item => item.Gross - item.BySeller - (month.Key.Shop == Shop.Shopee ? item.ByPlatform : 0)));
        }

        foreach (var count in world.Counts.Where(count => count.Day == world.Days.Last))
        {
            var key = new MoneyKey("stock", Shops.Name(count.Site), world.Calendar.Iso(count.Day), count.Good.Sku);
            truth.Count(key, "units", count.Units + count.Broken);
        }

        truth.Write(path);
    }
}
