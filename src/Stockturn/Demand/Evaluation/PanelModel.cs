using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>A method with a spread: everything needed to forecast a series.</summary>
/// <param name="Code">Its code where it is printed.</param>
/// <param name="Method">Gives the means.</param>
/// <param name="Spread">Gives the quantiles around them.</param>
public sealed record PanelModel(string Code, IForecastMethod Method, IDemandSpread Spread)
{
    /// <summary>The forecast of a series.</summary>
    public SeriesForecast Forecast(ObservedDemand history, PanelSettings settings)
    {
        var means = history.Forecast(Method, settings.Horizon);
        return new SeriesForecast(Method.Code, Spread.Code, [.. means], Quantiles(history, means, settings.Levels));
    }

    ImmutableArray<ImmutableArray<double>> Quantiles(ObservedDemand history, double[] means, ImmutableArray<double> levels)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<double>>(means.Length);
        for (var step = 0; step < means.Length; step++)
        {
            // A flat forecast has one spread for all its steps.
            if (step > 0 && means[step] == means[step - 1])
            {
                steps.Add(steps[step - 1]);
                continue;
            }

            var quantiles = new double[levels.Length];
            Spread.Quantiles(history, means[step], levels.AsSpan(), quantiles);
            steps.Add([.. quantiles]);
        }

        return steps.DrainToImmutable();
    }
}
