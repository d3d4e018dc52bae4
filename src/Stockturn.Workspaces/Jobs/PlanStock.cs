using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The plan of a SKU with what it is.</summary>
/// <param name="Master">The SKU.</param>
/// <param name="Plan">What to order of it.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="UnitCost">The last price paid, else that of the product, in the reporting currency.</param>
public sealed record PlannedLine(SkuMaster Master, ReplenishmentPlan Plan, string Supplier, Reading UnitCost)
{
    /// <summary>The price of a unit as it was paid last, with the index of its currency; null where none is known.</summary>
    public (decimal Price, short Currency)? Paid { get; init; }

    /// <summary>Its prices by quantity, as its supplier's list tells them; empty without one.</summary>
    public ImmutableArray<PriceBreakLine> PriceList { get; init; } = [];

    /// <summary>The price of a unit in an order of so many, by the list, else as it was paid last; null where none is known.</summary>
    /// <param name="units">Units of the order.</param>
    public (decimal Price, short Currency)? PriceOf(decimal units) =>
        PriceList.LastOrDefault(line => line.From.Units <= units) is { UnitPrice: > 0 } told ? (told.UnitPrice, told.Currency) : Paid;

    /// <summary>What the order costs; nothing ordered costs nothing.</summary>
    public Reading Cost => Plan.Order.Quantity == 0
        ? Reading.Of(0m)
        : Plan.Prices?.At(Plan.Order.Quantity) is { } told ? Reading.Of((double)(told * Plan.Order.Quantity))
        : UnitCost.TryGet(out var price) ? Reading.Of(price * (double)Plan.Order.Quantity) : UnitCost;
}

/// <summary>Plans what to order from a run, SKU by SKU.</summary>
public static class PlanStock
{
    /// <summary>The plans of all SKUs that sell somewhere, the most urgent first: days without it, then the last day to order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="assumed">What is assumed instead of what was measured or agreed; null for nothing.</param>
    public static ImmutableArray<PlannedLine> Of(OpenRun run, PlanAssumptions? assumed = null) =>
        Refused(Needs(run, assumed), run.MarkedFindings(), TestStock.LimitOf(run.Turn.Policy, run.LinesWithoutCells));

    /// <summary>The same before findings refuse orders, in no order: what is worked out once for a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="assumed">What is assumed instead of what was measured or agreed; null for nothing.</param>
    public static ImmutableArray<PlannedLine> Needs(OpenRun run, PlanAssumptions? assumed = null) => Plans(run, run.Kept(), assumed);

    /// <summary>Plans with the orders findings refuse taken out, the most urgent first: days without it, then the last day to order.</summary>
    /// <param name="needs">The plans.</param>
    /// <param name="findings">The findings as people have marked them.</param>
    /// <param name="limit">What test goods may take; null for no limit.</param>
    public static ImmutableArray<PlannedLine> Refused(
        IEnumerable<PlannedLine> needs, IEnumerable<Finding> findings, TestStockLimit? limit = null)
    {
        var bySku = findings.ToLookup(finding => finding.Sku, StringComparer.Ordinal);
        PlannedLine[] lines = [.. needs.Select(line => line with { Plan = line.Plan.Under(bySku[line.Plan.Sku]) })];
        var filled = FamilyOrders.Filled(lines.Select(line => (line.Master.Parent, line.Plan)));
        var urgent = ByUrgency(lines.Select((line, at) => line with { Plan = filled[at] }));
        var held = limit?.Held(urgent.Where(line => line.Plan.Order.Quantity > 0).Select(line => (line.Plan.Sku, line.Cost.Value)));
        return held is null or { IsEmpty: true }
            ? urgent
            : ByUrgency(urgent.Select(line =>
                held.TryGetValue(line.Plan.Sku, out var hold) ? line with { Plan = line.Plan.HeldAsTest(hold) } : line));
    }

    static ImmutableArray<PlannedLine> ByUrgency(IEnumerable<PlannedLine> lines) =>
    [
        .. lines.OrderByDescending(line => line.Plan.Order.Quantity > 0)
            .ThenByDescending(line => line.Plan.DaysOut)
            .ThenBy(line => line.Plan.OrderBy ?? DateOnly.MaxValue)
            .ThenBy(line => line.Plan.Sku, StringComparer.Ordinal),
    ];

    /// <summary>The plan of one SKU; null when the run has no such SKU or it sells nowhere.</summary>
    public static PlannedLine? Of(OpenRun run, string sku, PlanAssumptions? assumed = null)
    {
        if (run.Sku(sku) is not { Kept: var kept })
        {
            return null;
        }

        // Whether a test item fits is known of all of them together.
        var limit = TestStock.LimitOf(run.Turn.Policy, run.LinesWithoutCells);
        if (limit?.Skus.Contains(sku) == true)
        {
            return Refused(Needs(run, assumed), run.MarkedFindings(), limit).FirstOrDefault(line => line.Plan.Sku == sku);
        }

        // Sizes of one parent are planned together.
        Database.RunSku[] family = kept.Facts.Master.Parent is { } parent
            ? [.. run.Variants(parent).Select(variant => run.Sku(variant)?.Kept).OfType<Database.RunSku>()]
            : [kept];
        return Refused(Plans(run, family, assumed), family.SelectMany(one => run.MarkedFindings(one.Facts.Master.Sku)))
            .FirstOrDefault(line => line.Plan.Sku == sku);
    }

    static ImmutableArray<PlannedLine> Plans(OpenRun run, IEnumerable<Database.RunSku> skus, PlanAssumptions? assumed)
    {
        var book = run.Replenishment(assumed);
        var relations = new SkuRelations(run, book);
        (PlannedLine Line, FamilyMember? Member)[] lines =
        [
            .. skus.AsParallel().AsOrdered()
                .Select(sku => (
                    Line(sku.Facts, relations.Weighed(sku, Planned(relations.Of(sku))), run),
                    Engine.MemberOf(sku.Facts, sku.Ledger, sku.Demand, run.Turn))),
        ];
        var gaps = SkuRelations.GapsOf(lines.Select(line => line.Member).OfType<FamilyMember>(), run.Turn.Policy.Findings.BrokenRun);
        return
        [
            .. lines.Select(one => one.Line with { Plan = one.Line.Plan with { Family = gaps.GetValueOrDefault(one.Line.Plan.Sku) } })
                .Where(line => !line.Plan.Places.IsEmpty || !line.Plan.OpenOrders.IsEmpty),
        ];

        // What the places need, less what comes after its season by every way.
        ReplenishmentPlan Planned(PlannedSku sku) => run.Onward.InSeason(sku, book.Of(sku));
    }

    static PlannedLine Line(SkuFacts facts, ReplenishmentPlan plan, OpenRun run) =>
        new(facts.Master, plan, SupplyTimes.SupplierOf(facts), UnitCostOf(facts, run))
        {
            Paid = facts.LastPrice,
            PriceList = PriceListOf(facts, run),
        };

    /// <summary>The price list of its supplier that holds; empty without one.</summary>
    internal static ImmutableArray<PriceBreakLine> PriceListOf(SkuFacts facts, OpenRun run) =>
        PriceBreakLine.InForce(facts.PriceBreaks, SupplyTimes.SupplierOf(facts), run.Info.Network.Suppliers, run.Info.AsOf);

    /// <summary>The last price paid, else that of the product, in the reporting currency.</summary>
    internal static Reading UnitCostOf(SkuFacts facts, OpenRun run) => facts.LastPrice is { } last
        ? run.Turn.Costs.ToReporting(last.Price, last.Currency, run.Info.AsOf).Reading
        : Reading.Missing(Gap.NoPrice);
}
