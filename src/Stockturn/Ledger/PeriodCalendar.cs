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

    readonly DateOnly asOf;

    /// <summary>A calendar from the first day of a record to the as-of day.</summary>
    public PeriodCalendar(DateOnly firstDay, DateOnly asOf)
    {
        this.asOf = asOf;
        var earliest = asOf.AddDays(1 - SeriesDaysMost);
        SeriesStart = firstDay > earliest ? firstDay : earliest;
        Windows = [.. WindowDays.Select(days => DateSpan.Last(days, asOf))];
        Marks = [.. Months(firstDay).Concat(Windows)
            .SelectMany(span => new[] { span.Start.DayNumber, span.End.DayNumber })
            .Distinct()
            .Order()];
    }

    /// <summary>The first day of the daily series.</summary>
    public DateOnly SeriesStart { get; }

    /// <summary>The last 30, 90 and 365 days.</summary>
    public ImmutableArray<DateSpan> Windows { get; }

    /// <summary>
    /// The day numbers at whose start the sums are noted, ascending; the last is the day after the as-of day.
    /// </summary>
    public ImmutableArray<int> Marks { get; }

    /// <summary>How many days the daily series has.</summary>
    public int SeriesDays => asOf.DayNumber - SeriesStart.DayNumber + 1;

    /// <summary>The calendar months from a day on, the last one cut after the as-of day.</summary>
    public IEnumerable<DateSpan> Months(DateOnly from)
    {
        for (var month = DateSpan.Month(from); month.Start <= asOf; month = DateSpan.Month(month.End))
        {
            yield return month.End > asOf ? new DateSpan(month.Start, asOf.AddDays(1)) : month;
        }
    }
}
