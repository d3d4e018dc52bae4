using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>Every forecast method, flat and trending, in one literal list.</summary>
public static class ForecastMethods
{
    /// <summary>All of them, by code, for a season of so many periods.</summary>
    /// <param name="seasonPeriods">Periods after which demand repeats: 7 days, 52 weeks, 12 months.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public static ImmutableArray<IForecastMethod> All(int seasonPeriods) =>
    [
        new Naive(),
        new SeasonalNaive(seasonPeriods),
        new WindowMean(WindowMean.PeriodsDefault),
        .. DemandMethods.All,
        new AveragedLevel(),
        new MiddleLevel(),
        new Adida(),
        new Imapa(),
        new Holt(),
        new HoltDamped(),
        new Theta(),
        new Ets(),
    ];
}
