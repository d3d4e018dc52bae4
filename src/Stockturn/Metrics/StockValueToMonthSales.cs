using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// Money in stock for each unit of money sold in an average month (S0-8). See
/// docs/formulas/metrics.md#stock_value_to_month_sales.
/// </summary>
/// <remarks>
/// At cost over sales at price, as the trade says it; it flatters by the margin. The limit is the policy's.
/// </remarks>
public readonly struct StockValueToMonthSales : IMetric
{
    const decimal DaysPerMonth = 365m / 12;

    /// <inheritdoc/>
    public static string Code => "stock_value_to_month_sales";

    /// <inheritdoc/>
    public static string Title => "Stock value to a month's sales";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存金额/月销售额";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Months;

    /// <inheritdoc/>
    public static string Formula => "closing stock at cost ÷ average monthly net sales";

    /// <inheritdoc/>
    public static string Anchor => "stock_value_to_month_sales";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyValueGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }
        if (measurement.SalesGap is not Gap.None and var salesGap)
        {
            return Reading.Missing(salesGap);
        }

        var value = measurement.Stock.ClosingValue;
        var sales = measurement.Sales.NetSales.Amount;
        if (sales <= 0 || measurement.Span.Days == 0)
        {
            return Reading.Missing(value > 0 ? Gap.Endless : Gap.NoStock);
        }

        return Reading.Of(value / (sales / measurement.Span.Days * DaysPerMonth));
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("closing stock at cost", measurement.Stock.ClosingValue),
        ExplanationLine.Money("net sales", measurement.Sales.NetSales),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
