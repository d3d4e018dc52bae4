using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// How much larger a part of the stock value is than of the sales (S0-6). See
/// docs/formulas/metrics.md#value_share_against_sales_share.
/// </summary>
/// <remarks>
/// Above zero: takes more of the money than it brings. The parts of a whole add up to zero.
/// </remarks>
public readonly struct ValueShareAgainstSalesShare : IMetric
{
    /// <inheritdoc/>
    public static string Code => "value_share_against_sales_share";

    /// <inheritdoc/>
    public static string Title => "Value share less sales share";

    /// <inheritdoc/>
    public static string ChineseTitle => "库存金额占比-销售占比";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "stock value ÷ total stock value − net sales ÷ total net sales";

    /// <inheritdoc/>
    public static string Anchor => "value_share_against_sales_share";

    /// <inheritdoc/>
    public static bool NeedsWhole => true;

    /// <summary>The part of all stock value.</summary>
    public static Reading ValueShare(in Measurement measurement)
    {
        var whole = measurement.Whole?.StockValue ?? PartialSum.Missing(Gap.NoStockData);
        return Share(measurement.Position.Value, whole, Gap.NoStock);
    }

    /// <summary>The part of all net sales.</summary>
    public static Reading SalesShare(in Measurement measurement)
    {
        var whole = measurement.Whole?.NetSales ?? PartialSum.Missing(Gap.NoSalesData);
        return Share(measurement.Sales.NetSales, whole, Gap.NoSales);
    }

    static Reading Share(PartialSum part, PartialSum whole, Gap ofNothing)
    {
        if (PartialSum.Worse(part.Gap, whole.Gap) is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return whole.Amount > 0 ? Reading.Of(part.Amount / whole.Amount) : Reading.Missing(ofNothing);
    }

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }
        if (measurement.SalesGap is not Gap.None and var salesGap)
        {
            return Reading.Missing(salesGap);
        }

        var (value, sales) = (ValueShare(in measurement), SalesShare(in measurement));
        if (!value.TryGet(out var ofValue))
        {
            return value;
        }

        return sales.TryGet(out var ofSales) ? Reading.Of(ofValue - ofSales) : sales;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("share of stock value", ValueShare(in measurement), MetricUnit.Share),
        new("share of net sales", SalesShare(in measurement), MetricUnit.Share),
    ];
}
