namespace Stockturn.Demand;

/// <summary>What is known to move demand in each period of a history and of the horizon after it: 1.5 sells half as much again as usual.</summary>
/// <remarks>
/// Demand is divided by them before season and methods see it, and the forecasts are multiplied again. A period after
/// the last one told has 1: nothing is known to move it. See docs/formulas/demand.md#factor.
/// </remarks>
public sealed class DemandFactors
{
    readonly double[] factors;

    /// <summary>One factor a period, the first of the series first.</summary>
    /// <param name="factors">Times usual demand, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A factor of 0 or less, or no number.</exception>
    public DemandFactors(ReadOnlySpan<double> factors)
    {
        foreach (var factor in factors)
        {
            if (!(factor > 0 && double.IsFinite(factor)))
            {
                throw new ArgumentOutOfRangeException(nameof(factors), factor, "a factor of demand is above 0 and finite");
            }
        }

        this.factors = factors.ToArray();
    }

    /// <summary>How many periods are told.</summary>
    public int Count => factors.Length;

    /// <summary>The factor of a period; the first of the series is 0.</summary>
    public double At(int period) => period < factors.Length ? factors[period] : 1;

    /// <summary>What the periods would have sold as usual; null where not observed.</summary>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    public double?[] Without(ReadOnlySpan<double?> demand)
    {
        var usual = new double?[demand.Length];
        for (var period = 0; period < usual.Length; period++)
        {
            usual[period] = demand[period] / At(period);
        }

        return usual;
    }
}
