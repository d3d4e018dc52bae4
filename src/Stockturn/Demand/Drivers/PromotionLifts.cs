using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What one SKU sold each period, and when it was on promotion.</summary>
/// <param name="Group">The group whose lift it tells, such as a category.</param>
/// <param name="Units">Units of each period, oldest first; null where not observed.</param>
/// <param name="IsPromoted">For each period whether it was on promotion.</param>
public sealed record PromotedSeries(string Group, ImmutableArray<double?> Units, ImmutableArray<bool> IsPromoted);

/// <summary>How many times as much as usual SKUs of a group sell while they are on promotion.</summary>
/// <remarks>
/// A group's lift is what its SKUs sold on promotion over what they usually sell, all together, so that SKUs that seldom
/// sell need no logarithm of nothing; its variance is how SKUs differ from it. Groups are drawn towards all groups, and
/// these towards no lift; or, SKUs each a group of its own, towards the groups they lie in. See docs/formulas/demand.md#promotion-lift.
/// </remarks>
public sealed class PromotionLifts
{
    readonly Func<string, double> centre;
    readonly Dictionary<string, double> groups = new(StringComparer.Ordinal);

    PromotionLifts((string Group, double Value, double Variance)[] told, Func<string, double>? above)
    {
        centre = above is null ? _ => 0 : group => Math.Log(above(group));
        if (told.Length == 0)
        {
            return;
        }

        var mean = RandomEffects.Of([.. told.Select(one => (one.Value - centre(one.Group), one.Variance))]);
        if (above is null)
        {
            var all = RandomEffects.Drawn(mean.Mean, mean.Variance);
            centre = _ => all;
        }

        foreach (var (group, value, variance) in told)
        {
            groups.Add(group, RandomEffects.Drawn(value, variance, centre(group), mean.Between));
        }
    }

    /// <summary>The lifts that series tell.</summary>
    /// <param name="series">SKUs; their order does not matter.</param>
    /// <param name="settings">Where usual demand is read from.</param>
    /// <param name="above">The lift a group is drawn towards and has where nothing was learnt of it; null for that of all groups.</param>
    public static PromotionLifts Of(IEnumerable<PromotedSeries> series, LiftSettings settings, Func<string, double>? above = null) =>
        new(
        [
            .. series.Select(one => (one.Group, Sales: Sales(one, settings)))
                .Where(one => one.Sales.Length > 0)
                .GroupBy(one => one.Group, one => one.Sales, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (Group: group.Key, Told: Told([.. group])))
                .Select(one => (one.Group, one.Told.Value, one.Told.Variance)),
        ],
        above);

    /// <summary>True when any promotion told something.</summary>
    public bool IsLearnt => groups.Count > 0;

    /// <summary>Times as much as usual in a group, from 0.1 to 10; where nothing was learnt of the group what it is drawn
    /// towards, where nothing was learnt at all 1.</summary>
    public double Lift(string group)
    {
        var lift = groups.TryGetValue(group, out var known) ? known : centre(group);
        return Math.Clamp(Math.Exp(lift), 1 / PeriodLifts.LiftMost, PeriodLifts.LiftMost);
    }

    static EventSales[] Sales(PromotedSeries series, LiftSettings settings)
    {
        var counts = series.IsPromoted.Select(isPromoted => isPromoted ? 1 : 0).ToArray();
        var periods = Math.Min(series.Units.Length, counts.Length);
        var lot = DemandLot.Of([.. series.Units.OfType<double>()]);
        var sales = new List<EventSales>();
        for (var first = 0; first < periods; first++)
        {
            if (counts[first] == 0)
            {
                continue;
            }

            var last = first;
            while (last + 1 < periods && counts[last + 1] > 0)
            {
                last++;
            }

            if (EventSales.Of(series.Units.AsSpan()[..periods], counts, (first, last), lot, settings) is { } sold)
            {
                sales.Add(sold);
            }

            first = last;
        }

        return [.. sales];
    }

    // SKUs differ in what a promotion does; of a single SKU its promotions tell. Those that sell least first, so that the
    // order of the series does not matter.
    static (double Value, double Variance) Told(EventSales[][] skus)
    {
        var parts = (skus.Length > 1 ? skus.Select(Together) : skus[0])
            .OrderBy(one => one.Units).ThenBy(one => one.Usual).ThenBy(one => one.Around).ThenBy(one => one.Dispersion)
            .ToArray();
        var together = Together(parts);
        var lift = Math.Exp(together.LogLift);
        var apart = parts.Sum(one => (one.Units - lift * one.Usual) * (one.Units - lift * one.Usual));
        var differ = parts.Length > 1 && together.Units > 0
            ? apart / (together.Units * together.Units) * parts.Length / (parts.Length - 1)
            : 0;
        return (together.LogLift, Math.Max(together.Variance, differ) + PeriodLifts.TimeDoubt / parts.Length);
    }

    static EventSales Together(EventSales[] parts)
    {
        double sold = parts.Sum(one => one.Units), dispersion = parts.Sum(one => one.Dispersion * one.Units);
        return new EventSales(
            sold,
            parts.Sum(one => one.Usual),
            parts.Sum(one => one.Around),
            parts.Max(one => one.Share),
            sold > 0 ? dispersion / sold : 1);
    }
}
