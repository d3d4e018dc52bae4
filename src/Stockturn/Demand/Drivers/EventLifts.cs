using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What a group sold each day in a country.</summary>
/// <param name="Group">The group, such as a category.</param>
/// <param name="First">The day of the first figure.</param>
/// <param name="Units">Units of each day, oldest first; null where not observed.</param>
/// <param name="Country">Where; null for several countries together.</param>
public sealed record GroupDays(string Group, DateOnly First, ImmutableArray<double?> Units, string? Country)
{
    /// <summary>Of those units the ones sold by goods on promotion, day by day; empty for none.</summary>
    public ImmutableArray<double> Promoted { get; init; } = [];
}

/// <summary>How many times as much as usual groups sell on the days of dated events. See docs/formulas/demand.md#event.</summary>
public sealed class EventLifts
{
    readonly EventCalendar calendar;
    readonly PeriodLifts lifts;
    readonly Dictionary<(string Group, string Code), double> ahead = [];

    EventLifts(EventCalendar calendar, PeriodLifts lifts)
    {
        this.calendar = calendar;
        this.lifts = lifts;
    }

    /// <summary>The lifts that the days of groups tell.</summary>
    /// <param name="groups">What each group sold; their order does not matter.</param>
    /// <param name="calendar">The events.</param>
    /// <param name="promotions">What promotions bring, where what they brought was taken out of the units; null for nothing.</param>
    public static EventLifts Of(IEnumerable<GroupDays> groups, EventCalendar calendar, PromotionLifts? promotions = null)
    {
        GroupDays[] known = [.. groups.Where(one => !one.Units.IsEmpty)];
        var first = known.Length == 0 ? default : known.Min(one => one.First);
        var lifts = new EventLifts(calendar, PeriodLifts.Of(known.Select(one => Series(one, first, calendar)), LiftSettings.Days));
        foreach (var group in known.GroupBy(one => one.Group, StringComparer.Ordinal))
        {
            foreach (var (code, share) in PromotedShares(group, calendar))
            {
                var times = lifts.Lift(group.Key, code) * (1 + share * ((promotions?.Lift(group.Key) ?? 1) - 1));
                lifts.ahead[(group.Key, code)] = Math.Clamp(times, 1 / PeriodLifts.LiftMost, PeriodLifts.LiftMost);
            }
        }

        return lifts;
    }

    /// <summary>The events anything was learnt of, in order.</summary>
    public ImmutableArray<string> Codes => lifts.Codes;

    /// <summary>Times as much as usual in a group, from 0.1 to 10; 1 for an event nothing was learnt of.</summary>
    public double Lift(string group, string code) => lifts.Lift(group, code);

    /// <summary>Times as much as usual where nobody knows yet who will be on promotion: as many as were before.</summary>
    public double LiftAhead(string group, string code) => ahead.TryGetValue((group, code), out var known) ? known : Lift(group, code);

    /// <summary>How many times an event was seen held.</summary>
    public int Times(string code) => lifts.Times(code);

    /// <summary>Times as much as usual on a day: the product of the events that hold, 1 on a day of none.</summary>
    public double FactorOfDay(string group, DateOnly day, string? country) =>
        FactorOfDay(Lift, group, day, calendar.During(new DateSpan(day, day.AddDays(1)), country));

    /// <summary>The mean factor of the days of a span, such as a week; 1 for a span of no day.</summary>
    public double FactorOfSpan(string group, DateSpan span, string? country) => FactorOfSpan(Lift, group, span, country);

    /// <summary>The same where nobody knows yet who will be on promotion.</summary>
    public double FactorAhead(string group, DateSpan span, string? country) => FactorOfSpan(LiftAhead, group, span, country);

    double FactorOfSpan(Func<string, string, double> lift, string group, DateSpan span, string? country)
    {
        var held = calendar.During(span, country);
        if (held.IsEmpty)
        {
            return 1;
        }

        var sum = 0.0;
        for (var day = span.Start; day < span.End; day = day.AddDays(1))
        {
            sum += FactorOfDay(lift, group, day, held);
        }

        return sum / span.Days;
    }

    /// <summary>The factors of periods of equal length: days, or weeks.</summary>
    /// <param name="group">The group.</param>
    /// <param name="first">The first day of the first period.</param>
    /// <param name="days">Days in a period, 1 or more.</param>
    /// <param name="periods">How many periods: those of the history and of the horizon.</param>
    /// <param name="country">Where; null for several countries together.</param>
    public DemandFactors Factors(string group, DateOnly first, int days, int periods, string? country)
    {
        var factors = new double[periods];
        for (var period = 0; period < periods; period++)
        {
            factors[period] = FactorOfSpan(group, new DateSpan(first.AddDays(period * days), first.AddDays((period + 1) * days)), country);
        }

        return new DemandFactors(factors);
    }

    static double FactorOfDay(Func<string, string, double> lift, string group, DateOnly day, ImmutableArray<EventDays> held)
    {
        var product = 1.0;
        foreach (var code in held.Where(one => one.Days.Contains(day)).Select(one => one.Code).Distinct(StringComparer.Ordinal))
        {
            product *= lift(group, code);
        }

        return Math.Clamp(product, 1 / PeriodLifts.LiftMost, PeriodLifts.LiftMost);
    }

    // What part of the units of its days was sold on promotion, all times and countries of a group together.
    static IEnumerable<(string Code, double Share)> PromotedShares(IEnumerable<GroupDays> group, EventCalendar calendar)
    {
        var sums = new SortedDictionary<string, (double Promoted, double All)>(StringComparer.Ordinal);
        foreach (var part in group.Where(one => !one.Promoted.IsEmpty).OrderBy(one => one.Country, StringComparer.Ordinal))
        {
            var span = new DateSpan(part.First, part.First.AddDays(part.Units.Length));
            foreach (var held in calendar.During(span, part.Country))
            {
                var sum = sums.GetValueOrDefault(held.Code);
                for (var at = Math.Max(0, held.Days.Start.DayNumber - part.First.DayNumber);
                    at < part.Units.Length && at < held.Days.End.DayNumber - part.First.DayNumber;
                    at++)
                {
                    sum = (sum.Promoted + Math.Max(0, part.Promoted[at]), sum.All + (part.Units[at] ?? 0));
                }

                sums[held.Code] = sum;
            }
        }

        return sums.Where(one => one.Value.All > 0).Select(one => (one.Key, Math.Min(1, one.Value.Promoted / one.Value.All)));
    }

    static EventSeries Series(GroupDays group, DateOnly first, EventCalendar calendar)
    {
        var before = group.First.DayNumber - first.DayNumber;
        var around = LiftSettings.Days.AroundPeriods;
        var span = new DateSpan(group.First.AddDays(-around), group.First.AddDays(group.Units.Length + around));
        return new EventSeries(
            group.Group,
            [.. new double?[before], .. group.Units],
            [
                .. calendar.During(span, group.Country).Select(one => new HeldPeriods(
                    one.Code, one.Days.Start.DayNumber - first.DayNumber, one.Days.End.DayNumber - 1 - first.DayNumber)),
            ]);
    }
}
