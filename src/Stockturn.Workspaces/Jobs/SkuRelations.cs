using System.Collections.Concurrent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What a plan of one SKU needs of others: whose place it takes, and which sizes of its parent are sold out.</summary>
sealed class SkuRelations
{
    readonly OpenRun run;
    readonly ReplenishmentBook book;
    readonly ILookup<string, string> before;

    // A kit is asked about by each of its parts.
    readonly ConcurrentDictionary<string, Lazy<(ReplenishmentPlan Plan, string? Class)?>> kits = new(StringComparer.Ordinal);

    public SkuRelations(OpenRun run, ReplenishmentBook book)
    {
        (this.run, this.book) = (run, book);
        before = run.Predecessors();
    }

    /// <summary>A SKU of the run as it is planned.</summary>
    public PlannedSku Of(RunSku sku) => new(sku.Facts, sku.Ledger, sku.Demand, sku.Line.Class)
    {
        IsRecordThin = sku.Line.Verdict.WithholdsPlans,
        Predecessor = PredecessorOf(sku.Facts.Master.Sku),
        Prices = PricesOf(sku),
        Parts = [.. run.Info.Network.Kits.PartsOf(sku.Facts.Master.Sku).Select(PartOf)],
        Kits = [.. run.Info.Network.Kits.KitsOf(sku.Facts.Master.Sku).Select(KitOf).OfType<KitDemand>()],
        HoldingYear = PlanStock.UnitCostOf(sku.Facts, run).Value * run.Turn.Policy.Metrics.CapitalRateYear,
    };

    KitPart PartOf(KitLine line) => run.Sku(line.Part)?.Kept is { } kept
        ? new KitPart(line.Part, line.Units, kept.Facts, KitPart.OnHandOf(kept.Ledger, run.Info.Network))
        : new KitPart(line.Part, line.Units, null, null);

    KitDemand? KitOf(KitLine line) => kits.GetOrAdd(line.Kit, kit => new(() => PlanOf(kit))).Value is { } planned
        ? new KitDemand(line.Units, planned.Plan, planned.Class)
        : null;

    (ReplenishmentPlan Plan, string? Class)? PlanOf(string kit) =>
        run.Sku(kit)?.Kept is { } kept && Of(kept) is var sku ? (book.Of(sku), sku.Class) : null;

    // Of several the one whose place it takes first.
    Predecessor? PredecessorOf(string sku) => before[sku].Where(one => one != sku).Select(one => run.Sku(one)?.Kept).OfType<RunSku>()
        .Where(kept => kept.Facts.Master.SuccessorDay is not null)
        .MinBy(kept => (kept.Facts.Master.SuccessorDay, kept.Facts.Master.Sku)) is { } kept ? new Predecessor(kept.Facts, kept.Demand) : null;

    // In the reporting currency, all of the list or nothing. Below where the list begins the price paid last holds.
    PriceTerms? PricesOf(RunSku sku)
    {
        var list = PlanStock.PriceListOf(sku.Facts, run);
        PriceBreak?[] told =
        [
            .. list.Select(line => run.Turn.Costs.ToReporting(line.UnitPrice, line.Currency, run.Info.AsOf).Reading.Value is { } price
                ? new PriceBreak(line.From.Units, (decimal)price)
                : (PriceBreak?)null),
        ];
        if (told.Length == 0 || told.Contains(null))
        {
            return null;
        }

        PriceBreak? paid = list[0].From.Units > 1 && PlanStock.UnitCostOf(sku.Facts, run).Value is { } last ? new PriceBreak(0, (decimal)last) : null;
        var there = CostsWhereItSells(sku, sku.Demand.Forecasts.Where(forecast => forecast.Warehouse >= 0));
        return new PriceTerms(
            [.. told.Prepend(paid).OfType<PriceBreak>()],
            MinimumTradeOff.Cleared(there, run.Turn.Policy.Plans.ClearingShare),
            run.Turn.Policy.Metrics.CapitalRateYear);
    }

    // What keeping and selling costs in the place that sells most of it.
    WarehouseCosts? CostsWhereItSells(RunSku sku, IEnumerable<DemandForecast> forecasts)
    {
        var costs = SkuCosts.Measure(sku.Facts, sku.Ledger, sku.Demand, run.Turn.Costs);
        return costs.In(forecasts.OrderByDescending(one => one.UnitsPerDay).FirstOrDefault()?.Warehouse ?? -1) ?? costs.Main(sku.Ledger);
    }

    /// <summary>A plan with what its minimum costs, and with the first order of a new SKU, as far as prices are known.</summary>
    public ReplenishmentPlan Weighed(RunSku sku, ReplenishmentPlan plan)
    {
        var isRaised = plan.Order.OverNeed > 0 || plan.Ordering is { HeldBack: > 0 };
        if (!isRaised && sku.Facts.Launch is null)
        {
            return plan;
        }

        var settings = run.Turn.Policy.Plans;
        var there = CostsWhereItSells(sku, plan.Places.Select(place => place.Stock.Forecast));
        var (cost, cleared) = (PlanStock.UnitCostOf(sku.Facts, run).Value, MinimumTradeOff.Cleared(there, settings.ClearingShare));
        return plan with
        {
            TradeOff = isRaised && cost is { } price && cleared is { } brings
                ? MinimumTradeOff.Of(plan, price, brings, run.Turn.Policy.Metrics.CapitalRateYear)
                : null,
            Launch = LaunchOrder.Of(
                Of(sku),
                plan,
                cost is { } bought && cleared is { } left && there is { NetSellingPrice.Sum: { IsWhole: true, Amount: var net } }
                    ? new SeasonPrices((double)net, bought, left)
                    : null,
                settings.CoverMostDays),
        };
    }

    /// <summary>The broken run each SKU is a part of.</summary>
    public static Dictionary<string, FamilyGap> GapsOf(IEnumerable<FamilyMember> members, BrokenRunSettings settings)
    {
        var gaps = new Dictionary<string, FamilyGap>(StringComparer.Ordinal);
        foreach (var family in members.GroupBy(member => member.Parent, StringComparer.Ordinal))
        {
            if (BrokenRuns.RunOf([.. family.OrderBy(member => member.Sku, StringComparer.Ordinal)], settings) is not { } broken)
            {
                continue;
            }

            var gap = new FamilyGap(
                family.Key, [.. broken.Missing.Select(one => one.Variant ?? one.Sku)], [.. broken.HeldUp.Select(one => one.Sku)]);
            foreach (var member in broken.Missing.Concat(broken.HeldUp))
            {
                gaps[member.Sku] = gap;
            }
        }

        return gaps;
    }
}
