using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>The season of each group of a panel, drawn towards that of the whole panel.</summary>
/// <remarks>
/// A group holds the series that agree in every key column with few texts: store and department, not article. The order
/// of the series does not matter; in which group a series stands does. See docs/formulas/demand.md#season.
/// </remarks>
public sealed class PanelSeasons
{
    const int SeriesLeast = 10;

    readonly Dictionary<string, SeasonalProfile?> profiles;
    readonly ImmutableArray<int> columns;

    /// <summary>The seasons of a panel, from its periods before an end.</summary>
    public PanelSeasons(Panel panel, int end, int seasonPeriods)
    {
        columns = [.. Enumerable.Range(0, panel.Keys.Length).Where(column => IsGroup(panel, column))];
        var whole = Of(panel.Series, end, seasonPeriods, null);
        profiles = panel.Series.GroupBy(one => Group(one.Key), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Of(group, end, seasonPeriods, whole), StringComparer.Ordinal);
    }

    /// <summary>The season of the group of a series; null for none.</summary>
    public SeasonalProfile? Of(PanelSeries series) => profiles[Group(series.Key)];

    static SeasonalProfile? Of(IEnumerable<PanelSeries> group, int end, int seasonPeriods, SeasonalProfile? whole)
    {
        PanelSeries[] series = [.. group];
        return series.Length < SeriesLeast ? whole : SeasonalProfile.Of(Sum(series, end), seasonPeriods, whole);
    }

    static bool IsGroup(Panel panel, int column) =>
        panel.Series.Select(one => one.Key[column]).Distinct(StringComparer.Ordinal).Count() is > 1 and var texts
        && texts * SeriesLeast <= panel.Series.Length;

    // In the order of their units, so that rounding does not depend on the order of the panel.
    static double?[] Sum(IReadOnlyCollection<PanelSeries> series, int end)
    {
        var sums = new double?[end];
        for (var period = 0; period < end; period++)
        {
            double[] units = [.. series.Select(one => one.Demand[period]).OfType<double>().Order()];
            sums[period] = units.Length == 0 ? null : units.Sum();
        }

        return sums;
    }

    string Group(ImmutableArray<string> key) => string.Join('\u001f', columns.Select(column => key[column]));
}
