using Stockturn.Findings;

namespace Stockturn.Plans;

/// <summary>Why an order is refused, or would be had nobody overridden it: what is stuck of the SKU.</summary>
/// <remarks>
/// A confirmed finding of excess or obsolete goods refuses an order when its units, those in the needing places left out, would meet
/// what these need, what is gathered for them among it: found of all places together, or where nothing sells. What lies in a needing
/// place is in its position already, what is stuck in a place that sells and has enough is not theirs to give, and what cannot be sold
/// meets nothing. A person overrides it by exempting the finding, with reason and last day. See docs/formulas/plans.md#refusal.
/// </remarks>
/// <param name="Finding">The finding with most units, exempt where it is overridden.</param>
/// <param name="Elsewhere">Units of it that do not lie in the places that need more.</param>
/// <param name="Need">Units the places need.</param>
public sealed record BuyingRefusal(Finding Finding, decimal Elsewhere, decimal Need)
{
    /// <summary>True when a person said to buy all the same.</summary>
    public bool IsOverridden => Finding.State == FindingState.Exempt;

    /// <summary>Of a plan; null where nothing stands against its order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="findings">The findings of the SKU as people have marked them.</param>
    public static BuyingRefusal? Of(ReplenishmentPlan plan, IEnumerable<Finding> findings)
    {
        if (plan.Order.Quantity == 0)
        {
            return null;
        }

        // What is gathered may be the very stock that is stuck: it counts on both sides.
        var needed = plan.Places.Sum(place => place.Units);
        var others = plan.Places.Where(place => place.Units == 0).Select(place => place.Stock.Warehouse).ToHashSet();

        // Exempt of itself, as new goods are, is no override: the rule does not hold for them.
        var stuck = findings
            .Where(one => one.Kind != EoKind.None && (one.State == FindingState.Confirmed || IsByPerson(one)))
            .Where(one => one.Rule != StatusRule.RuleCode && (one.Warehouse < 0 || !others.Contains(one.Warehouse)))
            .Where(one => UnitsElsewhere(plan, one) >= needed)
            .OrderBy(one => one.State == FindingState.Exempt)
            .ThenByDescending(one => one.Quantity)
            .ThenBy(one => one.Rule, StringComparer.Ordinal).ThenBy(one => one.Warehouse)
            .FirstOrDefault();
        return stuck is null ? null : new BuyingRefusal(stuck, UnitsElsewhere(plan, stuck), needed);
    }

    // A finding of all places counts what is on its way to them too.
    static decimal UnitsElsewhere(ReplenishmentPlan plan, Finding one) => one.Quantity.Units - plan.Places
        .Where(place => place.Units > 0 && (one.Warehouse < 0 || one.Warehouse == place.Stock.Warehouse))
        .Sum(place => Math.Max(0, place.Stock.OnHand) + (one.Warehouse < 0 ? Shipped(place) : 0));

    static decimal Shipped(PlaceNeed place) => place.Stock.Arrivals.Where(one => one.IsShipped).Sum(one => one.Units);

    static bool IsByPerson(Finding one) =>
        one is { State: FindingState.Exempt, ExemptReason: not (null or "new_item" or "just_restocked" or "off_season") };
}
