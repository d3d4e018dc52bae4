using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>A method with a spread: everything needed to forecast a series.</summary>
/// <param name="Code">Its code where it is printed.</param>
/// <param name="Method">Gives the means.</param>
/// <param name="Spread">Gives the quantiles around them.</param>
public sealed record PanelModel(string Code, IForecastMethod Method, IDemandSpread Spread)
{
    /// <summary>The forecast of a series, period by period.</summary>
    public SeriesForecast Forecast(ObservedDemand history, PanelSettings settings)
    {
        var means = history.Forecast(Method, settings.Horizon);
        return new SeriesForecast(Method.Code, Spread.Code, [.. means], Quantiles(Spread, history, means, settings.Levels));
    }

    /// <summary>The forecast of the demand of the next 1, 2 … periods together, such as a lead time.</summary>
    /// <remarks>A sum is never below a shorter one, so neither are its quantiles. See docs/formulas/demand.md#sum.</remarks>
    public SeriesForecast ForecastSums(ObservedDemand history, PanelSettings settings)
    {
        var sums = ForecastSums(history, settings, [.. Enumerable.Range(1, settings.Horizon)]);
        return new SeriesForecast(Method.Code, Spread.Code, [.. sums.Select(sum => sum.Mean)], [.. sums.Select(sum => sum.Quantiles)]);
    }

    /// <summary>The demand of the next so many periods together, for each of some counts.</summary>
    /// <param name="history">What was observed.</param>
    /// <param name="settings">How far the method looks, and the levels.</param>
    /// <param name="periods">Counts of periods, rising, the horizon at most.</param>
    public ImmutableArray<DemandSum> ForecastSums(ObservedDemand history, PanelSettings settings, ImmutableArray<int> periods)
    {
        var means = history.Forecast(Method, settings.Horizon);
        var sums = ImmutableArray.CreateBuilder<DemandSum>(periods.Length);
        var least = new double[settings.Levels.Length];
        var (mean, last) = (0.0, 0);
        foreach (var count in periods)
        {
            for (; last < count; last++)
            {
                mean += means[last];
            }

            var quantiles = new double[least.Length];
            Spread.Quantiles(history, new DemandSpan(mean, 1, count), settings.Levels.AsSpan(), quantiles);
            for (var at = 0; at < quantiles.Length; at++)
            {
                least[at] = Math.Max(least[at], quantiles[at]);
            }

            sums.Add(new DemandSum(count, mean, [.. least]));
        }

        return sums.DrainToImmutable();
    }

    /// <summary>The quantiles of each step around its mean.</summary>
    internal static ImmutableArray<ImmutableArray<double>> Quantiles(
        IDemandSpread spread, ObservedDemand history, double[] means, ImmutableArray<double> levels)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<double>>(means.Length);
        for (var step = 0; step < means.Length; step++)
        {
            // A flat forecast has one spread for all its steps, one with a season a spread for each place in it.
            var same = spread.Widens ? -1 : means.AsSpan(0, step).IndexOf(means[step]);
            if (same >= 0 && history.Factor(same + 1) == history.Factor(step + 1))
            {
                steps.Add(steps[same]);
                continue;
            }

            var quantiles = new double[levels.Length];
            spread.Quantiles(history, DemandSpan.Step(means[step], step + 1), levels.AsSpan(), quantiles);
            steps.Add([.. quantiles]);
        }

        return steps.DrainToImmutable();
    }
}

/// <summary>The demand of the next periods together.</summary>
/// <param name="Periods">How many.</param>
/// <param name="Mean">Expected units, 0 or more.</param>
/// <param name="Quantiles">The units of each level asked for, rising.</param>
public readonly record struct DemandSum(int Periods, double Mean, ImmutableArray<double> Quantiles);
