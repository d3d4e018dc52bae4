using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// In which countries the European pool lies: what stands in the German report as available, parted between Germany, France
/// and Poland. It carries no date.
/// </summary>
static class StockByCountry
{
    const string Header =
        "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment";

    /// <summary>Writes where the units available on the last day lie.</summary>
    public static void Write(string path, Market market, World world)
    {
        using var file = new TabFile(path, Header);
        foreach (var sku in world.Skus)
        {
            var available = new AmazonStock(sku, market).Available;
            var french = available >= 6 ? available * (sku.Product.Index % 4) / 20 : 0;
            var polish = available >= 6 ? available * (sku.Product.Index % 7) / 20 : 0;
            Write(file, (sku, market), ("DE", available - french - polish));
            Write(file, (sku, market), ("FR", french));
            Write(file, (sku, market), ("PL", polish));
        }
    }

    static void Write(TabFile file, (Sku Sku, Market Market) of, (string Country, int Units) lying)
    {
        if (lying.Units > 0)
        {
            var offer = of.Market.Offer(of.Sku.Product);
            file.Text(offer.SellerSku).Text(offer.Fnsku).Text(of.Sku.Product.Asin).Text("NewItem");
            file.Text(lying.Country).Whole(lying.Units).EndLine();
        }
    }
}
