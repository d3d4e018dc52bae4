using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>How many bought a SKU in a store over a span, and how many of them had bought it before. They add.</summary>
/// <param name="Store">Index of the store.</param>
/// <param name="Span">The days of the orders.</param>
/// <param name="Buyers">Different buyers with an order in the span.</param>
/// <param name="Returning">Those of them with another order of the SKU in the 180 days before one of these orders.</param>
public sealed record BuyerPeriod(short Store, DateSpan Span, int Buyers, int Returning);

/// <summary>Who bought a SKU again, from orders that tell their buyer. See docs/formulas/metrics.md#repurchase_rate.</summary>
public static class RepeatBuying
{
    /// <summary>How long before an order another one counts.</summary>
    public const int LookbackDays = 180;

    /// <summary>The days before the last 90: what the last 90 are held against.</summary>
    public static DateSpan QuarterBefore(DateOnly asOf) => DateSpan.Last(90, asOf.AddDays(-90));

    /// <summary>For each store with known buyers the last 30, 90 and 365 days and the 90 days before the last 90.</summary>
    public static ImmutableArray<BuyerPeriod> Of(ReadOnlySpan<SaleLine> sales, DateOnly asOf)
    {
        var orders = Orders(sales, asOf);
        if (orders.Count == 0)
        {
            return [];
        }

        DateSpan[] spans = [DateSpan.Last(30, asOf), DateSpan.Last(90, asOf), QuarterBefore(asOf), DateSpan.Last(365, asOf)];
        var stores = orders.GroupBy(order => order.Store);
        return [.. stores.SelectMany(store => spans.Select(span => Of(store.Key, span, [.. store])))];
    }

    static BuyerPeriod Of(short store, DateSpan span, (short Store, long Buyer, DateOnly Day, long Order)[] orders)
    {
        var (buyers, returning) = (0, 0);
        for (var first = 0; first < orders.Length;)
        {
            var (bought, again) = (false, false);
            var at = first;
            for (; at < orders.Length && orders[at].Buyer == orders[first].Buyer; at++)
            {
                if (span.Contains(orders[at].Day))
                {
                    bought = true;
                    again |= at > first && orders[at].Day.DayNumber - orders[at - 1].Day.DayNumber <= LookbackDays;
                }
            }

            buyers += bought ? 1 : 0;
            returning += again ? 1 : 0;
            first = at;
        }

        return new(store, span, buyers, returning);
    }

    // Each order once, by store, buyer and day.
    static SortedSet<(short Store, long Buyer, DateOnly Day, long Order)> Orders(ReadOnlySpan<SaleLine> sales, DateOnly asOf)
    {
        var orders = new SortedSet<(short Store, long Buyer, DateOnly Day, long Order)>();
        foreach (ref readonly var sale in sales)
        {
            if (sale.Buyer != 0 && sale.Day <= asOf && sale.Units > Quantity.Zero && sale.Status != SaleStatus.Cancelled
                && sale.Class == DemandClass.Normal)
            {
                orders.Add((sale.Store, sale.Buyer, sale.Day, sale.Order));
            }
        }

        return orders;
    }
}
