using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// How many days money is away between paying the supplier and being paid (S1-4). See
/// docs/formulas/metrics.md#cash_cycle_days.
/// </summary>
/// <remarks>
/// Payout days weigh by net sales of each store, payment days by cost of sales of each supplier. Terms that are not
/// told
/// are a gap, never zero days.
/// </remarks>
public readonly struct CashCycleDays : IMetric
{
    /// <inheritdoc/>
    public static string Code => "cash_cycle_days";

    /// <inheritdoc/>
    public static string Title => "Cash cycle";

    /// <inheritdoc/>
    public static string ChineseTitle => "现金周转周期";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Days;

    /// <inheritdoc/>
    public static string Formula =>
        "days inventory outstanding + days from sale to payout − days from receipt to payment";

    /// <inheritdoc/>
    public static string Anchor => "cash_cycle_days";

    static Reading PayoutDays(in Measurement measurement)
    {
        if (measurement.SalesGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return Mean(measurement.Costs.PayoutDaySales, measurement.Sales.NetSales.Amount);
    }

    static Reading PaymentDays(in Measurement measurement) =>
        Mean(measurement.Costs.PaymentDayCost, measurement.Stock.CostOfSales);

    static Reading Mean(PartialSum weighted, decimal weight)
    {
        if (!weighted.IsWhole)
        {
            return Reading.Missing(weighted.Gap);
        }

        return weight > 0 ? Reading.Of(weighted.Amount / weight) : Reading.Missing(Gap.NoSales);
    }

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var inventory = DaysInventoryOutstanding.Read(in measurement);
        if (!inventory.TryGet(out var days))
        {
            return inventory;
        }

        var (payout, payment) = (PayoutDays(in measurement), PaymentDays(in measurement));
        if (!payout.TryGet(out var untilPayout))
        {
            return payout;
        }

        return payment.TryGet(out var untilPayment) ? Reading.Of(days + untilPayout - untilPayment) : payment;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("days inventory outstanding", DaysInventoryOutstanding.Read(in measurement), MetricUnit.Days),
        new("days from sale to payout", PayoutDays(in measurement), MetricUnit.Days),
        new("days from receipt to payment of the supplier", PaymentDays(in measurement), MetricUnit.Days),
    ];
}
