namespace Stockturn.Demo.Catalogue;

/// <summary>
/// Codes that look drawn by lot and yet are never given twice: a one-to-one scramble of a running number.
/// </summary>
static class Codes
{
    const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>A code of digits and capital letters, different for each number below 36^length.</summary>
    public static string Letter(long number, int length)
    {
        Int128 size = 1;
        for (var place = 0; place < length; place++)
        {
            size *= Letters.Length;
        }

        // A multiplier without 2, 3 or 5 as a factor shares none with a power of 36 or 10: every number gets its own
        // code.
        var scrambled = (((Int128)number * 7_368_787_019) + 4_915_204_733) % size;
        return string.Create(length, scrambled, static (text, rest) =>
        {
            for (var place = text.Length - 1; place >= 0; place--)
            {
                text[place] = Letters[(int)(rest % Letters.Length)];
                rest /= Letters.Length;
            }
        });
    }

    /// <summary>Fourteen digits, different for each number.</summary>
    public static long Digits(long number) =>
        (long)((((Int128)number * 61_803_398_874_989) + 31_415_926_535_897) % 100_000_000_000_000);
}
