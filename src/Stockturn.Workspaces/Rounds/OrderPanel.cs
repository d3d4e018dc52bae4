using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Plans;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Workspaces.Rounds;

/// <summary>One ordering round over the series of a panel.</summary>
public static class OrderPanel
{
    /// <summary>The order of each row of a state, in its order; null where it has no stock or no history.</summary>
    public static ImmutableArray<RoundOrder?> Run(
        Panel panel, OrderState state, RoundTerms terms, int seasonPeriods, CancellationToken cancel = default)
    {
        var stocks = new RoundStock?[panel.Series.Length];
        foreach (var row in state.Rows)
        {
            if (row.Series is { } place)
            {
                stocks[place] = row.Stock;
            }
        }

        var orders = Run(panel, stocks, terms, seasonPeriods, new PathDraws(terms.Horizon), cancel);
        return [.. state.Rows.Select(row => row.Series is { } place ? orders[place] : null)];
    }

    /// <summary>The order of each series, in the order of the panel; null where its stock is null or nothing was observed.</summary>
    /// <param name="panel">The history.</param>
    /// <param name="stocks">The stock of each series.</param>
    /// <param name="terms">What is decided by.</param>
    /// <param name="seasonPeriods">Periods after which demand repeats.</param>
    /// <param name="draws">The chances, the same for every series.</param>
    /// <param name="cancel">Ends it.</param>
    public static ImmutableArray<RoundOrder?> Run(
        Panel panel,
        IReadOnlyList<RoundStock?> stocks,
        RoundTerms terms,
        int seasonPeriods,
        PathDraws draws,
        CancellationToken cancel = default)
    {
        var settings = new PanelSettings(terms.Horizon, seasonPeriods, DemandPaths.Levels);
        var factors = new PanelFactors(panel, panel.Calendar.Count, settings.Horizon);
        var seasons = new PanelSeasons(panel, panel.Calendar.Count, seasonPeriods, factors);
        var orders = new RoundOrder?[panel.Series.Length];
        Parallel.For(0, orders.Length, new ParallelOptions { CancellationToken = cancel }, at =>
        {
            var series = panel.Series[at];
            if (stocks[at] is { } stock
                && ForecastChoice.Choose(series.Demand, settings, seasons.Of(series), factors.Of(series)) is { } chosen)
            {
                orders[at] = OrderRound.Of(terms, stock, DemandPaths.Of(chosen, settings, draws));
            }
        });
        return [.. orders];
    }
}
