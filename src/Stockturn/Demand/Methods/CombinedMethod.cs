using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>The weighted mean of several methods: none of them is right, and their mistakes differ.</summary>
/// <remarks>Bates and Granger 1969. See docs/formulas/demand.md#combined.</remarks>
public sealed class CombinedMethod : IForecastMethod
{
    readonly ImmutableArray<IForecastMethod> parts;
    readonly ImmutableArray<double> weights;

    /// <summary>With equal weights.</summary>
    public CombinedMethod(ImmutableArray<IForecastMethod> parts)
        : this(parts, [.. parts.Select(_ => 1.0 / parts.Length)])
    {
    }

    /// <summary>With weights that add up to 1.</summary>
    /// <exception cref="ArgumentException">Not one weight a part.</exception>
    public CombinedMethod(ImmutableArray<IForecastMethod> parts, ImmutableArray<double> weights)
    {
        if (parts.Length != weights.Length)
        {
            throw new ArgumentException($"{weights.Length} weights for {parts.Length} methods", nameof(weights));
        }

        this.parts = parts;
        this.weights = weights;
    }

    /// <inheritdoc/>
    public string Code => "combined";

    /// <summary>The methods that count by code, the heaviest first; of equal ones the first given.</summary>
    public ImmutableArray<MethodShare> Shares =>
    [
        .. parts.Zip(weights).GroupBy(one => one.First.Code, StringComparer.Ordinal)
            .Select(method => new MethodShare(method.Key, method.Sum(one => one.Second)))
            .Where(method => method.Share > 0)
            .OrderByDescending(method => method.Share),
    ];

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means)
    {
        var part = new double[means.Length];
        means.Clear();
        for (var at = 0; at < parts.Length; at++)
        {
            if (weights[at] > 0)
            {
                parts[at].Forecast(demand, part);
                for (var step = 0; step < part.Length; step++)
                {
                    means[step] += weights[at] * Math.Max(0, part[step]);
                }
            }
        }
    }
}
