using System.Globalization;

namespace Stockturn.Facts;

/// <content>Instants: an ISO date with a time and a zone.</content>
public static partial class Cells
{
    /// <summary>1970-01-01 as a day number.</summary>
    public const int EpochDayNumber = 719_162;

    /// <summary>How many seconds a day has.</summary>
    public const long SecondsPerDay = 86_400;

    /// <summary>
    /// The Unix seconds of a text that tells an instant: an ISO date, a time, and Z or an offset; or the seconds themselves, ten
    /// digits as APIs give them.
    /// </summary>
    public static bool TryInstant(ReadOnlySpan<char> text, out long seconds)
    {
        if (text.Length == 10 && IsDigits(text))
        {
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds);
        }

        seconds = 0;
        if (!TryIsoDay(text, out var day) || !TryTime(text[10..], out var time, out var length)
            || !TryOffset(text[(10 + length)..], out var offset))
        {
            return false;
        }

        seconds = ((day.DayNumber - EpochDayNumber) * SecondsPerDay) + time - offset;
        return true;
    }

    static bool TryTime(ReadOnlySpan<char> text, out int seconds, out int length)
    {
        seconds = 0;
        length = 0;
        if (text.Length < 6 || text[3] != ':' || !TryDigits(text[1..3], out var hours)
            || !TryDigits(text[4..6], out var minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        length = 6;
        var second = 0;
        if (text.Length >= 9 && text[6] == ':' && TryDigits(text[7..9], out second))
        {
            length = 9;
            length += text.Length > 9 && text[9] == '.' ? 1 + Length(text[10..], char.IsAsciiDigit) : 0;
        }

        seconds = (hours * 3600) + (minutes * 60) + second;
        return true;
    }

    static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        var zone = text.Trim();
        if (zone is "Z" or "z" or "UTC" or "GMT" or "[UTC]")
        {
            return true;
        }

        if (zone.Length is not (5 or 6) || zone[0] is not ('+' or '-') || !TryDigits(zone[1..3], out var hours)
            || !TryDigits(zone[^2..], out var minutes))
        {
            return false;
        }

        seconds = ((hours * 3600) + (minutes * 60)) * (zone[0] == '-' ? -1 : 1);
        return true;
    }
}
