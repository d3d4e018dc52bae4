using System.Numerics;

namespace Stockturn.Values;

/// <summary>Splits a whole number of units over weights so that the parts are whole and nothing is lost.</summary>
/// <remarks>
/// Each part is its quota rounded down; the units left over go one each to the largest fractions, ties to the earlier
/// in the given order and then to the earlier entry. Weights that are all zero count as equal. Quotas are compared as
/// exact fractions, so that thirds tie. 100 over three equal weights is 34, 33, 33. Hamilton's method: Balinski and
/// Young, Fair Representation, 1982. See docs/formulas.md#largest-remainder.
/// </remarks>
public static class LargestRemainder
{
    /// <summary>Splits a number of smallest units, such as cents; a negative total gives negative parts.</summary>
    /// <param name="total">What is split.</param>
    /// <param name="weights">A weight for each part, none negative.</param>
    /// <param name="order">For each part its place in time, the earlier first in a tie; none means entry order.</param>
    public static long[] Split(long total, IReadOnlyList<decimal> weights, IReadOnlyList<int>? order = null)
    {
        if (weights.Count == 0)
        {
            return [];
        }

        if (weights.Any(weight => weight < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(weights), "found a negative weight; expected zero or more");
        }

        IReadOnlyList<decimal> shares = weights.All(weight => weight == 0) ? [.. weights.Select(_ => 1m)] : weights;
        var parts = IsSmall(total, shares)
            ? SplitSmall(total, shares, order)
            : SplitLarge(total, shares, order);
        return total < 0 ? [.. parts.Select(part => -part)] : parts;
    }

    /// <summary>The parts of the total without its sign, where total times weight may be of any size.</summary>
    internal static long[] SplitLarge(long total, IReadOnlyList<decimal> weights, IReadOnlyList<int>? order)
    {
        var decimals = weights.Max(weight => weight.Scale);
        BigInteger[] whole = [.. weights.Select(weight => Unscaled(weight) * BigInteger.Pow(10, decimals - weight.Scale))];
        var sum = whole.Aggregate(BigInteger.Zero, (running, weight) => running + weight);
        var fractions = new BigInteger[whole.Length];
        var parts = new long[whole.Length];
        for (var at = 0; at < whole.Length; at++)
        {
            parts[at] = (long)BigInteger.DivRem(BigInteger.Abs(total) * whole[at], sum, out fractions[at]);
        }

        return WithLeftOver(parts, Math.Abs(total), fractions, order);
    }

    /// <summary>The same parts in machine numbers.</summary>
    internal static long[] SplitSmall(long total, IReadOnlyList<decimal> weights, IReadOnlyList<int>? order)
    {
        var scale = PowerOfTen(weights.Max(weight => weight.Scale));
        ulong[] whole = [.. weights.Select(weight => (ulong)(weight * scale))];
        var sum = whole.Aggregate(0UL, (running, weight) => running + weight);
        var fractions = new ulong[whole.Length];
        var parts = new long[whole.Length];
        for (var at = 0; at < whole.Length; at++)
        {
            (var quota, fractions[at]) = Math.DivRem((ulong)Math.Abs(total) * whole[at], sum);
            parts[at] = (long)quota;
        }

        return WithLeftOver(parts, Math.Abs(total), fractions, order);
    }

    /// <summary>True when total times the sum of the weights is a machine number.</summary>
    internal static bool IsSmall(long total, IReadOnlyList<decimal> weights)
    {
        const int decimalsMax = 18;
        const double largest = 1.8e19;
        var decimals = weights.Max(weight => weight.Scale);
        return decimals <= decimalsMax && Math.Abs((double)total) * weights.Sum(weight => (double)weight) * (double)PowerOfTen(decimals) < largest;
    }

    // One each to the largest fractions.
    static long[] WithLeftOver<T>(long[] parts, long total, T[] fractions, IReadOnlyList<int>? order)
        where T : IComparable<T>
    {
        var left = (int)(total - parts.Sum());
        if (left > 0)
        {
            int[] places = [.. Enumerable.Range(0, parts.Length)];
            Array.Sort(places, (one, other) =>
                fractions[other].CompareTo(fractions[one]) is not 0 and var byFraction ? byFraction
                : order is not null && order[one] != order[other] ? order[one].CompareTo(order[other])
                : one.CompareTo(other));
            foreach (var at in places.AsSpan(0, left))
            {
                parts[at]++;
            }
        }

        return parts;
    }

    static decimal PowerOfTen(int power) => power == 0 ? 1m : 10m * PowerOfTen(power - 1);

    static BigInteger Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = BigInteger.Zero;
        for (var word = 2; word >= 0; word--)
        {
            digits = (digits << 32) + unchecked((uint)bits[word]);
        }

        return digits;
    }
}
