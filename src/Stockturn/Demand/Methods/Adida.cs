namespace Stockturn.Demand;

/// <summary>Periods added up to the mean interval between demands, smoothed, and shared out again (ADIDA).</summary>
/// <remarks>Nikolopoulos et al. 2011. See docs/formulas/demand.md#adida.</remarks>
public sealed class Adida : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "adida";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) =>
        means.Fill(DemandBlocks.Rate(demand, DemandBlocks.Level(demand), DemandBlocks.Weights));
}
