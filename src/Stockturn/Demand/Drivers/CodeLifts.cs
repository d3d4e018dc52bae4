namespace Stockturn.Demand;

/// <summary>The lifts of one event: of all groups together, and of each.</summary>
sealed class CodeLifts
{
    readonly double all;
    readonly Dictionary<string, double> groups = new(StringComparer.Ordinal);

    CodeLifts(double all, int times)
    {
        this.all = all;
        Times = times;
    }

    /// <summary>How many times it was seen held.</summary>
    public int Times { get; }

    /// <summary>The lift of a group; that of all for one nothing was learnt of.</summary>
    public double Of(string group) => Lift(groups.GetValueOrDefault(group, all));

    /// <summary>The lifts from what each group sold each time; at least one.</summary>
    public static CodeLifts Of(IEnumerable<(string Group, int First, EventSales Sales)> sales)
    {
        // In one order, so that rounding does not depend on that of the series.
        var times = sales
            .Select(one => (one.Group, one.First, Value: one.Sales.LogLift, one.Sales.Variance))
            .GroupBy(one => one.First)
            .OrderBy(time => time.Key)
            .Select(time => time.OrderBy(one => one.Group, StringComparer.Ordinal).ThenBy(one => one.Value).ThenBy(one => one.Variance).ToArray())
            .ToArray();
        var between = RandomEffects.Excess([.. times.Select(time => time.Select(one => (one.Value, one.Variance)).ToArray())]).Between;
        var pooled = times.Select(time => RandomEffects.Of([.. time.Select(one => (one.Value, one.Variance))], between)).ToArray();
        var mean = Mean([.. pooled.Select(time => (time.Mean, time.Variance))]);
        var lifts = new CodeLifts(RandomEffects.Drawn(mean.Mean, mean.Variance), times.Length);
        var apart = times.SelectMany((time, at) => time.Select(one => (one.Group, Value: one.Value - pooled[at].Mean, one.Variance)));
        foreach (var group in apart.GroupBy(one => one.Group, StringComparer.Ordinal))
        {
            var own = RandomEffects.Of([.. group.Select(one => (one.Value, one.Variance))], 0);
            lifts.groups.Add(group.Key, lifts.all + RandomEffects.Drawn(own.Mean, own.Variance, 0, between));
        }

        return lifts;
    }

    // How times differ is what they show, and one time more that differs by the doubt.
    static RandomEffects Mean((double Value, double Variance)[] times)
    {
        var (between, free) = RandomEffects.Excess([times]);
        return RandomEffects.Of(times, (PeriodLifts.TimeDoubt + free * between) / (1 + free));
    }

    static double Lift(double logarithm) => Math.Clamp(Math.Exp(logarithm), 1 / PeriodLifts.LiftMost, PeriodLifts.LiftMost);
}
