namespace Stockturn.Demand;

/// <summary>A way to say how far the demand of coming periods may lie from its mean.</summary>
/// <remarks>A new spread is its file, its test and one line in <see cref="PanelModels"/>.</remarks>
public interface IDemandSpread
{
    /// <summary>Its code: empirical, negative-binomial …</summary>
    string Code { get; }

    /// <summary>True when a later step may lie further from the same mean than an earlier one.</summary>
    bool Widens => false;

    /// <summary>Writes the units that demand stays at or below with each level of certainty.</summary>
    /// <param name="history">What was observed.</param>
    /// <param name="span">A step or a sum of steps, with its expected units.</param>
    /// <param name="levels">Shares between 0 and 1, rising.</param>
    /// <param name="quantiles">One figure a level, 0 or more, rising.</param>
    void Quantiles(ObservedDemand history, in DemandSpan span, ReadOnlySpan<double> levels, Span<double> quantiles);
}
