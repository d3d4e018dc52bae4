using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>Finds what to move between warehouses and what to buy, so that stock is worth most.</summary>
/// <remarks>
/// Proactive lateral transshipment over one horizon: value = Σ m·E min(D, y) + v·E(y − D)⁺ less the cost of lanes and purchases, y the
/// stock after moves and receipts, which arrive before demand. Only own first stock leaves a warehouse. Where SKUs share nothing each is
/// planned alone, by flow where its lanes have one pack and it has no supplier; else by branch and bound, or by prices of the lanes.
/// See docs/formulas/plans.md#transfer.
/// Source: Tagaras 1989; Robinson 1990; Herer, Tzur and Yücesan 2006; Ahuja, Magnanti and Orlin 1993.
/// </remarks>
public static class TransferOptimiser
{
    const long WorkMost = 12_000_000_000;
    const long ArcsMost = 1_200;

    /// <summary>The best plan; null when no plan keeps every warehouse within what it may hold.</summary>
    /// <exception cref="ArgumentException">The problem contradicts itself.</exception>
    public static TransferPlan? Solve(TransferProblem problem)
    {
        var ground = new TransferGround(problem);
        return AreShared(problem) ? Together(ground) : OneByOne(ground);
    }

    // SKUs that share lanes, room or money: one search, or prices of the lanes where there are too many for that.
    static TransferPlan? Together(TransferGround ground)
    {
        var arcs = (ground.Problem.Lanes.Length + ground.Warehouses) * (long)ground.Skus;
        if (arcs > ArcsMost && LanePrices.CanPlan(ground))
        {
            var prices = new LanePrices(ground);
            return PlanOf(prices.Plan, ground, ground.NoActionValue + prices.Bound);
        }

        if (arcs > ArcsMost)
        {
            var blocks = new TransferBlocks(ground);
            return blocks.Plan.IsFeasible ? PlanOf(blocks.Plan, ground, ground.NoActionValue + blocks.Bound) : null;
        }

        var plan = new TransferState(ground);
        var gained = Add(plan, ground, [.. Enumerable.Range(0, ground.Skus)], new SearchLimits(Share(ground), StepOf(ground), WorkMost));
        return gained is { } bound ? PlanOf(plan, ground, ground.NoActionValue + bound) : null;
    }

    static TransferPlan? OneByOne(TransferGround ground)
    {
        var pack = ground.Problem.Lanes.IsEmpty ? 1 : ground.Problem.Lanes[0].Pack;
        var isPlain = ground.Problem.Supplier is null && ground.Problem.Lanes.All(lane => lane.Pack == pack);
        bool[] flows =
        [
            .. Enumerable.Range(0, ground.Skus).Select(sku =>
                isPlain && Enumerable.Range(0, ground.Warehouses).All(at => ground.Worth(at, sku).IsFalling)),
        ];
        double[] costs = [.. ground.Problem.Lanes.Select(lane => lane.UnitCost)];
        var moved = new long[ground.Skus][];
        Parallel.For(0, ground.Skus, () => new TransferFlow(ground, pack), (sku, _, flow) =>
        {
            moved[sku] = new long[costs.Length];
            if (flows[sku])
            {
                flow.Solve(sku, costs, moved[sku]);
            }

            return flow;
        }, _ => { });
        var plan = new TransferState(ground);
        var (beyond, step) = (0.0, StepOf(ground));
        for (var sku = 0; sku < ground.Skus; sku++)
        {
            if (flows[sku])
            {
                Take(plan, sku, moved[sku]);
                continue;
            }

            var before = plan.Value;
            if (Add(plan, ground, [sku], new SearchLimits(Share(ground) / ground.Skus, step, WorkMost)) is not { } bound)
            {
                return null;
            }

            beyond += bound - (plan.Value - before);
        }

        return PlanOf(plan, ground, plan.Value + beyond);
    }

    static double Share(TransferGround ground) => PlanProof.Closeness / 2 * Math.Max(1, Math.Abs(ground.NoActionValue));

    static void Take(TransferState plan, int sku, long[] moved)
    {
        for (var lane = 0; lane < moved.Length; lane++)
        {
            if (moved[lane] > 0)
            {
                plan.Move(lane, sku, moved[lane]);
            }
        }
    }

    static bool AreShared(TransferProblem problem) =>
        problem.Lanes.Any(lane => lane.IsShared) || problem.Warehouses.Any(one => one.VolumeMost is not null)
        || problem.Supplier?.Budget is not null;

    // Plans some SKUs and adds what it finds; hands back what no plan of them gains more than.
    internal static double? Add(TransferState plan, TransferGround ground, int[] skus, SearchLimits limits)
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

        var end = BranchAndBound.Run(program.Program, program, limits, program.Best?.Value - ground.NoActionValue);
        if (program.Best is not { } best)
        {
            return null;
        }

        Take(plan, ground, best, skus);
        return end.Bound;
    }

    static double StepOf(TransferGround ground) => ValueGrid.StepOf(Amounts(ground.Problem));

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
        .Concat(problem.Supplier is null ? [] : problem.Supplier.Terms.SelectMany(terms => terms?.Breaks ?? []).Select(one => (double)one.UnitPrice));

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
