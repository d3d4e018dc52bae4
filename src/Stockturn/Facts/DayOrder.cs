using System.Runtime.InteropServices;
using Stockturn.Ledger;

namespace Stockturn.Facts;

/// <summary>The place of a movement among those of one day, from 0 to 3.</summary>
delegate int RankInDay(in Movement movement);

/// <summary>The day of a line.</summary>
delegate DateOnly DayOfLine<T>(in T line);

/// <summary>Puts movements in the order of their days, and within a day by a rank and then as they stood.</summary>
/// <remarks>Day, rank and place make one number each; numbers are sorted, not movements, which are ten times as wide.</remarks>
static class DayOrder
{
    const int RankBits = 2, PlaceBits = 32;

    /// <summary>The movements in order; the list stays as it is.</summary>
    public static Movement[] Of(List<Movement> movements, RankInDay rank)
    {
        var told = CollectionsMarshal.AsSpan(movements);
        var sorted = new Movement[told.Length];
        var at = 0;
        foreach (var place in Places(movements, rank))
        {
            sorted[at++] = told[place];
        }

        return sorted;
    }

    /// <summary>The places of the movements in order.</summary>
    public static int[] Places(List<Movement> movements, RankInDay rank)
    {
        var told = CollectionsMarshal.AsSpan(movements);
        var keys = new long[told.Length];
        var isSorted = true;
        for (var at = 0; at < keys.Length; at++)
        {
            var day = ((long)told[at].Day.DayNumber << RankBits) + rank(told[at]);
            keys[at] = (day << PlaceBits) + at;
            isSorted &= at == 0 || keys[at] > keys[at - 1];
        }

        if (!isSorted)
        {
            Array.Sort(keys);
        }

        return Array.ConvertAll(keys, key => (int)(key & uint.MaxValue));
    }

    /// <summary>Lines in the order of their days, and within a day as they stood; mostly they stand so already.</summary>
    public static T[] Of<T>(T[] lines, DayOfLine<T> day)
    {
        var last = DateOnly.MinValue;
        foreach (ref readonly var line in lines.AsSpan())
        {
            var next = day(line);
            if (next < last)
            {
                return [.. lines.OrderBy(line => day(line))];
            }

            last = next;
        }

        return lines;
    }
}
