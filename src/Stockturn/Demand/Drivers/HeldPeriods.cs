using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>One time an event is held, in periods of a series.</summary>
/// <param name="Code">The code of the event.</param>
/// <param name="First">Its first period; the first of the series is 0.</param>
/// <param name="Last">Its last period; it may lie behind the end of the series.</param>
public readonly record struct HeldPeriods(string Code, int First, int Last);

/// <summary>What a group sold, and the events that were held.</summary>
/// <param name="Group">The group, such as a category.</param>
/// <param name="Units">Units of each period, oldest first, all series of an estimate from the same period on; null where not observed.</param>
/// <param name="Held">The events of its country.</param>
public sealed record EventSeries(string Group, ImmutableArray<double?> Units, ImmutableArray<HeldPeriods> Held);

/// <summary>Where usual demand is read from to say what an event adds.</summary>
/// <param name="SeasonPeriods">Periods after which demand repeats and that are compared with each other: 7 for days, 1 for weeks and months.</param>
/// <param name="AroundPeriods">Periods before and after an event that tell usual demand.</param>
public sealed record LiftSettings(int SeasonPeriods, int AroundPeriods)
{
    /// <summary>Days: the 28 before and after, by weekday.</summary>
    public static LiftSettings Days { get; } = new(7, 28);

    /// <summary>Weeks: the eight before and after.</summary>
    public static LiftSettings Weeks { get; } = new(1, 8);

    /// <summary>Months: the six before and after.</summary>
    public static LiftSettings Months { get; } = new(1, 6);
}
