using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Stockturn.Demand;

namespace Stockturn.Bench;

/// <summary>What others say of the demand of several periods together: the quantiles our sums are held against.</summary>
static class SimpleSums
{
    const int Window = 52;
    const double CountMost = 1e6, Smallest = -700;

    /// <summary>The rules, in one literal list: quantiles of each level for a history and so many periods.</summary>
    public static (string Name, Func<double[], int, double[], double[]> Quantiles)[] All { get; } =
    [
        ("Normal", (seen, periods, levels) => Normals(Mean(Last(seen)), Variance(Last(seen)), periods, levels)),
        ("Normal + SES", (seen, periods, levels) => Normals(Ses.Level(seen, 0.1), Variance(Last(seen)), periods, levels)),
        ("NegBin", (seen, periods, levels) => Counts(periods * Mean(Last(seen)), periods * Variance(Last(seen)), levels)),
        ("Empirical sums", Empirical),
        ("max − mean", (seen, periods, levels) => [.. levels.Select(_ => periods * seen.DefaultIfEmpty(0).Max())]),
    ];

    static double[] Last(double[] seen) => seen[Math.Max(0, seen.Length - Window)..];

    static double Mean(double[] seen) => seen.Length == 0 ? 0 : seen.Average();

    static double Variance(double[] seen) => seen.Length < 2 ? 0 : seen.Variance();

    static double[] Normals(double mean, double variance, int periods, double[] levels) =>
        [.. levels.Select(level => Math.Max(0, periods * mean + Math.Sqrt(periods * variance) * Normal.InvCDF(0, 1, level)))];

    /// <summary>The quantiles of a negative binomial by its moments, all in units; a tail too long to count is spread normally.</summary>
    public static double[] Counts(double mean, double variance, double[] levels)
    {
        if (mean <= 0)
        {
            return new double[levels.Length];
        }

        var shape = variance > mean * (1 + 1e-6) ? mean * mean / (variance - mean) : 1e6 * mean;
        var chance = -shape * Math.Log(1 + mean / shape);
        if (chance < Smallest || mean > CountMost)
        {
            return Normals(mean, Math.Max(mean, variance), 1, levels);
        }

        var quantiles = new double[levels.Length];
        double at = Math.Exp(chance), sum = at;
        var level = 0;
        for (var count = 0; level < levels.Length && count < CountMost; count++)
        {
            for (; level < levels.Length && sum >= levels[level]; level++)
            {
                quantiles[level] = count;
            }

            at *= (count + shape) / (count + 1) * (mean / (shape + mean));
            sum += at;
        }

        return quantiles;
    }

    static double[] Empirical(double[] seen, int periods, double[] levels)
    {
        if (seen.Length < periods)
        {
            return [.. levels.Select(_ => periods * Mean(seen))];
        }

        double[] sums = [.. Enumerable.Range(0, seen.Length - periods + 1).Select(first => seen.AsSpan(first, periods).ToArray().Sum()).Order()];
        return [.. levels.Select(level => SortedArrayStatistics.QuantileCustom(sums, level, QuantileDefinition.R7))];
    }
}
