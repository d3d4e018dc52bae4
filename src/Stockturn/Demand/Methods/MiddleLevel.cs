using System.Buffers;

namespace Stockturn.Demand;

/// <summary>Half the median of all periods, half a level that moves half the way to each: what sells as a rule, and what sells now.</summary>
/// <remarks>
/// A mean of few periods is carried by a single peak among them; the median is not, and the quick level follows what the
/// median is late to see. See docs/formulas/demand.md#middle-level.
/// </remarks>
public sealed class MiddleLevel : IForecastMethod
{
    const double QuickWeight = 0.5;

    /// <inheritdoc/>
    public string Code => "middle-level";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) => means.Fill((Median(demand) + Ses.Level(demand, QuickWeight)) / 2);

    static double Median(ReadOnlySpan<double> demand)
    {
        if (demand.IsEmpty)
        {
            return 0;
        }

        var rented = ArrayPool<double>.Shared.Rent(demand.Length);
        var sorted = rented.AsSpan(0, demand.Length);
        demand.CopyTo(sorted);
        sorted.Sort();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        ArrayPool<double>.Shared.Return(rented);
        return median;
    }
}
