using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// Total advertising cost of sales: what advertising takes of all net sales. At least so much where advertising is told of later days only. See
/// docs/formulas/metrics.md#tacos.
/// </summary>
public readonly struct AdvertisingShareOfSales : IMetric
{
    /// <inheritdoc/>
    public static string Code => "tacos";

    /// <inheritdoc/>
    public static string Title => "TACoS";

    /// <inheritdoc/>
    public static string ChineseTitle => "总广告占比";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "advertising cost ÷ net sales";

    /// <inheritdoc/>
    public static string Anchor => "tacos";

    /// <inheritdoc/>
    public static bool CanBeAtLeast => true;

    /// <inheritdoc/>
    public static bool IsAtLeast(in Measurement measurement) =>
        measurement.Traffic.AdvertisingFrom > measurement.Span.Start && Read(in measurement).Gap == Gap.None;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var traffic = measurement.Traffic;
        if (!traffic.HasAdvertising)
        {
            return Reading.Missing(Gap.NoAdvertising);
        }

        if (PartialSum.Worse(traffic.AdvertisingCost.Gap, measurement.SalesGap) is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var sales = measurement.Sales.NetSales.Amount;
        return sales > 0 ? Reading.Of(traffic.AdvertisingCost.Amount / sales) : Reading.Missing(Gap.NoSales);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("advertising", measurement.Traffic.AdvertisingCost),
        ExplanationLine.Money("net sales", measurement.Sales.NetSales),
    ];
}
