namespace Stockturn.Demand;

/// <summary>The periods around an event, by their place in the season. Counts are in lots.</summary>
sealed class PeriodsAround(int seasonPeriods, double lot)
{
    readonly double[] sums = new double[seasonPeriods];
    readonly double[] squares = new double[seasonPeriods];
    readonly int[] counts = new int[seasonPeriods];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>What sold in all of them.</summary>
    public double Units { get; private set; }

    /// <summary>Adds a period.</summary>
    public void Add(int period, double units)
    {
        if (lot <= 0)
        {
            return;
        }

        var (place, lots) = (period % seasonPeriods, units / lot);
        sums[place] += lots;
        squares[place] += lots * lots;
        counts[place]++;
        Count++;
        Units += lots;
    }

    /// <summary>The mean of the periods at the same place in the season; of all where there is none.</summary>
    public double Mean(int period)
    {
        var place = period % seasonPeriods;
        return counts[place] > 0 ? sums[place] / counts[place] : Units / Count;
    }

    /// <summary>Variance over mean within the places, 1 at least as counts have by chance.</summary>
    public double Dispersion()
    {
        double apart = 0;
        var free = 0;
        for (var place = 0; place < seasonPeriods; place++)
        {
            if (sums[place] > 0)
            {
                var mean = sums[place] / counts[place];
                apart += Math.Max(0, squares[place] - mean * sums[place]) / mean;
                free += counts[place] - 1;
            }
        }

        return free > 0 ? Math.Max(1, apart / free) : 1;
    }
}
