using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>An open order of a SKU that is to be cancelled or postponed, or comes too late for its season.</summary>
/// <param name="Line">The plan of the SKU.</param>
/// <param name="Advice">What to do with the order.</param>
/// <param name="Value">What the units too many cost, in the reporting currency.</param>
public sealed record AdvisedOrder(PlannedLine Line, OpenOrderAdvice Advice, Reading Value);

/// <summary>The open orders a buyer should speak with suppliers of; chosen and put in order, never computed.</summary>
public static class AdvisedOrders
{
    /// <summary>Of plans: what frees most money first, then by day and SKU. Orders to keep that are in time are not in it.</summary>
    public static ImmutableArray<AdvisedOrder> Of(IEnumerable<PlannedLine> lines) =>
    [
        .. lines.SelectMany(line => line.Plan.OpenOrders
                .Where(advice => advice.Action != OpenOrderAction.Keep || advice.MissedSeason is not null)
                .Select(advice => new AdvisedOrder(
                    line, advice, line.UnitCost.TryGet(out var price) ? Reading.Of(price * (double)advice.Excess) : line.UnitCost)))
            .OrderByDescending(one => one.Value.Value ?? 0)
            .ThenBy(one => one.Advice.Arrival.Day)
            .ThenBy(one => one.Line.Plan.Sku, StringComparer.Ordinal)
            .ThenBy(one => one.Advice.Arrival.Document, StringComparer.Ordinal),
    ];
}
