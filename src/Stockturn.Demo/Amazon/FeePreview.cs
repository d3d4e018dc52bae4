using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// The fee preview: sizes, weights and Amazon's estimate of its fees per unit. Inches and pounds, or metric.
/// </summary>
static class FeePreview
{
    const string Shared =
        "sku\tfnsku\tasin\tproduct-name\tproduct-group\tbrand\tfulfilled-by\tyour-price\tsales-price\t" +
        "longest-side\tmedian-side\tshortest-side\tlength-and-girth\tunit-of-dimension\titem-package-weight\t" +
        "unit-of-weight\tproduct-size-tier\tcurrency\testimated-fee-total\testimated-referral-fee-per-unit\t" +
        "estimated-variable-closing-fee\testimated-order-handling-fee-per-order\t" +
        "estimated-pick-pack-fee-per-unit\testimated-weight-handling-fee-per-unit\t" +
        "expected-fulfillment-fee-per-unit";

    const string European =
        "\thas-local-inventory\tproduct-size-weight-band\texpected-domestic-fulfilment-fee-per-unit\t" +
        "expected-efn-fulfilment-fee-per-unit-uk\texpected-efn-fulfilment-fee-per-unit-de\t" +
        "expected-efn-fulfilment-fee-per-unit-fr\texpected-efn-fulfilment-fee-per-unit-it\t" +
        "expected-efn-fulfilment-fee-per-unit-es\texpected-efn-fulfilment-fee-per-unit-se";

    const double MillimetresPerInch = 25.4;
    const double GramsPerPound = 453.59237;

    /// <summary>What Amazon expects to take for packing and sending one unit, in cents of the market.</summary>
    public static long FulfilmentCents(Catalogue.Product product) =>
        322L + (product.Grams * 16L / 100) + (long)(product.CubicFeet * 60);

    /// <summary>Writes the fees of every listing of the market.</summary>
    public static void Write(string path, Market market, World world)
    {
        var isUs = market.Country == "US";
        using var file = new TabFile(path, isUs ? Shared : Shared + European, market.Point);
        foreach (var sku in world.Skus)
        {
            if (sku.Life.IsSoldOn(market.Channel))
            {
                WriteLine(file, sku, market);
            }
        }
    }

    static void WriteLine(TabFile file, Sku sku, Market market)
    {
        var product = sku.Product;
        var offer = market.Offer(product);
        var price = (long)(market.PriceCents(product) * sku.PriceLevel);
        var referral = price * (product.Category.HasSizes ? 17 : 15) / 100;
        var fulfilment = FulfilmentCents(product);
        file.Text(offer.SellerSku).Text(offer.Fnsku).Text(product.Asin).Text(market.Title(product));
        file.Text(product.Category.Group).Text("Loomera").Text("Amazon").Fixed(price).Fixed(price);
        WriteSize(file, product, market.Country == "US");
        file.Text(product.Grams > 9_000 ? "Large bulky" : "Large standard-size").Text(market.Currency);
        file.Fixed(referral + fulfilment).Fixed(referral).Fixed(0).Fixed(0);
        file.Fixed(fulfilment).Fixed(0).Fixed(fulfilment);
        if (market.Country != "US")
        {
            file.Text("Yes").Text("Parcel").Fixed(fulfilment).Blank().Fixed(fulfilment);
            file.Fixed(fulfilment + 250).Fixed(fulfilment + 270).Fixed(fulfilment + 280).Fixed(fulfilment + 310);
        }

        file.EndLine();
    }

    static void WriteSize(TabFile file, Catalogue.Product product, bool isUs)
    {
        var (longest, median, shortest) = product.Sides;
        var length = isUs ? MillimetresPerInch : 10;
        var weight = isUs ? GramsPerPound : 1000;
        file.Fixed((long)(longest / length * 100)).Fixed((long)(median / length * 100))
            .Fixed((long)(shortest / length * 100));
        file.Fixed((long)((longest + (2 * (median + shortest))) / length * 100)).Text(isUs ? "inches" : "centimeters");
        file.Fixed((long)(product.Grams / weight * 100)).Text(isUs ? "pounds" : "kilograms");
    }
}
