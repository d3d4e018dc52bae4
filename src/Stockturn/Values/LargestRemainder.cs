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

        var whole = Whole(weights);
        var sum = whole.Aggregate(BigInteger.Zero, (running, weight) => running + weight);
        var parts = new long[whole.Length];
        var fractions = new BigInteger[whole.Length];
        var left = BigInteger.Abs(total);
        for (var at = 0; at < whole.Length; at++)
        {
            var quota = BigInteger.DivRem(BigInteger.Abs(total) * whole[at], sum, out fractions[at]);
            parts[at] = (long)quota;
            left -= quota;
        }

        foreach (var at in ByFraction(fractions, order).Take((int)left))
        {
            parts[at]++;
        }

        return total < 0 ? [.. parts.Select(part => -part)] : parts;
    }

    static IEnumerable<int> ByFraction(BigInteger[] fractions, IReadOnlyList<int>? order) =>
        Enumerable.Range(0, fractions.Length)
            .OrderByDescending(at => fractions[at])
            .ThenBy(at => order?[at] ?? 0)
            .ThenBy(at => at);

    static BigInteger[] Whole(IReadOnlyList<decimal> weights)
    {
        if (weights.Any(weight => weight < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(weights), "found a negative weight; expected zero or more");
        }

        if (weights.All(weight => weight == 0))
        {
            return [.. weights.Select(_ => BigInteger.One)];
        }

        var decimals = weights.Max(weight => weight.Scale);
        return [.. weights.Select(weight => Unscaled(weight) * BigInteger.Pow(10, decimals - weight.Scale))];
    }

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
