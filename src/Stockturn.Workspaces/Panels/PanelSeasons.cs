using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>The season of each group of a panel, drawn towards that of the whole panel.</summary>
/// <remarks>
/// The order of the series does not matter; in which group a series stands does. What events are known to have moved is
/// taken out before. See docs/formulas/demand.md#season.
/// </remarks>
public sealed class PanelSeasons
{
    readonly Dictionary<string, SeasonalProfile?> profiles;
    readonly PanelGroups groups;

    /// <summary>The seasons of a panel, from its periods before an end.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="end">The first period that is not known.</param>
    /// <param name="seasonPeriods">Periods after which demand repeats.</param>
    /// <param name="factors">What is known to have moved each series; null for nothing.</param>
    public PanelSeasons(Panel panel, int end, int seasonPeriods, PanelFactors? factors = null)
    {
        groups = new PanelGroups(panel);
        var usual = factors?.Without(panel, end) ?? panel.Series;
        var whole = Of(usual, end, seasonPeriods, null);
        profiles = usual.GroupBy(groups.Of, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Of(group, end, seasonPeriods, whole), StringComparer.Ordinal);
    }

    /// <summary>The season of the group of a series; null for none.</summary>
    public SeasonalProfile? Of(PanelSeries series) => profiles[groups.Of(series)];

    SeasonalProfile? Of(IEnumerable<PanelSeries> group, int end, int seasonPeriods, SeasonalProfile? whole)
    {
        PanelSeries[] series = [.. group];
        if (series.Length < PanelGroups.SeriesLeast)
        {
            return whole;
        }

        return SeasonalProfile.OfSum(PanelGroups.Sum(series, end), seasonPeriods, whole);
    }
}
