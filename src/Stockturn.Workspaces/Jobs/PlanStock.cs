using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The plan of a SKU with what it is.</summary>
/// <param name="Master">The SKU.</param>
/// <param name="Plan">What to order of it.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="Cost">What the order costs at the last price paid, in the reporting currency; nothing ordered costs nothing.</param>
public sealed record PlannedLine(SkuMaster Master, ReplenishmentPlan Plan, string Supplier, Reading Cost);

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
        var settings = run.Turn.Policy.Plans;
        var calendar = SupplyCalendar.Of(run.Info.Network, settings.KeepsChineseHolidays);
        var times = SupplyTimes.Learn(run.Kept().Select(sku => sku.Facts), run.Info.AsOf, calendar);
        var book = new ReplenishmentBook(run.Info.Network, times, settings, calendar);
        return
        [
            .. skus.AsParallel().AsOrdered()
                .Select(sku => Line(sku.Facts, book.Of(new(sku.Facts, sku.Ledger, sku.Demand, sku.Line.Class)), run))
                .Where(line => !line.Plan.Places.IsEmpty),
        ];
    }

    // The last price an order told; else that of the product.
    static PlannedLine Line(SkuFacts facts, ReplenishmentPlan plan, OpenRun run)
    {
        var last = facts.Purchases.ToArray().LastOrDefault(line => line is { UnitPrice: > 0, Cancelled: false });
        var (price, currency) = last is null ? (facts.Master.UnitCost, facts.Master.Currency) : (last.UnitPrice, last.Currency);
        var cost = plan.Order.Quantity == 0 ? Reading.Of(0m)
            : price is { } known ? run.Turn.Costs.ToReporting(known * plan.Order.Quantity, currency, run.Info.AsOf).Reading
            : Reading.Missing(Gap.NoPrice);
        return new PlannedLine(facts.Master, plan, SupplyTimes.SupplierOf(facts), cost);
    }
}
