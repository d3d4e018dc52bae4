namespace Stockturn.Demand;

/// <summary>Counts that vary more than by chance, around the mean of the method: the negative binomial by moments.</summary>
/// <remarks>
/// The dispersion φ = (variance − mean) / mean² is that of the last periods without their season, counted in <see
/// cref="DemandLot"/>s; the variance around the method's mean m is m + φm². Periods that vary less than by chance are
/// binomial, and periods that do not vary at all do not spread. With less than four periods demand may vary as much as
/// its mean. A sum of L periods varies L times as much, more where periods lean on the one before, and by what the mean
/// itself may be wrong. So few periods tell neither mean nor variance for sure: the predictive variance of Student
/// (Geisser 1993) is (1 + 1/n)(n − 1)/(n − 3) times theirs. See docs/formulas/demand.md#negative-binomial.
/// </remarks>
public sealed class NegativeBinomialSpread : IDemandSpread
{
    const int PeriodsLeast = 4;
    const int DoubtedLeast = 5;

    readonly int periods;
    readonly bool isDoubted;

    /// <summary>With the dispersion of the last periods observed.</summary>
    /// <param name="periods">How many, 1 or more.</param>
    /// <param name="isDoubted">True to spread wider the fewer periods told mean and variance, false to believe them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public NegativeBinomialSpread(int periods, bool isDoubted = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        this.periods = periods;
        this.isDoubted = isDoubted;
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
        var times = span.Periods == 1 && !isDoubted ? 1 : SumSpread.Of(window, span.Periods);
        CountQuantiles.Spread(span.Mean / lot, variance * times * (isDoubted ? Doubt(window.Length) : 1), lot, levels, quantiles);
    }

    /// <summary>How many times wider Student's spread is than the normal one when a variance is told by so few periods.</summary>
    internal static double Doubt(int periods)
    {
        double counted = Math.Max(DoubtedLeast, periods);
        return (counted - 1) / (counted - 3);
    }
}
