using System.Globalization;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Plans;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What a plan says in words: the warning of each place (S1-11), and what stands against the order.</summary>
public static class PlanWords
{
    /// <summary>One sentence for each place that runs out, the first first.</summary>
    public static IEnumerable<string> Warnings(ReplenishmentPlan plan, Network network, TextBook texts) =>
        from place in plan.Places
        where place is { Projection.RunsOutOn: not null, ArrivesOn: not null, OrderBy: not null } && place.Stock.Forecast.UnitsPerDay > 0
        orderby place.Projection!.RunsOutOn
        select texts.Format(
            place.DaysOut > 0 ? "plan.sentence.out" : "plan.sentence.time",
            plan.Sku,
            PlaceName(place.Stock.Warehouse, network, texts),
            Day(place.Projection!.RunsOutOn!.Value),
            place.Units > 0 ? place.Units : (decimal)Math.Max(0, Math.Ceiling(place.OrderUpTo - place.ReorderPoint)),
            Day(place.ArrivesOn!.Value),
            place.DaysOut,
            Day(place.OrderBy!.Value));

    /// <summary>Why less is ordered than is needed, or more.</summary>
    public static IEnumerable<string> Notes(ReplenishmentPlan plan, TextBook texts)
    {
        if (plan.Stop != BuyingStop.None)
        {
            yield return texts[$"plan.stop.{plan.Stop}"];
        }

        if (plan.Gathered > 0)
        {
            yield return texts.Format("plan.gathered", plan.Gathered);
        }

        if (plan.Order is { IsWarned: true, WeeksOfCover.Value: { } weeks } order)
        {
            yield return texts.Format("plan.warned", order.OverNeed, weeks);
        }

        if (plan.Gap != Metrics.Gap.None)
        {
            yield return texts[$"gap.{plan.Gap}"];
        }
    }

    /// <summary>The code of a place; of all together a word.</summary>
    public static string PlaceName(short warehouse, Network network, TextBook texts) =>
        warehouse == ReplenishmentBook.Everywhere ? texts["plan.everywhere"] : network.Warehouses[warehouse].Code;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
