namespace Stockturn.Plans;

/// <summary>What it costs to buy a lot larger than needed at once, instead of lot by lot as it sells; in the currency of its prices.</summary>
/// <remarks>See docs/formulas/plans.md#minimum-trade-off.</remarks>
/// <param name="Holding">What holding the units beyond the small lot costs until they would have been bought.</param>
/// <param name="Excess">Units more that are expected to be left after the days looked ahead.</param>
/// <param name="Loss">What clearing them loses.</param>
public readonly record struct SurplusCost(double Holding, double Excess, double Loss)
{
    const double YearDays = 365;

    /// <summary>Days looked ahead after the order is there.</summary>
    public const int DaysAhead = StockProjection.DaysAhead;

    /// <summary>Of a plan whose small lot is raised.</summary>
    /// <param name="plan">The plan: what its places have and sell; all of it known, and something sells.</param>
    /// <param name="small">Units of the small lot, above 0.</param>
    /// <param name="over">Units beyond it, 0 or more.</param>
    /// <param name="prices">What a unit costs, and brings when cleared (below 0 where that costs money).</param>
    /// <param name="capitalRateYear">What tied-up money costs, as a share a year.</param>
    internal static SurplusCost Of(
        ReplenishmentPlan plan, decimal small, decimal over, (double Cost, double Cleared) prices, double capitalRateYear)
    {
        var (mean, variance) = (0.0, 0.0);
        foreach (var place in plan.Places)
        {
            var days = place.Stock.Time!.MeanDays + DaysAhead;
            mean += Math.Max(0, place.Stock.Forecast.UnitsOver(days));
            variance += place.Stock.Forecast.VarianceOver(days);
        }

        var demand = new NormalDemand(mean, Math.Sqrt(variance));
        var have = (double)(plan.Places.Sum(place => place.Stock.Position.Units) + plan.Gathered) + plan.LostUnits;
        var excess = Math.Clamp(
            demand.ExpectedLeft(have + (double)(small + over)) - demand.ExpectedLeft(have + (double)small), 0, (double)over);
        var holding = prices.Cost * capitalRateYear / YearDays * UnitDays((double)small, (double)over, plan.UnitsPerDay);
        return new SurplusCost(holding, excess, excess * Math.Max(0, prices.Cost - prices.Cleared));
    }

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
