namespace Stockturn.Demand;

/// <summary>Periods added up in blocks of equal length, so that demand that comes seldom comes often.</summary>
/// <remarks>
/// The oldest block is dropped when it is not full. The level is the mean interval between demands, the first counted
/// from the start of the series, rounded to even. See docs/formulas/demand.md#adida.
/// </remarks>
public static class DemandBlocks
{
    /// <summary>The bounds of α where nobody chose.</summary>
    public static (double Least, double Most) Weights => (0.1, 0.3);

    /// <summary>Periods in a block: the mean interval between demands, rounded to even; 1 without demand.</summary>
    public static int Level(ReadOnlySpan<double> demand)
    {
        int count = 0, last = 0;
        for (var period = 0; period < demand.Length; period++)
        {
            if (demand[period] > 0)
            {
                count++;
                last = period + 1;
            }
        }

        return count == 0 ? 1 : Math.Max(1, (int)Math.Round((double)last / count, MidpointRounding.ToEven));
    }

    /// <summary>The units of each full block, oldest first.</summary>
    /// <param name="demand">Units of each period, oldest first.</param>
    /// <param name="level">Periods in a block, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level below 1.</exception>
    public static double[] Sums(ReadOnlySpan<double> demand, int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        var sums = new double[demand.Length / level];
        var start = demand.Length % level;
        for (var period = start; period < demand.Length; period++)
        {
            sums[(period - start) / level] += demand[period];
        }

        return sums;
    }

    /// <summary>Units a period at a level: the blocks smoothed, over the length of a block.</summary>
    /// <param name="demand">Units of each period, oldest first.</param>
    /// <param name="level">Periods in a block, 1 or more.</param>
    /// <param name="weights">Bounds of the weight α of the newest block, in which the one with the least squared error
    /// one block ahead is taken; two equal bounds are that weight.</param>
    public static double Rate(ReadOnlySpan<double> demand, int level, (double Least, double Most) weights)
    {
        var sums = Sums(demand, level);
        return Ses.Level(sums, SmoothingOptimum.Of(sums, weights.Least, weights.Most)) / level;
    }

    /// <summary>The rates at a level and at the next one, the same as one after the other.</summary>
    internal static (double First, double Second) Rates(ReadOnlySpan<double> demand, int level, (double Least, double Most) weights)
    {
        double[] first = Sums(demand, level), second = Sums(demand, level + 1);
        var best = SmoothingOptimum.Of(first, second, weights.Least, weights.Most);
        return (Ses.Level(first, best.First) / level, Ses.Level(second, best.Second) / (level + 1));
    }
}
