using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What moves demand beside its own history: dated events by category and country, and promotions by category.</summary>
/// <remarks>
/// Learnt once a run from what all SKUs sold, then told for the weeks of one SKU, those behind and those ahead. See
/// docs/formulas/demand.md#driver.
/// </remarks>
public sealed class DemandDrivers
{
    /// <summary>Nothing is known to move demand.</summary>
    public static DemandDrivers None { get; } = new(EventCalendar.Empty, [], [], default);

    readonly EventCalendar calendar;
    readonly EventLifts events;
    readonly PromotionLifts promotions;
    readonly DateSpan weeks;
    readonly Dictionary<(string Group, string Country), double[]> weekly = [];

    DemandDrivers(EventCalendar calendar, IReadOnlyCollection<GroupDays> groups, IEnumerable<PromotedSeries> promoted, DateSpan weeks)
    {
        this.calendar = calendar;
        this.weeks = weeks;
        events = EventLifts.Of(groups, calendar);
        promotions = PromotionLifts.Of(promoted, LiftSettings.Days);
        foreach (var (group, country) in groups.Select(one => (one.Group, one.Country)))
        {
            var factors = new double[weeks.Days / DemandSeries.WeekDays];
            for (var week = 0; week < factors.Length; week++)
            {
                factors[week] = events.FactorOfSpan(group, WeekOf(week), country);
            }

            weekly[(group, country ?? "")] = factors;
        }
    }

    /// <summary>The drivers that what all SKUs sold tells.</summary>
    /// <param name="skus">One for each SKU.</param>
    /// <param name="network">The stores with their countries.</param>
    /// <param name="calendar">The events.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="historyWeeks">How many weeks to look back at most.</param>
    public static DemandDrivers Learn(
        IEnumerable<SkuSales> skus, Network network, EventCalendar calendar, DateOnly asOf, int historyWeeks)
    {
        var history = DateSpan.Last(historyWeeks * DemandSeries.WeekDays, asOf);
        var groups = new SortedDictionary<(string Group, string Country), double[]>();
        var promoted = new List<PromotedSeries>();
        var first = history.Days;
        foreach (var sku in skus)
        {
            foreach (ref readonly var sold in sku.Sold.Span)
            {
                var at = sold.Day - history.Start.DayNumber;
                if (at >= 0 && at < history.Days)
                {
                    var place = (sku.Category ?? "", sold.Store < 0 ? "" : network.Stores[sold.Store].Country ?? "");
                    if (!groups.TryGetValue(place, out var days))
                    {
                        groups[place] = days = new double[history.Days];
                    }

                    first = Math.Min(first, at);
                    days[at] += sold.Units;
                }
            }

            if (Promoted(sku, history) is { } series)
            {
                promoted.Add(series);
            }
        }

        var told = groups.Select(one => new GroupDays(
            one.Key.Group,
            history.Start.AddDays(first),
            [.. one.Value.Skip(first).Select(units => (double?)Math.Max(0, units))],
            one.Key.Country.Length == 0 ? null : one.Key.Country));
        var ahead = history.End.AddDays(DemandOutlook.WeeksAhead * DemandSeries.WeekDays);
        return new DemandDrivers(calendar, [.. told], promoted, new DateSpan(history.Start, ahead));
    }

    /// <summary>How many times as much as usual a SKU sells in each week; the last of the history ends with the as-of day.</summary>
    /// <param name="sku">Its facts.</param>
    /// <param name="countries">The countries it sells to, with their shares; a share of all.</param>
    /// <param name="historyWeeks">Weeks of its history.</param>
    internal double[] Factors(SkuFacts sku, IReadOnlyList<(string Country, double Share)> countries, int historyWeeks)
    {
        var factors = new double[historyWeeks + DemandOutlook.WeeksAhead];
        factors.AsSpan().Fill(1);
        var skipped = weeks.Days / DemandSeries.WeekDays - factors.Length;
        if (skipped < 0)
        {
            return factors;
        }

        var group = sku.Master.Category ?? "";
        var lift = promotions.Lift(group);
        for (var week = 0; week < factors.Length; week++)
        {
            var held = 0.0;
            foreach (var (country, share) in countries)
            {
                held += share * (weekly.TryGetValue((group, country), out var told) ? told[skipped + week] : 1);
            }

            factors[week] = (countries.Count == 0 ? 1 : held) * (1 + (lift - 1) * PromotedShare(sku.Promotions.Span, WeekOf(skipped + week)));
        }

        return factors;
    }

    /// <summary>The events that move a SKU's demand in a span, with their lift; those that do nothing are left out.</summary>
    internal ImmutableArray<EventLift> EventsIn(SkuFacts sku, string country, DateSpan span)
    {
        var group = sku.Master.Category ?? "";
        return
        [
            .. calendar.During(span, country.Length == 0 ? null : country).Select(held => new EventLift(held.Code, held.Days, events.Lift(group, held.Code)))
                .Where(one => Math.Abs(one.Lift - 1) >= EventLift.LeastShown),
        ];
    }

    DateSpan WeekOf(int week) =>
        new(weeks.Start.AddDays(week * DemandSeries.WeekDays), weeks.Start.AddDays((week + 1) * DemandSeries.WeekDays));

    static double PromotedShare(ReadOnlySpan<PromotionLine> promotions, DateSpan week)
    {
        var days = 0;
        for (var day = week.Start; !promotions.IsEmpty && day < week.End; day = day.AddDays(1))
        {
            days += IsPromoted(promotions, day) ? 1 : 0;
        }

        return (double)days / DemandSeries.WeekDays;
    }

    static bool IsPromoted(ReadOnlySpan<PromotionLine> promotions, DateOnly day)
    {
        foreach (var one in promotions)
        {
            if (one.Start <= day && day <= one.End)
            {
                return true;
            }
        }

        return false;
    }

    // From the first sale on: before it nobody knows.
    static PromotedSeries? Promoted(SkuSales sku, DateSpan history)
    {
        if (sku.Promotions.IsEmpty || sku.Sold.IsEmpty)
        {
            return null;
        }

        var units = new double[history.Days];
        var first = history.Days;
        foreach (ref readonly var sold in sku.Sold.Span)
        {
            var at = sold.Day - history.Start.DayNumber;
            if (at >= 0 && at < units.Length)
            {
                units[at] += sold.Units;
                first = Math.Min(first, at);
            }
        }

        bool[] flags = [.. Enumerable.Range(first, history.Days - first).Select(at => IsPromoted(sku.Promotions.Span, history.Start.AddDays(at)))];
        return new PromotedSeries(sku.Category ?? "", [.. units.Skip(first).Select(day => (double?)Math.Max(0, day))], [.. flags]);
    }
}

/// <summary>An event with how many times as much as usual is sold on its days.</summary>
/// <param name="Code">The code of the event.</param>
/// <param name="Days">Its days.</param>
/// <param name="Lift">Times usual demand, from 0.1 to 10.</param>
public readonly record struct EventLift(string Code, DateSpan Days, double Lift)
{
    /// <summary>A lift nearer to 1 than this is not worth a word.</summary>
    public const double LeastShown = 0.05;
}
