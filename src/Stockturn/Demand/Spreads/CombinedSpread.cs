using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>The mean of the quantiles of several spreads: none of them is right, and their mistakes differ.</summary>
/// <remarks>Vincent's average; it rises with the level because each part does. See docs/formulas/demand.md#combined-spread.</remarks>
public sealed class CombinedSpread(ImmutableArray<IDemandSpread> parts) : IDemandSpread
{
    /// <inheritdoc/>
    public string Code => "combined";

    /// <inheritdoc/>
    public void Quantiles(ObservedDemand history, double mean, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var part = new double[levels.Length];
        quantiles.Clear();
        foreach (var spread in parts)
        {
            spread.Quantiles(history, mean, levels, part);
            for (var at = 0; at < part.Length; at++)
            {
                quantiles[at] += part[at] / parts.Length;
            }
        }
    }
}
