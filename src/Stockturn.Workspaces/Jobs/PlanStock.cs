using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The plan of a SKU with what it is.</summary>
public sealed record PlannedLine(SkuMaster Master, ReplenishmentPlan Plan);

/// <summary>Plans what to order from a run: supply times of all SKUs first, then SKU by SKU.</summary>
public static class PlanStock
{
    /// <summary>The plans of all SKUs that sell somewhere, the most urgent first: days without it, then the last day to order.</summary>
    public static ImmutableArray<PlannedLine> Of(OpenRun run) =>
    [
        .. Plans(run, run.Kept())
            .OrderByDescending(line => line.Plan.Order.Quantity > 0)
            .ThenByDescending(line => line.Plan.DaysOut)
            .ThenBy(line => line.Plan.OrderBy ?? DateOnly.MaxValue)
            .ThenBy(line => line.Plan.Sku, StringComparer.Ordinal),
    ];

    /// <summary>The plan of one SKU; null when the run has no such SKU or it sells nowhere.</summary>
    public static PlannedLine? Of(OpenRun run, string sku) =>
        run.Sku(sku) is { Kept: var kept } ? Plans(run, [kept]).FirstOrDefault() : null;

    static ImmutableArray<PlannedLine> Plans(OpenRun run, IEnumerable<Database.RunSku> skus)
    {
        var times = SupplyTimes.Learn(run.Kept().Select(sku => sku.Facts), run.Info.AsOf);
        var book = new ReplenishmentBook(run.Info.Network, times, run.Turn.Policy.Plans);
        return
        [
            .. skus.AsParallel().AsOrdered()
                .Select(sku => new PlannedLine(sku.Facts.Master, book.Of(new(sku.Facts, sku.Ledger, sku.Demand, sku.Line.Class))))
                .Where(line => !line.Plan.Places.IsEmpty),
        ];
    }
}
