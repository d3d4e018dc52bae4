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
    readonly UntoldAdvertising untold = new(facts, demand, inputs.Context);
    readonly PeriodsByStart<SalesPeriod> byStart = new(demand.Periods, period => period.Span);

    /// <summary>Adds the cell of each store and warehouse over a span.</summary>
    internal void AddTo(ImmutableArray<MeasureCell>.Builder cells, DateSpan span)
    {
        var periods = byStart.Pick(span, period => (period.Store, period.Warehouse));
        periods.Sort((left, right) => (left.Store, left.Warehouse).CompareTo((right.Store, right.Warehouse)));
        foreach (var store in StoresWithoutSales(periods, span))
        {
            periods.Add(new SalesPeriod(store, -1, span));
        }

        var lastStore = short.MinValue;
        foreach (var period in periods)
        {
            // What is the offer's, wherever it ships from, stands in the first place of the store where no unit tells more.
            var isFirst = period.Store != lastStore;
            var ofStore = UnitsOfStore(periods, period.Store);
            var share = ofStore != 0 ? period.Units.Units / ofStore : isFirst ? 1 : 0;
            var cell = Cell(period, span, share);
            cells.Add(isFirst ? WithTraffic(cell, span) : cell);
            lastStore = period.Store;
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
                Referral = Cost(new("referral", costs?.ReferralPerUnit, units), period, shareOfStore),
                Fulfilment = Cost(new("fulfilment", costs?.FulfilmentPerUnit, period.Units.Units), period, shareOfStore),
                Advertising = Advertising(period.Store, span).Times(shareOfStore),
                UntoldAdvertising = untold.Of(period.Store, span).Times(shareOfStore),
                OtherFees = inputs.Reported.OtherCharges(period.Store, span).Times(shareOfStore),
                Reimbursed = Reimbursed(period.Store, span).Times(shareOfStore),
                PayoutDaySales = PayoutDays(period.Store, sales.NetSales),
            },
        });
    }

    // Charged where a settlement or report tells, else so much a unit: on the days no settlement covers as well.
    PartialSum Cost(UnitFee fee, SalesPeriod period, decimal shareOfStore)
    {
        if (inputs.Reported.ChargedByStore(fee.Type, period.Store, period.Span) is not { } charged)
        {
            return PerUnit(fee.PerUnit, fee.Units);
        }

        var open = charged.Days >= period.Span.Days ? 0m : ShareWithoutSettlement(fee.Type, period);
        return charged.Amount.Times(shareOfStore) + PerUnit(fee.PerUnit, fee.Units * open);
    }

    // Of the units of a span, those of days no settlement covers: month by month, evenly over its days.
    decimal ShareWithoutSettlement(string feeType, SalesPeriod period)
    {
        var (all, open) = (0m, 0m);
        foreach (var month in demand.Periods)
        {
            if (month.Store == period.Store && month.Warehouse == period.Warehouse && month.Span == WholeMonth(month.Span)
                && Overlap(month.Span, period.Span) is { Days: > 0 } days)
            {
                var units = month.Units.Units * days.Days / month.Span.Days;
                all += units;
                open += units * (days.Days - inputs.Context.Network.SettledDaysIn(feeType, period.Store, days)) / days.Days;
            }
        }

        return all == 0 ? 1 - ((decimal)inputs.Context.Network.SettledDaysIn(feeType, period.Store, period.Span) / period.Span.Days) : open / all;
    }

    /// <summary>A calendar month, the last one cut at the as-of day.</summary>
    internal static DateSpan WholeMonth(DateSpan span)
    {
        var month = DateSpan.Month(span.Start);
        return span.End <= month.End && span.Start == month.Start ? span : month;
    }

    /// <summary>The days two spans share; a span of no days where they share none.</summary>
    internal static DateSpan Overlap(DateSpan left, DateSpan right)
    {
        var start = left.Start > right.Start ? left.Start : right.Start;
        var end = left.End < right.End ? left.End : right.End;
        return end > start ? new DateSpan(start, end) : new DateSpan(start, start);
    }

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
        if (netSales is { IsWhole: true, Amount: 0 })
        {
            return PartialSum.Of(0);
        }

        var stores = inputs.Context.Network.Stores;
        return store >= 0 && store < stores.Length
            && inputs.Context.Settings.PayoutDaysByStore.TryGetValue(stores[store].Code, out var days)
            ? netSales.Times(days)
            : PartialSum.Missing(Gap.NoPaymentTerms);
    }

    static bool IsReimbursed(in CashLine line) => line.Type is "reimbursement" or "subsidy";

    PartialSum Reimbursed(short store, DateSpan span)
    {
        var total = PartialSum.Of(0);
        foreach (ref readonly var line in facts.Cash.Span)
        {
            if (IsReimbursed(line) && line.Store == store && span.Contains(line.Day))
            {
                total += inputs.Context.ToReporting(line.Amount, line.Currency, line.Day);
            }
        }

        return total;
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

    MeasureCell WithTraffic(in MeasureCell cell, DateSpan span) => cell with
    {
        Measurement = cell.Measurement with { Traffic = TrafficSums.Of(facts, demand, (cell.Store, span), inputs.Context) },
    };

    // Advertising that sold nothing still cost something, a fee of goods that no longer sell was charged, and visits that ordered
    // nothing were visits.
    SortedSet<short> StoresWithoutSales(List<SalesPeriod> periods, DateSpan span)
    {
        var stores = new SortedSet<short>();
        foreach (ref readonly var line in facts.Advertising.Span)
        {
            Note(line.Store, line.Day, line.Day);
        }

        foreach (ref readonly var line in facts.Traffic.Span)
        {
            Note(line.Store, line.Day, line.LastDay);
        }

        foreach (ref readonly var line in facts.Fees.Span)
        {
            Note(ReportedFees.IsOfStore(line) ? line.Store : (short)-1, line.Day, line.Day);
        }

        foreach (ref readonly var line in facts.Cash.Span)
        {
            Note(IsReimbursed(line) ? line.Store : (short)-1, line.Day, line.Day);
        }

        stores.ExceptWith(periods.Select(period => period.Store));
        return stores;

        void Note(short store, DateOnly first, DateOnly last)
        {
            if (store >= 0 && last >= span.Start && first < span.End)
            {
                stores.Add(store);
            }
        }
    }

    readonly record struct UnitFee(string Type, CostFigure? PerUnit, decimal Units);
}
