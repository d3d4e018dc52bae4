namespace Stockturn.Values;

/// <summary>
/// Splits an exact total by weights into whole steps that add up to it again (largest remainder, Hamilton's method;
/// Balinski and Young 1982; docs/formulas.md#largest-remainder).
/// </summary>
public static class LargestRemainder
{
    /// <summary>
    /// The shares, in the order of the weights. Each gets its quota rounded down to a step; the steps left over go one
    /// each to the largest remainders, ties to the earlier weight. Weights that sum to nothing share equally.
    /// </summary>
    /// <param name="total">What is split; a multiple of the step, or the odd rest stays with the first share.</param>
    /// <param name="weights">Not negative.</param>
    /// <param name="step">The smallest amount a share may differ by: 1 for units, 0.01 for cents.</param>
    public static decimal[] Split(decimal total, ReadOnlySpan<decimal> weights, decimal step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, 0m);
        if (weights.IsEmpty)
        {
            return [];
        }

        var sum = 0m;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum += weight;
        }

        var shares = new decimal[weights.Length];
        var remainders = new decimal[weights.Length];
        var steps = decimal.Truncate(total / step);
        var left = steps;
        for (var at = 0; at < shares.Length; at++)
        {
            var quota = sum == 0m ? steps / weights.Length : steps * weights[at] / sum;
            shares[at] = decimal.Truncate(quota);
            remainders[at] = Math.Abs(quota - shares[at]);
            left -= shares[at];
        }

        var order = Enumerable.Range(0, shares.Length).OrderByDescending(at => remainders[at]).ThenBy(at => at).ToArray();
        for (var at = 0; left != 0m; at = (at + 1) % order.Length)
        {
            shares[order[at]] += Math.Sign(left);
            left -= Math.Sign(left);
        }

        for (var at = 0; at < shares.Length; at++)
        {
            shares[at] *= step;
        }

        shares[0] += total - steps * step;
        return shares;
    }
}
