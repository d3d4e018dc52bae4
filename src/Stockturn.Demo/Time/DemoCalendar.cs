namespace Stockturn.Demo.Time;

/// <summary>The simulated days by number: 0 is the first, <see cref="Last"/> the end date.</summary>
sealed class DemoCalendar
{
    readonly int[] months;

    /// <summary>A calendar of so many days that ends on the end date.</summary>
    public DemoCalendar(int days)
    {
        Days = days;
        Start = DemoSeller.EndDate.AddDays(1 - days);
        // The platform's ledger reaches back 18 months.
        FirstLedgerDay = Math.Max(0, DemoSeller.EndDate.AddDays(1).AddMonths(-18).DayNumber - Start.DayNumber);
        months = [.. Enumerable.Range(0, days + 400).Select(day => (Date(day).Year * 12) + Date(day).Month - 1)];
    }

    /// <summary>How many days.</summary>
    public int Days { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The number of the last day.</summary>
    public int Last => Days - 1;

    /// <summary>The first day the platform's ledger still shows.</summary>
    public int FirstLedgerDay { get; }

    /// <summary>The date of a day; days before the first and after the last have one too.</summary>
    public DateOnly Date(int day) => Start.AddDays(day);

    /// <summary>The number of a date.</summary>
    public int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - Start.DayNumber;

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public int Weekday(int day) => Start.AddDays(day).DayNumber % 7;

    /// <summary>True on the last day of a month and on the end date.</summary>
    public bool IsMonthEnd(int day) => day == Last || months[day] != months[day + 1];

    /// <summary>
    /// Hours Los Angeles is ahead of UTC: −8, or −7 from the second Sunday of March to the first of November.
    /// </summary>
    public int LosAngelesHours(int day)
    {
        var date = Date(day);
        var isSummer = date >= Sunday(date.Year, 3, 8) && date < Sunday(date.Year, 11, 1);
        return isSummer ? -7 : -8;
    }

    /// <summary>Hours Berlin is ahead of UTC: 1, or 2 from the last Sunday of March to the last of October.</summary>
    public int BerlinHours(int day)
    {
        var date = Date(day);
        return date >= Sunday(date.Year, 3, 25) && date < Sunday(date.Year, 10, 25) ? 2 : 1;
    }

    static DateOnly Sunday(int year, int month, int from)
    {
        var date = new DateOnly(year, month, from);
        return date.AddDays((7 - (int)date.DayOfWeek) % 7);
    }
}
