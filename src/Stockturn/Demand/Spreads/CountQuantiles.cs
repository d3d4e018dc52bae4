using MathNet.Numerics.Distributions;

namespace Stockturn.Demand;

/// <summary>Quantiles of counts, all levels in one pass.</summary>
static class CountQuantiles
{
    const double MeanMost = 300;
    const int CountMost = 20_000;
    const double Barely = 1e-6;

    // A chance that meets a level but for rounding meets it, whatever the unit of the demand.
    const double Rounding = 1e-10;

    const double ShapeMost = 50;

    /// <summary>The quantiles in units of demand that comes in lots, from a mean above 0 and a variance in lots.</summary>
    /// <remarks>Negative binomial where lots vary more than by chance, binomial where less; no variance, no spread.</remarks>
    public static void Spread(double mean, double variance, double lot, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var dispersion = (variance - mean) / (mean * mean);
        if (dispersion > Barely)
        {
            NegativeBinomial(mean, dispersion, levels, quantiles);
        }
        else if (variance >= mean * (1 - Barely))
        {
            NegativeBinomial(mean, Barely, levels, quantiles);
        }
        else
        {
            Binomial(mean, 1 - variance / mean, levels, quantiles);
        }

        for (var at = 0; at < quantiles.Length; at++)
        {
            quantiles[at] *= lot;
        }
    }

    /// <summary>The least counts whose chance to be enough reaches each level; variance = mean + φ·mean².</summary>
    /// <remarks>A large mean, whose chance of nothing is no number any more, is spread as a gamma.</remarks>
    public static void NegativeBinomial(double mean, double dispersion, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var shape = 1 / dispersion;
        var at = 0;
        if (mean <= MeanMost)
        {
            var ratio = mean / (shape + mean);
            var chance = Math.Exp(-shape * double.LogP1(mean / shape));
            var sum = chance;
            for (var count = 0; at < levels.Length && count < CountMost; count++)
            {
                for (; at < levels.Length && sum >= levels[at] - Rounding; at++)
                {
                    quantiles[at] = count;
                }

                chance *= (count + shape) / (count + 1) * ratio;
                sum += chance;
            }
        }

        // The gamma of the same mean and variance: what is left of a very long tail, or all of a large mean.
        var variance = mean + dispersion * mean * mean;
        for (; at < levels.Length; at++)
        {
            var gamma = Math.Round(GammaQuantile(mean * mean / variance, mean / variance, levels[at]));
            quantiles[at] = at > 0 ? Math.Max(gamma, quantiles[at - 1]) : gamma;
        }
    }

    /// <summary>The quantiles of counts that vary less than by chance: binomial, variance = mean·(1 − share).</summary>
    /// <remarks>With share 1 every period is the mean. A large mean is spread normally.</remarks>
    public static void Binomial(double mean, double share, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        if (mean > MeanMost)
        {
            Normal(mean, mean * (1 - share), levels, quantiles);
            return;
        }

        // So many trials that the chance of each is at most the share.
        var trials = Math.Max(1, (int)Math.Ceiling(mean / share - 1e-9));
        var odds = Math.Min(1, mean / trials);
        var chance = Math.Pow(1 - odds, trials);
        var sum = chance;
        var at = 0;
        for (var count = 0; at < levels.Length && count < trials && chance > 0; count++)
        {
            for (; at < levels.Length && sum >= levels[at] - Rounding; at++)
            {
                quantiles[at] = count;
            }

            chance *= (double)(trials - count) / (count + 1) * odds / (1 - odds);
            sum += chance;
        }

        quantiles[at..].Fill(trials);
    }

    // Wilson and Hilferty 1931: the cube root of a gamma of a large shape is normal; the exact inverse no longer converges there.
    static double GammaQuantile(double shape, double rate, double level)
    {
        if (shape <= ShapeMost)
        {
            return Gamma.InvCDF(shape, rate, level);
        }

        var root = 1 - 1 / (9 * shape) + MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, level) / (3 * Math.Sqrt(shape));
        return shape * Math.Pow(Math.Max(0, root), 3) / rate;
    }

    static void Normal(double mean, double variance, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var deviation = Math.Sqrt(Math.Max(0, variance));
        for (var at = 0; at < levels.Length; at++)
        {
            var units = deviation > 0 ? MathNet.Numerics.Distributions.Normal.InvCDF(mean, deviation, levels[at]) : mean;
            quantiles[at] = Math.Max(0, units);
        }
    }
}
