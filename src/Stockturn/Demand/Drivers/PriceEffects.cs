using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>How many times as much each SKU sells in a week for its price being another than now, by store.</summary>
/// <remarks>
/// The elasticity of its category, learnt from every SKU and store by half years of its own, so that what changes slowly beside the price
/// is not held for its effect; weeks of events and promotions, which move price and demand at once, are left out, and the season of the
/// category is taken off. See docs/formulas/demand.md#price.
/// </remarks>
sealed class PriceEffects
{
    const int BlockWeeks = DemandSeries.YearWeeks / 2;
    const double FactorMost = 5;

    readonly PriceElasticity elasticity;
    readonly AskedPrices asked;
    readonly DateSpan weeks;
    readonly DateOnly known;
    readonly DemandDrivers drivers;
    readonly Dictionary<string, ReadOnlyMemory<PricePoint>> points = new(StringComparer.Ordinal);

    /// <summary>The effects that what all SKUs asked and sold tells.</summary>
    /// <param name="skus">One for each SKU.</param>
    /// <param name="weeks">The weeks, those ahead among them.</param>
    /// <param name="known">The last day known; the last week behind ends with it.</param>
    /// <param name="drivers">What season and events do.</param>
    public PriceEffects(IReadOnlyCollection<SkuSales> skus, DateSpan weeks, DateOnly known, DemandDrivers drivers)
    {
        (this.weeks, this.known, this.drivers) = (weeks, known, drivers);
        asked = new AskedPrices(weeks, known);
        elasticity = PriceElasticity.Of(skus.AsParallel().AsOrdered().SelectMany(Series));
        foreach (var sku in skus.Where(sku => sku.Prices.Length > 1))
        {
            points[sku.Sku] = sku.Prices;
        }
    }

    /// <summary>The elasticity of a category, from −5 to 0.</summary>
    public double Elasticity(string category) => elasticity.Elasticity(category);

    /// <summary>Times what it sells at the price of now, for each week, from 0.2 to 5; null where its price never moved.</summary>
    public double[]? Factors(SkuFacts sku, short store)
    {
        var answer = Elasticity(sku.Master.Category ?? "");
        if (answer == 0
            || !points.TryGetValue(sku.Master.Sku, out var prices)
            || asked.Of(prices.Span, sku.Promotions.Span, store, IsEvent(sku.Master.Category, store)) is not { } ratios)
        {
            return null;
        }

        for (var week = 0; week < ratios.Length; week++)
        {
            ratios[week] = Math.Clamp(Math.Pow(ratios[week], answer), 1 / FactorMost, FactorMost);
        }

        return ratios;
    }

    Func<int, bool> IsEvent(string? category, short store) =>
        week => Math.Abs(drivers.EventTimes(category, drivers.CountryOf(store), week) - 1) >= EventLift.LeastShown;

    int KnownWeeks => (known.DayNumber + 1 - weeks.Start.DayNumber) / DemandSeries.WeekDays;

    // One series for each store and half year in which the price moved, the last half year ending with the last week known.
    IEnumerable<PricedSeries> Series(SkuSales sku)
    {
        foreach (var store in StoresOf(sku))
        {
            if (asked.Of(sku.Prices.Span, sku.Promotions.Span, store, IsEvent(sku.Category, store)) is not { } ratios)
            {
                continue;
            }

            var units = Units(sku, store);
            for (var end = KnownWeeks; end > 0; end -= BlockWeeks)
            {
                var first = Math.Max(0, end - BlockWeeks);
                if (ratios[first..end].Distinct().Skip(1).Any())
                {
                    yield return new PricedSeries(
                        sku.Category ?? "", [.. units[first..end]], [.. ratios[first..end].Select(ratio => (double?)ratio)]);
                }
            }
        }
    }

    static IEnumerable<short> StoresOf(SkuSales sku)
    {
        var stores = new SortedSet<short>();
        foreach (ref readonly var point in sku.Prices.Span)
        {
            stores.Add(point.Store);
        }

        return stores;
    }

    // From the week of the first sale to that of the last: before and after it was not there to be sold, for all anybody knows.
    double?[] Units(SkuSales sku, short store)
    {
        var sold = new double[KnownWeeks];
        int first = KnownWeeks, last = -1;
        foreach (ref readonly var line in sku.Sold.Span)
        {
            var week = (line.Day - weeks.Start.DayNumber) / DemandSeries.WeekDays;
            if (line.Store == store && line.Day >= weeks.Start.DayNumber && week < sold.Length)
            {
                sold[week] += line.Units;
                (first, last) = (Math.Min(first, week), Math.Max(last, week));
            }
        }

        var units = new double?[KnownWeeks];
        var isEvent = IsEvent(sku.Category, store);
        for (var week = first; week <= last; week++)
        {
            units[week] = isEvent(week) || IsPromoted(sku, week) ? null : Math.Max(0, sold[week]) / drivers.UsualTimes(sku, store, week);
        }

        return units;
    }

    bool IsPromoted(SkuSales sku, int week)
    {
        for (var day = 0; !sku.Promotions.IsEmpty && day < DemandSeries.WeekDays; day++)
        {
            if (PromotionLine.AnyOn(sku.Promotions.Span, weeks.Start.AddDays(week * DemandSeries.WeekDays + day)))
            {
                return true;
            }
        }

        return false;
    }
}
