using MathNet.Numerics;

namespace Stockturn.Plans;

/// <summary>Units that vary more than customers who come one by one: a negative binomial of a mean and a variance.</summary>
/// <remarks>See docs/formulas/plans.md#lead-time-demand: the same shape, unit by unit.</remarks>
public sealed record SpreadCount : CountDistribution
{
    const double Deviations = 12;

    /// <summary>With a mean and a greater variance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A mean of nothing or less, or a variance not above it.</exception>
    public SpreadCount(double mean, double variance)
    {
        if (!(mean is > 0 and <= 1e9) || !(variance > mean) || !double.IsFinite(variance))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "expected a mean above 0 and a variance above the mean");
        }

        (Mean, Variance) = (mean, variance);
    }

    /// <summary>Units expected.</summary>
    public double Mean { get; }

    /// <summary>Their variance.</summary>
    public double Variance { get; }

    /// <inheritdoc/>
    public override long Reach => (long)(Mean + (Deviations * Math.Sqrt(Variance)) + 30);

    /// <summary>Demand of a mean and a variance: none, by chance alone, or more spread than that.</summary>
    public static CountDistribution Of(double mean, double variance) =>
        mean <= 0 ? new KnownCount(0) : variance <= mean * (1 + 1e-9) ? new PoissonCount(mean) : new SpreadCount(mean, variance);

    /// <inheritdoc/>
    public override void AtLeast(Span<double> chances)
    {
        double size = Mean * Mean / (Variance - Mean), stay = Mean / Variance;
        var first = (int)Math.Max(0, Math.Min(int.MaxValue / 2, Mean - (Deviations * Math.Sqrt(Variance))));
        var chance = Math.Exp(
            SpecialFunctions.GammaLn(first + size) - SpecialFunctions.GammaLn(size) - SpecialFunctions.GammaLn(first + 1.0)
            + (size * Math.Log(stay)) + (first * Math.Log(1 - stay)));
        var below = 0.0;
        for (var at = 0; at < chances.Length; at++)
        {
            if (at >= first)
            {
                below += chance;
                chance *= (at + size) / (at + 1) * (1 - stay);
            }

            chances[at] = Math.Max(0, 1 - below);
        }
    }
}

/// <summary>What is asked for beyond units that are there already: P(D ≥ n + those).</summary>
/// <param name="Inner">What is asked for in all.</param>
/// <param name="Before">Units that are there first, 0 or more.</param>
public sealed record RestCount(CountDistribution Inner, long Before) : CountDistribution
{
    /// <inheritdoc/>
    public override long Reach => Math.Max(0, Inner.Reach - Before);

    /// <inheritdoc/>
    public override void AtLeast(Span<double> chances)
    {
        var all = new double[Before + chances.Length];
        Inner.AtLeast(all);
        all.AsSpan((int)Before).CopyTo(chances);
    }
}
