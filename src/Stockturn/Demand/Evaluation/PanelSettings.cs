using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What is asked of a panel: how far to forecast, and how sure.</summary>
/// <param name="Horizon">Coming periods to forecast, 1 or more.</param>
/// <param name="SeasonPeriods">Periods after which demand repeats: 7 days, 52 weeks, 12 months.</param>
/// <param name="Levels">Shares of certainty between 0 and 1, rising: the quantiles to give.</param>
public sealed record PanelSettings(int Horizon, int SeasonPeriods, ImmutableArray<double> Levels)
{
    /// <summary>The nine levels that the M5 competition asked for.</summary>
    public static ImmutableArray<double> NineLevels { get; } = [0.005, 0.025, 0.165, 0.25, 0.5, 0.75, 0.835, 0.975, 0.995];
}
