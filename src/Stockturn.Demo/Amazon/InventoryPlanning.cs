using System.Globalization;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// The inventory planning report of the last day: ages in the platform's warehouses, what sold, what storing costs.
/// </summary>
static class InventoryPlanning
{
    const int Oldest = 100_000;
    const double LitresPerCubicFoot = 28.31684;

    // Dollars per cubic foot and month from the first day of each age tier of the aged-inventory surcharge.
    static readonly (int From, int To, double Rate)[] Tiers =
    [
        (181, 210, 0.50), (211, 240, 1.00), (241, 270, 1.50), (271, 300, 5.45), (301, 330, 5.70), (331, 365, 5.90),
        (366, 455, 6.90), (456, Oldest, 7.90),
    ];

    /// <summary>Writes what stands on the last day.</summary>
    public static void Write(string path, Market market, World world)
    {
        using var file = new TabFile(path, PlanningHeader.Text, market.Point);
        foreach (var sku in world.Skus)
        {
            var stock = new AmazonStock(sku, market);
            if (stock.IsKnown)
            {
                WriteLine(file, stock, world.Calendar.Last);
            }
        }
    }

    static void WriteLine(TabFile file, AmazonStock stock, int last)
    {
        WriteIdentity(file, stock);
        WriteBroadAges(file, stock, last);
        WriteSales(file, stock, last);
        WriteVolume(file, stock);
        WriteSupply(file, stock);
        WriteFineAges(file, stock, last);
        WriteSurcharges(file, stock, last);
        WriteTail(file, stock);
        file.EndLine();
    }

    static string EndDate => DemoSeller.EndDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static int Recent(AmazonStock stock, int window) => stock.Sku.RecentUnits[((int)stock.Market.Channel * 4) + window];

    static long RecentCents(AmazonStock stock, int window) =>
        stock.Sku.RecentCents[((int)stock.Market.Channel * 4) + window];

    // Days of supply at the pace of 90 days, 999 when nothing sells.
    static int SupplyDays(AmazonStock stock, int units) =>
        Recent(stock, 3) == 0 ? 999 : Math.Min(999, units * 90 / Recent(stock, 3));

    static bool IsMetric(AmazonStock stock) => stock.Market.Country != "US";

    static void WriteIdentity(TabFile file, AmazonStock stock)
    {
        var product = stock.Sku.Product;
        var offer = stock.Market.Offer(product);
        file.Text(EndDate).Text(offer.SellerSku).Text(offer.Fnsku).Text(product.Asin);
        file.Text(stock.Market.Title(product)).Text("New");
        file.Whole(stock.Available).Whole(stock.Moving).Whole(0);
    }

    static void WriteBroadAges(TabFile file, AmazonStock stock, int last)
    {
        (int From, int To)[] ages = [(0, 90), (91, 180), (181, 270), (271, 365), (366, 455), (456, Oldest)];
        foreach (var (from, to) in ages)
        {
            file.Whole(stock.Aged(last, from, to));
        }
    }

    static void WriteSales(TabFile file, AmazonStock stock, int last)
    {
        var price = (long)(stock.Market.PriceCents(stock.Sku.Product) * stock.Sku.PriceLevel);
        var isSlow = stock.Aged(last, 181, Oldest) > 0;
        file.Text(stock.Market.Currency);
        file.Whole(Recent(stock, 0)).Whole(Recent(stock, 1)).Whole(Recent(stock, 2)).Whole(Recent(stock, 3));
        file.Text(stock.Available == 0 ? "Out of stock" : isSlow ? "Low traffic" : "");
        file.Fixed(price).Fixed(price);
        file.Fixed(-100).Fixed(-100);
        file.Text(isSlow ? "Create sale" : "No action required").Blank(5);
        file.Fixed(Recent(stock, 3) * 100L / Math.Max(1, stock.Available));
    }

    static void WriteVolume(TabFile file, AmazonStock stock)
    {
        var litres = stock.Sku.Product.CubicCentimetres / 1000.0;
        var perUnit = IsMetric(stock) ? litres / 1000 : litres / LitresPerCubicFoot;
        file.Fixed((long)(perUnit * 1_000_000), 6).Text(IsMetric(stock) ? "cubic meters" : "cubic feet");
        file.Text("Standard-Size").Fixed((long)(perUnit * 1_000_000 * stock.Available), 6);
        file.Text(stock.Market.Country).Text(stock.Sku.Product.Category.Group);
        file.Whole(1_000 + (stock.Sku.Product.Index * 37L % 90_000));
    }

    static void WriteSupply(TabFile file, AmazonStock stock)
    {
        var excess = Math.Max(0, stock.Available - Recent(stock, 3));
        file.Whole(SupplyDays(stock, stock.Available)).Whole(excess);
        file.Fixed(SupplyDays(stock, stock.Available) * 100L / 7).Fixed(SupplyDays(stock, stock.Available) * 100L / 7);
        file.Fixed((long)(stock.Market.PriceCents(stock.Sku.Product) * stock.Sku.PriceLevel));
        for (var window = 0; window < 4; window++)
        {
            file.Fixed(RecentCents(stock, window));
        }
    }

    static void WriteFineAges(TabFile file, AmazonStock stock, int last)
    {
        (int From, int To)[] ages = [(0, 30), (31, 60), (61, 90), (181, 330), (331, 365)];
        foreach (var (from, to) in ages)
        {
            file.Whole(stock.Aged(last, from, to));
        }

        file.Fixed(StorageCents(stock));
        file.Whole(stock.Inbound).Whole(0).Whole(stock.Inbound).Whole(0);
        var isIdle = stock.Sku.LastSaleDay < last - 180;
        file.Whole(isIdle ? stock.Available : 0);
        file.Whole(stock.CustomerOrders + stock.Moving).Whole(stock.Unsellable);
    }

    // The off-season rate of the standard size, 0.78 per cubic foot; Germany about the same in euro.
    static long StorageCents(AmazonStock stock) => (long)(stock.Sku.Product.CubicFeet * stock.Available * 78);

    static void WriteSurcharges(TabFile file, AmazonStock stock, int last)
    {
        foreach (var (from, to, rate) in Tiers)
        {
            var units = stock.Aged(last, from, to);
            file.Whole(units).Fixed((long)(units * stock.Sku.Product.CubicFeet * rate * 100));
        }
    }

    static void WriteTail(TabFile file, AmazonStock stock)
    {
        var days = SupplyDays(stock, stock.Available);
        file.Whole(days).Whole(Recent(stock, 3) * 28 / 90).Text(days < 28 ? "Low stock" : "Healthy");
        file.Whole(0).Blank().Text(EndDate).Text("No").Text(days < 28 && Recent(stock, 3) > 20 ? "Yes" : "No");
        file.Whole(days).Whole(days).Text(EndDate);
        file.Whole(stock.Good + stock.Inbound).Whole(0).Whole(stock.CustomerOrders).Whole(0);
        file.Whole(SupplyDays(stock, stock.Available + stock.Inbound));
        file.Text(stock.Sku.Product.SupplierName);
        file.Text("No").Blank(3).Text("FBA");
    }
}
