using MathNet.Numerics.Statistics;

namespace Stockturn.Demand;

/// <summary>The quantiles of what was seen in the last periods: demand will be what it was.</summary>
/// <remarks>
/// Between two values seen by straight line (Hyndman and Fan 1996, type 7). The mean of the method is not used for one
/// period; what is known to move a period moves its quantiles. A sum of periods has the quantiles of all sums seen,
/// drawn towards those of the <see cref="NegativeBinomialSpread"/>. See docs/formulas/demand.md#empirical.
/// </remarks>
public sealed class EmpiricalSpread : IDemandSpread
{
    // Sums that do not overlap; with so many they count half.
    const double Doubt = 10;

    readonly int periods;

    /// <summary>Over the last periods observed; <see cref="int.MaxValue"/> for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public EmpiricalSpread(int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        this.periods = periods;
    }

    /// <inheritdoc/>
    public string Code => periods == int.MaxValue ? "empirical" : $"empirical-{periods}";

    /// <inheritdoc/>
    public void Quantiles(ObservedDemand history, in DemandSpan span, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        if (span.Periods == 1)
        {
            Read(history.Sorted(periods), history.Factor(span.First), levels, quantiles);
            return;
        }

        // As many sums as do not overlap are worth as much as they are many; the rest is what the moments say.
        var window = history.Last(periods);
        var independent = (double)window.Length / span.Periods;
        new NegativeBinomialSpread(periods, isDoubted: true).Quantiles(history, span, levels, quantiles);
        if (independent < 1)
        {
            return;
        }

        var sums = new double[levels.Length];
        var seen = Sums(window, span.Periods);
        Array.Sort(seen);
        Read(seen, history.Factor(span), levels, sums);
        var share = independent / (independent + Doubt);
        for (var at = 0; at < sums.Length; at++)
        {
            quantiles[at] += share * (sums[at] - quantiles[at]);
        }
    }

    static void Read(double[] seen, double factor, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        for (var at = 0; at < levels.Length; at++)
        {
            quantiles[at] = seen.Length == 0 ? 0 : factor * SortedArrayStatistics.QuantileCustom(seen, levels[at], QuantileDefinition.R7);
        }
    }

    static double[] Sums(ReadOnlySpan<double> window, int length)
    {
        var sums = new double[window.Length - length + 1];
        for (var first = 0; first < sums.Length; first++)
        {
            foreach (var units in window.Slice(first, length))
            {
                sums[first] += units;
            }
        }

        return sums;
    }
}
