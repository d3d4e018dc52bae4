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
    readonly Dictionary<string, Predecessor> before;
    readonly Lazy<(FactBook Book, short[] Places)> sales;

    public SkuRelations(OpenRun run)
    {
        this.run = run;
        sales = new(() => SalesOf(run));
        before = run.LinesWithoutCells().Select(line => line.Master)
            .Where(master => master is { Successor: not null, SuccessorDay: not null } && master.Successor != master.Sku)
            .GroupBy(master => master.Successor!, StringComparer.Ordinal)
            .Select(masters => (Sku: masters.Key, Kept: run.Sku(masters.MinBy(master => (master.SuccessorDay, master.Sku))!.Sku)!.Kept))
            .ToDictionary(one => one.Sku, one => new Predecessor(one.Kept.Facts, one.Kept.Demand), StringComparer.Ordinal);
    }

    /// <summary>A SKU of the run as it is planned.</summary>
    public PlannedSku Of(RunSku sku) => new(WithSales(sku), sku.Ledger, sku.Demand, sku.Line.Class)
    {
        IsRecordThin = sku.Line.Verdict.WithholdsPlans,
        Predecessor = before.GetValueOrDefault(sku.Facts.Master.Sku),
        HoldingYear = PlanStock.UnitCostOf(sku.Facts, run).Value * run.Turn.Policy.Metrics.CapitalRateYear,
    };

    // A run keeps no order lines: they are read where days of a launch, or what customers wait for, are asked for.
    SkuFacts WithSales(RunSku sku)
    {
        if (sku.Demand.Launch is null && run.Turn.Policy.Plans.OrderingOf(sku.Line.Class) != OrderingWay.OnDemand)
        {
            return sku.Facts;
        }

        var (book, places) = sales.Value;
        return book.Skus.AsSpan().BinarySearch(sku.Facts.Master.Sku, StringComparer.Ordinal) is not (>= 0 and var at) ? sku.Facts : sku.Facts with
        {
            Sales = book.For(at).Sales.ToArray()
                .Select(line => line with { Warehouse = line.Warehouse < 0 ? line.Warehouse : places[line.Warehouse] }).ToArray(),
        };
    }

    // With the place among those of the run, by code.
    static (FactBook Book, short[] Places) SalesOf(OpenRun run)
    {
        FactKind[] kinds = [SaleFact.Kind, AliasFact.Kind, ProductFact.Kind, ListingFact.Kind, WarehouseFact.Kind];
        var book = new FactBook(run.Facts(kinds), run.Turn.Policy.Facts, run.Info.AsOf);
        var known = run.Info.Network.Warehouses.Select((place, at) => (place.Code, At: (short)at))
            .ToDictionary(one => one.Code, one => one.At, StringComparer.Ordinal);
        return (book, [.. book.Network.Warehouses.Select(place => known.GetValueOrDefault(place.Code, (short)-1))]);
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
        var costs = SkuCosts.Measure(sku.Facts, sku.Ledger, sku.Demand, run.Turn.Costs);
        var place = plan.Places.OrderByDescending(one => one.Stock.Forecast.UnitsPerDay).FirstOrDefault()?.Stock.Warehouse ?? -1;
        var there = costs.In(place) ?? costs.Main(sku.Ledger);
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
