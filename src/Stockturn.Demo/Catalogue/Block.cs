using Stockturn.Demo.Randomness;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Catalogue;

/// <summary>
/// Twenty SKUs in a row belong to one category and form parents: colours and sizes of a garment, colours of a lamp,
/// single goods.
/// </summary>
static class Block
{
    const int Skus = 20;

    static readonly string[] Colors = ["BK", "WH", "GY", "BL"];
    static readonly string[] Sizes = ["S", "M", "L", "XL", "2XL"];
    static readonly double[] SizeShares = [0.7, 1.4, 1.5, 0.9, 0.5];

    /// <summary>Which parent within the block, and which variant of it, a SKU is.</summary>
    public static (int Parent, int Variant, int Variants) Place(Category category, int index)
    {
        var seat = index % Skus;
        if (category.HasSizes)
        {
            return (seat / 10, seat % 10, 10);
        }

        return seat switch
        {
            < 8 => (seat / 4, seat % 4, 4),
            < 14 => (2 + ((seat - 8) / 2), (seat - 8) % 2, 2),
            _ => (5 + (seat - 14), 0, 1),
        };
    }

    /// <summary>The category of a SKU's block.</summary>
    public static Category CategoryOf(int index) => Category.All[index / Skus % 23 % Category.All.Length];

    /// <summary>0 for a first version that is replaced, 1 for the version that replaces it, −1 for neither.</summary>
    public static int VersionOf(Category category, int index)
    {
        var seat = index % Skus;
        var hasVersions = !category.HasSizes && category.Season is Season.AllYear or Season.Gifts;
        return hasVersions && seat >= 18 ? seat - 18 : -1;
    }

    /// <summary>Colour, size and share of the parent's sales of a variant.</summary>
    public static (string Color, string Size, double Share) Variant(
        Category category, int variant, ref RandomStream random)
    {
        if (category.HasSizes)
        {
            return (Colors[variant / 5], Sizes[variant % 5], SizeShares[variant % 5] * random.Between(0.8, 1.2));
        }

        return (Colors[variant % 4], "", (variant == 0 ? 1.3 : 0.9) * random.Between(0.7, 1.3));
    }

    /// <summary>The random stream all variants of a parent share.</summary>
    public static RandomStream Stream(long seed, int index, int parent) =>
        RandomStream.For(seed, Purpose.Block, (index / Skus * Skus) + parent);
}
