using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>Demand a period and the periods it must be met for: lead time, and the time to the next review.</summary>
/// <param name="DemandMean">Expected units a period.</param>
/// <param name="DemandDeviation">Standard deviation of a period; periods are independent.</param>
/// <param name="LeadTimeMean">Periods from order to arrival.</param>
/// <param name="LeadTimeDeviation">Standard deviation of these periods.</param>
/// <param name="ReviewPeriods">Periods between reviews; 0 when every sale is one.</param>
public readonly record struct ProtectionInterval(
    double DemandMean, double DemandDeviation, double LeadTimeMean, double LeadTimeDeviation = 0, double ReviewPeriods = 0)
{
    /// <summary>Demand of lead time and review, as if it were normal: mean d·(L + R), variance (L + R)·σ_d² + d²·σ_L².</summary>
    public NormalDemand Demand => new(
        DemandMean * (LeadTimeMean + ReviewPeriods),
        Math.Sqrt((LeadTimeMean + ReviewPeriods) * DemandDeviation * DemandDeviation
            + DemandMean * DemandMean * LeadTimeDeviation * LeadTimeDeviation));
}

/// <summary>Stock kept for what cannot be known: four ways.</summary>
/// <remarks>
/// The literal rule of the trade, the normal one with an unsteady lead time, the one for a fill rate, and the quantile of the
/// demand itself (<see cref="LeadTimeDemand"/>, <see cref="SimulatedLeadTime"/>), which is right where demand is slow or lumpy or
/// lead times have two peaks (Eppen and Martin 1988). Sources: Silver, Pyke and Thomas 2017, chapters 6 and 7.
/// See docs/formulas/plans.md#safety-stock.
/// </remarks>
public static class SafetyStock
{
    /// <summary>The trade's rule (S2-25): (greatest daily − mean daily sales) · days of lead time, never below 0.</summary>
    /// <param name="greatestDaily">The planned peak of the window; the greatest of the past is a fallback and says so.</param>
    /// <param name="meanDaily">Mean daily sales.</param>
    /// <param name="leadTimeDays">Days from order to arrival.</param>
    public static decimal Literal(decimal greatestDaily, decimal meanDaily, decimal leadTimeDays) =>
        Math.Max(0, (greatestDaily - meanDaily) * leadTimeDays);

    /// <summary>Normal: z times the deviation of the demand to be covered.</summary>
    /// <param name="interval">Demand and the time it must be met for.</param>
    /// <param name="cycleService">The chance not to run out before an order arrives, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A service not between 0 and 1.</exception>
    public static double Normal(ProtectionInterval interval, double cycleService) => interval.Demand.Deviation * Score(cycleService);

    /// <summary>The part of it that is there because the lead time varies: what a steady one would save (S0-15).</summary>
    /// <inheritdoc cref="Normal"/>
    public static double OfUnsteadyLeadTime(ProtectionInterval interval, double cycleService) =>
        Normal(interval, cycleService) - Normal(interval with { LeadTimeDeviation = 0 }, cycleService);

    /// <summary>For a fill rate: z·σ with σ·G(z) = Q·(1 − β).</summary>
    /// <param name="leadTimeDeviation">Standard deviation σ of the demand to be covered, in units.</param>
    /// <param name="quantity">Units of an order, above 0.</param>
    /// <param name="fillRate">β: the share of demand met from stock at once, between 0 and 1.</param>
    /// <param name="isSaleLost">True when customers do not wait: the right side is divided by β (Silver, Pyke and Thomas 2017).</param>
    /// <returns>Units; below 0 where the size of the order alone serves more than the fill rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be.</exception>
    public static double ForFillRate(double leadTimeDeviation, double quantity, double fillRate, bool isSaleLost = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leadTimeDeviation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        ThrowIfNoShare(fillRate);
        var mayLack = quantity * (1 - fillRate) / (isSaleLost ? fillRate : 1);
        if (leadTimeDeviation == 0)
        {
            return -mayLack;
        }

        // G falls from −z on the left to nothing on the right.
        var aim = mayLack / leadTimeDeviation;
        return leadTimeDeviation * Bisection.Root(-aim - 1, 38, score => NormalDemand.StandardLoss(score) > aim);
    }

    /// <summary>The deviation of one period from that of a span of them, when periods are independent: σ / √n.</summary>
    public static double DeviationOfOne(double deviationOfSpan, double periods) => deviationOfSpan / Math.Sqrt(periods);

    /// <summary>The score z with Φ(z) = service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A service not between 0 and 1.</exception>
    public static double Score(double service)
    {
        ThrowIfNoShare(service);
        return NormalDemand.Score(1 - service, service);
    }

    static void ThrowIfNoShare(double share)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), "expected a share above 0 and below 1");
        }
    }
}
