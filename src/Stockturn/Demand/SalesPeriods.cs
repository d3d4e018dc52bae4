using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>Sums of the sales of one SKU by store and warehouse, over calendar months and the last 30, 90 and 365 days.</summary>
/// <remarks>
/// Amounts are converted at the rate of the business date. Units without a price or without a rate are counted apart and
/// never as nothing. On the last day of a month of thirty days the window is the month and stands once. See docs/formulas/demand.md#sales-period.
/// </remarks>
sealed class SalesPeriods(Network network, DateOnly asOf)
{
    static readonly ImmutableArray<int> WindowDays = [30, 90, 365];

    readonly Dictionary<(DateSpan Span, short Store, short Warehouse), PeriodSum> sums = [];
    readonly DateSpan[] windows = [.. WindowDays.Select(days => DateSpan.Last(days, asOf))];
    (DateOnly Day, short Currency, decimal? Rate) lastRate = (default, short.MinValue, null);

    /// <summary>Adds an order line.</summary>
    public void Add(in DemandLine line)
    {
        var rate = RateOf(line);
        Spread(line.Day, line.Store, line.Warehouse, new PeriodChange(line, rate));
    }

    /// <summary>Adds goods that came back.</summary>
    public void Add(in ReturnLine line)
    {
        if (line.Day <= asOf)
        {
            Spread(line.Day, line.Store, line.Warehouse, new PeriodChange(line.Quantity));
        }
    }

    /// <summary>Months oldest first, then the windows shortest first; within each by store and warehouse.</summary>
    public ImmutableArray<SalesPeriod> ToPeriods() =>
    [
        .. sums
            .OrderBy(sum => WindowDays.IndexOf(sum.Value.WindowDays))
            .ThenBy(sum => sum.Key.Span.Start)
            .ThenBy(sum => sum.Key.Store)
            .ThenBy(sum => sum.Key.Warehouse)
            .Select(sum => sum.Value.ToPeriod(sum.Key.Store, sum.Key.Warehouse, sum.Key.Span)),
    ];

    void Spread(DateOnly day, short store, short warehouse, in PeriodChange change)
    {
        var month = MonthOf(day);
        Sum((month, store, warehouse), 0).Add(change);
        for (var place = 0; place < windows.Length; place++)
        {
            if (windows[place].Contains(day) && windows[place] != month)
            {
                Sum((windows[place], store, warehouse), WindowDays[place]).Add(change);
            }
        }
    }

    DateSpan MonthOf(DateOnly day)
    {
        var month = DateSpan.Month(day);
        return month.Contains(asOf) ? new DateSpan(month.Start, asOf.AddDays(1)) : month;
    }

    PeriodSum Sum((DateSpan Span, short Store, short Warehouse) key, int windowDays)
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums[key] = sum = new PeriodSum(windowDays);
        }

        return sum;
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
