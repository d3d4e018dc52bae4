using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>What events of several series do, learnt from the sums of the groups they hold in.</summary>
sealed class SharedLifts
{
    readonly Dictionary<string, double[]> factors = new(StringComparer.Ordinal);
    readonly Func<PanelSeries, string> cell;
    readonly PeriodLifts lifts;

    /// <summary>The lifts that the periods before an end tell, and the factors of these and of the horizon.</summary>
    public SharedLifts(Panel panel, EventScopes scopes, int end, int horizon)
    {
        var groups = new PanelGroups(panel);
        cell = series => groups.Of(series) + '\u001c' + scopes.Scope(series);
        var cells = panel.Series.GroupBy(cell, StringComparer.Ordinal)
            .Select(series => (series.Key, Series: series.ToArray(), Held: scopes.SharedBy(series.First()).ToArray()))
            .ToArray();
        lifts = PeriodLifts.Of(
            cells.Where(one => one.Held.Length > 0).Select(one => new EventSeries(
                one.Key,
                [.. PanelGroups.Sum(one.Series, end)],
                [.. one.Held.Select(held => new HeldPeriods(held.Code, held.First, held.Last))])),
            panel.Events.Around);
        foreach (var one in cells)
        {
            factors.Add(one.Key, Factors(one.Key, one.Held, end + horizon));
        }
    }

    /// <summary>True for an event something was learnt of.</summary>
    public bool Knows(string code) => lifts.Times(code) > 0;

    /// <summary>The factors of a series.</summary>
    public double[] Of(PanelSeries series) => factors[cell(series)];

    double[] Factors(string cell, PanelEvent[] held, int periods)
    {
        var codes = new List<string>?[periods];
        foreach (var one in held)
        {
            for (var period = Math.Max(0, one.First); period < periods && period <= one.Last; period++)
            {
                (codes[period] ??= []).Add(one.Code);
            }
        }

        return [.. codes.Select(here => here is null ? 1 : lifts.Together(cell, here))];
    }
}
