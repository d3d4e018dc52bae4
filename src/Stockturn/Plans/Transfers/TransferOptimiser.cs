using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>Finds what to move between warehouses and what to buy, so that stock is worth most.</summary>
/// <remarks>
/// Proactive lateral transshipment over one horizon: value = Σ m·E min(D, y) + v·E(y − D)⁺ less the cost of lanes and purchases, y the stock after
/// moves and receipts, which arrive before demand. Only own first stock leaves a warehouse. Where SKUs share nothing each is planned alone,
/// by flow where it has no packs and no supplier; else by branch and bound. See docs/formulas/plans.md#transfer.
/// Source: Tagaras 1989; Robinson 1990; Herer, Tzur and Yücesan 2006; Ahuja, Magnanti and Orlin 1993.
/// </remarks>
public static class TransferOptimiser
{
    const long WorkMost = 12_000_000_000;

    /// <summary>The best plan; null when no plan keeps every warehouse within what it may hold.</summary>
    /// <exception cref="ArgumentException">The problem contradicts itself.</exception>
    public static TransferPlan? Solve(TransferProblem problem)
    {
        var ground = new TransferGround(problem);
        var parts = AreShared(problem) ? [[.. Enumerable.Range(0, ground.Skus)]] : Enumerable.Range(0, ground.Skus).Select(sku => new[] { sku });
        var plan = new TransferState(ground);
        var bound = ground.NoActionValue;
        var share = PlanProof.Closeness * Math.Max(1, Math.Abs(ground.NoActionValue)) / 2 / Math.Max(1, AreShared(problem) ? 1 : ground.Skus);
        foreach (var part in parts)
        {
            if (Add(plan, ground, part, share) is not { } gained)
            {
                return null;
            }

            bound += gained;
        }

        return PlanOf(plan, ground, bound);
    }

    static bool AreShared(TransferProblem problem) =>
        problem.Lanes.Any(lane => lane.IsShared) || problem.Warehouses.Any(one => one.VolumeMost is not null)
        || problem.Supplier?.Budget is not null;

    // Plans some SKUs and adds what it finds; hands back what no plan of them gains more than.
    static double? Add(TransferState plan, TransferGround ground, int[] skus, double share)
    {
        var program = new TransferProgram(ground, skus);
        foreach (var isOpen in new[] { true, false })
        {
            var first = new TransferState(ground);
            if (new TransferRepair(ground, skus).Improve(first, _ => isOpen) && !(program.Best?.Value >= first.Value))
            {
                program.Begin(first);
            }
        }

        var step = ValueGrid.StepOf(Amounts(ground.Problem));
        var limits = new SearchLimits(ValueGrid.Closeness(step, share), WorkMost);
        var end = BranchAndBound.Run(program.Program, program, limits, program.Best?.Value - ground.NoActionValue);
        if (program.Best is not { } best)
        {
            return null;
        }

        Take(plan, ground, best, skus);
        return end.IsComplete ? Math.Min(end.Bound, Math.Max(0, best.Value - ground.NoActionValue + share)) : end.Bound;
    }

    static void Take(TransferState plan, TransferGround ground, TransferState from, int[] skus)
    {
        foreach (var sku in skus)
        {
            for (var lane = 0; lane < ground.Problem.Lanes.Length; lane++)
            {
                if (from.Moved(lane, sku) > 0)
                {
                    plan.Move(lane, sku, from.Moved(lane, sku));
                }
            }

            for (var to = 0; to < ground.Warehouses; to++)
            {
                if (from.Bought(to, sku) > 0)
                {
                    plan.Buy(to, sku, from.Bought(to, sku));
                }
            }
        }
    }

    // What every plan's value is made of in whole numbers; not a number where demand is by chance.
    static IEnumerable<double> Amounts(TransferProblem problem) => problem.Demand
        .SelectMany(row => row.Count is KnownCount ? [row.UnitMargin, row.LeftoverValue] : new[] { double.NaN })
        .Concat(problem.Lanes.SelectMany(lane => new[] { lane.UnitCost, lane.FixedCost }))
        .Concat(problem.Supplier is null ? [] : problem.Supplier.InboundCosts.Select(cost => cost ?? 0))
        .Concat(problem.Supplier is null ? [] : problem.Supplier.Terms.SelectMany(terms => terms?.Breaks ?? []).Select(one => one.Price));

    static TransferPlan PlanOf(TransferState plan, TransferGround ground, double bound)
    {
        var moves =
            from sku in Enumerable.Range(0, ground.Skus)
            from lane in Enumerable.Range(0, ground.Problem.Lanes.Length)
            where plan.Moved(lane, sku) > 0
            select new TransferMove(sku, ground.Problem.Lanes[lane].From, ground.Problem.Lanes[lane].To, plan.Moved(lane, sku));
        var purchases =
            from sku in Enumerable.Range(0, ground.Skus)
            from to in Enumerable.Range(0, ground.Warehouses)
            where plan.Bought(to, sku) > 0
            select new TransferPurchase(sku, to, plan.Bought(to, sku));
        return new TransferPlan(
            [.. moves], [.. purchases], ground.NoActionValue, new PlanProof(plan.Value, Math.Max(bound, plan.Value)));
    }
}
