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
    const double StrengthDoubt = 0.25, StrengthMost = 1.5;

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

    /// <summary>The profile of a year and a half or more; that of a group, or null, where less is known.</summary>
    /// <remarks>For sums of many series, which tell it from chance by how the years differ: see docs/formulas/demand.md#group-season.</remarks>
    /// <param name="units">Units of each period, oldest first.</param>
    /// <param name="seasonPeriods">Periods of a year.</param>
    /// <param name="group">The profile its indices are shrunk towards; null for 1 everywhere.</param>
    public static SeasonalProfile? OfYears(ReadOnlySpan<double> units, int seasonPeriods, SeasonalProfile? group = null) =>
        seasonPeriods >= 2 && units.Length >= seasonPeriods + seasonPeriods / 2 && YearRatios.Of(units, seasonPeriods) is { } found
            ? Shrunk(found.Indices, found.Variance, group)
            : group;

    /// <summary>The profile of the sum of many series from a season and a half on; that of a group, or null, where less is known.</summary>
    /// <remarks>Such a sum is hardly moved by chance: it keeps its peaks. See docs/formulas/demand.md#season.</remarks>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    /// <param name="seasonPeriods">Periods after which demand repeats.</param>
    /// <param name="group">The profile its indices are shrunk towards; null for 1 everywhere.</param>
    public static SeasonalProfile? OfSum(ReadOnlySpan<double?> demand, int seasonPeriods, SeasonalProfile? group = null) =>
        seasonPeriods >= 2 && demand.Length >= seasonPeriods + seasonPeriods / 2 && SumRatios.Of(demand, seasonPeriods) is { } found
            ? Shrunk(found.Indices, found.Variance, group)
            : group;

    /// <summary>The same profile for a series that starts so many periods later.</summary>
    public SeasonalProfile Shifted(int periods)
    {
        var shifted = new double[indices.Length];
        for (var place = 0; place < indices.Length; place++)
        {
            shifted[place] = indices[((place + periods) % indices.Length + indices.Length) % indices.Length];
        }

        return new SeasonalProfile(shifted);
    }

    /// <summary>The profile as strong as a series shows it: as it is where the series is shorter than a year.</summary>
    /// <remarks>
    /// The strength k is that of the least squares of units over their mean on the indices, over whole years, drawn towards
    /// 1 with the variance 1/4; from 0 to 1.5. An index i becomes 1 + k(i − 1). See docs/formulas/demand.md#group-season.
    /// </remarks>
    /// <param name="demand">Usual units of each period, oldest first; null where not observed.</param>
    public SeasonalProfile AsStrongAs(ReadOnlySpan<double?> demand)
    {
        var moments = new List<(double Units, double Index)>();
        for (var period = demand.Length % indices.Length; period < demand.Length && demand.Length >= indices.Length; period++)
        {
            if (demand[period] is { } seen)
            {
                moments.Add((seen, At(period) - 1));
            }
        }

        var mean = moments.Sum(one => one.Units) / Math.Max(1, moments.Count);
        var squares = moments.Sum(one => one.Index * one.Index);
        if (mean <= 0 || squares <= 0 || moments.Count < indices.Length / 2)
        {
            return this;
        }

        var lean = moments.Sum(one => (one.Units / mean - 1) * one.Index) / squares;
        var noise = moments.Sum(one => Math.Pow(one.Units / mean - 1 - lean * one.Index, 2)) / moments.Count / squares;
        var strength = Math.Clamp((lean * StrengthDoubt + noise) / (StrengthDoubt + noise), 0, StrengthMost);
        return new SeasonalProfile([.. indices.Select(index => Math.Max(IndexLeast, 1 + strength * (index - 1)))]);
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
