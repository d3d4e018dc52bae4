namespace Stockturn.Demand;

/// <summary>Counts that vary more than by chance, around the mean of the method: the negative binomial by moments.</summary>
/// <remarks>
/// The dispersion φ = (variance − mean) / mean² is that of the last periods without their season, counted in <see
/// cref="DemandLot"/>s; the variance around the method's mean m is m + φm². Periods that vary less than by chance are
/// binomial, and periods that do not vary at all do not spread. With less than four periods demand may vary as much as
/// its mean. A sum of L periods varies L times as much, more where periods lean on the one before, and by what the mean
/// itself may be wrong. See docs/formulas/demand.md#negative-binomial.
/// </remarks>
public sealed class NegativeBinomialSpread : IDemandSpread
{
    const int PeriodsLeast = 4;

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
    public void Quantiles(ObservedDemand history, in DemandSpan span, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var window = history.LastLevels(periods);
        var lot = history.Lot;
        var seen = Moments.Of(window);
        if (span.Mean <= 0 || lot <= 0 || seen.Mean <= 0)
        {
            quantiles.Fill(Math.Max(0, span.Mean));
            return;
        }

        // All in lots. Variance of one period: by chance, which grows with the mean, and beyond it, which grows with its square.
        double units = seen.Mean / lot, each = span.Mean / span.Periods / lot, around = seen.Variance / (lot * lot);
        var excess = (around - units) / (units * units);
        if (window.Length < PeriodsLeast)
        {
            excess = Math.Max(1, excess);
        }

        var variance = excess > 0 ? each + excess * each * each : each * around / units;
        var times = span.Periods == 1 ? 1 : SumSpread.Of(window, span.Periods);
        CountQuantiles.Spread(span.Mean / lot, variance * times, lot, levels, quantiles);
    }
}
