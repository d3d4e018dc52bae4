using System.Globalization;
using System.Numerics;

namespace Stockturn.Values;

/// <summary>A count of goods in the SKU's base unit, exact to three decimals.</summary>
/// <remarks>Held as whole thousandths, so that 0.3 + 0.6 is 0.9 and sums never drift.</remarks>
public readonly record struct Quantity(long Thousandths) :
    IComparable<Quantity>,
    IAdditionOperators<Quantity, Quantity, Quantity>,
    ISubtractionOperators<Quantity, Quantity, Quantity>,
    IUnaryNegationOperators<Quantity, Quantity>,
    IComparisonOperators<Quantity, Quantity, bool>
{
    /// <summary>How many thousandths make one unit.</summary>
    public const long Scale = 1000;

    /// <summary>Nothing.</summary>
    public static Quantity Zero => default;

    /// <summary>Whole units.</summary>
    public static Quantity Of(long units) => new(units * Scale);

    /// <summary>A decimal number of units; more than three decimals are rounded half away from zero.</summary>
    public static Quantity Of(decimal units) =>
        new((long)decimal.Round(units * Scale, 0, MidpointRounding.AwayFromZero));

    /// <summary>The number of units as an exact decimal.</summary>
    public decimal Units => WholeParts.Of(Thousandths, 3);

    /// <summary>The number of units for statistics, where exactness is not needed.</summary>
    public double Approximate => (double)Thousandths / Scale;

    /// <summary>True for a quantity of nothing.</summary>
    public bool IsZero => Thousandths == 0;

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>The smaller of two quantities.</summary>
    public static Quantity Min(Quantity left, Quantity right) => left < right ? left : right;

    /// <summary>The larger of two quantities.</summary>
    public static Quantity Max(Quantity left, Quantity right) => left > right ? left : right;

    /// <inheritdoc/>
    public static Quantity operator +(Quantity left, Quantity right) => new(left.Thousandths + right.Thousandths);

    /// <inheritdoc/>
    public static Quantity operator -(Quantity left, Quantity right) => new(left.Thousandths - right.Thousandths);

    /// <inheritdoc/>
    public static Quantity operator -(Quantity value) => new(-value.Thousandths);

    /// <inheritdoc/>
    public static bool operator <(Quantity left, Quantity right) => left.Thousandths < right.Thousandths;

    /// <inheritdoc/>
    public static bool operator >(Quantity left, Quantity right) => left.Thousandths > right.Thousandths;

    /// <inheritdoc/>
    public static bool operator <=(Quantity left, Quantity right) => left.Thousandths <= right.Thousandths;

    /// <inheritdoc/>
    public static bool operator >=(Quantity left, Quantity right) => left.Thousandths >= right.Thousandths;

    /// <inheritdoc/>
    public override string ToString() => Units.ToString("0.###", CultureInfo.InvariantCulture);
}
