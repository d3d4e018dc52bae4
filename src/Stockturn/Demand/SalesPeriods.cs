using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>
/// Sums of the sales of one SKU by store and warehouse, over calendar months and the last 30, 90 and 365 days.
/// </summary>
/// <remarks>
/// Amounts are converted at the rate of the business date. Units without a price or without a rate are counted apart
/// and never as nothing. On the last day of a month of thirty days the window is the month and stands once. See
/// docs/formulas/demand.md#sales-period.
/// </remarks>
sealed class SalesPeriods(Network network, DateOnly asOf)
{
    readonly DateSpan[] windows = [DateSpan.Last(30, asOf), DateSpan.Last(90, asOf), DateSpan.Last(365, asOf)];
    readonly List<PlaceSales> places = [];
    (DateOnly Day, short Currency, decimal? Rate) lastRate = (default, short.MinValue, null);
    DateSpan lastMonth;

    /// <summary>Adds an order line.</summary>
    public void Add(in DemandLine line) =>
        Spread(line.Day, line.Store, line.Warehouse, new PeriodChange(line, RateOf(line)));

    /// <summary>Adds goods that came back.</summary>
    public void Add(in ReturnLine line)
    {
        if (line.Day <= asOf)
        {
            Spread(line.Day, line.Store, line.Warehouse, new PeriodChange(line.Quantity));
        }
    }

    /// <summary>Adds money a settlement says was paid back; without a rate of its day it cannot be told in the reporting currency.</summary>
    public void Add(in SettledRefund refund)
    {
        var rate = refund.Currency < 0 ? null : network.Rates.On(refund.Day, network.Currencies[refund.Currency], network.Reporting);
        if (refund.Day <= asOf && rate is { } known)
        {
            Spread(refund.Day, refund.Store, refund.Warehouse, new PeriodChange(refund.Amount * known));
        }
    }

    /// <summary>Months oldest first, then the windows shortest first; within each by store and warehouse.</summary>
    public ImmutableArray<SalesPeriod> ToPeriods()
    {
        places.Sort(PlaceSales.Compare);
        var thisMonth = MonthOf(asOf);
        var months = places.SelectMany(place => place.Months).OrderBy(month => month.Span.Start).ToList();
        foreach (var window in windows.Where(window => window != thisMonth))
        {
            months.AddRange(places.Select(place => place.Window(window)).OfType<PeriodSum>());
        }

        return [.. months.Select(sum => sum.ToPeriod())];
    }

    void Spread(DateOnly day, short store, short warehouse, in PeriodChange change)
    {
        var place = Place(store, warehouse);
        place.Month(MonthOf(day)).Add(change);
        foreach (var window in windows)
        {
            if (window.Contains(day))
            {
                place.Band(window).Add(change);
                return;
            }
        }
    }

    // Lines come by day, so the last month is mostly the one needed.
    DateSpan MonthOf(DateOnly day)
    {
        if (!lastMonth.Contains(day))
        {
            var month = DateSpan.Month(day);
            lastMonth = month.Contains(asOf) ? new DateSpan(month.Start, asOf.AddDays(1)) : month;
        }

        return lastMonth;
    }

    PlaceSales Place(short store, short warehouse)
    {
        foreach (var place in places)
        {
            if (place.Store == store && place.Warehouse == warehouse)
            {
                return place;
            }
        }

        places.Add(new PlaceSales(store, warehouse));
        return places[^1];
    }

    // Lines come by day and currency, so the last rate is mostly the one needed.
    decimal? RateOf(in DemandLine line)
    {
        if (line.Currency < 0)
        {
            return null;
        }

        if (lastRate.Day != line.Day || lastRate.Currency != line.Currency)
        {
            var rate = network.Rates.On(line.Day, network.Currencies[line.Currency], network.Reporting);
            lastRate = (line.Day, line.Currency, rate);
        }

        return lastRate.Rate;
    }
}
