using System.Globalization;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What may be bought and how much, in words: the low-stock brake, the successor, the class (U-21, U-18, S2-14).</summary>
static class BuyingWords
{
    /// <summary>A sentence for each that bears on the order.</summary>
    public static IEnumerable<string> Of(ReplenishmentPlan plan, Network network, TextBook texts) =>
        LowStock(plan, network, texts).Concat(Successor(plan, texts)).Concat(Family(plan, texts)).Concat(Class(plan, texts));

    static IEnumerable<string> LowStock(ReplenishmentPlan plan, Network network, TextBook texts)
    {
        foreach (var place in plan.Places.Where(place => place.Gap == Gap.None))
        {
            var (name, days) = (PlanWords.PlaceName(place.Stock.Warehouse, network, texts), place.Stock.Rules.LowStockDays);
            if (place.LowStockShort >= 1)
            {
                var cover = Math.Max(0, (double)place.Stock.OnHand) / place.Stock.Forecast.UnitsPerDay;
                yield return texts.Format("plan.lowstock.now", name, cover, days, Math.Ceiling(place.LowStockShort));
            }

            if (place is { Units: > 0, LowStockUnits: >= 1 })
            {
                yield return texts.Format("plan.lowstock", name, Math.Ceiling(place.LowStockUnits), days);
            }
        }
    }

    static IEnumerable<string> Successor(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan.LastOrder is { } last)
        {
            yield return texts.Format(
                last.Withheld > 0 ? "plan.successor.less" : "plan.successor",
                last.Successor ?? "–",
                Day(last.Day),
                last.RunOut,
                last.Left,
                last.Withheld);
        }

        if (plan.Follows is { } before)
        {
            yield return texts.Format("plan.follows", before);
        }
    }

    static IEnumerable<string> Family(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan is { Family: { } broken, Order.Quantity: > 0 })
        {
            yield return texts.Format(
                "plan.family.broken", broken.Parent, string.Join(texts["list.separator"], broken.Missing), broken.HeldUp.Length);
        }

        if (plan.Fill is { Added: > 0 } fill)
        {
            yield return texts.Format("plan.family.fill", fill.Minimum, fill.Needed, fill.Added);
        }
    }

    static IEnumerable<string> Class(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan.Ordering is not { } ordering || (plan.Order.Quantity == 0 && ordering.HeldBack == 0 && ordering.Way != OrderingWay.OnDemand))
        {
            yield break;
        }

        var kept = plan.Places.Sum(place => Math.Max(0, place.SafetyStock));
        yield return ordering.Way switch
        {
            OrderingWay.FixedLot => texts.Format(
                ordering.IsEconomic ? "plan.way.FixedLot.economic" : "plan.way.FixedLot", ordering.Class, Math.Ceiling(ordering.Lot)),
            OrderingWay.OnDemand => texts.Format("plan.way.OnDemand", ordering.Class, ordering.Owed),
            OrderingWay.Least => texts.Format("plan.way.Least", ordering.Class),
            _ => texts.Format("plan.way.UpTo", ordering.Class, kept),
        };
        if (ordering.HeldBack > 0)
        {
            yield return texts.Format("plan.way.held", ordering.HeldBack);
        }
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
