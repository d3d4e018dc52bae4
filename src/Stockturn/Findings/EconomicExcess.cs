namespace Stockturn.Findings;

/// <summary>What keeping or disposing of a unit is worth.</summary>
/// <param name="UnitsPerYear">Expected sales a year, arriving one by one at random (Poisson).</param>
/// <param name="DiscountRateYear">What money costs, as a share a year.</param>
/// <param name="ValueWhenSold">Net value of a unit when it sells.</param>
/// <param name="HoldingPerYear">Cost of holding one unit a year, without capital.</param>
/// <param name="DisposalValue">What a unit brings today; negative when disposal costs money.</param>
public readonly record struct KeepOrDispose(
    double UnitsPerYear, double DiscountRateYear, double ValueWhenSold, double HoldingPerYear, double DisposalValue);

/// <summary>The economic side of excess: how many units are worth keeping.</summary>
/// <remarks>
/// The n-th unit sells after n arrivals, so it is worth V·dⁿ − (h/r)(1 − dⁿ) with d = λ/(λ + r), and is kept while
/// that is at least
/// what it brings today. n* = ⌊ln((D + h/r)/(V + h/r)) / ln d⌋. Source: Rosenfield 1989; Tersine and Toelle 1984.
/// See docs/formulas/findings.md#economic-excess.
/// </remarks>
public static class EconomicExcess
{
    /// <summary>
    /// The exact root: units worth keeping before rounding down. Infinite when no unit is ever worth disposing of.
    /// </summary>
    public static double KeepUnitsExact(KeepOrDispose unit)
    {
        if (unit.DiscountRateYear <= 0)
        {
            return WithoutDiscount(unit);
        }

        var perpetualHolding = unit.HoldingPerYear / unit.DiscountRateYear;
        if (unit.DisposalValue + perpetualHolding <= 0)
        {
            return double.PositiveInfinity;
        }

        if (unit.ValueWhenSold <= unit.DisposalValue || unit.UnitsPerYear <= 0)
        {
            return 0;
        }

        var fading = unit.UnitsPerYear / (unit.UnitsPerYear + unit.DiscountRateYear);
        var ratio = (unit.DisposalValue + perpetualHolding) / (unit.ValueWhenSold + perpetualHolding);
        return Math.Log(ratio) / Math.Log(fading);
    }

    /// <summary>Whole units worth keeping, at most a billion.</summary>
    public static long KeepUnits(KeepOrDispose unit)
    {
        // A root that is a whole number but for rounding must not lose a unit.
        const double Rounding = 1e-9;
        return (long)Math.Floor(Math.Min(KeepUnitsExact(unit) + Rounding, 1e9));
    }

    // Without discounting the n-th unit costs n/λ years of holding: keep while V − h·n/λ ≥ D.
    static double WithoutDiscount(KeepOrDispose unit)
    {
        var gain = unit.ValueWhenSold - unit.DisposalValue;
        if (unit.HoldingPerYear <= 0)
        {
            return gain >= 0 && unit.UnitsPerYear > 0 ? double.PositiveInfinity : 0;
        }

        return Math.Max(0, gain * unit.UnitsPerYear / unit.HoldingPerYear);
    }
}
