namespace Stockturn.Values;

/// <summary>Decimals from and to whole numbers of their smallest parts: thousandths of a unit, ten-thousandths of an amount.</summary>
/// <remarks>
/// The same as dividing, and multiplying and rounding, to the last digit: a run does millions of either, and machine
/// numbers do it many times faster than decimals.
/// </remarks>
static class WholeParts
{
    const int DecimalsMax = 18;

    static ReadOnlySpan<ulong> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>So many parts as a decimal without zeros at its end.</summary>
    public static decimal Of(long parts, int decimals)
    {
        var rest = Math.DivRem(parts, 10);
        while (decimals > 0 && rest.Remainder == 0)
        {
            parts = rest.Quotient;
            decimals--;
            rest = Math.DivRem(parts, 10);
        }

        var size = parts < 0 ? unchecked(0UL - (ulong)parts) : (ulong)parts;
        return new decimal(unchecked((int)size), unchecked((int)(size >> 32)), 0, parts < 0, (byte)decimals);
    }

    /// <summary>A decimal in whole parts, rounded half away from zero.</summary>
    public static long In(decimal value, int decimals)
    {
        var dropped = value.Scale - decimals;
        if (dropped <= 0)
        {
            return (long)(value * PowersOfTen[decimals]);
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var isWide = bits[2] != 0 || bits[1] < 0;
        if (isWide || dropped > DecimalsMax)
        {
            return (long)decimal.Round(value * PowersOfTen[decimals], 0, MidpointRounding.AwayFromZero);
        }

        var size = ((ulong)(uint)bits[1] << 32) | unchecked((uint)bits[0]);
        var (parts, rest) = Math.DivRem(size, PowersOfTen[dropped]);
        var rounded = (long)(rest >= PowersOfTen[dropped] - rest ? parts + 1 : parts);
        return bits[3] < 0 ? -rounded : rounded;
    }
}
