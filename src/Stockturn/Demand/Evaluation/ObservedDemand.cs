namespace Stockturn.Demand;

/// <summary>A series of which some periods were not observed: blank, or without stock.</summary>
/// <remarks>
/// A period not observed is left out, never taken for one without demand. Where its place in the season matters it is
/// filled with the mean of those observed. With a profile the methods see each period without its season. See
/// docs/formulas/demand.md#panel.
/// </remarks>
public sealed class ObservedDemand
{
    readonly double[] observed;
    readonly double[] levels;
    readonly double[] filled;
    readonly SeasonalProfile? profile;
    LevelFit? fit;
    double? lot;
    (int Periods, double[] Units)[] sorted = [];

    /// <summary>Units of each period, oldest first; null where not observed.</summary>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    /// <param name="profile">The season to take out for the methods that have none of their own.</param>
    /// <exception cref="ArgumentOutOfRangeException">Units below 0, or no number.</exception>
    public ObservedDemand(ReadOnlySpan<double?> demand, SeasonalProfile? profile = null)
    {
        this.profile = profile;
        var kept = new List<double>(demand.Length);
        var bare = new List<double>(profile is null ? 0 : demand.Length);
        for (var period = 0; period < demand.Length; period++)
        {
            if (demand[period] is { } seen)
            {
                kept.Add(Checked(seen));
                if (profile is not null)
                {
                    bare.Add(seen / profile.At(period));
                }
            }
        }

        observed = [.. kept];
        levels = profile is null ? observed : [.. bare];
        filled = new double[demand.Length];
        var mean = Moments.Of(observed).Mean;
        for (var period = 0; period < demand.Length; period++)
        {
            filled[period] = demand[period] ?? mean;
        }
    }

    /// <summary>The periods observed, oldest first.</summary>
    public ReadOnlySpan<double> Observed => observed;

    /// <summary>The periods observed without their season, oldest first.</summary>
    public ReadOnlySpan<double> Levels => levels;

    /// <summary>The best plain smoothing of the levels.</summary>
    internal LevelFit Fit => fit ??= LevelFit.Of(levels);

    /// <summary>The step in which it sells, in units.</summary>
    internal double Lot => lot ??= DemandLot.Of(observed);

    /// <summary>The last periods observed.</summary>
    public ReadOnlySpan<double> Last(int periods) => observed.AsSpan(Math.Max(0, observed.Length - periods));

    /// <summary>The last periods observed, the least first.</summary>
    internal double[] Sorted(int periods)
    {
        var known = Array.Find(sorted, one => one.Periods == periods).Units;
        if (known is null)
        {
            known = Last(periods).ToArray();
            Array.Sort(known);
            sorted = [.. sorted, (periods, known)];
        }

        return known;
    }

    /// <summary>The last periods observed without their season.</summary>
    public ReadOnlySpan<double> LastLevels(int periods) => levels.AsSpan(Math.Max(0, levels.Length - periods));

    /// <summary>The index of a coming period, the next being 1; 1 without a season.</summary>
    public double Index(int step) => profile?.At(filled.Length + step - 1) ?? 1;

    /// <summary>The means of a method, 0 or more.</summary>
    public double[] Forecast(IForecastMethod method, int horizon)
    {
        var means = new double[horizon];
        method.Forecast(method.KeepsCalendar ? filled : levels, means);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = Math.Max(0, method.KeepsCalendar ? means[step] : means[step] * Index(step + 1));
        }

        return means;
    }

    static double Checked(double units) => units >= 0 && double.IsFinite(units)
        ? units
        : throw new ArgumentOutOfRangeException(nameof(units), units, "the units of a period are 0 or more, or not observed");
}
