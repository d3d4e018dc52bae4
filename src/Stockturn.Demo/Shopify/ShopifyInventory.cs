using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Shopify;

/// <summary>inventory_export.csv as of 2024: a row for each location, with a byte order mark, without a date.</summary>
static class ShopifyInventory
{
    const string Header =
        "\uFEFFHandle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU," +
        "HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable)," +
        "Committed (not editable),Available (not editable),On hand (current),On hand (new)";

    /// <summary>Writes what the shop's one location holds on the last day.</summary>
    public static void Write(string path, World world)
    {
        using var file = new CommaFile(path, Header, "\r\n");
        foreach (var sku in world.Skus)
        {
            if (!sku.Life.IsSoldOn(Channel.Third))
            {
                continue;
            }

            WriteRow(file, sku, isPack: false);
            if (ShopifyOrders.HasTwoPack(sku.Product))
            {
                WriteRow(file, sku, isPack: true);
            }
        }
    }

    /// <summary>What the shop calls the goods in addresses.</summary>
    public static string Handle(Catalogue.Product product)
    {
        var words = product.Title.ToLowerInvariant().Replace(", ", "-", StringComparison.Ordinal)
            .Replace(' ', '-').Replace("\"", "", StringComparison.Ordinal);
        return $"{words}-{product.Index}";
    }

    // A pack of two is put together from single pieces: the shop keeps no stock of it.
    static void WriteRow(CommaFile file, Sku sku, bool isPack)
    {
        const Place At = Place.ThirdPartyUs;
        var product = sku.Product;
        file.Text(Handle(product)).Text(product.Title + (isPack ? " - 2 Pack" : ""));
        file.Text("Title").Text("Default Title").Blank(4);
        file.Text(product.Offers[(int)Channel.Third].SellerSku + (isPack ? "-2PK" : "")).Blank().Text("CN");
        file.Text(Network.Codes[(int)At]).Blank();
        if (isPack)
        {
            for (var figure = 0; figure < 5; figure++)
            {
                file.Text("not stocked");
            }

            file.Blank().EndLine();
            return;
        }

        var broken = sku.Units(At, Condition.Defective) + sku.Units(At, Condition.WarehouseDamaged);
        file.Whole(sku.UnderWay(At)).Whole(broken).Whole(sku.ReservedAt(At)).Whole(sku.Free(At));
        file.Whole(sku.Good(At) + broken).Blank();
        file.EndLine();
    }
}
