namespace Stockturn.Demo.Time;

/// <summary>When in the year goods are wanted.</summary>
enum Season
{
    AllYear,
    Gifts,
    Christmas,
    Summer,
    Winter,
}

/// <summary>How much is wanted on each day against the average day of the year, and sums of it for forecasts.</summary>
sealed class Seasons
{
    const int LookAheadDays = 390;

    // Middle-of-month levels, January to December; scaled so that a year averages 1.
    static readonly double[][] Levels =
    [
        [0.92, 0.92, 0.95, 0.97, 0.98, 0.98, 1.06, 0.98, 0.96, 1.00, 1.15, 1.18],
        [0.70, 0.72, 0.75, 0.80, 0.82, 0.85, 0.95, 0.85, 0.90, 1.10, 1.90, 2.10],
        [0.25, 0.12, 0.08, 0.06, 0.06, 0.06, 0.12, 0.30, 0.80, 2.20, 4.40, 3.60],
        [0.25, 0.35, 0.75, 1.35, 1.95, 2.20, 2.10, 1.50, 0.70, 0.35, 0.25, 0.25],
        [1.85, 1.45, 0.85, 0.45, 0.25, 0.20, 0.20, 0.35, 0.85, 1.60, 2.10, 2.20],
    ];

    static readonly double[] Weekdays = [1.06, 1.03, 1.00, 0.98, 0.95, 0.96, 1.02];

    readonly double[][] byDay;
    readonly double[][] sums;

    /// <summary>The seasons over the calendar and about a year beyond.</summary>
    public Seasons(DemoCalendar calendar)
    {
        byDay = [.. Levels.Select(levels => OverDays(calendar, levels))];
        sums = [.. byDay.Select(Cumulated)];
    }

    /// <summary>How much is wanted on the day.</summary>
    public double On(Season season, int day) => byDay[(int)season][day];

    /// <summary>The sum over a number of days from a day on, inside what is known.</summary>
    public double Sum(Season season, int from, int days)
    {
        var known = sums[(int)season];
        var first = Math.Clamp(from, 0, known.Length - 1);
        var end = Math.Clamp(from + days, 0, known.Length - 1);
        return known[end] - known[first];
    }

    static double[] OverDays(DemoCalendar calendar, double[] levels)
    {
        var mean = levels.Average();
        var days = new double[calendar.Days + LookAheadDays];
        for (var day = 0; day < days.Length; day++)
        {
            var date = calendar.Date(day);
            // Christmas shopping ends when parcels no longer arrive in time.
            var tail = levels[11] > 3.4 && date.Month == 12 && date.Day > 20 ? 0.15 : 1.0;
            days[day] = Level(levels, date) / mean * Weekdays[calendar.Weekday(day)] * tail;
        }

        return days;
    }

    static double Level(double[] levels, DateOnly date)
    {
        var sinceMiddle = (date.Day - 15.5) / 30.5;
        var other = levels[(date.Month - 1 + (sinceMiddle < 0 ? 11 : 1)) % 12];
        return levels[date.Month - 1] + ((other - levels[date.Month - 1]) * Math.Abs(sinceMiddle));
    }

    static double[] Cumulated(double[] days)
    {
        var sums = new double[days.Length + 1];
        for (var day = 0; day < days.Length; day++)
        {
            sums[day + 1] = sums[day] + days[day];
        }

        return sums;
    }
}
