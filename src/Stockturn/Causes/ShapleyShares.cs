using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Causes;

/// <summary>What each cause adds, over all orders in which causes may come in.</summary>
/// <param name="Shares">By cause; below nothing where it took units away: relief. They sum to what all causes together add.</param>
/// <param name="StandardErrors">By cause: how far a share may be off by sampling; all 0 where nothing was sampled.</param>
public sealed record ShapleyShares(ImmutableArray<double> Shares, ImmutableArray<double> StandardErrors)
{
    /// <summary>The most causes worked out exactly: 256 histories.</summary>
    public const int ExactMost = 8;

    /// <summary>Orders drawn beyond that.</summary>
    public const int Orders = 2000;

    /// <summary>Of the units left when exactly some causes happened.</summary>
    /// <remarks>
    /// φᵢ = Σ |S|!·(n − |S| − 1)!/n!·(v(S ∪ i) − v(S)) over the sets S without i; beyond eight causes from orders drawn
    /// by a stored seed, each with its reverse. See docs/formulas/causes.md#shapley. Sources: Shapley 1953; Castro, Gómez and Tejada 2009.
    /// </remarks>
    /// <param name="causes">How many causes, 0 to 62.</param>
    /// <param name="left">v: units left by the causes that happened, one bit each. Asked once for a set.</param>
    /// <param name="seed">Where drawing starts.</param>
    public static ShapleyShares Of(int causes, Func<ulong, double> left, ulong seed = 0)
    {
        if (causes is < 0 or > 62)
        {
            throw new ArgumentOutOfRangeException(nameof(causes), causes, "expected 0 to 62 causes");
        }

        var known = new Dictionary<ulong, double>();
        double Left(ulong set) => known.TryGetValue(set, out var units) ? units : known[set] = left(set);
        return causes <= ExactMost ? Exact(causes, Left) : Sampled(causes, Left, seed);
    }

    /// <summary>
    /// Whole units that sum to the whole: each rounded down, what is over one each to the largest parts cut off, ties to the earlier.
    /// </summary>
    public ImmutableArray<long> Whole()
    {
        const int digits = 9;
        var total = (long)Math.Round(Shares.Sum(), MidpointRounding.AwayFromZero);
        double[] rounded = [.. Shares.Select(share => Math.Round(share, digits))];
        long[] whole = [.. rounded.Select(share => (long)Math.Floor(share))];
        foreach (var at in Enumerable.Range(0, whole.Length).OrderByDescending(at => Math.Round(rounded[at] - whole[at], digits)).ThenBy(at => at)
            .Take((int)(total - whole.Sum())))
        {
            whole[at]++;
        }

        return [.. whole];
    }

    static ShapleyShares Exact(int causes, Func<ulong, double> left)
    {
        var shares = new double[causes];
        for (var cause = 0; cause < causes; cause++)
        {
            var bit = 1UL << cause;
            for (var set = 0UL; set < 1UL << causes; set++)
            {
                if ((set & bit) == 0)
                {
                    shares[cause] += Weight(causes, System.Numerics.BitOperations.PopCount(set)) * (left(set | bit) - left(set));
                }
            }
        }

        return new ShapleyShares([.. shares], [.. new double[causes]]);
    }

    static double Weight(int causes, int before)
    {
        var weight = 1.0 / causes;
        for (var at = 1; at <= before; at++)
        {
            weight *= (double)at / (causes - at);
        }

        return weight;
    }

    static ShapleyShares Sampled(int causes, Func<ulong, double> left, ulong seed)
    {
        var (sums, squares) = (new double[causes], new double[causes]);
        var order = Enumerable.Range(0, causes).ToArray();
        var draws = new Draws(seed);
        for (var drawn = 0; drawn < Orders; drawn += 2)
        {
            Shuffle(order, ref draws);
            var (forward, backward) = (Added(order, left), Added([.. order.Reverse()], left));
            for (var cause = 0; cause < causes; cause++)
            {
                var mean = (forward[cause] + backward[cause]) / 2;
                sums[cause] += mean;
                squares[cause] += mean * mean;
            }
        }

        const double pairs = Orders / 2.0;
        return new ShapleyShares(
            [.. sums.Select(sum => sum / pairs)],
            [.. sums.Zip(squares, (sum, square) => Math.Sqrt(Math.Max(0, square / pairs - sum / pairs * (sum / pairs)) / (pairs - 1)))]);
    }

    static void Shuffle(int[] order, ref Draws draws)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            var other = draws.Place(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }
    }

    // What each adds when they come in this order.
    static double[] Added(int[] order, Func<ulong, double> left)
    {
        var added = new double[order.Length];
        var (set, before) = (0UL, left(0));
        foreach (var cause in order)
        {
            set |= 1UL << cause;
            var after = left(set);
            (added[cause], before) = (after - before, after);
        }

        return added;
    }
}
