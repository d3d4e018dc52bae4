namespace Stockturn.Demo;

/// <summary>How big a demo brand is.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Skus">How many SKUs it ever had.</param>
/// <param name="Days">How many days are simulated, ending on <see cref="DemoSeller.EndDate"/>.</param>
/// <param name="IsLarge">
/// True for the sizes that measure speed: three locations (FBA US, 3PL US, home CN), one file of orders, movements as
/// CSV.
/// </param>
/// <param name="UnitsPerSkuDay">Calibrates how much an ordinary SKU sells in all channels together.</param>
public sealed record DemoSize(string Name, int Skus, int Days, bool IsLarge, double UnitsPerSkuDay)
{
    /// <summary>The brand a newcomer explores: 800 SKUs, five warehouses, two years.</summary>
    public static DemoSize Default { get; } = new("default", 800, 730, false, 1.2);

    /// <summary>A shop of 1,000 SKUs in the same five warehouses.</summary>
    public static DemoSize Shop1k { get; } = new("shop-1k", 1_000, 730, false, 1.2);

    /// <summary>Half of <see cref="Brand30k"/>, to see how the work grows.</summary>
    public static DemoSize Brand15k { get; } = new("brand-15k", 15_000, 730, true, 0.47);

    /// <summary>30,000 SKUs in three locations: about ten million order lines in two years.</summary>
    public static DemoSize Brand30k { get; } = new("brand-30k", 30_000, 730, true, 0.47);

    /// <summary>200,000 SKUs in three locations: a house of brands with a long tail.</summary>
    public static DemoSize House200k { get; } = new("house-200k", 200_000, 730, true, 0.12);

    /// <summary>The size of that name, or null.</summary>
    public static DemoSize? Named(string name)
    {
        DemoSize[] sizes = [Default, Shop1k, Brand15k, Brand30k, House200k];
        return sizes.FirstOrDefault(size => string.Equals(size.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
