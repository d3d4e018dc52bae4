namespace Stockturn.Values;

/// <summary>Days from <see cref="Start"/> up to but not including <see cref="End"/>.</summary>
public readonly record struct DateSpan
{
    /// <summary>The span from a first day up to but not including an end day.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public DateSpan(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentException($"the span ends on {end:O}, before it starts on {start:O}", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day inside.</summary>
    public DateOnly Start { get; }

    /// <summary>The first day after.</summary>
    public DateOnly End { get; }

    /// <summary>How many days lie inside.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>The <paramref name="days"/> days that end with and include <paramref name="last"/>: (last − days, last].</summary>
    public static DateSpan Last(int days, DateOnly last) => new(last.AddDays(1 - days), last.AddDays(1));

    /// <summary>The calendar month a day lies in.</summary>
    public static DateSpan Month(DateOnly day)
    {
        var (year, month, dayOfMonth) = day;
        var first = day.AddDays(1 - dayOfMonth);
        return new DateSpan(first, first.AddDays(DateTime.DaysInMonth(year, month)));
    }

    /// <summary>True when the day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;
}
