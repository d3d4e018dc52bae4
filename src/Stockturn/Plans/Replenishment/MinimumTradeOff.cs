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
    const double YearDays = 365;
    const double LeastShare = 0.01;

    /// <summary>Days looked ahead after the order is there.</summary>
    public const int DaysAhead = StockProjection.DaysAhead;

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
        var quantity = plan.Order.Quantity > 0 ? plan.Order.Quantity : plan.Ordering?.HeldBack ?? 0;
        var small = OrderRounding.Of(plan.Need, plan.Rules with { Minimum = 0 });
        if (small <= 0 || quantity <= small || plan.Gap != Gap.None || plan.UnitsPerDay <= 0)
        {
            return null;
        }

        var over = quantity - small;
        var (mean, variance) = (0.0, 0.0);
        foreach (var place in plan.Places)
        {
            var days = place.Stock.Time!.MeanDays + DaysAhead;
            mean += Math.Max(0, place.Stock.Forecast.UnitsOver(days));
            variance += place.Stock.Forecast.VarianceOver(days);
        }

        var demand = new NormalDemand(mean, Math.Sqrt(variance));
        var have = (double)(plan.Places.Sum(place => place.Stock.Position.Units) + plan.Gathered) + plan.LostUnits;
        var excess = Math.Clamp(demand.ExpectedLeft(have + (double)quantity) - demand.ExpectedLeft(have + (double)small), 0, (double)over);
        var holding = unitCost * capitalRateYear / YearDays * UnitDays((double)small, (double)over, plan.UnitsPerDay);
        var trade = new MinimumTradeOff(small, over, holding, excess, excess * Math.Max(0, unitCost - cleared));
        return trade with { IsWorthAsking = trade.Surcharge >= LeastShare * unitCost };
    }

    /// <summary>What a unit brings when cleared where it sells most; null where its price or fees are not known.</summary>
    /// <param name="costs">What keeping and selling costs there.</param>
    /// <param name="clearingShare">The share of today's price clearing brings.</param>
    public static double? Cleared(WarehouseCosts? costs, double clearingShare) => PlaceTerms.Of(costs, null, clearingShare)?.Cleared;

    /// <summary>How long the units lie because they are not bought lot by lot, the n-th lot being due when n − 1 before it have sold.</summary>
    internal static double UnitDays(double small, double over, double unitsPerDay)
    {
        // Lots beyond the days looked ahead wait no longer than these.
        var (lot, most) = (small / unitsPerDay, Math.Floor(DaysAhead * unitsPerDay / small));
        var whole = Math.Min(Math.Floor(over / small), most);
        var sum = small * lot * whole * (whole + 1) / 2;
        return sum + (over - whole * small) * Math.Min(DaysAhead, lot * (whole + 1));
    }
}
