using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Net sales of each store by month, all SKUs together, in the reporting currency.</summary>
public sealed class StoreSales(Network network)
{
    readonly Dictionary<(string Store, DateOnly Month), (DateSpan Span, decimal Amount)> months = [];

    /// <summary>Adds a SKU.</summary>
    public void Add(SkuDemand demand)
    {
        foreach (var period in demand.Periods.Where(period => period.Store >= 0 && period.Span.Start.Day == 1))
        {
            var month = DateSpan.Month(period.Span.Start);
            if (period.Span.End <= month.End)
            {
                var key = (network.Stores[period.Store].Code, month.Start);
                months[key] = (period.Span, months.GetValueOrDefault(key).Amount + period.NetSales);
            }
        }
    }

    /// <summary>Net sales of a store over days, each month spread evenly over its days on record.</summary>
    public double Over(string store, DateSpan span)
    {
        var sum = 0.0;
        for (var month = DateSpan.Month(span.Start); month.Start < span.End; month = DateSpan.Month(month.End))
        {
            if (months.TryGetValue((store, month.Start), out var known) && known.Span.Days > 0)
            {
                var days = Math.Min(known.Span.End.DayNumber, span.End.DayNumber) - Math.Max(known.Span.Start.DayNumber, span.Start.DayNumber);
                sum += (double)known.Amount * Math.Max(0, days) / known.Span.Days;
            }
        }

        return sum;
    }

    /// <summary>The stores that sold in a span, by code, with what they sold.</summary>
    public IEnumerable<(string Store, double Amount)> Selling(DateSpan span) =>
        from store in months.Keys.Select(key => key.Store).Distinct().Order(StringComparer.Ordinal)
        let amount = Over(store, span)
        where amount > 0
        select (store, amount);
}
