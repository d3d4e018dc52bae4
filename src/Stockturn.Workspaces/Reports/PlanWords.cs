using System.Globalization;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What a plan says in words: the warning of each place (S1-11), and what stands against the order.</summary>
public static class PlanWords
{
    /// <summary>One sentence for each place that runs out, the first first; none of a kit, which lasts as long as its parts.</summary>
    public static IEnumerable<string> Warnings(ReplenishmentPlan plan, Network network, TextBook texts) =>
        from place in plan.Assembly is null ? plan.Places : []
        where place is { Projection.RunsOutOn: not null, ArrivesOn: not null, OrderBy: not null } && place.Stock.Forecast.UnitsPerDay > 0
        orderby place.Projection!.RunsOutOn
        select texts.Format(
            IsNotBought(plan) ? "plan.sentence.none"
                : IsMoved(plan) ? "plan.sentence.moved"
                : place.DaysOut > 0 ? "plan.sentence.out" : "plan.sentence.time",
            plan.Sku,
            PlaceName(place.Stock.Warehouse, network, texts),
            Day(place.Projection!.RunsOutOn!.Value),
            place.Units > 0
                ? plan.Order.Quantity > 0 ? Math.Min(place.Units, plan.Order.Quantity) : place.Units
                : (decimal)Math.Max(0, Math.Ceiling(place.OrderUpTo - place.ReorderPoint)),
            Day(place.ArrivesOn!.Value),
            place.DaysOut,
            Day(place.OrderBy!.Value));

    // Needed, and refused, stopped, late or withheld: a quantity and a day would promise what is not done.
    static bool IsNotBought(ReplenishmentPlan plan) => plan.Order.Quantity == 0
        && (plan.Refusal is { IsOverridden: false } || plan.Withheld > 0 || plan.Stop != BuyingStop.None || plan.Late is not null);

    // Needed, and there already, where goods are gathered.
    static bool IsMoved(ReplenishmentPlan plan) => plan.Order.Quantity == 0 && plan.Gathered > 0 && plan.Places.Any(place => place.Units > 0);

    /// <summary>Why less is ordered than is needed, or more.</summary>
    public static IEnumerable<string> Notes(ReplenishmentPlan plan, Network network, TextBook texts)
    {
        if (plan.Stop != BuyingStop.None)
        {
            yield return texts[$"plan.stop.{plan.Stop}"];
        }

        if (plan.Refusal is { } refusal)
        {
            yield return Refusal(refusal, texts);
        }

        if (plan.TestHold is { } test)
        {
            yield return texts.Format("plan.test.held", plan.Withheld, test.Cost, test.Taken, test.Most);
        }
        else if (plan.Withheld > 0)
        {
            yield return texts.Format("plan.withheld", plan.Withheld);
        }

        foreach (var words in BuyingWords.Of(plan, network, texts))
        {
            yield return words;
        }

        if (plan is { Closure: { } closure, Assembly: null })
        {
            yield return Closure(closure, texts);
        }

        if (plan.Late is { } late)
        {
            yield return texts.Format("plan.season.late", late.Units, Day(late.SeasonEnd));
        }
        else if (plan.MissedSeason is { } season)
        {
            yield return texts.Format("plan.season", Day(season), Day(plan.ArrivesOn!.Value));
        }

        if (plan.ExcessOnOrder > 0)
        {
            yield return texts.Format("plan.orders.excess", plan.ExcessOnOrder);
        }

        if (plan is { LostUnits: >= 1, Assembly: null })
        {
            yield return texts.Format("plan.lost", plan.LostUnits);
        }

        if (plan.Gathered > 0)
        {
            yield return texts.Format("plan.gathered", plan.Gathered);
        }

        if (plan.Order is { IsWarned: true, WeeksOfCover.Value: { } weeks } order)
        {
            yield return texts.Format(plan.Breaks is { Added: > 0 } ? "plan.warned.break" : "plan.warned", order.OverNeed, weeks);
        }

        if (plan.Gap != Metrics.Gap.None)
        {
            yield return texts[$"gap.{plan.Gap}"];
        }

        foreach (var words in BuyingWords.Class(plan, texts))
        {
            yield return words;
        }
    }

    /// <summary>What an ERP would buy, and each reason why the plan buys other than that.</summary>
    public static IEnumerable<string> Erp(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan.Erp is not { } erp)
        {
            yield break;
        }

        yield return texts.Format("plan.erp.rule", erp.UnitsPerDay, erp.Days, erp.OnHand, erp.OnOrder, erp.Quantity, plan.Order.Quantity);
        foreach (var one in erp.Differences)
        {
            yield return $"{one.Units.ToString("+0;-0", CultureInfo.InvariantCulture)} {texts[$"plan.erp.{one.Cause}"]}";
        }
    }

    /// <summary>What stands against an order, or who overrode it until when.</summary>
    public static string Refusal(BuyingRefusal refusal, TextBook texts)
    {
        var (finding, rule) = (refusal.Finding, texts[$"rule.{refusal.Finding.Rule}"]);
        return refusal.IsOverridden && finding.ExemptUntil is { } until
            ? texts.Format("plan.refusal.overridden", rule, finding.Quantity.Units, finding.ExemptReason ?? "", Day(until))
            : texts.Format("plan.refusal", rule, refusal.Elsewhere, refusal.Need);
    }

    /// <summary>What to ask of the supplier of an open order.</summary>
    public static string Advice(OpenOrderAdvice advice, TextBook texts) => advice.Action switch
    {
        OpenOrderAction.Postpone => texts.Format("plan.orders.Postpone", Day(advice.PostponeTo!.Value)),
        OpenOrderAction.Cancel => texts.Format("plan.orders.Cancel", advice.Excess),
        _ => texts["plan.orders.Keep"],
    };

    /// <summary>What a closure asks for: by when to order, or how much later an order of today comes.</summary>
    public static string Closure(OrderClosure closure, TextBook texts) => texts.Format(
        closure.BridgeUnits > 0 ? "plan.closure.by" : "plan.closure.now",
        ClosureName(closure.Cause, texts),
        Day(closure.Cause.First),
        Day(closure.Cause.Last),
        Day(closure.OrderBy),
        closure.Days);

    /// <summary>How many SKUs are to be ordered before a closure, and by when.</summary>
    public static string Closure(PlannedClosure closed, TextBook texts) => texts.Format(
        "plan.closure.skus",
        ClosureName(closed.Closure, texts),
        Day(closed.Closure.First),
        Day(closed.Closure.Last),
        closed.Skus,
        Day(closed.OrderBy));

    /// <summary>What a closure is called.</summary>
    public static string ClosureName(SupplyClosure closure, TextBook texts) =>
        texts.Language == Language.Chinese ? closure.Chinese : closure.English;

    /// <summary>The code of a place; of all together a word.</summary>
    public static string PlaceName(short warehouse, Network network, TextBook texts) =>
        warehouse == ReplenishmentBook.Everywhere ? texts["plan.everywhere"] : network.Warehouses[warehouse].Code;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
