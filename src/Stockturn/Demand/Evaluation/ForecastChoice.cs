using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>Weighs for one series the methods and the spreads by how they would have forecast it.</summary>
/// <remarks>
/// Rolling origins: up to six ends of history, each followed by as many periods as the horizon, but a quarter of the
/// series at most. Methods are weighed by their squared errors (which rank as RMSSE does, for the scale of a series is
/// one), spreads by the pinball loss around the weighted mean; both start from a prior and leave it only as evidence
/// grows, for a few back-tests are noisy and the plain winner forecasts worse. The series and the season of its group
/// decide: the order of a panel never matters, what else is in the panel only through that season. See
/// docs/formulas/demand.md#forecast-choice.
/// </remarks>
public static class ForecastChoice
{
    const int OriginsMost = 6;
    const int PeriodsLeast = 8;
    const double DoubtPeriods = 4;
    const double MethodPeriods = 20;
    const double SpreadPeriods = 10;
    const int RegularLeast = 24;
    const double RegularShare = 0.9;
    const double RegularReach = 1.5;

    /// <summary>The forecast of a series with the model it chose.</summary>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="group">The season of the group the series belongs to; null for none.</param>
    /// <param name="factors">What is known to move each period, those of the horizon after those of the history; null for nothing.</param>
    /// <returns>Null when no period was observed: nothing is known, and nothing is not 0.</returns>
    public static SeriesForecast? Forecast(
        ReadOnlySpan<double?> demand, PanelSettings settings, SeasonalProfile? group = null, DemandFactors? factors = null)
    {
        var history = History(demand, settings, group, factors);
        return history.Observed.IsEmpty ? null : Model(demand, settings, group, factors).Forecast(history, settings);
    }

    /// <summary>What a series chose, to be asked for any horizon.</summary>
    /// <inheritdoc cref="Forecast"/>
    public static ChosenModel? Choose(
        ReadOnlySpan<double?> demand, PanelSettings settings, SeasonalProfile? group = null, DemandFactors? factors = null)
    {
        var history = History(demand, settings, group, factors);
        return history.Observed.IsEmpty ? null : new ChosenModel(Model(demand, settings, group, factors), history);
    }

    /// <summary>The forecast of the demand of the next 1, 2 … periods together with the model the series chose.</summary>
    /// <inheritdoc cref="Forecast"/>
    public static SeriesForecast? ForecastSums(
        ReadOnlySpan<double?> demand, PanelSettings settings, SeasonalProfile? group = null, DemandFactors? factors = null)
    {
        var history = History(demand, settings, group, factors);
        return history.Observed.IsEmpty ? null : Model(demand, settings, group, factors).ForecastSums(history, settings);
    }

    /// <summary>The model of a series: methods and spreads weighted by what they would have lost before.</summary>
    /// <inheritdoc cref="Forecast"/>
    public static PanelModel Model(
        ReadOnlySpan<double?> demand, PanelSettings settings, SeasonalProfile? group = null, DemandFactors? factors = null)
    {
        var seen = new ObservedDemand(demand).Observed;
        var typical = Moments.Of(seen).Variance;
        var candidates = PanelModels.Candidates(IsRegular(demand, settings.Horizon), seen);
        var origins = Origins(demand, settings, (group, factors), candidates.Methods);
        var judged = origins.Sum(origin => origin.Judged);
        var losses = new double[candidates.Methods.Length];
        origins.ForEach(origin => origin.AddSquaredErrors(losses));
        var weights = PastLoss.Weights(losses, candidates.MethodPriors.AsSpan(), DoubtPeriods * typical, judged / MethodPeriods);
        losses = new double[candidates.Spreads.Length];
        origins.ForEach(origin => origin.AddPinballLosses(weights, candidates, losses));
        var doubt = DoubtPeriods * Math.Sqrt(typical) / 4;
        var shares = PastLoss.Weights(losses, candidates.SpreadPriors.AsSpan(), doubt, judged / SpreadPeriods);
        return new PanelModel("chosen", new CombinedMethod(candidates.Methods, [.. weights]), new CombinedSpread(candidates.Spreads, [.. shares]));
    }

    /// <summary>True for demand in nearly every period observed since the first, over a history that reaches further than the forecast.</summary>
    static bool IsRegular(ReadOnlySpan<double?> demand, int horizon)
    {
        int observed = 0, sold = 0;
        foreach (var units in demand)
        {
            sold += units > 0 ? 1 : 0;
            observed += units is not null && sold > 0 ? 1 : 0;
        }

        return sold >= RegularShare * observed && observed >= Math.Max(RegularLeast, RegularReach * horizon);
    }

    // Only a series with demand in nearly every period tells a season of its own; the others have their group's.
    static ObservedDemand History(ReadOnlySpan<double?> demand, PanelSettings settings, SeasonalProfile? group, DemandFactors? factors)
    {
        var usual = factors is null ? demand : factors.Without(demand);
        return new(demand, IsRegular(demand, settings.Horizon) ? SeasonalProfile.Of(usual, settings.SeasonPeriods, group) : group, factors);
    }

    static List<ForecastOrigin> Origins(
        ReadOnlySpan<double?> demand,
        PanelSettings settings,
        (SeasonalProfile? Group, DemandFactors? Factors) known,
        ImmutableArray<IForecastMethod> methods)
    {
        var origins = new List<ForecastOrigin>(OriginsMost);
        var first = FirstObserved(demand);
        var periods = demand.Length - first;
        var steps = Math.Min(settings.Horizon, periods / 4);
        for (var count = 1; count <= OriginsMost && steps > 0; count++)
        {
            var end = demand.Length - count * steps;
            if (end - first < Math.Max(PeriodsLeast, periods / 3))
            {
                break;
            }

            origins.Add(new ForecastOrigin(History(demand[..end], settings, known.Group, known.Factors), demand.Slice(end, steps), methods));
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
}
