namespace Stockturn.Decisions;

/// <summary>How many units are worth keeping when each waits for the customers before its own.</summary>
/// <remarks>
/// Customers of one unit come by chance, λ a year; a kept unit brings V when it is sold and costs h a year until then; one disposed of today
/// brings D. With d = λ/(λ + r), unit n is kept while V·dⁿ − (h/r)·(1 − dⁿ) ≥ D. See docs/formulas/decisions.md#keep-or-dispose.
/// Source: Rosenfield 1989.
/// </remarks>
public static class KeepOrDispose
{
    /// <summary>The last unit worth keeping, as a fraction: the whole units below it are kept.</summary>
    /// <param name="perYear">λ, above 0.</param>
    /// <param name="discountRate">r, above 0.</param>
    /// <param name="valueWhenSold">V.</param>
    /// <param name="holdingPerYear">h, 0 or more.</param>
    /// <param name="disposeValue">D; negative where disposing costs.</param>
    /// <returns>Units, 0 or more; infinite where keeping costs less than disposing however long it takes.</returns>
    public static double UnitsWorthKeeping(double perYear, double discountRate, double valueWhenSold, double holdingPerYear, double disposeValue)
    {
        var holding = holdingPerYear / discountRate;
        if (valueWhenSold <= disposeValue)
        {
            return 0;
        }

        var least = (disposeValue + holding) / (valueWhenSold + holding);
        return least <= 0 ? double.PositiveInfinity : Math.Log(least) / Math.Log(perYear / (perYear + discountRate));
    }
}
