namespace Stockturn.Plans;

/// <summary>The inventory position at which to order: what sells while one waits, and the safety stock.</summary>
/// <param name="LeadTimeDemand">Expected units from order to arrival: mean a period times periods, never times their root.</param>
/// <param name="SafetyStock">Units kept for what cannot be known.</param>
/// <remarks>See docs/formulas/plans.md#reorder-point.</remarks>
public readonly record struct ReorderPoint(double LeadTimeDemand, double SafetyStock)
{
    /// <summary>Units.</summary>
    public double Units => LeadTimeDemand + SafetyStock;

    /// <summary>Normal, with the chance not to run out before an order arrives.</summary>
    /// <inheritdoc cref="SafetyStock.Normal"/>
    public static ReorderPoint Of(ProtectionInterval interval, double cycleService) =>
        new(interval.Demand.Mean, Plans.SafetyStock.Normal(interval, cycleService));

    /// <summary>From past periods: their mean and population deviation, a steady lead time, and a score.</summary>
    /// <param name="demand">Units of each period, one at least.</param>
    /// <param name="leadTimePeriods">Periods from order to arrival.</param>
    /// <param name="score">z of the service.</param>
    public static ReorderPoint OfPast(IReadOnlyCollection<double> demand, double leadTimePeriods, double score)
    {
        var mean = demand.Average();
        var deviation = Math.Sqrt(demand.Sum(units => (units - mean) * (units - mean)) / demand.Count);
        return new ReorderPoint(mean * leadTimePeriods, score * new ProtectionInterval(mean, deviation, leadTimePeriods).Demand.Deviation);
    }
}
