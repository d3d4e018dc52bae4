using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>How a stock of an age is looked at between watching and acting (S0-7).</summary>
public enum AgeVerdict
{
    /// <summary>Young enough.</summary>
    Ok,

    /// <summary>To be watched.</summary>
    Watch,

    /// <summary>Surplus by age.</summary>
    Surplus,
}

/// <summary>
/// Bands of age: an age on a limit belongs to the younger band, so 30 days is in 0–30 and 31 in 31–60.
/// </summary>
/// <remarks>See docs/formulas/findings.md#age-levels.</remarks>
public static class AgeBand
{
    /// <summary>How many of the limits an age exceeds: 0 is the youngest band.</summary>
    public static int Level(int ageDays, ImmutableArray<int> limits) => limits.Count(limit => ageDays > limit);

    /// <summary>Whether an age is to be watched or is surplus.</summary>
    public static AgeVerdict Verdict(int ageDays, AgeAlertSettings settings)
    {
        if (ageDays > settings.SurplusDays)
        {
            return AgeVerdict.Surplus;
        }

        return ageDays > settings.WatchDays ? AgeVerdict.Watch : AgeVerdict.Ok;
    }

    /// <summary>Quantities by band, the youngest first; one more band than limits.</summary>
    public static ImmutableArray<Quantity> Split(
        IEnumerable<(int AgeDays, Quantity Quantity)> stock, ImmutableArray<int> limits)
    {
        var bands = new Quantity[limits.Length + 1];
        foreach (var (age, quantity) in stock)
        {
            bands[Level(age, limits)] += quantity;
        }

        return [.. bands];
    }
}
