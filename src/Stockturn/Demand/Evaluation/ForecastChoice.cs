namespace Stockturn.Demand;

/// <summary>Chooses for one series the method and the spread that would have forecast it best.</summary>
/// <remarks>
/// Rolling origins: up to four ends of history, each followed by as many periods as the horizon, but a quarter of the
/// series at most. The method has the least squared error (which ranks as RMSSE does, for the scale of a series is one),
/// the spread the least pinball loss around that method's mean. Each must beat the first of its list by two standard
/// errors of the paired difference over fifty periods or more: a few back-tests are noisy, and the plain winner
/// forecasts worse. A series alone decides, so neither the order of a panel nor what else is in it matters. See
/// docs/formulas/demand.md#forecast-choice.
/// </remarks>
public static class ForecastChoice
{
    const int OriginsMost = 4;
    const int PeriodsLeast = 8;
    const int JudgedLeast = 50;
    const double DeviationsLeast = 2;
    const double Rounding = 1e-9;

    /// <summary>The forecast of a series with the model it chose.</summary>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    /// <param name="settings">What is asked.</param>
    /// <returns>Null when no period was observed: nothing is known, and nothing is not 0.</returns>
    public static SeriesForecast? Forecast(ReadOnlySpan<double?> demand, PanelSettings settings)
    {
        var history = new ObservedDemand(demand);
        return history.Observed.IsEmpty ? null : Model(demand, settings).Forecast(history, settings);
    }

    /// <summary>The model a series chooses; the first method and the first spread where the series is too short to tell.</summary>
    public static PanelModel Model(ReadOnlySpan<double?> demand, PanelSettings settings)
    {
        var methods = PanelModels.Methods(settings.SeasonPeriods);
        var spreads = PanelModels.Spreads;
        var origins = Origins(demand, settings.Horizon);
        var method = methods[Better(methods.Length, (at, losses) => origins.ForEach(origin => origin.AddSquaredErrors(methods[at], losses)))];
        var spread = spreads[Better(
            spreads.Length,
            (at, losses) => origins.ForEach(origin => origin.AddPinballLosses(new PanelModel("", method, spreads[at]), losses)))];
        return new PanelModel("chosen", method, spread);
    }

    static List<ForecastOrigin> Origins(ReadOnlySpan<double?> demand, int horizon)
    {
        var origins = new List<ForecastOrigin>(OriginsMost);
        var first = FirstObserved(demand);
        var periods = demand.Length - first;
        var steps = Math.Min(horizon, periods / 4);
        for (var count = 1; count <= OriginsMost && steps > 0; count++)
        {
            var end = demand.Length - count * steps;
            if (end - first < Math.Max(PeriodsLeast, periods / 3))
            {
                break;
            }

            origins.Add(new ForecastOrigin(demand[..end], demand.Slice(end, steps)));
        }

        return origins;
    }

    static int FirstObserved(ReadOnlySpan<double?> demand)
    {
        var first = 0;
        while (first < demand.Length && demand[first] is null)
        {
            first++;
        }

        return first;
    }

    // The candidate with the least loss of those better than the first by more than chance; else the first.
    static int Better(int candidates, Action<int, List<double>> addLosses)
    {
        var first = new List<double>();
        addLosses(0, first);
        var (chosen, least) = (0, first.Sum());
        for (var at = 1; at < candidates && first.Count >= JudgedLeast; at++)
        {
            var losses = new List<double>(first.Count);
            addLosses(at, losses);
            var gains = Moments.Of([.. first.Zip(losses, (before, now) => before - now)]);
            var chance = Math.Sqrt(gains.Variance / first.Count);
            var sum = losses.Sum();
            if (sum < least && gains.Mean > DeviationsLeast * chance && gains.Mean > Rounding * first.Sum())
            {
                (chosen, least) = (at, sum);
            }
        }

        return chosen;
    }
}
