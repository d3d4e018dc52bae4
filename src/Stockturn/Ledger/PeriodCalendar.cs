using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>
/// The days at which the running sums of a SKU are noted: the ends of every month and window, and the as-of day.
/// </summary>
sealed class PeriodCalendar
{
    /// <summary>The windows kept, in days.</summary>
    static readonly ImmutableArray<int> WindowDays = [30, 90, 365];

    /// <summary>The longest series of daily closing stock.</summary>
    const int SeriesDaysMost = 730;

    /// <summary>A calendar from the first day of a record to the as-of day.</summary>
    public PeriodCalendar(DateOnly firstDay, DateOnly asOf)
    {
        AsOf = asOf;
        var earliest = asOf.AddDays(1 - SeriesDaysMost);
        SeriesStart = firstDay > earliest ? firstDay : earliest;
        Windows = [.. WindowDays.Select(days => DateSpan.Last(days, asOf))];
        Months = [.. MonthsFrom(firstDay)];
        Marks = MarksOf([.. Months, .. Windows]);
    }

    /// <summary>The as-of day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The first day of the daily series.</summary>
    public DateOnly SeriesStart { get; }

    /// <summary>The last 30, 90 and 365 days.</summary>
    public ImmutableArray<DateSpan> Windows { get; }

    /// <summary>
    /// The day numbers at whose start the sums are noted, ascending; the last is the day after the as-of day.
    /// </summary>
    public ImmutableArray<int> Marks { get; }

    /// <summary>How many days the daily series has.</summary>
    public int SeriesDays => AsOf.DayNumber - SeriesStart.DayNumber + 1;

    /// <summary>The calendar months of the record, oldest first, the last one cut after the as-of day.</summary>
    public ImmutableArray<DateSpan> Months { get; }

    static ImmutableArray<int> MarksOf(ImmutableArray<DateSpan> spans)
    {
        var days = new SortedSet<int>();
        foreach (var span in spans)
        {
            days.Add(span.Start.DayNumber);
            days.Add(span.End.DayNumber);
        }

        return [.. days];
    }

    IEnumerable<DateSpan> MonthsFrom(DateOnly day)
    {
        for (var month = DateSpan.Month(day); month.Start <= AsOf; month = DateSpan.Month(month.End))
        {
            yield return month.End > AsOf ? new DateSpan(month.Start, AsOf.AddDays(1)) : month;
        }
    }
}
