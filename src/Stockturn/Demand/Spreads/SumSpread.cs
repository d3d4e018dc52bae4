namespace Stockturn.Demand;

/// <summary>How many times as much a sum of coming periods varies as one of them.</summary>
/// <remarks>
/// L + 2 Σ (L − k) ρᵏ + L² / n + Σ ((1 + αk)² − 1): periods that lean on the one before with the autocorrelation ρ, the
/// error of the mean of n periods, which is the same in every coming one, and a level that goes on moving by a share α
/// of each error, whatever the method believes (Hyndman et al. 2008, chapter 6). ρ is shrunk to nothing as far as n
/// periods tell little of it. See docs/formulas/demand.md#sum.
/// </remarks>
static class SumSpread
{
    // Periods of doubt: with so many the autocorrelation counts half.
    const double Doubt = 20;

    // The share of an error by which the level moves: small, yet over a long sum it counts more than the errors themselves.
    const double Moving = 0.04;

    /// <summary>The factor for a sum of so many periods, from the periods seen.</summary>
    public static double Of(ReadOnlySpan<double> seen, int periods)
    {
        var leaning = Autocorrelation(seen);
        double factor = periods, power = 1;
        for (var lag = 1; lag < periods && power > 1e-9; lag++)
        {
            power *= leaning;
            factor += 2 * (periods - lag) * power;
        }

        for (var after = 1; after < periods; after++)
        {
            factor += (1 + Moving * after) * (1 + Moving * after) - 1;
        }

        return factor + (seen.IsEmpty ? 0 : (double)periods * periods / seen.Length);
    }

    // Only leaning to the same side: that a high period is followed by a low one is no promise.
    static double Autocorrelation(ReadOnlySpan<double> seen)
    {
        var mean = Moments.Of(seen).Mean;
        double product = 0, square = 0;
        for (var period = 0; period < seen.Length; period++)
        {
            square += (seen[period] - mean) * (seen[period] - mean);
            product += period > 0 ? (seen[period] - mean) * (seen[period - 1] - mean) : 0;
        }

        return square > 0 ? Math.Clamp(product / square, 0, 1) * seen.Length / (seen.Length + Doubt) : 0;
    }
}
