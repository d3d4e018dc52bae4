namespace Stockturn.Demand;

/// <summary>Nothing will sell: on slow movers as good as many a published method by the wrong measure, so it is always shown.</summary>
public sealed class ZeroForecast : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "zero";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) => means.Clear();
}
