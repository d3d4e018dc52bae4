namespace Stockturn.Demand;

/// <summary>What each period of a season is to the mean of the season around it, for the sum of many series.</summary>
/// <remarks>
/// Near the ends the mean is that of the first or the last whole season, so every period known tells something and a season
/// and a half is enough. A peak that moves from one year to the next is no reason to doubt the other places, so
/// how far a place differs by chance is told by the median of the places (chi-square of as many years less one).
/// </remarks>
static class SumRatios
{
    // The median of a chi-square over its degrees of freedom: Wilson and Hilferty 1931.
    static double Median(double free) => Math.Pow(1 - 2 / (9 * free), 3);

    /// <summary>The mean ratio of each place, brought to a mean of 1, and the variance of such a mean; null where one was never observed.</summary>
    public static (double[] Indices, double Variance)? Of(ReadOnlySpan<double?> demand, int seasonPeriods)
    {
        var (sums, squares, counts) = (new double[seasonPeriods], new double[seasonPeriods], new int[seasonPeriods]);
        var first = 0;
        while (first < demand.Length && demand[first] is null)
        {
            first++;
        }

        for (var period = first; period < demand.Length; period++)
        {
            if (demand[period] is { } units && Mean(demand, first, period, seasonPeriods) is { } mean)
            {
                var place = period % seasonPeriods;
                sums[place] += units / mean;
                squares[place] += units / mean * (units / mean);
                counts[place]++;
            }
        }

        return counts.Contains(0) ? null : Means(sums, squares, counts);
    }

    static (double[] Indices, double Variance)? Means(double[] sums, double[] squares, int[] counts)
    {
        var means = sums.Select((sum, place) => sum / counts[place]).ToArray();
        var total = means.Sum();
        double[] within =
        [
            .. Enumerable.Range(0, means.Length).Where(place => counts[place] > 1)
                .Select(place => Math.Max(0, squares[place] - means[place] * sums[place]) / (counts[place] - 1) / Median(counts[place] - 1))
                .Order(),
        ];
        if (total <= 0 || within.Length < means.Length / 4)
        {
            return null;
        }

        var variance = within[within.Length / 2] * counts.Average(count => 1.0 / count);
        return ([.. means.Select(mean => mean * means.Length / total)], variance);
    }

    static double? Mean(ReadOnlySpan<double?> demand, int first, int period, int seasonPeriods)
    {
        if (demand.Length - first < seasonPeriods)
        {
            return null;
        }

        var from = Math.Clamp(period - seasonPeriods / 2, first, demand.Length - seasonPeriods);
        double sum = 0;
        var seen = 0;
        foreach (var units in demand.Slice(from, seasonPeriods))
        {
            sum += units ?? 0;
            seen += units is null ? 0 : 1;
        }

        return sum > 0 ? sum / seen : null;
    }
}
