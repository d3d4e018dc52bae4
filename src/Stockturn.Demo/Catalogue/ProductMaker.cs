using Stockturn.Demo.Randomness;

namespace Stockturn.Demo.Catalogue;

/// <summary>Makes the product of an index: the same for a seed whatever the size of the brand.</summary>
static class ProductMaker
{
    const double YuanPerDollar = 7.15;
    const int Owners = 6;

    static readonly string[] Adjectives =
        ["Classic", "Premium", "Everyday", "Compact", "Nordic", "Heavy Duty", "Soft Touch", "Foldable"];

    /// <summary>What the parent's variants have in common.</summary>
    readonly record struct Family(
        int Noun, string Adjective, int PriceCents, double CostShare, int Grams, double Popularity);

    /// <summary>The product of an index.</summary>
    public static Product Make(long seed, int index, DemoSize size)
    {
        var category = Block.CategoryOf(index);
        var place = Block.Place(category, index);
        var family = FamilyOf(Block.Stream(seed, index, place.Parent), category);
        var random = RandomStream.For(seed, Purpose.Product, index);
        var variant = Block.Variant(category, place.Variant, ref random);
        var sku = $"{category.Code}{index + 1:D5}" + (place.Variants > 1 ? $"-{variant.Color}" : "") +
            (variant.Size.Length > 0 ? $"-{variant.Size}" : "");
        var version = Block.VersionOf(category, index);
        var popularity = family.Popularity * variant.Share * random.Spread(0.35) * size.UnitsPerSkuDay;
        var minimum = MinimumOrder(family.PriceCents, popularity, ref random);

        return new Product(index, sku, category)
        {
            Title = Title("Loomera " + family.Adjective + " " + category.Nouns[family.Noun].English, variant, version),
            GermanTitle = Title("Loomera " + category.Nouns[family.Noun].German, variant, version),
            Parent = place.Variants > 1 ? $"{category.Code}-P{index / 20:D4}{place.Parent}" : "",
            Color = place.Variants > 1 ? variant.Color : "",
            Size = variant.Size,
            Season = category.Season,
            Asin = "B0" + Codes.Letter(index, 8),
            Offers = Offers(index, sku, size.IsLarge),
            CostFen = Math.Max(1_400, (int)(family.PriceCents * family.CostShare * YuanPerDollar)),
            PriceCents = family.PriceCents,
            EuroCents = Math.Max(699, (int)(family.PriceCents * 1.06) / 100 * 100 + 99),
            Grams = family.Grams,
            Sides = Sides(family.Grams * category.Bulk, ref random),
            Supplier = random.Below(size.IsLarge ? 400 : 40),
            CartonUnits = random.Of([6, 10, 12, 20, 24]),
            MinimumOrder = minimum,
            OwnerNumber = (index / 20 + place.Parent) % Owners,
            Popularity = popularity,
            Version = version,
        };
    }

    static Family FamilyOf(RandomStream random, Category category)
    {
        var share = random.Share();
        var dollars = category.Price.Low + ((category.Price.High - category.Price.Low) * share * share);
        var grams = category.Grams.Low
            + ((category.Grams.High - category.Grams.Low) * share * random.Between(0.7, 1.1));
        // Few families sell most; dear goods sell slower.
        var popularity = random.Spread(1.05) * Math.Sqrt(25 / dollars);
        return new Family(
            random.Below(category.Nouns.Length),
            random.Of(Adjectives),
            ((int)dollars * 100) + 99,
            random.Between(0.19, 0.28),
            (int)grams,
            popularity);
    }

    static string Title(string name, (string Color, string Size, double Share) variant, int version) =>
        name + ", " + variant.Color + (variant.Size.Length > 0 ? " " + variant.Size : "")
            + (version >= 0 ? $" V{version + 1}" : "");

    // Suppliers ask less for dear goods, and of slow goods the brand picks those that come in small lots.
    static int MinimumOrder(int priceCents, double popularity, ref RandomStream random)
    {
        int[] steps = priceCents > 4_000 ? [30, 50, 100] : [50, 100, 100, 200];
        return Math.Max(10, (int)(random.Of(steps) * Math.Clamp(popularity * 1.4, 0.1, 1)) / 10 * 10);
    }

    static Offer[] Offers(int index, string sku, bool isLarge) =>
    [
        new($"{Codes.Letter(index, 6)[..2]}-{Codes.Letter(index, 6)[2..]}-US", "X00" + Codes.Letter(index * 2L, 7)),
        new($"{sku}-DE", "X00" + Codes.Letter((index * 2L) + 1, 7)),
        new(isLarge ? $"{sku}-FBM" : $"LM-{sku}", ""),
    ];

    static (int Long, int Median, int Short) Sides(double cubicCentimetres, ref RandomStream random)
    {
        // A box of the wanted volume: the side of a cube by Newton's steps, then stretched.
        var side = 10.0;
        for (var step = 0; step < 40; step++)
        {
            side -= (side - (cubicCentimetres / (side * side))) / 3;
        }

        var stretch = random.Between(1.1, 1.6);
        return ((int)(side * stretch * 10), (int)(side * 10), Math.Max(8, (int)(side / stretch * 10)));
    }
}
