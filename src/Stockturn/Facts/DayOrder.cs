using Stockturn.Ledger;

namespace Stockturn.Facts;

/// <summary>Puts movements in the order of their days, and within a day by a rank and then as they stood.</summary>
/// <remarks>Day, rank and place make one number each; numbers are sorted, not movements, which are ten times as wide.</remarks>
static class DayOrder
{
    const int RankBits = 2, PlaceBits = 32;

    /// <summary>The movements in order; the list stays as it is.</summary>
    /// <param name="movements">The movements.</param>
    /// <param name="rank">From 0 to 3.</param>
    public static Movement[] Of(List<Movement> movements, Func<Movement, int> rank)
    {
        var keys = new long[movements.Count];
        for (var at = 0; at < keys.Length; at++)
        {
            var day = ((long)movements[at].Day.DayNumber << RankBits) + rank(movements[at]);
            keys[at] = (day << PlaceBits) + at;
        }

        Array.Sort(keys);
        var sorted = new Movement[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            sorted[at] = movements[(int)(keys[at] & uint.MaxValue)];
        }

        return sorted;
    }

    /// <summary>Lines in the order of their days, and within a day as they stood; mostly they stand so already.</summary>
    public static T[] Of<T>(ReadOnlySpan<T> lines, Func<T, DateOnly> day)
    {
        var sorted = lines.ToArray();
        for (var at = 1; at < sorted.Length; at++)
        {
            if (day(sorted[at]) < day(sorted[at - 1]))
            {
                return [.. sorted.OrderBy(day)];
            }
        }

        return sorted;
    }
}
