namespace Stockturn.Demand;

/// <summary>A series of which some periods were not observed: blank, or without stock.</summary>
/// <remarks>
/// A period not observed is left out, never taken for one without demand. Where its place in the season matters it is
/// filled with the mean of those observed. See docs/formulas/demand.md#panel.
/// </remarks>
public sealed class ObservedDemand
{
    readonly double[] observed;
    readonly double[] filled;

    /// <summary>Units of each period, oldest first; null where not observed.</summary>
    public ObservedDemand(ReadOnlySpan<double?> demand)
    {
        var kept = new List<double>(demand.Length);
        foreach (var units in demand)
        {
            if (units is { } seen)
            {
                kept.Add(seen);
            }
        }

        observed = [.. kept];
        filled = new double[demand.Length];
        var mean = Moments.Of(observed).Mean;
        for (var period = 0; period < demand.Length; period++)
        {
            filled[period] = demand[period] ?? mean;
        }
    }

    /// <summary>The periods observed, oldest first.</summary>
    public ReadOnlySpan<double> Observed => observed;

    /// <summary>The last periods observed.</summary>
    public ReadOnlySpan<double> Last(int periods) => observed.AsSpan(Math.Max(0, observed.Length - periods));

    /// <summary>The means of a method, 0 or more.</summary>
    public double[] Forecast(IForecastMethod method, int horizon)
    {
        var means = new double[horizon];
        method.Forecast(method.KeepsCalendar ? filled : observed, means);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = Math.Max(0, means[step]);
        }

        return means;
    }
}
