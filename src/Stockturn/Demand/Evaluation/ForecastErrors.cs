using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>How far the forecast of one series lay from what happened, over the periods observed.</summary>
/// <param name="Periods">Periods held against the forecast.</param>
/// <param name="AbsoluteScale">Mean absolute step of the history from its first sale on, in units; 0 when it never moved.</param>
/// <param name="SquareScale">Mean squared step, likewise.</param>
/// <param name="AbsoluteError">Mean of |y − f| in units.</param>
/// <param name="SquaredError">Mean of (y − f)².</param>
/// <param name="Units">Σ y.</param>
/// <param name="ForecastUnits">Σ f.</param>
/// <param name="Pinball">Mean pinball loss over periods and levels in units.</param>
/// <param name="Covered">For each level the periods with y ≤ its quantile.</param>
public sealed record ForecastErrors(
    int Periods,
    double AbsoluteScale,
    double SquareScale,
    double AbsoluteError,
    double SquaredError,
    double Units,
    double ForecastUnits,
    double Pinball,
    ImmutableArray<int> Covered)
{
    /// <summary>The errors of a forecast; null when no period after the history was observed.</summary>
    public static ForecastErrors? Of(
        ObservedDemand history, ReadOnlySpan<double?> after, SeriesForecast forecast, ImmutableArray<double> levels)
    {
        var periods = 0;
        double absolute = 0, square = 0, units = 0, told = 0, pinball = 0;
        var covered = new int[levels.Length];
        for (var step = 0; step < after.Length; step++)
        {
            if (after[step] is not { } seen)
            {
                continue;
            }

            var error = seen - forecast.Means[step];
            periods++;
            absolute += Math.Abs(error);
            square += error * error;
            units += seen;
            told += forecast.Means[step];
            pinball += PinballLoss.Of(seen, forecast.Quantiles[step], levels);
            for (var at = 0; at < covered.Length; at++)
            {
                covered[at] += seen <= forecast.Quantiles[step][at] ? 1 : 0;
            }
        }

        var (absoluteScale, squareScale) = Scales(history.Observed);
        return periods == 0
            ? null
            : new ForecastErrors(
                periods, absoluteScale, squareScale, absolute / periods, square / periods, units, told, pinball / periods, [.. covered]);
    }

    static (double Absolute, double Square) Scales(ReadOnlySpan<double> demand)
    {
        var first = demand.IndexOfAnyExcept(0.0);
        if (first < 0 || first == demand.Length - 1)
        {
            return (0, 0);
        }

        double absolute = 0, square = 0;
        for (var period = first + 1; period < demand.Length; period++)
        {
            var step = demand[period] - demand[period - 1];
            absolute += Math.Abs(step);
            square += step * step;
        }

        var steps = demand.Length - 1 - first;
        return (absolute / steps, square / steps);
    }
}
