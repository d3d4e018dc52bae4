using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>The mean of several methods: none of them is right, and their mistakes differ.</summary>
/// <remarks>Bates and Granger 1969, equal weights. See docs/formulas/demand.md#combined.</remarks>
public sealed class CombinedMethod(ImmutableArray<IForecastMethod> parts) : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "combined";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means)
    {
        var part = new double[means.Length];
        means.Clear();
        foreach (var method in parts)
        {
            method.Forecast(demand, part);
            for (var step = 0; step < part.Length; step++)
            {
                means[step] += part[step] / parts.Length;
            }
        }
    }
}
