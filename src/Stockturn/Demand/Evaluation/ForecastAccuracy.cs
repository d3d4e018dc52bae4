using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>How well a model forecast the series of a panel. A figure is null where no series has a scale.</summary>
/// <remarks>
/// Scaled measures are means over the series whose history moved; the others are counted, not scaled. MAPE is not among
/// them: it has no answer where nothing sold. Hyndman and Koehler 2006; Kolassa 2016. See
/// docs/formulas/demand.md#accuracy.
/// </remarks>
/// <param name="Model">The code of the model.</param>
/// <param name="Series">Series measured.</param>
/// <param name="Unscaled">Series left out of scaled measures because their history never moved.</param>
/// <param name="Mase">Mean of mean |y − f| over the mean absolute step.</param>
/// <param name="Rmsse">Mean of √(mean (y − f)² over the mean squared step).</param>
/// <param name="Bias">Σ(f − y) / Σy over all series; null when nothing sold.</param>
/// <param name="Pinball">Mean of the mean pinball loss over the mean absolute step.</param>
/// <param name="Coverage">For each level the share of periods with y ≤ its quantile; the level itself would be right.</param>
public sealed record ForecastAccuracy(
    string Model,
    int Series,
    int Unscaled,
    double? Mase,
    double? Rmsse,
    double? Bias,
    double? Pinball,
    ImmutableArray<double> Coverage)
{
    /// <summary>The accuracy of a model from the errors of its series.</summary>
    public static ForecastAccuracy Of(string model, IReadOnlyCollection<ForecastErrors> errors, int levels)
    {
        ForecastErrors[] scaled = [.. errors.Where(one => one.AbsoluteScale > 0)];
        double units = errors.Sum(one => one.Units), periods = errors.Sum(one => (double)one.Periods);
        return new ForecastAccuracy(
            model,
            errors.Count,
            errors.Count - scaled.Length,
            Mean(scaled, one => one.AbsoluteError / one.AbsoluteScale),
            Mean(scaled, one => Math.Sqrt(one.SquaredError / one.SquareScale)),
            units > 0 ? errors.Sum(one => one.ForecastUnits - one.Units) / units : null,
            Mean(scaled, one => one.Pinball / one.AbsoluteScale),
            [.. Enumerable.Range(0, levels).Select(at => errors.Sum(one => (double)one.Covered[at]) / Math.Max(1, periods))]);
    }

    static double? Mean(ForecastErrors[] errors, Func<ForecastErrors, double> figure) =>
        errors.Length == 0 ? null : errors.Sum(figure) / errors.Length;
}
