namespace Stockturn.Plans;

/// <summary>Finds the warehouse each order is filled from, whole, at least cost; an order may be lost at its penalty.</summary>
/// <remarks>
/// A transport problem where orders are of one unit, a generalised assignment where they are of several: by branch and bound, equal orders
/// counted together. Many different orders go by prices of the stock instead. See docs/formulas/plans.md#fulfilment.
/// Source: Xu, Allgor and Graves 2009; Acimovic and Graves 2015.
/// </remarks>
public static class FulfilmentOptimiser
{
    const int ClassesMost = 400;

    /// <summary>The plan of least cost.</summary>
    /// <exception cref="ArgumentException">The problem contradicts itself.</exception>
    public static FulfilmentPlan Solve(FulfilmentProblem problem)
    {
        Refuse(problem);
        OrderClass[] classes =
        [
            .. problem.Orders.Select((order, at) => (order, at))
                .GroupBy(one => Key(one.order), StringComparer.Ordinal)
                .Select(group => new OrderClass(group.First().order, [.. group.Select(one => one.at)])),
        ];
        var prices = StockPrices.Of(problem.Stock, classes);
        var program = new FulfilmentProgram(problem.Stock, classes);
        program.Begin(prices.Plan);
        var bound = prices.Bound;
        if (classes.Length <= ClassesMost && program.Best.Cost > bound + program.Limits.Share)
        {
            bound = Math.Max(bound, program.Search());
        }

        var proof = new PlanProof(program.Best.Cost, Math.Min(bound, program.Best.Cost) + 0.0);
        return new FulfilmentPlan([.. Assigned(problem, classes, program.Best)], Myopic(problem), proof);
    }

    static int?[] Assigned(FulfilmentProblem problem, OrderClass[] classes, FulfilmentState plan)
    {
        var warehouses = new int?[problem.Orders.Length];
        for (var at = 0; at < classes.Length; at++)
        {
            var next = 0;
            for (var warehouse = 0; warehouse < problem.Stock.Length; warehouse++)
            {
                for (var filled = 0; filled < plan.Filled(at, warehouse); filled++)
                {
                    warehouses[classes[at].Members[next++]] = warehouse;
                }
            }
        }

        return warehouses;
    }

    // Each order as it comes, from the cheapest warehouse that has enough; lost where none has.
    static double Myopic(FulfilmentProblem problem)
    {
        long[] left = [.. problem.Stock];
        var cost = 0.0;
        foreach (var order in problem.Orders)
        {
            var best = Enumerable.Range(0, left.Length)
                .Where(warehouse => order.Costs[warehouse] is not null && left[warehouse] >= order.Units)
                .Select(warehouse => (int?)warehouse)
                .MinBy(warehouse => order.Costs[warehouse!.Value]);
            cost += best is { } chosen ? order.Costs[chosen]!.Value : order.LostPenalty;
            left[best ?? 0] -= best is null ? 0 : order.Units;
        }

        return cost;
    }

    static string Key(FulfilmentOrder order) =>
        FormattableString.Invariant($"{order.Units}|{order.LostPenalty:R}|")
        + string.Join('|', order.Costs.Select(cost => cost is { } known ? FormattableString.Invariant($"{known:R}") : "-"));

    static void Refuse(FulfilmentProblem problem)
    {
        if (problem.Stock.Any(units => units < 0))
        {
            throw new ArgumentException("stock must be 0 or more");
        }

        foreach (var order in problem.Orders)
        {
            if (order.Units < 1 || order.Costs.Length != problem.Stock.Length || !double.IsFinite(order.LostPenalty)
                || order.Costs.Any(cost => cost is { } known && !double.IsFinite(known)))
            {
                throw new ArgumentException("an order must have 1 unit or more, a penalty, and a cost or none for each warehouse");
            }
        }
    }
}

/// <summary>Orders that are alike.</summary>
/// <param name="Order">One of them.</param>
/// <param name="Members">Where they stand among all orders.</param>
sealed record OrderClass(FulfilmentOrder Order, int[] Members);
