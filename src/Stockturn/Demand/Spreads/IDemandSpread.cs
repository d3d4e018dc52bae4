namespace Stockturn.Demand;

/// <summary>A way to say how far the demand of a coming period may lie from its mean.</summary>
/// <remarks>A new spread is its file, its test and one line in <see cref="PanelModels"/>.</remarks>
public interface IDemandSpread
{
    /// <summary>Its code: empirical, negative-binomial …</summary>
    string Code { get; }

    /// <summary>Writes the units that demand stays at or below with each level of certainty.</summary>
    /// <param name="history">What was observed.</param>
    /// <param name="mean">The expected units of the period, 0 or more.</param>
    /// <param name="levels">Shares between 0 and 1, rising.</param>
    /// <param name="quantiles">One figure a level, 0 or more, rising.</param>
    void Quantiles(ObservedDemand history, double mean, ReadOnlySpan<double> levels, Span<double> quantiles);
}
