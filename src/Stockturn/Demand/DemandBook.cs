using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>Measures the demand of a SKU: what sold where and when, and what is expected to sell.</summary>
/// <remarks>
/// Demand goes by order date. Days without stock are masked, never taken for days without demand. See
/// docs/formulas/demand.md#demand.
/// </remarks>
public static class DemandBook
{
    const int WeekDays = 7;
    const int VariationWeeks = 52;

    /// <summary>The demand of one SKU as of a day, with its ledger replayed to the same day.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="network">The places.</param>
    /// <param name="settings">How demand is measured.</param>
    /// <param name="asOf">The day.</param>
    public static SkuDemand Measure(
        SkuFacts facts, SkuLedger ledger, Network network, DemandSettings settings, DateOnly asOf)
    {
        var selling = new SellingPlaces(ledger, facts.Sales.Span, network);
        var lines = DemandLines.Of(facts.Sales.Span, selling, asOf);
        var history = new DemandHistory(lines, selling, DateSpan.Last(settings.ClassWeeks * WeekDays, asOf));
        var places = history.Warehouses.Select(history.Of).ToArray();
        var whole = history.OfAll(places);
        var forecasts = Forecasts((places, whole), new DemandHistory(lines, selling, LookBack(lines, settings, asOf)), facts.Master, settings);
        return new SkuDemand(facts.Master.Sku)
        {
            Periods = Periods(lines, facts, selling, (network, asOf)),
            Forecasts = new ChosenDemand(facts.DemandChoices, settings, asOf).Of(forecasts[..^1], forecasts[^1]),
            Buyers = RepeatBuying.Of(facts.Sales.Span, asOf),
            Lost = LostDemand.Of(places, whole),
            WeeklyUnits = WeeklyUnits(lines, DateSpan.Last(VariationWeeks * WeekDays, asOf)),
            FirstSale = history.Sales.First,
            LastSale = history.Sales.Last,
        };
    }

    // As far back as whole weeks have sales, within the weeks forecasts look back.
    static DateSpan LookBack(List<DemandLine> lines, DemandSettings settings, DateOnly asOf)
    {
        var known = lines.Count == 0 ? 0 : (asOf.DayNumber - lines[0].Day.DayNumber + 1) / WeekDays;
        return DateSpan.Last(Math.Clamp(known, settings.ClassWeeks, Math.Max(settings.ClassWeeks, settings.HistoryWeeks)) * WeekDays, asOf);
    }

    // Those of the places, then that of all together.
    static PlaceForecast[] Forecasts(
        (DemandSeries[] Places, DemandSeries Whole) year, DemandHistory history, SkuMaster master, DemandSettings settings)
    {
        var estimate = new DemandEstimate(settings, null);
        var places = year.Places.Select(place => history.Of(place.Warehouse)).ToArray();
        return
        [
            .. year.Places.Append(year.Whole).Zip(
                places.Append(history.OfAll(places)),
                (days, all) => new PlaceForecast(days, estimate.Of(days, all, master.LeadTimeDays))),
        ];
    }

    static ImmutableArray<SalesPeriod> Periods(
        List<DemandLine> lines, SkuFacts facts, SellingPlaces selling, (Network Network, DateOnly AsOf) turn)
    {
        var periods = new SalesPeriods(turn.Network, turn.AsOf);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            periods.Add(line);
        }

        foreach (ref readonly var line in facts.Returns.Span)
        {
            periods.Add(line);
        }

        foreach (ref readonly var refund in SettledRefund.Of(facts, selling).AsSpan())
        {
            periods.Add(refund);
        }

        return periods.ToPeriods();
    }

    static ImmutableArray<double> WeeklyUnits(List<DemandLine> lines, DateSpan span)
    {
        var weeks = new double[VariationWeeks];
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            if (span.Contains(line.Day))
            {
                weeks[(line.Day.DayNumber - span.Start.DayNumber) / WeekDays] += line.Units.Approximate;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(weeks);
    }
}
