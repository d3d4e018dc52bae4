using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Why the plan orders other than an ERP.</summary>
public enum ErpCause
{
    /// <summary>The forecast of the coming days in place of past sales a day.</summary>
    Demand,

    /// <summary>The lead time measured in place of the one told of the product.</summary>
    LeadTime,

    /// <summary>Safety stock by service and a cycle of demand in place of so many days.</summary>
    Safety,

    /// <summary>What is on its way and lies where goods are gathered.</summary>
    OnOrder,

    /// <summary>What is lost before an order could be there, and the safety stock of that time: an order is of no use to it.</summary>
    Lost,

    /// <summary>Places apart, and nothing before it is due.</summary>
    Places,

    /// <summary>The supplier's minimum and pack, or that it is not to be bought.</summary>
    Minimum,
}

/// <summary>Units the plan orders more than an ERP for one cause; below 0 less.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Units">Whole units.</param>
public readonly record struct ErpDifference(ErpCause Cause, decimal Units);

/// <summary>What the replenishment rule of ERPs would buy, and each reason why the plan buys other than that.</summary>
/// <remarks>
/// Weighted sales a day of the last 7, 15 and 30 days × (lead time + safety days) − on hand − on order, all places together. One input after
/// another is put in place of the ERP's; the differences add up to that of the two orders. See docs/formulas/plans.md#erp-suggestion.
/// </remarks>
/// <param name="Quantity">Units it would buy, whole, 0 or more.</param>
/// <param name="UnitsPerDay">The weighted sales a day.</param>
/// <param name="Days">Lead time and safety days.</param>
/// <param name="OnHand">Sellable units it counts.</param>
/// <param name="OnOrder">Units of open purchase orders it counts.</param>
/// <param name="Differences">By cause, in the order they are put in place; those of nothing are left out.</param>
public sealed record ErpSuggestion(
    decimal Quantity, double UnitsPerDay, double Days, decimal OnHand, decimal OnOrder, ImmutableArray<ErpDifference> Differences)
{
    /// <summary>Of a plan; null where what it needs is not known.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="toldLeadDays">The lead time told of the product; null where none is: then the one measured.</param>
    /// <param name="safetyDays">Days of sales it keeps as safety.</param>
    /// <param name="onHand">Sellable units, those where goods are gathered among them.</param>
    /// <param name="onOrder">Units of open purchase orders.</param>
    public static ErpSuggestion? Of(ReplenishmentPlan plan, int? toldLeadDays, int safetyDays, decimal onHand, decimal onOrder)
    {
        if (plan.Places.IsEmpty || plan.Gap != Metrics.Gap.None)
        {
            return null;
        }

        var rate = plan.Places.Sum(place => place.Stock.Forecast.ErpUnitsPerDay);
        var measured = plan.Places.Max(place => place.Stock.Time!.MeanDays);
        var days = (toldLeadDays ?? measured) + safetyDays;
        var quantity = (decimal)Math.Max(0, Math.Ceiling(rate * days - (double)(onHand + onOrder) - 1e-9));
        double Demand(Func<PlaceNeed, double> over) => plan.Places.Sum(place => Math.Max(0, place.Stock.Forecast.UnitsOver(over(place))));
        var (told, real) = (Demand(_ => days), Demand(place => place.Stock.Time!.MeanDays + safetyDays));
        var level = plan.Places.Sum(place => place.OrderUpTo);
        var position = plan.Places.Sum(place => place.Stock.Position.Units) + plan.Gathered;
        var steps = new List<ErpDifference>
        {
            new(ErpCause.Demand, Whole(told - rate * days)),
            new(ErpCause.LeadTime, Whole(real - told)),
            new(ErpCause.Safety, Whole(level - real)),
            new(ErpCause.OnOrder, Whole((double)(onHand + onOrder - position))),
            new(ErpCause.Lost, -Whole(plan.Places.Where(place => place.Units > 0)
                .Sum(place => place.CountedUnits - (double)place.Stock.Position.Units))),
        };
        var need = Math.Max(0, plan.Need);
        steps.Add(new ErpDifference(ErpCause.Places, need - quantity - steps.Sum(step => step.Units)));
        steps.Add(new ErpDifference(ErpCause.Minimum, plan.Order.Quantity - need));
        return new ErpSuggestion(quantity, rate, days, onHand, onOrder, [.. steps.Where(step => step.Units != 0)]);
    }

    /// <summary>The same where the plan orders so many units less, because it is not to be bought.</summary>
    public ErpSuggestion Less(decimal units)
    {
        var minimum = Differences.Where(one => one.Cause == ErpCause.Minimum).Sum(one => one.Units) - units;
        var others = Differences.Where(one => one.Cause != ErpCause.Minimum);
        return this with { Differences = [.. others, .. minimum == 0 ? Array.Empty<ErpDifference>() : [new(ErpCause.Minimum, minimum)]] };
    }

    static decimal Whole(double units) => (decimal)Math.Round(units, MidpointRounding.AwayFromZero);
}
