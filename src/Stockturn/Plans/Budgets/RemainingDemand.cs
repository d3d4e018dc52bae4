using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What is asked for beyond what is there already: P(D ≥ there + n).</summary>
sealed record RemainingDemand : CountDistribution
{
    const double Deviations = 12, Least = 30;

    readonly double mean, variance, there;
    double[] known = [];

    /// <summary>Of a mean and variance of the demand, and what is there, all in units.</summary>
    public RemainingDemand(double mean, double variance, double there)
    {
        (this.mean, this.variance, this.there) = (mean, Math.Max(mean, variance), Math.Max(0, there));
        Reach = mean > 0 ? (long)Math.Max(0, Math.Ceiling(mean + Deviations * Math.Sqrt(this.variance) + Least - this.there)) : 0;
    }

    /// <inheritdoc/>
    public override long Reach { get; }

    /// <inheritdoc/>
    public override void AtLeast(Span<double> chances)
    {
        var before = known.Length;
        if (chances.Length > before)
        {
            Array.Resize(ref known, chances.Length);
            for (var at = before; at < known.Length; at++)
            {
                known[at] = mean > 0 ? 1 - LeadTimeDemand.AtMost(Math.Floor(there) + at, mean, variance) : 0;
            }
        }

        known.AsSpan(0, chances.Length).CopyTo(chances);
    }
}
