using System.Globalization;
using System.Text;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Writing;

/// <summary>The days of the calendar as text, made once.</summary>
sealed class DayTexts
{
    const int LookAheadDays = 120;

    readonly byte[][] iso;
    readonly byte[][] american;
    readonly byte[][] german;

    public DayTexts(DemoCalendar calendar)
    {
        iso = All(calendar, "yyyy-MM-dd");
        american = All(calendar, "MM/dd/yyyy");
        german = All(calendar, "dd.MM.yyyy");
    }

    /// <summary>2026-06-30.</summary>
    public ReadOnlySpan<byte> Iso(int day) => iso[day];

    /// <summary>06/30/2026.</summary>
    public ReadOnlySpan<byte> American(int day) => american[day];

    /// <summary>30.06.2026.</summary>
    public ReadOnlySpan<byte> German(int day) => german[day];

    /// <summary>An instant in UTC, given the local second of a local day: 2026-06-30T17:02:11+00:00.</summary>
    public void Utc(ByteWriter writer, int day, int utcSecond)
    {
        var shift = utcSecond < 0 ? -1 : utcSecond >= 86_400 ? 1 : 0;
        var second = utcSecond - (shift * 86_400);
        writer.Raw(iso[Math.Max(0, day + shift)]);
        writer.Letter('T');
        Clock(writer, second);
        writer.Raw("+00:00"u8);
    }

    /// <summary>17:02:11.</summary>
    public static void Clock(ByteWriter writer, int second)
    {
        writer.Padded(second / 3600, 2);
        writer.Letter(':');
        writer.Padded(second / 60 % 60, 2);
        writer.Letter(':');
        writer.Padded(second % 60, 2);
    }

    static byte[][] All(DemoCalendar calendar, string form) =>
    [
        .. Enumerable.Range(0, calendar.Days + LookAheadDays)
            .Select(day => Encoding.ASCII.GetBytes(calendar.Date(day).ToString(form, CultureInfo.InvariantCulture))),
    ];
}
