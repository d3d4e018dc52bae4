namespace Stockturn.Demand;

/// <summary>The last period repeats: what every other method must beat.</summary>
/// <remarks>See docs/formulas/demand.md#naive.</remarks>
public sealed class Naive : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "naive";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) => means.Fill(demand.IsEmpty ? 0 : demand[^1]);
}
