using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What a lot raised by the supplier's minimum costs more than small ones, and so what a small one may cost a unit (S3-17).</summary>
/// <remarks>
/// The units beyond the need are bought at once instead of lot by lot as they sell, and some may not sell within the days looked ahead: these
/// are cleared. Storage is not in it. See docs/formulas/plans.md#minimum-trade-off.
/// </remarks>
/// <param name="SmallLot">The need in whole packs, units.</param>
/// <param name="Over">Units the minimum adds.</param>
/// <param name="Holding">What holding them costs, in the reporting currency.</param>
/// <param name="Excess">Units more that are expected to be left after the days looked ahead.</param>
/// <param name="Loss">What clearing them loses.</param>
public sealed record MinimumTradeOff(decimal SmallLot, decimal Over, double Holding, double Excess, double Loss)
{
    const double LeastShare = 0.01;

    /// <summary>What a unit may cost more in small lots before the minimum is the cheaper; small lots buy no unit that would be left.</summary>
    public double Surcharge => (Holding + Loss) / ((double)(SmallLot + Over) - Excess);

    /// <summary>True where that is a hundredth of what a unit costs, or more: less is not worth asking a supplier for.</summary>
    public bool IsWorthAsking { get; private init; }

    /// <summary>Of a plan; null where no minimum raises its order, or something is not known.</summary>
    /// <param name="plan">The plan: its order, or what is held back of it for lasting too long.</param>
    /// <param name="unitCost">What a unit costs.</param>
    /// <param name="cleared">What a unit brings when cleared; below 0 where that costs money.</param>
    /// <param name="capitalRateYear">What tied-up money costs, as a share a year.</param>
    public static MinimumTradeOff? Of(ReplenishmentPlan plan, double unitCost, double cleared, double capitalRateYear)
    {
        var quantity = plan.Breaks is { } breaks ? breaks.Lot : plan.Order.Quantity > 0 ? plan.Order.Quantity : plan.Ordering?.HeldBack ?? 0;
        var small = OrderRounding.Of(plan.Need, plan.Rules with { Minimum = 0 });
        if (small <= 0 || quantity <= small || plan.Gap != Gap.None || plan.UnitsPerDay <= 0)
        {
            return null;
        }

        var over = quantity - small;
        var surplus = SurplusCost.Of(plan, small, over, (unitCost, cleared), capitalRateYear);
        var trade = new MinimumTradeOff(small, over, surplus.Holding, surplus.Excess, surplus.Loss);
        return trade with { IsWorthAsking = trade.Surcharge >= LeastShare * unitCost };
    }

    /// <summary>What a unit brings when cleared where it sells most; null where its price or fees are not known.</summary>
    /// <param name="costs">What keeping and selling costs there.</param>
    /// <param name="clearingShare">The share of today's price clearing brings.</param>
    public static double? Cleared(WarehouseCosts? costs, double clearingShare) => PlaceTerms.Of(costs, null, clearingShare)?.Cleared;
}
