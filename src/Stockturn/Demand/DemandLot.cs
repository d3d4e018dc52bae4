namespace Stockturn.Demand;

/// <summary>The step in which a series sells: 1 for pieces, 12 for goods that only sell by the dozen, 0.001 for grams of a kilo.</summary>
/// <remarks>
/// The greatest number of which every period is a multiple, by Euclid. Counting in lots keeps a count distribution right
/// whatever the unit: a series in dozens has the same quantiles, times twelve. See docs/formulas/demand.md#negative-binomial.
/// </remarks>
public static class DemandLot
{
    const double Precision = 1e-6;

    /// <summary>The lot of a series in units; 0 for a series without demand.</summary>
    public static double Of(ReadOnlySpan<double> demand)
    {
        var largest = 0.0;
        foreach (var units in demand)
        {
            largest = Math.Max(largest, units);
        }

        var lot = 0.0;
        foreach (var units in demand)
        {
            lot = Common(lot, units, largest * Precision);
        }

        return lot;
    }

    static double Common(double left, double right, double least)
    {
        while (right > least)
        {
            // A rest just below the divisor is a rest of nothing that rounding hid.
            var rest = left % right;
            (left, right) = (right, right - rest <= least ? 0 : rest);
        }

        return left;
    }
}
