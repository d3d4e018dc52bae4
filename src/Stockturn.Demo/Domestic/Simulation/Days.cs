using System.Globalization;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>Days of the calendar as platforms print them.</summary>
static class Days
{
    /// <summary>2026-06-30.</summary>
    public static string Iso(this DemoCalendar calendar, int day) => calendar.As(day, "yyyy-MM-dd");

    /// <summary>2026-06.</summary>
    public static string Month(this DemoCalendar calendar, int day) => calendar.As(day, "yyyy-MM");

    /// <summary>2026-06-30 17:02:11.</summary>
    public static string Instant(this DemoCalendar calendar, int day, int second) => $"{calendar.Iso(day)} {Clock(second)}";

    /// <summary>2026H1: as much as many platforms give at once.</summary>
    public static string Half(this DemoCalendar calendar, int day) => calendar.As(day, "yyyy") + (calendar.Date(day).Month > 6 ? "H2" : "H1");

    /// <summary>The day in a form of its own.</summary>
    public static string As(this DemoCalendar calendar, int day, string form) => calendar.Date(day).ToString(form, CultureInfo.InvariantCulture);

    /// <summary>17:02:11.</summary>
    public static string Clock(int second) => FormattableString.Invariant($"{second / 3600:D2}:{second / 60 % 60:D2}:{second % 60:D2}");
}
