namespace Stockturn.Metrics;

/// <summary>Volumes as the platforms bill them.</summary>
public static class CubicFeet
{
    /// <summary>Cubic metres in a cubic foot: 0.3048³, exactly.</summary>
    public const decimal CubicMetres = 0.028316846592m;

    const decimal CubicInches = 1728;

    /// <summary>The volume of a box given by its three sides in inches.</summary>
    public static decimal OfInches(decimal length, decimal width, decimal height) =>
        length * width * height / CubicInches;

    /// <summary>A volume given in cubic metres.</summary>
    public static decimal OfCubicMetres(double cubicMetres) => (decimal)cubicMetres / CubicMetres;
}
