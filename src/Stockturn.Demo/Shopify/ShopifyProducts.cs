using Stockturn.Demo.Simulation;
using Stockturn.Demo.Workbook;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Shopify;

/// <summary>products_export.csv in its classic form: price and cost of each variant. It carries no date.</summary>
static class ShopifyProducts
{
    const string Header =
        "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name," +
        "Option2 Value,Option3 Name,Option3 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty," +
        "Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price," +
        "Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card," +
        "SEO Title,SEO Description,Variant Image,Variant Weight Unit,Variant Tax Code,Cost per item,Status";

    const int FenPerDollar = 715;

    /// <summary>Writes the shop's offers.</summary>
    public static void Write(string path, World world)
    {
        using var file = new CommaFile(path, Header);
        foreach (var sku in world.Skus.Where(sku => sku.Life.IsSoldOn(Channel.Third)))
        {
            Write(file, sku, 1);
            if (ShopifyOrders.HasTwoPack(sku.Product))
            {
                Write(file, sku, 2);
            }
        }
    }

    static void Write(CommaFile file, Sku sku, int pieces)
    {
        var product = sku.Product;
        var pack = pieces > 1;
        file.Text(ShopifyInventory.Handle(product) + (pack ? "-2-pack" : ""));
        file.Text(product.Title + (pack ? " - 2 Pack" : ""));
        // A description with a line break and a comma, as shops write them.
        file.Text($"<p>{product.Title},\nby Loomera.</p>").Text("Loomera").Blank().Text(product.Category.Group).Blank();
        file.Text("true").Text("Title").Text("Default Title").Blank(4);
        file.Text(product.Offers[(int)Channel.Third].SellerSku + (pack ? "-2PK" : "")).Whole(product.Grams * pieces);
        file.Text("shopify").Whole(pack ? 0 : sku.Free(Place.ThirdPartyUs)).Text("deny").Text("manual");
        file.Fixed((long)(product.PriceCents * sku.PriceLevel) * pieces).Blank().Text("true").Text("true").Blank(4);
        file.Text("false").Blank(3).Text("g").Blank().Fixed(CostCents(product) * pieces).Text("active").EndLine();
    }

    // Bought and brought over the sea, as the workbook has it, at a round rate of exchange.
    static long CostCents(Catalogue.Product product) =>
        (product.CostFen + MasterSheets.InboundFen(product)) * 100 / FenPerDollar;
}
