using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>Units a size is ordered beyond its own order so that its parent reaches the supplier's minimum (U-9).</summary>
/// <param name="Minimum">The least units of all sizes together.</param>
/// <param name="Needed">Units all sizes were ordered for their own sake.</param>
/// <param name="Added">Units this size adds.</param>
public sealed record FamilyFill(decimal Minimum, decimal Needed, decimal Added);

/// <summary>A core size is sold out while others of its parent last (断码), as it is told at the order (U-9).</summary>
/// <param name="Parent">The parent.</param>
/// <param name="Missing">The core sizes that are sold out, as a person would say them.</param>
/// <param name="HeldUp">SKUs of the parent that would last longer than told, in ordinal order.</param>
public sealed record FamilyGap(string Parent, ImmutableArray<string> Missing, ImmutableArray<string> HeldUp);

/// <summary>Orders of the sizes of a parent whose supplier's minimum holds for all of them together (U-9).</summary>
/// <remarks>
/// What their own orders lack to the minimum is filled with sizes that sell, in proportion to what they sell a day, in packs; never with
/// one that is stuck, refused, on its way out or not known. See docs/formulas/plans.md#family-minimum.
/// </remarks>
public static class FamilyOrders
{
    const int WeekDays = 7;

    /// <summary>The plans in their order, those of short families filled up.</summary>
    /// <param name="plans">The plans and the parent of each; null for none.</param>
    public static ImmutableArray<ReplenishmentPlan> Filled(IEnumerable<(string? Parent, ReplenishmentPlan Plan)> plans)
    {
        (string? Parent, ReplenishmentPlan Plan)[] all = [.. plans];
        var added = all.Where(one => one is { Parent: not null, Plan.FamilyMinimum: > 0 })
            .GroupBy(one => one.Parent, one => one.Plan, StringComparer.Ordinal)
            .SelectMany(family => FillOf([.. family.OrderBy(plan => plan.Sku, StringComparer.Ordinal)]))
            .ToDictionary(StringComparer.Ordinal);
        return [.. all.Select(one => added.TryGetValue(one.Plan.Sku, out var fill) ? With(one.Plan, fill) : one.Plan)];
    }

    /// <summary>Units to add to each size, in packs and in proportion to its curve: together as many as are short, or a pack more.</summary>
    /// <param name="sizes">Units a day and pack of each, both above 0.</param>
    /// <param name="missing">Units that are short.</param>
    public static ImmutableArray<decimal> Shares(IReadOnlyList<(double UnitsPerDay, decimal Pack)> sizes, decimal missing)
    {
        var all = sizes.Sum(size => size.UnitsPerDay);
        decimal[] exact = [.. sizes.Select(size => missing * (decimal)(size.UnitsPerDay / all))];
        decimal[] shares = [.. sizes.Select((size, at) => decimal.Floor(exact[at] / size.Pack) * size.Pack)];

        // The largest remainder first; of equals the first.
        foreach (var at in Enumerable.Range(0, sizes.Count).OrderByDescending(at => (exact[at] - shares[at]) / sizes[at].Pack))
        {
            if (shares.Sum() >= missing)
            {
                break;
            }

            shares[at] += sizes[at].Pack;
        }

        return [.. shares];
    }

    static IEnumerable<KeyValuePair<string, FamilyFill>> FillOf(ReplenishmentPlan[] family)
    {
        var (minimum, needed) = (family.Max(plan => plan.FamilyMinimum), family.Sum(plan => plan.Order.Quantity));
        ReplenishmentPlan[] sizes = [.. family.Where(IsFilling)];
        if (needed == 0 || needed >= minimum || sizes.Length == 0)
        {
            return [];
        }

        var shares = Shares([.. sizes.Select(plan => (plan.UnitsPerDay, plan.Rules.Pack))], minimum - needed);
        return sizes.Select((plan, at) => KeyValuePair.Create(plan.Sku, new FamilyFill(minimum, needed, shares[at])));
    }

    static bool IsFilling(ReplenishmentPlan plan) =>
        plan is { UnitsPerDay: > 0, MayFill: true, Ordering: null or { Way: not OrderingWay.OnDemand } };

    static ReplenishmentPlan With(ReplenishmentPlan plan, FamilyFill fill)
    {
        var quantity = plan.Order.Quantity + fill.Added;
        var weekly = (decimal)(plan.UnitsPerDay * WeekDays);
        var filled = plan with
        {
            Fill = fill,
            Order = new RoundedOrder(
                quantity,
                plan.Order.OverNeed + fill.Added,
                weekly > 0 ? Reading.Of((double)(quantity / weekly)) : Reading.Missing(Gap.NoSales),
                quantity > plan.Need && (weekly <= 0 || quantity / weekly * WeekDays > plan.CoverMostDays)),
            Erp = plan.Erp?.Less(-fill.Added),
        };
        return filled with { Excess = filled.ExcessAfter() };
    }
}
