using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>Advertising cost of sales: what advertising cost for the sales the platform credits to it. See docs/formulas/metrics.md#acos.</summary>
public readonly struct AdvertisingCostOfSales : IMetric
{
    /// <inheritdoc/>
    public static string Code => "acos";

    /// <inheritdoc/>
    public static string Title => "ACoS";

    /// <inheritdoc/>
    public static string ChineseTitle => "广告销售成本比";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "advertising cost ÷ sales credited to advertising";

    /// <inheritdoc/>
    public static string Anchor => "acos";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var traffic = measurement.Traffic;
        if (!traffic.HasAdvertising)
        {
            return Reading.Missing(Gap.NoAdvertising);
        }

        if (PartialSum.Worse(traffic.AdvertisingCost.Gap, traffic.AdvertisingSales.Gap) is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return traffic.AdvertisingSales.Amount > 0
            ? Reading.Of(traffic.AdvertisingCost.Amount / traffic.AdvertisingSales.Amount)
            : Reading.Missing(Gap.NoSales);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("advertising", measurement.Traffic.AdvertisingCost),
        ExplanationLine.Money("sales credited to advertising", measurement.Traffic.AdvertisingSales),
        ExplanationLine.Count("impressions", measurement.Traffic.Impressions),
        ExplanationLine.Count("clicks", measurement.Traffic.Clicks),
    ];
}
