namespace Stockturn.Demand;

/// <summary>A series of which some periods were not observed: blank, or without stock.</summary>
/// <remarks>
/// A period not observed is left out, never taken for one without demand. Where its place in the season matters it is
/// filled with the mean of those observed. With factors the methods see each period as it would have been without what
/// is known to have moved it, and with a profile without its season. See docs/formulas/demand.md#panel and #factor.
/// </remarks>
public sealed class ObservedDemand
{
    readonly double[] observed;
    readonly double[] usual;
    readonly double[] levels;
    readonly double[] filled;
    readonly SeasonalProfile? profile;
    readonly DemandFactors? factors;
    LevelFit? fit;
    double? lot;
    (int Periods, double[] Units)[] sorted = [];

    /// <summary>Units of each period, oldest first; null where not observed.</summary>
    /// <param name="demand">Units of each period, oldest first; null where not observed.</param>
    /// <param name="profile">The season to take out for the methods that have none of their own.</param>
    /// <param name="factors">What is known to move each period, those of the horizon after those of the history; null for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">Units below 0, or no number.</exception>
    public ObservedDemand(ReadOnlySpan<double?> demand, SeasonalProfile? profile = null, DemandFactors? factors = null)
    {
        this.profile = profile;
        this.factors = factors;
        var kept = new List<double>(demand.Length);
        var unmoved = new List<double>(factors is null ? 0 : demand.Length);
        var bare = new List<double>(profile is null ? 0 : demand.Length);
        for (var period = 0; period < demand.Length; period++)
        {
            if (demand[period] is { } seen)
            {
                kept.Add(Checked(seen));
                var plain = seen / FactorAt(period);
                if (factors is not null)
                {
                    unmoved.Add(plain);
                }

                if (profile is not null)
                {
                    bare.Add(plain / profile.At(period));
                }
            }
        }

        observed = [.. kept];
        usual = factors is null ? observed : [.. unmoved];
        levels = profile is null ? usual : [.. bare];
        filled = new double[demand.Length];
        var mean = Moments.Of(usual).Mean;
        for (var period = 0; period < demand.Length; period++)
        {
            filled[period] = demand[period] / FactorAt(period) ?? mean;
        }
    }

    /// <summary>The periods observed, oldest first.</summary>
    public ReadOnlySpan<double> Observed => observed;

    /// <summary>The periods observed without what is known to have moved them and without their season, oldest first.</summary>
    public ReadOnlySpan<double> Levels => levels;

    /// <summary>The best plain smoothing of the levels.</summary>
    internal LevelFit Fit => fit ??= LevelFit.Of(levels);

    /// <summary>The step in which it sells, in units.</summary>
    internal double Lot => lot ??= DemandLot.Of(observed);

    /// <summary>The last periods observed, without what is known to have moved them.</summary>
    public ReadOnlySpan<double> Last(int periods) => usual.AsSpan(Math.Max(0, usual.Length - periods));

    /// <summary>The last periods observed, without what is known to have moved them, the least first.</summary>
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

    /// <summary>The last of <see cref="Levels"/>.</summary>
    public ReadOnlySpan<double> LastLevels(int periods) => levels.AsSpan(Math.Max(0, levels.Length - periods));

    /// <summary>The season and the factor of a coming period together, the next being 1; 1 without either.</summary>
    public double Index(int step) => (profile?.At(filled.Length + step - 1) ?? 1) * Factor(step);

    /// <summary>What is known to move a coming period, the next being 1; 1 for nothing.</summary>
    public double Factor(int step) => FactorAt(filled.Length + step - 1);

    /// <summary>The mean factor of the coming periods of a span.</summary>
    internal double Factor(in DemandSpan span)
    {
        var sum = 0.0;
        for (var step = span.First; step <= span.Last; step++)
        {
            sum += Factor(step);
        }

        return sum / span.Periods;
    }

    /// <summary>The means of a method, 0 or more.</summary>
    public double[] Forecast(IForecastMethod method, int horizon)
    {
        var means = new double[horizon];
        method.Forecast(method.KeepsCalendar ? filled : levels, means);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = Math.Max(0, means[step] * (method.KeepsCalendar ? Factor(step + 1) : Index(step + 1)));
        }

        return means;
    }

    double FactorAt(int period) => factors?.At(period) ?? 1;

    static double Checked(double units) => units >= 0 && double.IsFinite(units)
        ? units
        : throw new ArgumentOutOfRangeException(nameof(units), units, "the units of a period are 0 or more, or not observed");
}
