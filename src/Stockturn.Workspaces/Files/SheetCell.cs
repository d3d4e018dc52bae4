using System.Globalization;
using ExcelDataReader;

namespace Stockturn.Workspaces.Files;

/// <summary>The text of a cell of a sheet: ISO dates, numbers in full, formulas as last calculated.</summary>
static class SheetCell
{
    /// <summary>From here on a number has sixteen digits, of which Excel keeps fifteen.</summary>
    const double Damaged = 1e15;

    static readonly DateTime FirstDay = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The text of a cell of the current row.</summary>
    public static string Text(IExcelDataReader row, int column) => row.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => Number(number),
        DateTime time => Time(time),
        TimeSpan span => span.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    /// <summary>
    /// A number in full. One of sixteen digits or more has lost some, so it is printed as Excel shows it,
    /// 5.80293E+15, for the importer to notice.
    /// </summary>
    public static string Number(double number)
    {
        if (Math.Abs(number) >= Damaged)
        {
            return number.ToString("0.#####E+0", CultureInfo.InvariantCulture);
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E')
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>A date, with the time to the second where there is one; a time alone as it is.</summary>
    public static string Time(DateTime time)
    {
        var second = new DateTime((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond
            * TimeSpan.TicksPerSecond);
        var format = second < FirstDay ? "HH:mm:ss" : second.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return second.ToString(format, CultureInfo.InvariantCulture);
    }
}
