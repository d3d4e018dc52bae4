using System.Globalization;

namespace Stockturn.Facts;

/// <content>Days, without allocation: ISO first, then the forms of platforms, countries and spreadsheets.</content>
public static partial class Cells
{
    const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const int TwoDigitYearMax = 69;

    /// <summary>
    /// The day as it is written: 2026-01-31 with or without a time, 31.01.2026, 1/31/2026, 31-Jan-26, Jan 31, 2026,
    /// 20260131, 2026年1月31日. Where only the order of day and month is open, the file's own order decides.
    /// </summary>
    public static bool TryDay(ReadOnlySpan<char> text, bool dayFirst, out DateOnly day) =>
        TryIsoDay(text, out day) || TryOtherDay(text, dayFirst, out day);

    /// <summary>The last day of a month written alone: 2026-01, 2026/1, 202601, 2026年1月, Jan 2026, Jan-26.</summary>
    public static bool TryMonth(ReadOnlySpan<char> text, out DateOnly last)
    {
        last = default;
        Span<int> parts = stackalloc int[4];
        var count = Parts(text, parts, out var named, out _);
        var (year, month) = (count, named) switch
        {
            (1, -1) when text.Length == 6 => (parts[0] / 100, parts[0] % 100),
            (2, -1) when parts[0] > 999 => (parts[0], parts[1]),
            (2, -1) => (parts[1], parts[0]),
            (2, 0) => (FullYear(parts[1]), parts[0]),
            (2, 1) => (FullYear(parts[0]), parts[1]),
            _ => (0, 0),
        };
        if (year is < 1900 or > 2999 || month is < 1 or > 12)
        {
            return false;
        }

        last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return true;
    }

    /// <summary>
    /// True for a day written as three numbers of which the first two could each be the month: 03/04/2025.
    /// </summary>
    public static bool IsOpenDay(ReadOnlySpan<char> text, out int first, out int second)
    {
        Span<int> parts = stackalloc int[4];
        var isOpen = !TryIsoDay(text, out _)
            && Parts(text, parts, out var named, out var separator) >= 3
            && named < 0 && separator != '.' && parts[0] is >= 1 and <= 31 && parts[1] is >= 1 and <= 31;
        (first, second) = isOpen ? (parts[0], parts[1]) : (0, 0);
        return isOpen;
    }

    static bool TryIsoDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-'
            || (text.Length > 10 && text[10] is not ('T' or ' ' or '\t')))
        {
            return false;
        }

        return TryDigits(text[..4], out var year)
            && TryDigits(text[5..7], out var month)
            && TryDigits(text[8..10], out var date)
            && TryDate(year, month, date, out day);
    }

    static bool TryOtherDay(ReadOnlySpan<char> text, bool dayFirst, out DateOnly day)
    {
        day = default;
        Span<int> parts = stackalloc int[4];
        var count = Parts(text, parts, out var named, out var separator);
        if (count == 1 && named < 0 && parts[0] is >= 19000101 and <= 29991231)
        {
            return TryDate(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100, out day);
        }

        if (count < 3)
        {
            return false;
        }

        return (named, parts[0] > 999) switch
        {
            (-1, true) => TryDate(parts[0], parts[1], parts[2], out day),
            (-1, false) when dayFirst || separator == '.' => TryDate(FullYear(parts[2]), parts[1], parts[0], out day),
            (-1, false) => TryDate(FullYear(parts[2]), parts[0], parts[1], out day),
            (0, _) => TryDate(FullYear(parts[2]), parts[0], parts[1], out day),
            (1, true) => TryDate(parts[0], parts[1], parts[2], out day),
            (1, false) => TryDate(FullYear(parts[2]), parts[1], parts[0], out day),
            _ => false,
        };
    }

    static int Parts(ReadOnlySpan<char> text, Span<int> parts, out int named, out char separator)
    {
        if (!HalfWidth.IsNeeded(text) || text.Length > LettersMax)
        {
            return HalfWideParts(text, parts, out named, out separator);
        }

        Span<char> half = stackalloc char[LettersMax];
        HalfWidth.Write(text, half);
        return HalfWideParts(half[..text.Length], parts, out named, out separator);
    }

    // Up to three numbers or month names from the front; a fourth text must be a time or a zone and is left unread.
    static int HalfWideParts(ReadOnlySpan<char> text, Span<int> parts, out int named, out char separator)
    {
        named = -1;
        separator = '\0';
        var count = 0;
        var at = 0;
        while (at < text.Length && count < 3)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                at += Length(text[at..], char.IsAsciiDigit);
                if (!TryDigits(text[start..at], out parts[count++]))
                {
                    return 0;
                }
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                at += Length(text[at..], char.IsAsciiLetter);
                if (named >= 0 || !TryMonthName(text[start..at], out parts[count]))
                {
                    return 0;
                }

                named = count++;
            }
            else if (IsDaySeparator(text[at]))
            {
                separator = count == 1 && separator == '\0' ? text[at] : separator;
                at++;
            }
            else
            {
                return 0;
            }
        }

        return IsEndOfDay(text[at..]) ? count : 0;
    }

    static bool IsDaySeparator(char letter) =>
        letter is '/' or '-' or '.' or ' ' or ',' or '年' or '月' or '日' or '\u00a0';

    static bool IsEndOfDay(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest[0] is ' ' or ',' or 'T' or '日' or '月' or '.' or '\t';

    static int Length(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    static bool TryMonthName(ReadOnlySpan<char> name, out int month)
    {
        month = 0;
        if (name.Length < 3)
        {
            return false;
        }

        for (var i = 0; i < MonthNames.Length; i += 3)
        {
            month = name[..3].Equals(MonthNames.AsSpan(i, 3), StringComparison.OrdinalIgnoreCase) ? (i / 3) + 1 : month;
        }

        var whole = month > 0 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : "";
        return month > 0
            && (name.Length == 3
                || name.Equals("sept", StringComparison.OrdinalIgnoreCase)
                || name.Equals(whole, StringComparison.OrdinalIgnoreCase));
    }

    // The century spreadsheets use: 69 is 2069, 70 is 1970.
    static int FullYear(int year) => year switch
    {
        < 100 and > TwoDigitYearMax => 1900 + year,
        < 100 => 2000 + year,
        _ => year,
    };

    static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 8)
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }

            number = (number * 10) + (letter - '0');
        }

        return true;
    }

    static bool TryDate(int year, int month, int date, out DateOnly day)
    {
        var isDate = year is >= 1900 and <= 2999 && month is >= 1 and <= 12
            && date >= 1 && date <= DateTime.DaysInMonth(year, month);
        day = isDate ? new DateOnly(year, month, date) : default;
        return isDate;
    }
}
