using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>Goods of one supplier that go one way by one mode and are ordered at once.</summary>
/// <param name="Supplier">Who makes them; empty where nobody is named.</param>
/// <param name="From">Index of the warehouse they leave.</param>
/// <param name="To">Index of the warehouse they go to.</param>
/// <param name="Mode">How they travel.</param>
public readonly record struct ContainerLane(string Supplier, short From, short To, ShippingMode Mode);

/// <summary>Tells what of a SKU may fill free room of containers of its supplier (U-12).</summary>
/// <remarks>
/// A carton saves the freight it would pay later, less the capital it ties up until it sells; only what sells within the days stock may last
/// after its receipt, and nothing that is stuck, refused, on its way out or not known. See docs/formulas/plans.md#containers.
/// </remarks>
/// <param name="grounds">What it is weighed by.</param>
public sealed class ContainerBook(ShippingGrounds grounds)
{
    const double YearDays = 365;
    const int CartonsMost = 2000;

    /// <summary>What of a SKU may go along; null for nothing.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What its places need.</param>
    /// <param name="lane">The way.</param>
    /// <param name="arrives">The day it arrives.</param>
    /// <param name="ordered">Units of it that go there anyway.</param>
    public ContainerFiller? Of(PlannedSku sku, ReplenishmentPlan plan, ContainerLane lane, DateOnly arrives, long ordered)
    {
        var master = sku.Facts.Master;
        var place = plan.Places.FirstOrDefault(one => one.Stock.Warehouse == lane.To);
        if (place is not { Gap: Gap.None } || !plan.MayFill
            || master is not { VolumeM3: > 0, WeightKg: > 0 } || sku.Facts.LastPrice is not { } last
            || plan.MissedSeason is not null
            || grounds.Costs.ToReporting(last.Price, last.Currency, sku.Ledger.AsOf).Reading.Value is not { } cost
            || grounds.Rates.Of(sku.Facts, lane.From, lane.To).FirstOrDefault(rate => rate.Mode == lane.Mode) is not { Gap: Gap.None } rate)
        {
            return null;
        }

        var carton = master.PackQuantity?.Units is { } pack and >= 1 ? (long)decimal.Truncate(pack) : 1;
        var freight = rate.Charges.Sum(charge => charge.PerUnit);
        var days = Math.Max(1, arrives.DayNumber - sku.Ledger.AsOf.DayNumber);
        var forecast = place.Stock.Forecast;
        var sold = forecast.UnitsOver(days);
        var there = (double)(place.Stock.OnHand + place.Stock.Arrivals.Where(one => one.Day <= arrives).Sum(one => one.Units));
        var left = Math.Max(0, there - sold) + ordered + (double)place.Stock.Arrivals.Where(one => one.Day > arrives).Sum(one => one.Units);
        var savings = ImmutableArray.CreateBuilder<double>();
        while (savings.Count < CartonsMost)
        {
            left += carton;
            if (SoldAfter(forecast, days, left) is not { } until || until >= grounds.Settings.CoverMostDays)
            {
                break;
            }

            var saving = carton * (freight - (cost + freight) * grounds.Costs.Settings.CapitalRateYear * until / YearDays);
            if (saving <= 0)
            {
                break;
            }

            savings.Add(saving);
        }

        return savings.Count == 0
            ? null
            : new ContainerFiller(master.Sku, carton, master.VolumeM3.Value, master.WeightKg.Value, savings.ToImmutable());
    }

    // Days after an arrival until so many units are sold; null where it takes longer than a year.
    static int? SoldAfter(DemandForecast forecast, int days, double units)
    {
        var start = forecast.UnitsOver(days);
        int low = 0, high = (int)YearDays;
        if (forecast.UnitsOver(days + high) - start < units)
        {
            return null;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = forecast.UnitsOver(days + middle) - start >= units ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

/// <summary>Whether the orders of a supplier reach the least it takes, all SKUs together.</summary>
/// <param name="Supplier">Who.</param>
/// <param name="Units">Units ordered.</param>
/// <param name="Amount">What they cost in its currency; a gap where a price or rate is not known.</param>
/// <param name="UnitsLeast">The least units of an order; null for none.</param>
/// <param name="AmountLeast">The least amount of an order; null for none.</param>
public sealed record SupplierMinimum(string Supplier, decimal Units, Reading Amount, decimal? UnitsLeast, decimal? AmountLeast)
{
    /// <summary>Units that lack; 0 for none.</summary>
    public decimal UnitsShort => Math.Max(0, (UnitsLeast ?? 0) - Units);

    /// <summary>Money that lacks; a gap where what is ordered is not known.</summary>
    public Reading AmountShort => AmountLeast is not { } least ? Reading.Of(0m)
        : Amount.TryGet(out var amount) ? Reading.Of(Math.Max(0, (double)least - amount))
        : Amount;

    /// <summary>True where it is reached.</summary>
    public bool IsReached => UnitsShort == 0 && AmountShort.Value == 0;
}
