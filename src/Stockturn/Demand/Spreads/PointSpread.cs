namespace Stockturn.Demand;

/// <summary>No spread at all: every quantile is the mean. What a plan without uncertainty claims.</summary>
public sealed class PointSpread : IDemandSpread
{
    /// <inheritdoc/>
    public string Code => "point";

    /// <inheritdoc/>
    public void Quantiles(ObservedDemand history, in DemandSpan span, ReadOnlySpan<double> levels, Span<double> quantiles) =>
        quantiles.Fill(span.Mean);
}
