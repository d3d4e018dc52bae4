using System.Collections.Frozen;
using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>One SKU as a cash calendar sees it.</summary>
/// <param name="Facts">Its facts.</param>
/// <param name="Ledger">Its stock.</param>
/// <param name="Demand">Its demand.</param>
/// <param name="Plan">What to order of it; null where it sells nowhere.</param>
/// <param name="Cost">What the order costs in the reporting currency, or why it is not known.</param>
public sealed record CashSku(SkuFacts Facts, SkuLedger Ledger, SkuDemand Demand, ReplenishmentPlan? Plan, Reading Cost)
{
    /// <summary>True where a person accepted the order.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>What a person accepted to ask of its open orders.</summary>
    public ImmutableArray<OrderChange> Changes { get; init; } = [];
}

/// <summary>Net sales a store is expected to make of one SKU on each of the coming days, in the reporting currency.</summary>
/// <param name="Store">The store's code.</param>
/// <param name="Mean">Expected.</param>
/// <param name="Low">When it sells as little as in one case of ten.</param>
/// <param name="High">When it sells as much as in one case of ten.</param>
/// <param name="Proposed">What the proposed order adds to the expected.</param>
public sealed record SalesAhead(string Store, double[] Mean, double[] Low, double[] High, double[] Proposed);

/// <summary>Turns forecasts of units into net sales by store and day: what is asked for, as far as there is stock, at the price of late.</summary>
/// <remarks>
/// A place's units go to its stores as those of the last 90 days did (365 where it sold nothing in them), at what a unit brought there net of tax,
/// discount and refunds. Low and high are those of the SKU alone, all its places at once; <see cref="SalesSum"/> puts SKUs together. See
/// docs/formulas/plans.md#cash-calendar.
/// </remarks>
public sealed class SalesAheadBook(Network network, DateOnly asOf)
{
    const int Days = CashCalendar.DaysAhead, WeekDays = 7;
    const double TenthOfNormal = 1.2815515655446004;

    static readonly int[] Windows = [90, 365];

    /// <summary>Of a SKU, by store; nothing where it has no plan. Units without a price are counted apart.</summary>
    public (ImmutableArray<SalesAhead> Sales, double UnpricedUnits) Of(CashSku sku)
    {
        if (sku.Plan is not { } plan)
        {
            return ([], 0);
        }

        var byStore = new SortedDictionary<string, SalesAhead>(StringComparer.Ordinal);
        var unpriced = 0.0;
        var parts = PartsOf(plan);
        for (var at = 0; at < plan.Places.Length; at++)
        {
            var curves = Curves(plan.Places[at], parts[at], isAssembled: plan.Assembly is not null);
            var stores = StoresOf(sku.Demand, plan.Places[at].Stock.Warehouse);
            unpriced += stores.Count == 0 ? curves.Mean.Sum() : 0;
            foreach (var (store, worth) in stores)
            {
                if (!byStore.TryGetValue(store, out var known))
                {
                    byStore[store] = known = new(store, new double[Days], new double[Days], new double[Days], new double[Days]);
                }

                Add(curves.Mean, worth, known.Mean);
                Add(curves.Low, worth, known.Low);
                Add(curves.High, worth, known.High);
                Add(curves.Proposed, worth, known.Proposed);
            }
        }

        return ([.. byStore.Values], unpriced);
    }

    // What the order brings each place: by what they need, whole units.
    static decimal[] PartsOf(ReplenishmentPlan plan)
    {
        const decimal Thousandths = 1000;
        return plan.Order.Quantity <= 0 || plan.Places.IsEmpty
            ? new decimal[plan.Places.Length]
            : [.. LargestRemainder.Split((long)(plan.Order.Quantity * Thousandths), [.. plan.Places.Select(place => place.Units)])
                .Select(part => part / Thousandths)];
    }

    // What goes into kits is sold with them; a kit is put together as long as its parts last, and those are planned.
    (double[] Mean, double[] Low, double[] High, double[] Proposed) Curves(PlaceNeed place, decimal ordered, bool isAssembled)
    {
        var (stock, sold) = (place.Stock, 1 - place.Stock.KitShare);
        double? onHand = stock.IsKnown && !isAssembled ? (double)stock.OnHand : null;
        var (mean, low, high) = Asked(stock.Forecast);
        double[] Sold(double[] asked, IEnumerable<PlannedArrival> arrivals) =>
            [.. LimitedSales.Of(onHand, arrivals, days => Between(asked, days), asOf, Days).Select(units => units * sold)];

        var usual = Sold(mean, stock.Arrivals);
        var proposed = new double[Days];
        if (ordered > 0 && place.ArrivesOn is { } day)
        {
            var more = Sold(mean, [.. stock.Arrivals, new PlannedArrival(day, ordered, "", IsShipped: false)]);
            proposed = [.. more.Zip(usual, (with, without) => with - without)];
        }

        return (usual, Sold(low, stock.Arrivals), Sold(high, stock.Arrivals), proposed);
    }

    // Units asked for by the end of each week, none at first; never falling.
    static (double[] Mean, double[] Low, double[] High) Asked(DemandForecast forecast)
    {
        double[] mean = new double[CashCalendar.WeeksAhead + 1], low = new double[mean.Length], high = new double[mean.Length];
        for (var week = 1; week < mean.Length; week++)
        {
            var units = Math.Max(0, forecast.UnitsOver(week * WeekDays));
            var spread = TenthOfNormal * Math.Sqrt(Math.Max(0, forecast.VarianceOver(week * WeekDays)));
            mean[week] = Math.Max(mean[week - 1], units);
            low[week] = Math.Max(low[week - 1], units - spread);
            high[week] = Math.Max(high[week - 1], units + spread);
        }

        return (mean, low, high);
    }

    static double Between(double[] weeks, double days)
    {
        var week = Math.Min((int)(days / WeekDays), weeks.Length - 2);
        return weeks[week] + (weeks[week + 1] - weeks[week]) * (days - week * WeekDays) / WeekDays;
    }

    /// <summary>What a unit that leaves a place brings in each store: its share of the units × what a unit brought there.</summary>
    public FrozenDictionary<string, double> StoresOf(SkuDemand demand, short place)
    {
        foreach (var window in Windows)
        {
            var span = DateSpan.Last(window, asOf);
            SalesPeriod[] sold =
            [
                .. demand.Periods.Where(period => period.Span == span && period.Store >= 0 && period.Units > period.UnpricedUnits
                    && (place == ReplenishmentBook.Everywhere || period.Warehouse == place)),
            ];
            var units = sold.Sum(period => period.Units.Units);
            if (units > 0)
            {
                return sold.GroupBy(period => network.Stores[period.Store].Code, StringComparer.Ordinal).ToFrozenDictionary(
                    store => store.Key,
                    store => store.Sum(period =>
                        (double)(period.NetSales * period.Units.Units / (period.Units - period.UnpricedUnits).Units / units)),
                    StringComparer.Ordinal);
            }
        }

        return FrozenDictionary<string, double>.Empty;
    }

    static void Add(double[] units, double worth, double[] to)
    {
        for (var day = 0; day < to.Length; day++)
        {
            to[day] += units[day] * worth;
        }
    }
}
