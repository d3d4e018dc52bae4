using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What the sales side of a SKU's measurement is made from, beside its facts and demand.</summary>
/// <param name="Context">Places, settings, fees.</param>
/// <param name="Costs">Fees of one unit.</param>
/// <param name="Reported">Fees charged.</param>
/// <param name="OnlyPlace">The one warehouse that holds the SKU; −1 when there are several or none.</param>
sealed record SalesCellInputs(CostContext Context, SkuCosts Costs, ReportedFees Reported, short OnlyPlace);

/// <summary>The sales of one SKU, by the store that sold and the warehouse that sent, with what selling cost.</summary>
sealed class SalesCells(SkuFacts facts, SkuDemand demand, SalesCellInputs inputs)
{
    readonly PeriodsByStart<SalesPeriod> byStart = new(demand.Periods, period => period.Span);

    /// <summary>Adds the cell of each store and warehouse over a span.</summary>
    internal void AddTo(ImmutableArray<MeasureCell>.Builder cells, DateSpan span)
    {
        var periods = byStart.Pick(span, period => (period.Store, period.Warehouse));
        periods.Sort((left, right) => (left.Store, left.Warehouse).CompareTo((right.Store, right.Warehouse)));
        foreach (var period in periods)
        {
            var ofStore = UnitsOfStore(periods, period.Store);
            cells.Add(Cell(period, span, ofStore == 0 ? 0 : period.Units.Units / ofStore));
        }

        if (facts.Advertising.Length > 0)
        {
            cells.AddRange(AdvertisingWithoutSales(periods, span));
        }
    }

    static decimal UnitsOfStore(List<SalesPeriod> periods, short store)
    {
        var units = 0m;
        foreach (var period in periods)
        {
            units += period.Store == store ? period.Units.Units : 0;
        }

        return units;
    }

    MeasureCell Cell(SalesPeriod period, DateSpan span, decimal shareOfStore)
    {
        var place = SellingStores.PlaceOf(period, inputs.Context);
        place = place < 0 ? inputs.OnlyPlace : place;
        var sales = SalesSums.Of(period);
        var units = (period.Units - period.ReturnedUnits).Units;
        var costs = inputs.Costs.In(place) ?? (inputs.Costs.Warehouses is [var first, ..] ? first : null);
        return new(place, period.Store, new Measurement(span)
        {
            Sales = sales,
            Costs = new SpanCosts
            {
                Referral = Charged("referral", period, shareOfStore, span) ?? PerUnit(costs?.ReferralPerUnit, units),
                Fulfilment = Charged("fulfilment", period, shareOfStore, span)
                    ?? PerUnit(costs?.FulfilmentPerUnit, period.Units.Units),
                Advertising = Advertising(period.Store, span).Times(shareOfStore),
                PayoutDaySales = PayoutDays(period.Store, sales.NetSales),
            },
        });
    }

    PartialSum? Charged(string type, SalesPeriod period, decimal shareOfStore, DateSpan span) =>
        inputs.Reported.ChargedByStore(type, period.Store, span)?.Times(shareOfStore);

    static PartialSum PerUnit(CostFigure? fee, decimal units)
    {
        if (units == 0)
        {
            return PartialSum.Of(0);
        }

        return fee is { } known ? known.Sum.Times(units) : PartialSum.Missing(Gap.NoFee);
    }

    PartialSum PayoutDays(short store, PartialSum netSales)
    {
        var stores = inputs.Context.Network.Stores;
        return store >= 0 && store < stores.Length
            && inputs.Context.Settings.PayoutDaysByStore.TryGetValue(stores[store].Code, out var days)
            ? netSales.Times(days)
            : PartialSum.Missing(Gap.NoPaymentTerms);
    }

    PartialSum Advertising(short store, DateSpan span)
    {
        var isKnown = inputs.Context.HasAdvertisingData || facts.Advertising.Length > 0;
        var total = isKnown ? PartialSum.Of(0) : PartialSum.Missing(Gap.NoAdvertising);
        foreach (var line in facts.Advertising.Span)
        {
            if (line.Store == store && span.Contains(line.Day))
            {
                total += inputs.Context.ToReporting(line.Cost, line.Currency, line.Day);
            }
        }

        return total;
    }

    // Advertising that sold nothing still cost something.
    IEnumerable<MeasureCell> AdvertisingWithoutSales(List<SalesPeriod> periods, DateSpan span)
    {
        var selling = periods.Where(period => !period.Units.IsZero).Select(period => period.Store).ToHashSet();
        var silent = new SortedSet<short>();
        foreach (var line in facts.Advertising.Span)
        {
            if (span.Contains(line.Day) && !selling.Contains(line.Store))
            {
                silent.Add(line.Store);
            }
        }

        foreach (var store in silent)
        {
            yield return new(inputs.OnlyPlace, store, new Measurement(span)
            {
                Sales = new SalesSums { IsRecorded = true },
                Costs = new SpanCosts { Advertising = Advertising(store, span) },
            });
        }
    }
}
