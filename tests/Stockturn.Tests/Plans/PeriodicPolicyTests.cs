using System.Diagnostics;
using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class PeriodicPolicyTests
{
    static FsCheck.Gen<(double Demand, int LeadTime, OrderCosts Costs)> Items =>
        from demand in Gen.Choose(1, 150)
        from lead in Gen.Choose(0, 3)
        from once in Gen.Choose(0, 300)
        from holding in Gen.Choose(1, 20)
        from times in Gen.Choose(1, 100)
        select (demand / 10.0, lead, new OrderCosts(once / 3.0, holding / 10.0, holding * times / 20.0));

    // The renewal cost from the definition: cost and length of a cycle, by the visits to each position.
    static double ByHand((double Demand, int LeadTime, OrderCosts Costs) item, int reorderPoint, int orderUpTo)
    {
        var visits = new double[orderUpTo - reorderPoint];
        var none = PlanDraw.Chance(item.Demand, 0);
        for (var down = 0; down < visits.Length; down++)
        {
            visits[down] = ((down == 0 ? 1 : 0)
                + Enumerable.Range(1, down).Sum(units => PlanDraw.Chance(item.Demand, units) * visits[down - units])) / (1 - none);
        }

        var cost = visits.Select((times, down) =>
            times * PlanDraw.PositionCost(item.Demand * (item.LeadTime + 1), item.Costs, orderUpTo - down)).Sum();
        return (item.Costs.Fixed + cost) / visits.Sum();
    }

    [Fact]
    public void No_s_and_S_near_the_best_cost_less() =>
        PlanDraw.All(Items, one =>
        {
            var policy = new PeriodicPolicy(one.Demand, one.LeadTime, one.Costs);
            var best = policy.Best();
            var (low, high) = ((int)best.ReorderPoint, (int)best.OrderUpTo);
            return PlanDraw.IsClose(ByHand(one, low, high), best.CostRate, 1e-9)
                && Enumerable.Range(low - 12, 25).All(s => Enumerable.Range(high - 12, 25)
                    .Where(other => other > s)
                    .All(other => policy.Of(s, other).CostRate >= best.CostRate * (1 - 1e-12)));
        });

    [Fact]
    public void Without_a_fixed_cost_every_period_orders_up_to_the_newsvendors_stock() =>
        PlanDraw.All(Items, one =>
        {
            var costs = one.Costs with { Fixed = 0 };
            var best = new PeriodicPolicy(one.Demand, one.LeadTime, costs).Best();
            var stock = Newsvendor.Best(new PoissonDemand(one.Demand * (one.LeadTime + 1)), costs.Holding, costs.Backorder);
            return best.OrderUpTo == stock.Stock && PlanDraw.IsClose(best.CostRate, stock.ExpectedCost);
        });

    [Fact]
    public void Cost_scales_with_money_and_the_policy_does_not() =>
        PlanDraw.All(
            from one in Items
            from money in PlanDraw.Size
            select (one, money),
            drawn =>
            {
                var (demand, lead, costs) = drawn.one;
                var best = new PeriodicPolicy(demand, lead, costs).Best();
                var other = new PeriodicPolicy(
                    demand, lead, new OrderCosts(costs.Fixed * drawn.money, costs.Holding * drawn.money, costs.Backorder * drawn.money)).Best();
                return PlanDraw.IsClose(best.CostRate * drawn.money, other.CostRate);
            });

    [Fact]
    public void Ten_thousand_a_period_take_no_long_time()
    {
        var watch = Stopwatch.StartNew();

        var best = new PeriodicPolicy(10_000, 2, new OrderCosts(1e6, 1, 9)).Best();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        Assert.InRange(best.OrderUpTo - best.ReorderPoint, 130_000, 160_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PeriodicPolicy(10_000, 2, new OrderCosts(1e12, 1, 9)).Best());
    }

    // 64 a period: the chance to sell less than ten in one is nothing, so some s are as good as others.
    [Fact]
    public void Where_every_period_orders_s_does_not_matter()
    {
        var policy = new PeriodicPolicy(64, 0, new OrderCosts(64, 1, 9));
        var best = policy.Best();

        Assert.Equal(74, best.OrderUpTo);
        Assert.False(policy.IsReorderPointUnique(best));
        Assert.True(new PeriodicPolicy(10, 0, new OrderCosts(64, 1, 9)) is var other && other.IsReorderPointUnique(other.Best()));
    }

    [Fact]
    public void The_least_level_of_a_fill_rate_reaches_it_and_one_less_does_not() =>
        PlanDraw.All(
            from demand in PlanDraw.Size
            from lead in Gen.Choose(0, 6)
            from target in PlanDraw.Share
            select (demand, lead, target),
            one =>
            {
                var policy = new FillRatePolicy(one.demand, one.lead);
                var level = policy.Least(one.target);
                return level.FillRate >= one.target && level.FillRateBelow < one.target
                    && policy.Of(level.OrderUpTo + 1) >= level.FillRate - 1e-12;
            });
}
