using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>A span of the trend of a part: how much of the money it takes and how much of the sales it brings.</summary>
/// <param name="Span">The span.</param>
/// <param name="OfValue">Its share of the stock value at the end of the span.</param>
/// <param name="OfSales">Its share of the net sales over the span.</param>
public sealed record ShareOfSpan(DateSpan Span, Reading OfValue, Reading OfSales)
{
    /// <summary>The first less the second: above zero, it takes more of the money than it brings.</summary>
    public Reading Difference => OfValue.TryGet(out var value)
        ? OfSales.TryGet(out var sales) ? Reading.Of(value - sales) : OfSales
        : OfValue;
}

/// <summary>
/// How the share of a part in stock value moves against its share in sales, span by span (S0-6). See
/// docs/formulas/metrics.md#value_share_against_sales_share.
/// </summary>
public static class ShareTrend
{
    /// <summary>The part beside the whole, both over the same spans, oldest first.</summary>
    /// <exception cref="ArgumentException">They are not over the same spans: that is our mistake.</exception>
    public static ImmutableArray<ShareOfSpan> Of(ImmutableArray<Measurement> part, ImmutableArray<Measurement> whole)
    {
        if (!part.Select(one => one.Span).SequenceEqual(whole.Select(one => one.Span)))
        {
            throw new ArgumentException("part and whole are not over the same spans", nameof(part));
        }

        return [.. part.Zip(whole, (one, all) => new ShareOfSpan(one.Span, OfValue(in one, in all), OfSales(in one, in all)))];
    }

    static Reading OfValue(in Measurement part, in Measurement whole)
    {
        if (!part.ClosingValue.TryGet(out _))
        {
            return part.ClosingValue;
        }

        return whole.ClosingValue.TryGet(out _)
            ? Share(part.Stock.ClosingValue, whole.Stock.ClosingValue, Gap.NoStock)
            : whole.ClosingValue;
    }

    static Reading OfSales(in Measurement part, in Measurement whole)
    {
        if (part.SalesGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var (own, all) = (part.Sales.NetSales, whole.Sales.NetSales);
        return PartialSum.Worse(own.Gap, all.Gap) is not Gap.None and var missing
            ? Reading.Missing(missing)
            : Share(own.Amount, all.Amount, Gap.NoSales);
    }

    static Reading Share(decimal part, decimal whole, Gap ofNothing) =>
        whole > 0 ? Reading.Of(part / whole) : Reading.Missing(ofNothing);
}
