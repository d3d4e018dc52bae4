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
    public static SkuDemand Measure(
        SkuFacts facts, SkuLedger ledger, Network network, DemandSettings settings, DateOnly asOf)
    {
        var places = new SellingPlaces(ledger, facts.Sales.Span, network);
        var lines = DemandLines.Of(facts.Sales.Span, places, asOf);
        var history = new DemandHistory(lines, places, DateSpan.Last(settings.ClassWeeks * WeekDays, asOf));
        return new SkuDemand(facts.Master.Sku)
        {
            Periods = Periods(lines, facts.Returns.Span, network, asOf),
            Forecasts = Forecasts(history, settings),
            WeeklyUnits = WeeklyUnits(lines, DateSpan.Last(VariationWeeks * WeekDays, asOf)),
            FirstSale = history.Sales.First,
            LastSale = history.Sales.Last,
        };
    }

    static ImmutableArray<SalesPeriod> Periods(
        List<DemandLine> lines, ReadOnlySpan<ReturnLine> returns, Network network, DateOnly asOf)
    {
        var periods = new SalesPeriods(network, asOf);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            periods.Add(line);
        }

        foreach (ref readonly var line in returns)
        {
            periods.Add(line);
        }

        return periods.ToPeriods();
    }

    static ImmutableArray<DemandForecast> Forecasts(DemandHistory history, DemandSettings settings)
    {
        var forecasts = ImmutableArray.CreateBuilder<DemandForecast>();
        var parts = new List<DemandSeries>();
        foreach (var warehouse in history.Warehouses)
        {
            parts.Add(history.Of(warehouse));
            forecasts.Add(DemandEstimate.Of(warehouse, parts[^1], settings));
        }

        forecasts.Add(DemandEstimate.Of(DemandHistory.Whole, history.OfAll(parts), settings));
        return forecasts.ToImmutable();
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
