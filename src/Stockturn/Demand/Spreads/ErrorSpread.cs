namespace Stockturn.Demand;

/// <summary>As far from the mean as forecasts lay before, and further with every step: for demand that comes in nearly every period.</summary>
/// <remarks>
/// σ is that of the errors one period ahead of plain smoothing without the season; k steps ahead the variance is σ²(1 +
/// (k − 1)α²), of a sum of steps the one of the same model (Hyndman et al. 2008, chapter 6), each with the season of
/// its period. Counts are negative binomial or binomial with that variance. See docs/formulas/demand.md#error-spread.
/// </remarks>
public sealed class ErrorSpread : IDemandSpread
{
    /// <inheritdoc/>
    public string Code => "forecast-error";

    /// <inheritdoc/>
    public bool Widens => true;

    /// <inheritdoc/>
    public void Quantiles(ObservedDemand history, in DemandSpan span, ReadOnlySpan<double> levels, Span<double> quantiles)
    {
        var lot = history.Lot;
        var errors = history.Levels.Length - 1;
        if (span.Mean <= 0 || lot <= 0)
        {
            quantiles.Fill(Math.Max(0, span.Mean));
            return;
        }

        // With less than two errors demand may vary as much as its mean.
        var mean = span.Mean / lot;
        var variance = errors < 2
            ? mean + mean * mean
            : history.Fit.SquaredError / (errors - 1) / (lot * lot) * Spread(history, span, history.Fit.Weight);
        CountQuantiles.Spread(mean, variance, lot, levels, quantiles);
    }

    /// <summary>Σ over the errors between now and the last period of the square of what each moves the sum.</summary>
    internal static double Spread(ObservedDemand history, in DemandSpan span, double weight)
    {
        double sum = 0, after = 0;
        for (var step = span.Last; step >= 1; step--)
        {
            var own = step >= span.First ? history.Index(step) : 0;
            var moved = own + weight * after;
            sum += moved * moved;
            after += own;
        }

        return sum;
    }
}
