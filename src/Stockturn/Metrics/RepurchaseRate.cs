using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Metrics;

/// <summary>
/// How many of those who bought had bought the same SKU before (S0-10). Buyers of each SKU are counted SKU by SKU. See
/// docs/formulas/metrics.md#repurchase_rate.
/// </summary>
public readonly struct RepurchaseRate : IMetric
{
    /// <inheritdoc/>
    public static string Code => "repurchase_rate";

    /// <inheritdoc/>
    public static string Title => "Repurchase rate";

    /// <inheritdoc/>
    public static string ChineseTitle => "复购率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "buyers with another order of the SKU in the 180 days before ÷ buyers";

    /// <inheritdoc/>
    public static string Anchor => "repurchase_rate";

    /// <inheritdoc/>
    public static bool CanBeAtLeast => true;

    /// <inheritdoc/>
    public static bool IsAtLeast(in Measurement measurement) =>
        measurement.Traffic.BuyersFrom > measurement.Span.Start.AddDays(-RepeatBuying.LookbackDays) && Read(in measurement).Gap == Gap.None;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var told = measurement.Traffic;
        return told.BuyersFrom is null ? Reading.Missing(Gap.NoBuyers)
            : told.Buyers > 0 ? Reading.Of((double)told.Returning / told.Buyers)
            : Reading.Missing(measurement.Sales.Units.IsZero ? Gap.NoSales : Gap.NoBuyers);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Count("buyers whose order had another before it", measurement.Traffic.Returning),
        ExplanationLine.Count("buyers", measurement.Traffic.Buyers),
    ];
}
