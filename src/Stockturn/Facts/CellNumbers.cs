using System.Globalization;

namespace Stockturn.Facts;

/// <content>
/// Numbers: the clear reading through <see cref="decimal"/>, and a fast path for what most cells hold.
/// </content>
public static partial class Cells
{
    const int FastDigitsMax = 15;
    const int LettersMax = 64;

    /// <summary>
    /// A number times a scale as a whole number, exact, rounded half away from zero. Thousands separators where they
    /// belong, a sign before or after, brackets for negative, a percent sign and currency signs or codes are allowed.
    /// </summary>
    public static bool TryScaled(ReadOnlySpan<char> text, bool decimalComma, long scale, out long value) =>
        TryScaledPlain(text, decimalComma ? ',' : '.', scale, out value)
        || TryScaledInFull(text, decimalComma, scale, out value);

    /// <summary>
    /// The clear version of <see cref="TryScaled"/>: reads every form. The fast path agrees with it or declines.
    /// </summary>
    public static bool TryScaledInFull(ReadOnlySpan<char> text, bool decimalComma, long scale, out long value)
    {
        value = 0;
        Span<char> plain = stackalloc char[LettersMax];
        Span<char> half = stackalloc char[LettersMax];
        if (text.Length > LettersMax)
        {
            return false;
        }

        HalfWidth.Write(text, half);
        if (!TryPlain(half[..text.Length], decimalComma, plain, out var length, out var isPercent)
            || !decimal.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > 1_000_000_000_000_000m)
        {
            return false;
        }

        var scaled = decimal.Round(number * scale / (isPercent ? 100 : 1), 0, MidpointRounding.AwayFromZero);
        value = Math.Abs(scaled) <= long.MaxValue / 4 ? (long)scaled : 0;
        return Math.Abs(scaled) <= long.MaxValue / 4;
    }

    /// <summary>
    /// An amount of one unit times a quantity in thousandths, rounded half away from zero; missing when one is, or when the
    /// product is beyond any amount of money.
    /// </summary>
    public static long Times(long amount, long quantity)
    {
        if (amount == FactKind.Missing || quantity == FactKind.Missing)
        {
            return FactKind.Missing;
        }

        var product = (Int128)amount * quantity;
        var rounded = (Int128.Abs(product) + (Values.Quantity.Scale / 2)) / Values.Quantity.Scale;
        return rounded > long.MaxValue / 4 ? FactKind.Missing : (long)(product < 0 ? -rounded : rounded);
    }

    /// <summary>
    /// An amount of many parted by their quantity in thousandths, rounded half away from zero; missing when one is.
    /// </summary>
    public static long Per(long amount, long quantity)
    {
        if (amount == FactKind.Missing || quantity is FactKind.Missing or 0)
        {
            return FactKind.Missing;
        }

        return Whole((decimal)amount * Values.Quantity.Scale / quantity);
    }

    static long Whole(decimal number) => (long)decimal.Round(number, 0, MidpointRounding.AwayFromZero);

    // Digits, one sign in front, one decimal mark: no separators, no rounding, no overflow. Everything else declines.
    static bool TryScaledPlain(ReadOnlySpan<char> text, char decimalMark, long scale, out long value)
    {
        value = 0;
        var at = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        var digits = text.Length - at;
        if (digits is 0 or > FastDigitsMax)
        {
            return false;
        }

        long number = 0;
        long left = 0;
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                number = (number * 10) + (text[at] - '0');
                left *= 10;
            }
            else if (text[at] == decimalMark && left == 0 && digits > 1)
            {
                left = 1;
            }
            else
            {
                return false;
            }
        }

        return TryRescale(text[0] == '-' ? -number : number, left, scale, out value);
    }

    static bool TryRescale(long number, long parts, long scale, out long value)
    {
        value = 0;
        var divisor = Math.Max(parts, 1);
        if (Math.Abs(number) > long.MaxValue / 4 / scale || number * scale % divisor != 0)
        {
            return false;
        }

        value = number * scale / divisor;
        return true;
    }

    static bool TryPlain(
        ReadOnlySpan<char> text, bool decimalComma, Span<char> plain, out int length, out bool isPercent)
    {
        length = 0;
        var number = Bare(text, out var isNegative, out isPercent);
        var separator = decimalComma ? '.' : ',';
        var mark = decimalComma ? ',' : '.';
        if (number.IsEmpty || !AreGroups(number, separator, mark))
        {
            return false;
        }

        if (isNegative)
        {
            plain[length++] = '-';
        }

        foreach (var letter in number)
        {
            if (letter != separator && !IsBlank(letter))
            {
                plain[length++] = letter == mark ? '.' : letter;
            }
        }

        return true;
    }

    // The sign, brackets, per cent and currency around the digits are taken off, whichever comes first.
    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text, out bool isNegative, out bool isPercent)
    {
        isNegative = false;
        isPercent = false;
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            text = TrimCurrency(text);
            isPercent |= text is [.., '%'];
            text = text.TrimEnd('%');
            if (text is ['-' or '\u2212', ..] or [.., '-'] or ['(', .., ')'] && !isNegative)
            {
                isNegative = true;
                text = text[0] is '-' or '\u2212' ? text[1..] : text[0] == '(' ? text[1..^1] : text[..^1];
            }

            text = text is ['+', ..] ? text[1..] : text;
        }

        return text;
    }

    static ReadOnlySpan<char> TrimCurrency(ReadOnlySpan<char> text)
    {
        const string Signs = " \u00a0\u202f$€£¥￥₹元";
        text = text.Trim(Signs);
        var dollar = text.IndexOf('$');
        if (dollar is > 0 and <= 3 && IsCode(text[..dollar]))
        {
            return text[(dollar + 1)..].Trim(Signs);
        }

        if (text.Length > 3 && IsCode(text[..3]))
        {
            return text[3..].Trim(Signs);
        }

        return text.Length > 3 && IsCode(text[^3..]) ? text[..^3].Trim(Signs) : text;
    }

    static bool IsCode(ReadOnlySpan<char> letters) => !letters.ContainsAnyExceptInRange('A', 'Z');

    // Behind a thousands separator stand three digits (two in India, but three in the last group), so 1,2.5 is no
    // number.
    static bool AreGroups(ReadOnlySpan<char> number, char separator, char mark)
    {
        var at = number.IndexOf(mark);
        var whole = at >= 0 ? number[..at] : number;
        if (at >= 0 && (number[(at + 1)..].Contains(separator) || number[(at + 1)..].ContainsAny(" \u00a0\u202f")))
        {
            return false;
        }

        var group = 0;
        var groups = 0;
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            if (whole[i] != separator && !IsBlank(whole[i]))
            {
                group++;
                continue;
            }

            if (groups == 0 ? group != 3 : group is not (2 or 3))
            {
                return false;
            }

            groups++;
            group = 0;
        }

        return groups == 0 || group is >= 1 and <= 3;
    }

    static bool IsBlank(char letter) => letter is ' ' or '\u00a0' or '\u202f';
}
