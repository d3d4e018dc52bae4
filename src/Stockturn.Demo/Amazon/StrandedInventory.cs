using System.Globalization;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// The stranded-inventory report: good stock in Amazon's warehouses that no live offer sells. It carries no date.
/// </summary>
static class StrandedInventory
{
    const string Header =
        "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message\t" +
        "stranded-reason\tasin\tsku\tfnsku\tproduct-name\tcondition\tfulfilled-by\tfulfillable-qty\tyour-price\t" +
        "unfulfillable-qty\treserved-quantity\tinbound-shipped-qty";

    const int ClosedAfterDays = 300;

    /// <summary>Writes what is stranded on the last day.</summary>
    public static void Write(string path, Market market, World world)
    {
        using var file = new TabFile(path, Header, market.Point);
        foreach (var sku in world.Skus)
        {
            var stock = new AmazonStock(sku, market);
            if (stock.Available > 0 && SinceDay(sku, market, world) is { } since)
            {
                WriteLine(file, stock, world.Calendar.Date(since));
            }
        }
    }

    // Never offered: since the first of it came in. Offer closed: since the day the listing report calls it inactive.
    static int? SinceDay(Sku sku, Market market, World world)
    {
        var oldest = sku.Layers[(int)market.Place].Layers[0].Day;
        if (!sku.Life.IsSoldOn(market.Channel))
        {
            return oldest;
        }

        var closed = sku.Life.LastBuyDay + ClosedAfterDays + 1;
        return closed <= world.Calendar.Last ? Math.Max(oldest, closed) : null;
    }

    static void WriteLine(TabFile file, AmazonStock stock, DateOnly since)
    {
        var product = stock.Sku.Product;
        var offer = stock.Market.Offer(product);
        var isOffered = stock.Sku.Life.IsSoldOn(stock.Market.Channel);
        file.Text(isOffered ? "Relist" : "Create listing").Text(Iso(since)).Blank();
        file.Text(isOffered ? "Inactive" : "No listing").Blank(2);
        file.Text(isOffered ? "Listing closed" : "Listing does not exist").Text(product.Asin).Text(offer.SellerSku);
        file.Text(offer.Fnsku).Text(stock.Market.Title(product)).Text("New").Text("Amazon").Whole(stock.Available);
        file.Fixed((long)(stock.Market.PriceCents(product) * stock.Sku.PriceLevel)).Whole(stock.Unsellable);
        file.Whole(stock.CustomerOrders + stock.Moving).Whole(stock.Inbound).EndLine();
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T08:00:00+00:00";
}
