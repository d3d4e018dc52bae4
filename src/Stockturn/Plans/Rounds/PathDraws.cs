using MathNet.Numerics.Distributions;

namespace Stockturn.Plans;

/// <summary>The chances that paths of demand are made of, the same for every series: a stratified sample of each period.</summary>
/// <remarks>
/// Every period has as many equal strata as there are paths, in an order drawn by SplitMix64 (Steele, Lea and Flood
/// 2014) from the start; McKay, Beckman and Conover 1979. Periods lean on each other by a normal both share (Iman and
/// Conover 1982). Same start, same paths; the start is kept with what was planned. See docs/formulas/plans.md#ordering-round.
/// </remarks>
public sealed class PathDraws
{
    /// <summary>Paths where nobody asks for another number.</summary>
    public const int PathsDefault = 500;

    /// <summary>The start where nobody asks for another.</summary>
    public const long StartDefault = 1;

    // Leaning is told in twentieths; nothing leans wholly.
    const int Steps = 20;

    readonly double[][] normals;
    readonly Lazy<int[][]>[] ranks;

    /// <summary>The draws of so many periods.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period or than two paths.</exception>
    public PathDraws(int periods, int paths = PathsDefault, long start = StartDefault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 2);
        (Periods, Paths, Start) = (periods, paths, start);
        var state = unchecked((ulong)start);
        normals = new double[periods + 1][];
        for (var period = 0; period <= periods; period++)
        {
            normals[period] = Normals(paths, ref state);
        }

        ranks = [.. Enumerable.Range(0, Steps).Select(step => new Lazy<int[][]>(() => Ranked((double)step / Steps)))];
    }

    /// <summary>How many periods a path has.</summary>
    public int Periods { get; }

    /// <summary>How many paths there are.</summary>
    public int Paths { get; }

    /// <summary>What the order of the strata was drawn from.</summary>
    public long Start { get; }

    /// <summary>The stratum of each path, period by period, where periods lean on each other with this correlation, 0 to 1.</summary>
    internal int[][] Strata(double leaning) => ranks[Math.Clamp((int)Math.Round(leaning * Steps), 0, Steps - 1)].Value;

    static double[] Normals(int paths, ref ulong state)
    {
        var normals = new double[paths];
        for (var path = 0; path < paths; path++)
        {
            normals[path] = Normal.InvCDF(0, 1, (path + 0.5) / paths);
        }

        for (var path = paths - 1; path > 0; path--)
        {
            var other = (int)(Next(ref state) % (ulong)(path + 1));
            (normals[path], normals[other]) = (normals[other], normals[path]);
        }

        return normals;
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

    int[][] Ranked(double leaning)
    {
        double shared = Math.Sqrt(leaning), own = Math.Sqrt(1 - leaning);
        var strata = new int[Periods][];
        for (var period = 0; period < Periods; period++)
        {
            var (places, values) = (Enumerable.Range(0, Paths).ToArray(), new double[Paths]);
            for (var path = 0; path < Paths; path++)
            {
                values[path] = shared * normals[0][path] + own * normals[period + 1][path];
            }

            Array.Sort(places, (one, other) => (values[one], one).CompareTo((values[other], other)));
            strata[period] = new int[Paths];
            for (var rank = 0; rank < Paths; rank++)
            {
                strata[period][places[rank]] = rank;
            }
        }

        return strata;
    }
}
