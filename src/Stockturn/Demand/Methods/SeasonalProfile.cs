using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>How much more or less than usual is sold in each period of a season: seven weekdays, twelve months.</summary>
/// <remarks>
/// Classical multiplicative indices: each period over the centred mean of the season around it, averaged by its place
/// in the season. They are shrunk by James and Stein towards 1, or towards the profile of a group, as far as chance
/// alone explains how they differ; so a series that tells little of its season has its group's, and without a group
/// none. Miller and Williams 2003. See docs/formulas/demand.md#season.
/// </remarks>
public sealed class SeasonalProfile
{
    const double IndexLeast = 0.01;
    const int FreeIndices = 3;

    readonly double[] indices;

    SeasonalProfile(double[] indices) => this.indices = indices;

    /// <summary>The index of each place in the season, the first period of the series first; their mean is 1.</summary>
    public ImmutableArray<double> Indices => [.. indices];

    /// <summary>The index of a period; the first of the series is 0.</summary>
    public double At(int period) => indices[period % indices.Length];

    /// <summary>The profile of a series; that of its group, or null, where it knows less than two seasons and a half.</summary>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    /// <param name="seasonPeriods">Periods after which demand repeats.</param>
    /// <param name="group">The profile its indices are shrunk towards; null for 1 everywhere.</param>
    public static SeasonalProfile? Of(ReadOnlySpan<double?> demand, int seasonPeriods, SeasonalProfile? group = null)
    {
        if (seasonPeriods < 2 || demand.Length < 2 * seasonPeriods + seasonPeriods / 2)
        {
            return group;
        }

        var ratios = new SeasonalRatios(seasonPeriods);
        ratios.Add(demand);
        return ratios.Means() is { } found ? Shrunk(found.Indices, found.Variance, group) : group;
    }

    /// <summary>The indices drawn together as far as their variance explains the distance.</summary>
    static SeasonalProfile Shrunk(double[] indices, double variance, SeasonalProfile? group)
    {
        var distance = 0.0;
        for (var place = 0; place < indices.Length; place++)
        {
            var apart = indices[place] - (group?.At(place) ?? 1);
            distance += apart * apart;
        }

        var chance = Math.Max(1, indices.Length - FreeIndices) * variance;
        var kept = distance > chance ? 1 - chance / distance : 0;
        for (var place = 0; place < indices.Length; place++)
        {
            var centre = group?.At(place) ?? 1;
            indices[place] = Math.Max(IndexLeast, centre + kept * (indices[place] - centre));
        }

        return new SeasonalProfile(indices);
    }
}
