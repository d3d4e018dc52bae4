using System.Globalization;
using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>The all-listings report: FBA rows have no quantity, open dates carry the name of the zone.</summary>
static class Listings
{
    const string Header =
        "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\timage-url\t" +
        "item-is-marketplace\tproduct-id-type\tzshop-shipping-fee\titem-note\titem-condition\tzshop-category1\t" +
        "zshop-browse-path\tzshop-storefront-feature\tasin1\tasin2\tasin3\twill-ship-internationally\t" +
        "expedited-shipping\tzshop-boldface\tproduct-id\tbid-for-featured-placement\tadd-delete\t" +
        "pending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus";

    const int OpenedBeforeDays = 250;

    /// <summary>Writes every listing of the market.</summary>
    public static void Write(string path, Market market, World world)
    {
        using var file = new TabFile(path, Header, market.Point);
        foreach (var sku in world.Skus)
        {
            if (sku.Life.IsSoldOn(market.Channel) && sku.Life.LaunchDay <= world.Calendar.Last)
            {
                WriteLine(file, sku, (market, world));
            }
        }
    }

    /// <summary>The day an offer went live: a few days before it first may sell, or before the record begins.</summary>
    public static DateOnly OpenedOn(Sku sku, World world) => sku.Life.LaunchDay < 0
        ? world.Calendar.Date(-OpenedBeforeDays - (sku.Product.Index % 400))
        : world.Calendar.Date(sku.Life.LaunchDay - 3);

    static void WriteLine(TabFile file, Sku sku, (Market Market, World World) setting)
    {
        var (market, world) = setting;
        var product = sku.Product;
        var opened = OpenedOn(sku, world).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var zone = market.Country == "US" ? "PST" : "MEZ";
        file.Text(market.Title(product)).Blank();
        file.Text(Codes.Letter(product.Index + 500_000_000L, 11)).Text(market.Offer(product).SellerSku);
        file.Fixed((long)(market.PriceCents(product) * sku.PriceLevel)).Blank();
        file.Text($"{opened} 08:{product.Index % 60:D2}:42 {zone}").Blank();
        file.Text("y").Text("1").Blank(2).Text("11").Blank(3).Text(product.Asin).Blank(5);
        file.Text(product.Asin).Blank(3);
        file.Text(market.Country == "US" ? "AMAZON_NA" : "AMAZON_EU").Text("Migrated Template");
        file.Text(world.Calendar.Last > sku.Life.LastBuyDay + 300 ? "Inactive" : "Active");
        file.EndLine();
    }
}
