namespace Stockturn.Plans;

/// <summary>The chances that paths of demand are made of, the same for every series: a stratified sample of each period.</summary>
/// <remarks>
/// Every period has as many equal strata as there are paths, in an order drawn by SplitMix64 (Steele, Lea and Flood
/// 2014) from the start: a Latin hypercube (McKay, Beckman and Conover 1979). Same start, same paths.
/// See docs/formulas/plans.md#ordering-round.
/// </remarks>
public sealed class PathDraws
{
    /// <summary>Paths where nobody asks for another number.</summary>
    public const int PathsDefault = 500;

    /// <summary>The start where nobody asks for another.</summary>
    public const long StartDefault = 1;

    readonly int[][] strata;

    /// <summary>The draws of so many periods.</summary>
    /// <param name="periods">How many periods a path has.</param>
    /// <param name="paths">How many paths there are.</param>
    /// <param name="start">What the order of the strata is drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period or path.</exception>
    public PathDraws(int periods, int paths = PathsDefault, long start = StartDefault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        (Paths, Start) = (paths, start);
        var state = unchecked((ulong)start);
        strata = new int[periods][];
        for (var period = 0; period < periods; period++)
        {
            strata[period] = Shuffled(paths, ref state);
        }
    }

    /// <summary>How many periods a path has.</summary>
    public int Periods => strata.Length;

    /// <summary>How many paths there are.</summary>
    public int Paths { get; }

    /// <summary>What the order of the strata was drawn from.</summary>
    public long Start { get; }

    /// <summary>The stratum of each path in a coming period, the next being 1.</summary>
    internal ReadOnlySpan<int> Strata(int period) => strata[period - 1];

    static int[] Shuffled(int paths, ref ulong state)
    {
        var order = Enumerable.Range(0, paths).ToArray();
        for (var path = paths - 1; path > 0; path--)
        {
            var other = (int)(Next(ref state) % (ulong)(path + 1));
            (order[path], order[other]) = (order[other], order[path]);
        }

        return order;
    }

    static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
