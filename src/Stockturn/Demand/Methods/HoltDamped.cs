namespace Stockturn.Demand;

/// <summary>Holt's trend that dies away: each period keeps nine tenths of the trend before it.</summary>
/// <remarks>Gardner and McKenzie 1985. See docs/formulas/demand.md#holt.</remarks>
public sealed class HoltDamped : IForecastMethod
{
    const double Damping = 0.9;

    /// <inheritdoc/>
    public string Code => "holt-damped";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) => HoltTrend.Best(demand, Damping, means);
}
