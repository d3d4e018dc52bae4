namespace Stockturn.Demand;

/// <summary>Collects what each period is to the mean of the season around it.</summary>
sealed class SeasonalRatios(int seasonPeriods)
{
    readonly double[] sums = new double[seasonPeriods];
    readonly double[] squares = new double[seasonPeriods];
    readonly int[] counts = new int[seasonPeriods];

    /// <summary>Adds the ratios of a series, from its first period observed on; one not observed has none.</summary>
    public void Add(ReadOnlySpan<double?> demand)
    {
        var first = 0;
        while (first < demand.Length && demand[first] is null)
        {
            first++;
        }

        var filled = Filled(demand[first..]);
        var half = seasonPeriods / 2;
        for (var period = half; period < filled.Length - half; period++)
        {
            var mean = Mean(filled.AsSpan(period - half, 2 * half + 1));
            if (mean > 0 && demand[first + period] is { } units)
            {
                var place = (first + period) % seasonPeriods;
                sums[place] += units / mean;
                squares[place] += units / mean * (units / mean);
                counts[place]++;
            }
        }
    }

    /// <summary>The mean ratio of each place, brought to a mean of 1, and the variance of such a mean; null when a place has none.</summary>
    public (double[] Indices, double Variance)? Means()
    {
        var means = new double[seasonPeriods];
        double total = 0, within = 0, shares = 0;
        var free = 0;
        for (var place = 0; place < seasonPeriods; place++)
        {
            if (counts[place] == 0)
            {
                return null;
            }

            means[place] = sums[place] / counts[place];
            total += means[place];
            within += Math.Max(0, squares[place] - means[place] * sums[place]);
            free += counts[place] - 1;
            shares += 1.0 / counts[place];
        }

        if (total <= 0 || free == 0)
        {
            return null;
        }

        for (var place = 0; place < seasonPeriods; place++)
        {
            means[place] *= seasonPeriods / total;
        }

        return (means, within / free * shares / seasonPeriods);
    }

    static double[] Filled(ReadOnlySpan<double?> demand)
    {
        double sum = 0;
        var seen = 0;
        foreach (var units in demand)
        {
            sum += units ?? 0;
            seen += units is null ? 0 : 1;
        }

        var filled = new double[demand.Length];
        for (var period = 0; period < filled.Length; period++)
        {
            filled[period] = demand[period] ?? sum / seen;
        }

        return filled;
    }

    // The mean of one season around the middle; of an even season the two ends count half.
    double Mean(ReadOnlySpan<double> window)
    {
        var sum = 0.0;
        foreach (var units in window)
        {
            sum += units;
        }

        return seasonPeriods % 2 == 0 ? (sum - (window[0] + window[^1]) / 2) / seasonPeriods : sum / seasonPeriods;
    }
}
