using Stockturn.Demo.Randomness;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>
/// What a fulfilment centre measured of a SKU. One SKU in fifteen is taken for bigger than it is: it pays the fees of the next
/// size, and a third more room than it takes. The others differ by what rounding does.
/// </summary>
/// <param name="IsTooLarge">True when the goods are taken for bigger than they are.</param>
/// <param name="FeePerMille">What is charged for sending it against the published fee.</param>
readonly record struct Measured(bool IsTooLarge, int FeePerMille)
{
    const double WrongShare = 1.0 / 15;

    /// <summary>What was measured of a SKU.</summary>
    public static Measured Of(long seed, int index)
    {
        var random = RandomStream.For(seed, Purpose.Measuring, index);
        var isTooLarge = random.Chance(WrongShare);
        return new(isTooLarge, isTooLarge ? random.Between(1_160, 1_320) : random.Between(985, 1_020));
    }

    /// <summary>A side in millimetres as it was measured.</summary>
    public int Side(int millimetres) => IsTooLarge ? millimetres * 112 / 100 : millimetres;

    /// <summary>The volume as it was measured.</summary>
    public long CubicCentimetres(Catalogue.Product product) =>
        (long)Side(product.Sides.Long) * Side(product.Sides.Median) * Side(product.Sides.Short) / 1000;
}
