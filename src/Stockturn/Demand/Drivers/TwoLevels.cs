using MathNet.Numerics.Distributions;

namespace Stockturn.Demand;

/// <summary>Finds the week that best splits a series into two levels, and says whether chance would do as well.</summary>
/// <remarks>
/// Twice the logarithm of the likelihood ratio of two Poisson levels to one, over the dispersion left within the two, is
/// held against Student's t² and multiplied by the splits tried (Bonferroni), which is never too little. See
/// docs/formulas/demand.md#sales-curve.
/// </remarks>
static class TwoLevels
{
    const int WeeksLeast = 4;

    /// <summary>The change; null where chance shows one as clear in more than one flat series of a hundred.</summary>
    public static LevelChange? Of(ReadOnlySpan<(int Week, double Units)> seen)
    {
        var splits = seen.Length - 2 * WeeksLeast + 1;
        var total = 0.0;
        foreach (var (_, units) in seen)
        {
            total += units;
        }

        if (splits < 1 || total <= 0)
        {
            return null;
        }

        double most = 0, before = 0;
        var (split, left) = (0, 0.0);
        for (var at = 1; at <= seen.Length - WeeksLeast; at++)
        {
            before += seen[at - 1].Units;
            var ratio = Gain(before, at, total, seen.Length) + Gain(total - before, seen.Length - at, total, seen.Length);
            if (at >= WeeksLeast && ratio > most)
            {
                (most, split, left) = (ratio, at, before);
            }
        }

        if (split == 0)
        {
            return null;
        }

        var (low, high) = (left / split, (total - left) / (seen.Length - split));
        var free = seen.Length - 2;
        var statistic = Math.Sqrt(2 * most / Dispersion(seen, split, low, high));
        var chance = Math.Min(1, splits * 2 * StudentT.CDF(0, 1, free, -statistic));
        return chance < SalesCurve.ChanceMost ? new LevelChange(seen[split].Week, low, high, chance) : null;
    }

    // What a level of its own adds to the logarithm of the likelihood of some weeks.
    static double Gain(double units, int weeks, double total, int all) => units > 0 ? units * Math.Log(units / weeks * all / total) : 0;

    // Variance over mean within the two levels; at least that of chance, which is 1 for pieces.
    static double Dispersion(ReadOnlySpan<(int Week, double Units)> seen, int split, double low, double high)
    {
        var units = new double[seen.Length];
        var apart = 0.0;
        for (var at = 0; at < seen.Length; at++)
        {
            var level = at < split ? low : high;
            units[at] = seen[at].Units;
            apart += level > 0 ? (units[at] - level) * (units[at] - level) / level : 0;
        }

        return Math.Max(Math.Min(1, DemandLot.Of(units)), apart / (seen.Length - 2));
    }
}
