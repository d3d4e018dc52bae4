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
        KitWords.Of(plan, network, texts).Concat(LowStock(plan, network, texts)).Concat(Successor(plan, texts)).Concat(Family(plan, texts))
            .Concat(Minimum(plan, texts)).Concat(Breaks(plan, texts)).Concat(Pools(plan, network, texts)).Concat(Launch(plan, texts));

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

    /// <summary>What sells until a successor takes over, and what is not ordered for it.</summary>
    public static string Last(LastOrder last, TextBook texts) => texts.Format(
        last.NotOrdered > 0 ? "plan.successor.less" : "plan.successor",
        last.Successor ?? "–",
        Day(last.Day),
        last.RunOut,
        last.Left,
        last.NotOrdered);

    static IEnumerable<string> Successor(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan.LastOrder is { } last)
        {
            yield return Last(last, texts);
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

    /// <summary>How much is ordered for its class: the same for many, so it stands last.</summary>
    public static IEnumerable<string> Class(ReplenishmentPlan plan, TextBook texts)
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

    static IEnumerable<string> Minimum(ReplenishmentPlan plan, TextBook texts)
    {
        var isRaised = plan.Order.Quantity > 0 || plan.Ordering is { HeldBack: > 0 };
        if (isRaised && plan is { TradeOff: { IsWorthAsking: true } trade, Fill: null })
        {
            yield return texts.Format("plan.minimum", trade.SmallLot, trade.Surcharge, trade.Over, trade.Holding, trade.Excess, trade.Loss);
        }
    }

    // What a price break saves, or why the next one is not taken.
    static IEnumerable<string> Breaks(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan is not { Prices: { } prices, Order.Quantity: > 0 and var ordered })
        {
            yield break;
        }

        if (plan.Breaks is { Added: > 0 } taken && taken.Best.Option.Quantity == ordered)
        {
            var (option, surplus) = (taken.Best.Option, taken.Best.Surplus);
            yield return texts.Format(
                "plan.break", option.Quantity, option.UnitPrice, taken.Options[0].Option.UnitPrice, taken.Added, taken.Lot, taken.Saved,
                surplus.Holding, surplus.Excess, surplus.Loss);
        }

        var next = prices.Breaks.Where(one => one.From > ordered && one.UnitPrice < prices.At(ordered)).Cast<PriceBreak?>().FirstOrDefault();
        if (next is not { } above)
        {
            yield break;
        }

        if (prices.Cleared is null)
        {
            yield return texts.Format("plan.break.unknown", above.From, above.UnitPrice);
        }
        else if (plan.Breaks?.Options.Where(one => one.Option.Quantity > ordered).Cast<WeighedBreak?>().FirstOrDefault() is { } weighed)
        {
            var more = weighed.Option.NetCost - plan.Breaks.Best.Option.NetCost;
            yield return texts.Format(
                more < 0 ? "plan.break.long" : "plan.break.not", weighed.Option.Quantity, weighed.Option.UnitPrice, Math.Abs(more),
                weighed.Surplus.Excess, plan.CoverMostDays);
        }
    }

    static IEnumerable<string> Pools(ReplenishmentPlan plan, Network network, TextBook texts) =>
        from pool in plan.Pools
        where pool.Reached.Length > 1
        select texts.Format(
            "plan.pool",
            PlanWords.PlaceName(pool.Warehouse, network, texts),
            string.Join(texts["list.separator"], pool.Lying.Select(line => $"{line.Country} {line.Units.Units:0}")),
            string.Join(' ', pool.Reached));

    static IEnumerable<string> Launch(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan.Launch is not { } launch)
        {
            yield break;
        }

        if (launch.IsAhead)
        {
            yield return texts.Format(
                launch.Best.Value is null ? "plan.launch.first.trial" : "plan.launch.first",
                Day(launch.Day), launch.Forecast.Units, Math.Round(launch.Trial), Math.Round(launch.Best.Value ?? 0));
        }

        foreach (var check in launch.Checks)
        {
            yield return Check(check, texts);
        }
    }

    /// <summary>When a launch is decided again, by what, and once it is, what that says.</summary>
    public static string Check(LaunchCheck check, TextBook texts) => texts.Format(
        check.Verdict switch
        {
            LaunchVerdict.Reorder => "plan.launch.Reorder",
            LaunchVerdict.Wait => "plan.launch.Wait",
            LaunchVerdict.Stop => "plan.launch.Stop",
            _ => "plan.launch.Ahead",
        },
        Day(check.Day),
        check.After,
        check.Expected,
        Math.Ceiling(check.Expected),
        check.StopBelow,
        check.Sold);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
