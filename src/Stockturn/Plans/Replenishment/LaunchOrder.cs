using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What a day of looking at a launch says.</summary>
public enum LaunchVerdict
{
    /// <summary>The day has not come.</summary>
    Ahead,

    /// <summary>It sells what was expected or more: order again.</summary>
    Reorder,

    /// <summary>Between the two: wait for the next look.</summary>
    Wait,

    /// <summary>It sells less than nine in ten such launches: stop, or change offer and price.</summary>
    Stop,
}

/// <summary>A day on which a launch is decided again, with what was expected by then (S2-19).</summary>
/// <param name="Day">The day.</param>
/// <param name="After">Days on sale by then.</param>
/// <param name="Expected">Units expected by then before anything sold.</param>
/// <param name="StopBelow">Units nine in ten such launches reach.</param>
/// <param name="Sold">Units sold by then, or by now where the day has not come.</param>
/// <param name="Verdict">What that means.</param>
public sealed record LaunchCheck(DateOnly Day, int After, double Expected, double StopBelow, decimal Sold, LaunchVerdict Verdict);

/// <summary>The first order of a new SKU and the days it is decided again (S2-19).</summary>
/// <remarks>See docs/formulas/plans.md#launch-order.</remarks>
/// <param name="Day">The day it goes, or went, on sale.</param>
/// <param name="Forecast">Units expected to sell in the days stock may last from then on, the deviation beside.</param>
/// <param name="Trial">The trade's 40 % of that.</param>
/// <param name="Best">The newsvendor's order; a gap where what a unit brings or costs is not known.</param>
/// <param name="Checks">The days, in order.</param>
public sealed record LaunchOrder(
    DateOnly Day, (double Units, double Deviation) Forecast, double Trial, Reading Best, ImmutableArray<LaunchCheck> Checks)
{
    /// <summary>Days on sale after which it is decided again.</summary>
    public static ImmutableArray<int> CheckDays { get; } = [7, 30];

    const double WeekDays = 7, Low = 0.1;

    /// <summary>False once goods of it were ordered or sold: the first order is behind.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Of a SKU that is planned as a new one; null for any other, and for one that is new no longer.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What its places need.</param>
    /// <param name="prices">What a unit brings, costs and is cleared for; null where not known.</param>
    /// <param name="coverMostDays">Days stock may last.</param>
    public static LaunchOrder? Of(PlannedSku sku, ReplenishmentPlan plan, SeasonPrices? prices, int coverMostDays)
    {
        if (sku.Facts.Launch is not { } launch || sku.Demand.Launch is not { } told || plan.Places.IsEmpty)
        {
            return null;
        }

        var (asOf, sales) = (sku.Ledger.AsOf, sku.Demand.FirstDays);
        var day = sales.Length > 0 && sales[0].Day < launch.Day ? sales[0].Day : launch.Day;
        var from = Math.Max(0, day.DayNumber - asOf.DayNumber);
        var (mean, variance) = (0.0, 0.0);
        foreach (var forecast in plan.Places.Select(place => place.Stock.Forecast))
        {
            mean += Math.Max(0, forecast.UnitsOver(from + coverMostDays) - forecast.UnitsOver(from));
            variance += Math.Max(0, forecast.VarianceOver(from + coverMostDays) - forecast.VarianceOver(from));
        }

        var demand = new NormalDemand(mean, Math.Sqrt(Math.Max(mean, variance)));
        return new LaunchOrder(
            day,
            (mean, demand.Deviation),
            FirstOrder.TrialShare * mean,
            prices is { } known && known.Salvage < known.UnitCost
                ? Reading.Of(Math.Max(0, FirstOrder.Of(demand, known).Quantity))
                : Reading.Missing(Gap.NoPrice),
            [.. CheckDays.Select(after => CheckOf(day, after, told, sales, asOf))])
        {
            IsAhead = sales.Length == 0 && sku.Facts.Purchases.IsEmpty,
        };
    }

    // What nine in ten launches reach: a Poisson count around a gamma level, before anything sold.
    static LaunchCheck CheckOf(DateOnly start, int after, LaunchForecast told, ImmutableArray<SoldDay> sales, DateOnly asOf)
    {
        var day = start.AddDays(after);
        var expected = told.PriorUnitsPerDay * after;
        Span<double> low = stackalloc double[1];
        if (expected > 0)
        {
            CountQuantiles.NegativeBinomial(expected, 1 / (told.PriorWeeks * told.PriorUnitsPerDay * WeekDays), [Low], low);
        }

        var sold = sales.Where(sale => sale.Day >= start && sale.Day < day).Sum(sale => sale.Units.Units);
        return new LaunchCheck(day, after, expected, low[0], sold, asOf < day ? LaunchVerdict.Ahead
            : (double)sold >= expected ? LaunchVerdict.Reorder
            : (double)sold < low[0] ? LaunchVerdict.Stop
            : LaunchVerdict.Wait);
    }
}
