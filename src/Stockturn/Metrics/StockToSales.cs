using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How many months the stock on hand lasts at the average month of the span. See
/// docs/formulas/metrics.md#stock_to_sales.
/// </summary>
/// <remarks>
/// Higher is worse. Stock without any sale is endless and ranks first (S3-3).
/// </remarks>
public readonly struct StockToSales : IMetric
{
    const decimal DaysPerMonth = 365m / 12;

    /// <inheritdoc/>
    public static string Code => "stock_to_sales";

    /// <inheritdoc/>
    public static string Title => "Stock-to-sales";

    /// <inheritdoc/>
    public static string ChineseTitle => "库销比";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Months;

    /// <inheritdoc/>
    public static string Formula => "stock on hand ÷ average monthly units sold";

    /// <inheritdoc/>
    public static string Anchor => "stock_to_sales";

    /// <summary>Units in stock for each unit of an average month.</summary>
    public static decimal Of(decimal stock, decimal averageMonthlyUnits) => stock / averageMonthlyUnits;

    /// <summary>The ratio to the mean of given months; endless without a sale.</summary>
    public static Reading Of(decimal stock, IReadOnlyCollection<decimal> monthlyUnits)
    {
        var sold = monthlyUnits.Sum();
        return sold > 0
            ? Reading.Of(Of(stock, sold / monthlyUnits.Count))
            : Reading.Missing(stock > 0 ? Gap.Endless : Gap.NoStock);
    }

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyStockGap is not Gap.None and var gap)
        {
            return gap == Gap.NoDailyStock ? AtOnePoint(in measurement) : Reading.Missing(gap);
        }

        var sold = measurement.Stock.NetSold;
        var onHand = measurement.Stock.Closing - measurement.Stock.ClosingInTransit;
        if (sold > Quantity.Zero && measurement.Span.Days > 0)
        {
            return Reading.Of(Of(onHand.Units, sold.Units / measurement.Span.Days * DaysPerMonth));
        }

        return Reading.Missing(onHand > Quantity.Zero ? Gap.Endless : Gap.NoStock);
    }

    // One snapshot is enough for this ratio: what lies there today over what the orders of the span sold.
    static Reading AtOnePoint(in Measurement measurement)
    {
        if (measurement.PositionGap != Gap.None || !measurement.Sales.IsRecorded || measurement.Span.Days == 0)
        {
            return Reading.Missing(Gap.NoDailyStock);
        }

        var (sold, onHand) = (measurement.Sales.Units, measurement.Position.OnHand);
        return sold > Quantity.Zero
            ? Reading.Of(Of(onHand.Units, sold.Units / measurement.Span.Days * DaysPerMonth))
            : Reading.Missing(onHand > Quantity.Zero ? Gap.Endless : Gap.NoStock);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units(
            "on hand at the end of the span", measurement.Stock.Closing - measurement.Stock.ClosingInTransit),
        ExplanationLine.Units("sold less returned", measurement.Stock.NetSold),
        ExplanationLine.Days("days of the span", measurement.Span.Days),
    ];
}
