using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>What is left of sales after the goods themselves. See docs/formulas/metrics.md#gross_margin.</summary>
/// <remarks>
/// Net sales after refunds; cost net of what came back to stock.
/// </remarks>
public readonly struct GrossMargin : IMetric
{
    /// <inheritdoc/>
    public static string Code => "gross_margin";

    /// <inheritdoc/>
    public static string Title => "Gross margin";

    /// <inheritdoc/>
    public static string ChineseTitle => "毛利率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "(net sales − cost of sales) ÷ net sales";

    /// <inheritdoc/>
    public static string Anchor => "gross_margin";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyStockGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }
        if (measurement.SalesGap is not Gap.None and var salesGap)
        {
            return Reading.Missing(salesGap);
        }

        var margin = measurement.GrossMargin;
        if (!margin.IsWhole)
        {
            return Reading.Missing(margin.Gap);
        }

        var sales = measurement.Sales.NetSales.Amount;
        return sales > 0 ? Reading.Of(margin.Amount / sales) : Reading.Missing(Gap.NoSales);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("net sales", measurement.Sales.NetSales),
        ExplanationLine.Money("cost of sales", measurement.Stock.CostOfSales),
        ExplanationLine.Money("gross margin", measurement.GrossMargin),
    ];
}
