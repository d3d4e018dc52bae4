namespace Stockturn.Demand;

/// <summary>Holt's linear trend: level and trend smoothed, the trend going on for ever.</summary>
/// <remarks>Holt 1957. See docs/formulas/demand.md#holt.</remarks>
public sealed class Holt : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "holt";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) => HoltTrend.Best(demand, 1, means);
}
