using System.Globalization;
using System.Text.RegularExpressions;

namespace Stockturn.Workspaces.Panels;

/// <summary>How long a period of a panel is.</summary>
public enum PanelPeriod
{
    /// <summary>A day; the season is a week.</summary>
    Day,

    /// <summary>A week; the season is a year.</summary>
    Week,

    /// <summary>A month; the season is a year.</summary>
    Month,
}

/// <summary>What a heading or a cell that names a period is made of.</summary>
enum PeriodForm
{
    /// <summary>A day such as 2024-12-31.</summary>
    Day,

    /// <summary>A month such as 2024-12.</summary>
    Month,

    /// <summary>A running number such as d_1886, W0 or 12.</summary>
    Number,
}

/// <summary>A period as a panel names it: its form, and a number that rises by one with each day, month or number.</summary>
readonly partial record struct PeriodName(PeriodForm Form, int Number)
{
    static readonly string[] Days = ["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d"];
    static readonly string[] Months = ["yyyy-MM", "yyyy/M", "yyyy.MM"];

    /// <summary>Reads a heading: a bare number is no period, for too much is called by a number.</summary>
    public static PeriodName? OfHeading(string text) => Of(text, Running());

    /// <summary>Reads a cell, in which a bare number will do.</summary>
    public static PeriodName? OfCell(string text) => Of(text, Counted());

    /// <summary>The number of the period of a panel it lies in.</summary>
    /// <param name="period">How long the periods of the panel are.</param>
    /// <param name="weekEnd">The day weeks end on.</param>
    public int Slot(PanelPeriod period, int weekEnd) =>
        Form == PeriodForm.Day && period == PanelPeriod.Week ? (int)Math.Floor((Number - weekEnd - 1) / 7.0)
        : Form == PeriodForm.Day && period == PanelPeriod.Month ? MonthOf(DateOnly.FromDayNumber(Number))
        : Number;

    static int MonthOf(DateOnly day) => day.Year * 12 + day.Month;

    static PeriodName? Of(string text, Regex number)
    {
        var trimmed = text.Trim();
        var time = trimmed.IndexOfAny([' ', 'T'], Math.Min(8, trimmed.Length));
        var plain = time > 0 ? trimmed[..time] : trimmed;
        if (DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new PeriodName(PeriodForm.Day, day.DayNumber);
        }

        if (DateOnly.TryParseExact(plain, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new PeriodName(PeriodForm.Month, month.Year * 12 + month.Month);
        }

        return number.Match(trimmed) is { Success: true } found
            ? new PeriodName(PeriodForm.Number, int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"^(?:d|w|m|t|y|day|week|month|period)_?(\d{1,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex Running();

    [GeneratedRegex(@"^(?:d|w|m|t|y|day|week|month|period)?_?(\d{1,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
