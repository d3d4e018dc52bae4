namespace Stockturn.Demand;

/// <summary>Counts that vary more than by chance, around the mean of the method: the negative binomial by moments.</summary>
/// <remarks>
/// The dispersion φ = (variance − mean) / mean² is that of the last periods, counted in <see cref="DemandLot"/>s; the
/// variance around the method's mean m is m + φm². Periods that vary less than by chance are binomial, and periods that
/// do not vary at all do not spread. With less than four periods demand may vary as much as its mean. See
/// docs/formulas/demand.md#negative-binomial.
/// </remarks>
public sealed class NegativeBinomialSpread : IDemandSpread
{
    const int PeriodsLeast = 4;
    const double Barely = 1e-6;

    readonly int periods;

    /// <summary>With the dispersion of the last periods observed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public NegativeBinomialSpread(int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        this.periods = periods;
    }

    /// <inheritdoc/>
    public string Code => "negative-binomial";

    /// <inheritdoc/>
    public void Quantiles(ObservedDemand history, double mean, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var window = history.Last(periods);
        var lot = DemandLot.Of(history.Observed);
        var seen = Moments.Of(window);
        if (mean <= 0 || lot <= 0 || seen.Mean <= 0)
        {
            quantiles.Fill(Math.Max(0, mean));
            return;
        }

        double units = seen.Mean / lot, asked = mean / lot;
        var variance = seen.Variance / (lot * lot);
        var dispersion = (variance - units) / (units * units);
        if (window.Length < PeriodsLeast)
        {
            dispersion = Math.Max(1, dispersion);
        }

        if (dispersion > Barely)
        {
            CountQuantiles.NegativeBinomial(asked, dispersion, levels, quantiles);
        }
        else if (variance >= units * (1 - Barely))
        {
            CountQuantiles.NegativeBinomial(asked, Barely, levels, quantiles);
        }
        else
        {
            CountQuantiles.Binomial(asked, 1 - variance / units, levels, quantiles);
        }

        for (var at = 0; at < quantiles.Length; at++)
        {
            quantiles[at] *= lot;
        }
    }
}
