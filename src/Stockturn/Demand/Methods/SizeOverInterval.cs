namespace Stockturn.Demand;

/// <summary>
/// The recursion that Croston's method and its corrections share: smoothed size over smoothed interval.
/// </summary>
/// <remarks>
/// The first interval counts from the start of the series, so a demand in the first period has interval 1.
/// </remarks>
static class SizeOverInterval
{
    /// <summary>Size over interval after the last demand; 0 without demand.</summary>
    public static double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing)
    {
        double size = 0, interval = 0;
        var last = -1;
        for (var period = 0; period < demand.Length; period++)
        {
            if (demand[period] <= 0)
            {
                continue;
            }

            if (last < 0)
            {
                size = demand[period];
                interval = smoothing.Start == SmoothingStart.Mean ? MeanInterval(demand) : period + 1;
            }
            else
            {
                size += smoothing.Size * (demand[period] - size);
                interval += smoothing.Timing * (period - last - interval);
            }

            last = period;
        }

        return last < 0 ? 0 : size / interval;
    }

    /// <summary>The one weight, for size and interval, with the least squared error one period ahead.</summary>
    public static DemandSmoothing Choose(ReadOnlySpan<double> demand, Func<double, double> correction)
    {
        Span<double> errors = stackalloc double[SmoothingGrid.Count];
        for (var place = 0; place < SmoothingGrid.Count; place++)
        {
            var weight = SmoothingGrid.Weights[place];
            errors[place] = SquaredError(demand, weight, correction(weight));
        }

        return new DemandSmoothing(SmoothingGrid.Weights[SmoothingGrid.Least(errors)]);
    }

    static double SquaredError(ReadOnlySpan<double> demand, double weight, double correction)
    {
        double size = 0, interval = 1, sum = 0;
        var last = -1;
        for (var period = 0; period < demand.Length; period++)
        {
            // Nothing can be forecast before the first demand.
            var error = last < 0 ? 0 : demand[period] - size / interval * correction;
            sum += error * error;
            if (demand[period] > 0)
            {
                size = last < 0 ? demand[period] : size + weight * (demand[period] - size);
                interval = last < 0 ? period + 1 : interval + weight * (period - last - interval);
                last = period;
            }
        }

        return sum;
    }

    static double MeanInterval(ReadOnlySpan<double> demand)
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

        return (double)last / count;
    }
}
