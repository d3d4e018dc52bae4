using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Stockturn.Demand;

/// <summary>The slope of some weeks by Theil and Sen, with the test of Mann and Kendall: neither minds a week that sold far too much.</summary>
/// <remarks>Mann 1945; Kendall 1975; Sen 1968. See docs/formulas/demand.md#sales-curve.</remarks>
static class MannKendall
{
    const int WeeksLeast = 8;

    /// <summary>The slope; null of less than eight weeks.</summary>
    public static SalesSlope? Of(ReadOnlySpan<(int Week, double Units)> seen)
    {
        if (seen.Length < WeeksLeast)
        {
            return null;
        }

        var slopes = new List<double>(seen.Length * (seen.Length - 1) / 2);
        var rising = 0;
        for (var later = 1; later < seen.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var step = seen[later].Units - seen[earlier].Units;
                rising += Math.Sign(step);
                slopes.Add(step / (seen[later].Week - seen[earlier].Week));
            }
        }

        var variance = Variance(seen);
        var statistic = variance > 0 ? Math.Max(0, Math.Abs(rising) - 1) / Math.Sqrt(variance) : 0;
        return new SalesSlope(slopes.Median(), Math.Min(1, 2 * Normal.CDF(0, 1, -statistic)));
    }

    // Weeks that sold the same tell nothing of a slope.
    static double Variance(ReadOnlySpan<(int Week, double Units)> seen)
    {
        var ties = new Dictionary<double, int>();
        foreach (var (_, units) in seen)
        {
            ties[units] = ties.GetValueOrDefault(units) + 1;
        }

        double n = seen.Length;
        return (n * (n - 1) * (2 * n + 5) - ties.Values.Sum(tie => tie * (tie - 1.0) * (2 * tie + 5))) / 18;
    }
}
