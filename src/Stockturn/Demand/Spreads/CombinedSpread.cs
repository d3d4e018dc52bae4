using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>The weighted mean of the quantiles of several spreads: none of them is right, and their mistakes differ.</summary>
/// <remarks>Vincent's average; it rises with the level because each part does. See docs/formulas/demand.md#combined-spread.</remarks>
public sealed class CombinedSpread : IDemandSpread
{
    readonly ImmutableArray<IDemandSpread> parts;
    readonly ImmutableArray<double> weights;

    /// <summary>With equal weights.</summary>
    public CombinedSpread(ImmutableArray<IDemandSpread> parts)
        : this(parts, [.. parts.Select(_ => 1.0 / parts.Length)])
    {
    }

    /// <summary>With weights that add up to 1.</summary>
    /// <exception cref="ArgumentException">Not one weight a part.</exception>
    public CombinedSpread(ImmutableArray<IDemandSpread> parts, ImmutableArray<double> weights)
    {
        if (parts.Length != weights.Length)
        {
            throw new ArgumentException($"{weights.Length} weights for {parts.Length} spreads", nameof(weights));
        }

        this.parts = parts;
        this.weights = weights;
        Widens = parts.Where((spread, at) => weights[at] > 0 && spread.Widens).Any();
    }

    /// <inheritdoc/>
    public string Code => "combined";

    /// <inheritdoc/>
    public bool Widens { get; }

    /// <inheritdoc/>
    public void Quantiles(ObservedDemand history, in DemandSpan span, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var part = new double[levels.Length];
        quantiles.Clear();
        for (var spread = 0; spread < parts.Length; spread++)
        {
            if (weights[spread] > 0)
            {
                parts[spread].Quantiles(history, span, levels, part);
                for (var at = 0; at < part.Length; at++)
                {
                    quantiles[at] += weights[spread] * part[at];
                }
            }
        }
    }
}
