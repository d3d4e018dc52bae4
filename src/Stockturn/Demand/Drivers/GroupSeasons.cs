namespace Stockturn.Demand;

/// <summary>The yearly season of each category, and within it of goods for the same season, drawn towards that of all goods.</summary>
/// <remarks>From weekly sums without their events, of two whole years at least. See docs/formulas/demand.md#group-season.</remarks>
sealed class GroupSeasons
{
    readonly Dictionary<(string Group, string Season), SeasonalProfile?> profiles = [];

    /// <summary>The seasons of groups.</summary>
    /// <param name="weeks">Units of each week by category, season and country.</param>
    /// <param name="first">The first week that counts.</param>
    /// <param name="driver">Times usual demand of a category in a country in a week.</param>
    public GroupSeasons(IEnumerable<GroupWeeks> weeks, int first, Func<string, string, int, double> driver)
    {
        var usual = weeks.Select(one => (
            Key: one, Units: one.Units.Select((units, week) => Math.Max(0, units) / driver(one.Group, one.Country, week)).ToArray())).ToArray();
        var all = Profile(usual.Select(one => one.Units), first, null);
        foreach (var group in usual.GroupBy(one => one.Key.Group, StringComparer.Ordinal))
        {
            var category = Profile(group.Select(one => one.Units), first, all);
            foreach (var season in group.GroupBy(one => one.Key.Season, StringComparer.Ordinal))
            {
                profiles[(group.Key, season.Key)] = Profile(season.Select(one => one.Units), first, category);
            }
        }
    }

    /// <summary>The season of a group, period 0 the first week of all; null where two years are not known.</summary>
    public SeasonalProfile? Of(string group, string season) => profiles.GetValueOrDefault((group, season));

    static SeasonalProfile? Profile(IEnumerable<double[]> parts, int first, SeasonalProfile? towards)
    {
        double[]? sum = null;
        foreach (var part in parts)
        {
            sum ??= new double[part.Length];
            for (var week = 0; week < part.Length; week++)
            {
                sum[week] += part[week];
            }
        }

        return sum is null || first >= sum.Length
            ? towards
            : SeasonalProfile.OfYears(sum.AsSpan(first), DemandSeries.YearWeeks, towards?.Shifted(first))?.Shifted(-first);
    }
}
