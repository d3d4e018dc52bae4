using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What advertising of one SKU cost on days no report of the store tells, estimated: platforms keep 60 to 95 days of it, and a year
/// without the rest would look too good.
/// </summary>
/// <remarks>
/// The share of net sales it took on the days that are told, and no more a day than was spent on those. See
/// docs/formulas/metrics.md#net_margin.
/// </remarks>
sealed class UntoldAdvertising
{
    readonly SkuDemand demand;
    readonly CostContext context;
    readonly DateOnly lastDay;
    readonly SortedDictionary<short, ToldAdvertising> byStore = [];

    public UntoldAdvertising(SkuFacts facts, SkuDemand demand, CostContext context)
    {
        (this.demand, this.context) = (demand, context);
        lastDay = demand.Periods.IsDefaultOrEmpty ? DateOnly.MinValue : demand.Periods.Max(period => period.Span.End);
        foreach (ref readonly var line in facts.Advertising.Span)
        {
            if (!byStore.ContainsKey(line.Store) && DaysOf(line.Store) is { } days)
            {
                byStore.Add(line.Store, new(days, CostIn(facts, line.Store, days), SalesIn(line.Store, days)));
            }
        }
    }

    /// <summary>The estimate for a store and span; nothing where all of its days are told, or no cost of the SKU is.</summary>
    public PartialSum Of(short store, DateSpan span)
    {
        if (!byStore.TryGetValue(store, out var told))
        {
            return PartialSum.Of(0);
        }

        var known = SalesCells.Overlap(span, told.Days);
        var openDays = span.Days - known.Days;
        var openSales = SalesIn(store, span) - SalesIn(store, known);
        return openDays <= 0 || openSales <= 0 || told.Sales <= 0 || told.Cost.Amount <= 0
            ? PartialSum.Of(0)
            : told.Cost.Times(Math.Min(openSales / told.Sales, (decimal)openDays / told.Days.Days));
    }

    // Days after the as-of day have not happened yet.
    DateSpan? DaysOf(short store)
    {
        var days = store >= 0 && store < context.Network.AdvertisedDays.Length ? context.Network.AdvertisedDays[store] : null;
        return days is not { } told || told.Start >= lastDay ? null : SalesCells.Overlap(told, new DateSpan(told.Start, lastDay));
    }

    PartialSum CostIn(SkuFacts facts, short store, DateSpan span)
    {
        var total = PartialSum.Of(0);
        foreach (ref readonly var line in facts.Advertising.Span)
        {
            if (line.Store == store && span.Contains(line.Day))
            {
                total += context.ToReporting(line.Cost, line.Currency, line.Day);
            }
        }

        return total;
    }

    // Month by month, evenly over its days.
    decimal SalesIn(short store, DateSpan span)
    {
        var sales = 0m;
        foreach (var month in demand.Periods)
        {
            if (month.Store == store && month.Span == SalesCells.WholeMonth(month.Span))
            {
                sales += (month.Sales - month.Refunds) * SalesCells.Overlap(month.Span, span).Days / month.Span.Days;
            }
        }

        return sales;
    }

    readonly record struct ToldAdvertising(DateSpan Days, PartialSum Cost, decimal Sales);
}
