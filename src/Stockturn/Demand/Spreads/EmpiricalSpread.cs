using MathNet.Numerics.Statistics;

namespace Stockturn.Demand;

/// <summary>The quantiles of what was seen in the last periods: demand will be what it was.</summary>
/// <remarks>
/// Between two values seen by straight line (Hyndman and Fan 1996, type 7). The mean of the method is not used. See
/// docs/formulas/demand.md#empirical.
/// </remarks>
public sealed class EmpiricalSpread : IDemandSpread
{
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
    public void Quantiles(ObservedDemand history, double mean, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var sorted = history.Last(periods).ToArray();
        Array.Sort(sorted);
        for (var at = 0; at < levels.Length; at++)
        {
            quantiles[at] = sorted.Length == 0 ? 0 : SortedArrayStatistics.QuantileCustom(sorted, levels[at], QuantileDefinition.R7);
        }
    }
}
