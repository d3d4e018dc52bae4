using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>What is left of sales after goods, selling and keeping. See docs/formulas/metrics.md#net_margin.</summary>
/// <remarks>
/// Every part of the waterfall is named; one that is not known is a gap in it, and then the margin is that gap
/// (S1-17).
/// </remarks>
public readonly struct NetMargin : IMetric
{
    /// <inheritdoc/>
    public static string Code => "net_margin";

    /// <inheritdoc/>
    public static string Title => "Net margin";

    /// <inheritdoc/>
    public static string ChineseTitle => "净利率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "(net sales − goods − referral − fulfilment − advertising − holding) ÷ net sales";

    /// <inheritdoc/>
    public static string Anchor => "net_margin";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyValueGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return measurement.SalesGap is not Gap.None and var salesGap
            ? Reading.Missing(salesGap)
            : MarginWaterfall.Of(in measurement).NetMargin;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement)
    {
        var waterfall = MarginWaterfall.Of(in measurement);
        return
        [
            .. waterfall.Parts.Select(part => ExplanationLine.Money(part.Name, part.Amount)),
            ExplanationLine.Money("net profit", waterfall.Net),
        ];
    }
}
