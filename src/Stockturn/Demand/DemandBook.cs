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
    /// <param name="drivers">What moves demand beside its history; null for nothing known.</param>
    public static SkuDemand Measure(
        SkuFacts facts, SkuLedger ledger, Network network, DemandSettings settings, DateOnly asOf, DemandDrivers? drivers = null)
    {
        var selling = new SellingPlaces(ledger, facts.Sales.Span, network);
        var lines = DemandLines.Of(facts.Sales.Span, selling, asOf);
        var history = new DemandHistory(lines, selling, DateSpan.Last(settings.ClassWeeks * WeekDays, asOf));
        var places = history.Warehouses.Select(history.Of).ToArray();
        var whole = history.OfAll(places);
        var outlooks = new PlaceOutlooks(facts, lines, selling, settings, asOf)
        {
            Drivers = drivers ?? DemandDrivers.None,
            Network = network,
        };
        var forecasts = outlooks.Of(places, whole);
        var errors = outlooks.PastErrors(whole);
        return new SkuDemand(facts.Master.Sku)
        {
            Periods = Periods(lines, facts, selling, (network, asOf)),
            Forecasts = new ChosenDemand(facts.DemandChoices, asOf).Of(forecasts[..^1], forecasts[^1]),
            PastErrors = errors,
            PlaceErrors = outlooks.PastErrors(places, errors),
            Weeks = outlooks.Weeks,
            Curve = outlooks.Curve,
            Unusual = outlooks.Unusual,
            EventsAhead = outlooks.EventsAhead,
            Launch = outlooks.Launch,
            Plan = PlannedVelocity.Of(facts, whole, asOf),
            TrendAhead = outlooks.TrendAhead,
            PriceAhead = outlooks.PriceAhead,
            PromotionsAhead = outlooks.PromotionsAhead,
            Buyers = RepeatBuying.Of(facts.Sales.Span, asOf),
            Lost = LostDemand.Of(places, whole),
            WeeklyUnits = WeeklyUnits(lines, DateSpan.Last(VariationWeeks * WeekDays, asOf)),
            FirstSale = history.Sales.First,
            LastSale = history.Sales.Last,
            FirstDays = outlooks.Launch is null ? [] : SoldDay.First(facts.Sales.Span, asOf),
            Owed = OwedUnits.Of(facts.Sales.Span, asOf),
        };
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
