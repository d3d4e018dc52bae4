using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>An end of history with the periods that came after it: where a forecast can be held against what happened.</summary>
sealed class ForecastOrigin
{
    static readonly ImmutableArray<double> Levels = PanelSettings.NineLevels;

    readonly ObservedDemand history;
    readonly double?[] after;
    readonly double[][] means;

    /// <summary>A history and what came after it, with the means of each method; the back-test asks the nine levels
    /// whatever the seller asks.</summary>
    public ForecastOrigin(ObservedDemand history, ReadOnlySpan<double?> after, ImmutableArray<IForecastMethod> methods)
    {
        this.history = history;
        this.after = after.ToArray();
        means = [.. methods.Select(method => history.Forecast(method, this.after.Length))];
    }

    /// <summary>Periods that can be held against a forecast.</summary>
    public int Judged => after.Count(units => units is not null);

    /// <summary>Adds the squared errors of each method.</summary>
    public void AddSquaredErrors(Span<double> losses)
    {
        for (var at = 0; at < means.Length; at++)
        {
            for (var step = 0; step < after.Length; step++)
            {
                losses[at] += after[step] is { } units ? (units - means[at][step]) * (units - means[at][step]) : 0;
            }
        }
    }

    /// <summary>Adds the pinball losses of each spread around the weighted mean of the methods.</summary>
    public void AddPinballLosses(ReadOnlySpan<double> weights, PanelCandidates candidates, Span<double> losses)
    {
        var mean = new double[after.Length];
        for (var at = 0; at < means.Length; at++)
        {
            for (var step = 0; step < mean.Length; step++)
            {
                mean[step] += weights[at] * means[at][step];
            }
        }

        var (spreads, priors) = (candidates.Spreads, candidates.SpreadPriors);
        for (var at = 0; at < spreads.Length; at++)
        {
            if (priors[at] <= 0)
            {
                continue;
            }

            var quantiles = PanelModel.Quantiles(spreads[at], history, mean, Levels);
            for (var step = 0; step < mean.Length; step++)
            {
                losses[at] += after[step] is { } units ? PinballLoss.Of(units, quantiles[step], Levels) : 0;
            }
        }
    }
}
