using System.Collections.Immutable;

namespace Stockturn.Workspaces.Panels;

/// <summary>Which series of a panel belong together: those that agree in every key column with few texts.</summary>
/// <remarks>Store and department, not article: at least ten series a text. See docs/formulas/demand.md#season.</remarks>
sealed class PanelGroups
{
    /// <summary>Fewer series are no group.</summary>
    public const int SeriesLeast = 10;

    readonly ImmutableArray<int> columns;

    /// <summary>The groups of a panel.</summary>
    public PanelGroups(Panel panel) =>
        columns = [.. Enumerable.Range(0, panel.Keys.Length).Where(column => IsGroup(panel, column))];

    /// <summary>The name of the group of a series.</summary>
    public string Of(PanelSeries series) => string.Join('\u001f', columns.Select(column => series.Key[column]));

    /// <summary>What series sold together, from the first period on; null where none was observed.</summary>
    /// <remarks>In the order of their units, so that rounding does not depend on the order of the panel.</remarks>
    public static double?[] Sum(IReadOnlyCollection<PanelSeries> series, int end)
    {
        var sums = new double?[end];
        for (var period = 0; period < end; period++)
        {
            double[] units = [.. series.Select(one => one.Demand[period]).OfType<double>().Order()];
            sums[period] = units.Length == 0 ? null : units.Sum();
        }

        return sums;
    }

    static bool IsGroup(Panel panel, int column) =>
        panel.Series.Select(one => one.Key[column]).Distinct(StringComparer.Ordinal).Count() is > 1 and var texts
        && texts * SeriesLeast <= panel.Series.Length;
}
