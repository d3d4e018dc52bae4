using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class ReorderPolicyTests
{
    static FsCheck.Gen<(double Demand, double LeadTime, OrderCosts Costs)> Poisson =>
        from demand in Gen.Choose(1, 120)
        from lead in Gen.Choose(0, 30)
        from once in Gen.Choose(0, 400)
        from holding in Gen.Choose(1, 30)
        from times in Gen.Choose(1, 200)
        select (demand / 10.0, lead / 10.0, new OrderCosts(once / 4.0, holding / 10.0, holding * times / 20.0));

    static FsCheck.Gen<(double Demand, double LeadTime, double Deviation, OrderCosts Costs)> Normal =>
        from demand in PlanDraw.Size
        from lead in PlanDraw.Size
        from deviation in PlanDraw.Size
        from costs in PlanDraw.Costs
        select (demand, lead, deviation, costs);

    [Fact]
    public void No_reorder_point_and_quantity_near_the_best_cost_less_under_Poisson_demand() =>
        PlanDraw.All(Poisson, one =>
        {
            var policy = new PoissonReorderPolicy(one.Demand, one.LeadTime, one.Costs);
            var best = policy.Best();
            var (point, quantity) = ((int)best.ReorderPoint, (int)best.Quantity);
            var byHand = (one.Costs.Fixed * one.Demand + Enumerable.Range(point + 1, quantity)
                .Sum(position => PlanDraw.PositionCost(Math.Max(1e-300, one.Demand * one.LeadTime), one.Costs, position))) / quantity;
            return PlanDraw.IsClose(byHand, best.CostRate, 1e-9)
                && Enumerable.Range(point - 8, 17).All(other => Enumerable.Range(Math.Max(1, quantity - 8), 17)
                    .All(size => policy.Of(other, size).CostRate >= best.CostRate * (1 - 1e-12)));
        });

    // Nothing is uncertain without a lead time: the economic order with backorders, 45 million units of it.
    [Fact]
    public void An_order_of_millions_is_found_at_once()
    {
        var costs = new OrderCosts(1e9, 1e-3, 5e-2);
        var (economic, best) = (EconomicOrderQuantity.Best(1_000, costs), new PoissonReorderPolicy(1_000, 0, costs).Best());

        Assert.True(PlanDraw.IsClose(economic.CostRate, best.CostRate, 1e-6));
        Assert.True(PlanDraw.IsClose(economic.Quantity, best.Quantity, 1e-6));
        Assert.Equal((-1, 1), (new PoissonReorderPolicy(1e-9, 1, new OrderCosts(0, 1, 1)).Best() is var rare ? rare.ReorderPoint : 0, rare.Quantity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonReorderPolicy(1e9, 0, new OrderCosts(1e15, 1e-9, 1)));
    }

    [Fact]
    public void No_reorder_point_and_quantity_cost_less_under_normal_demand() =>
        PlanDraw.All(
            from one in Normal
            from point in Gen.Choose(-100, 100)
            from times in Gen.Choose(20, 400)
            select (one, point, times),
            drawn =>
            {
                var (demand, lead, deviation, costs) = drawn.one;
                var policy = new NormalReorderPolicy(demand, new NormalDemand(demand * lead, deviation * Math.Sqrt(lead)), costs);
                var best = policy.Best();
                var other = policy.Of(best.ReorderPoint + drawn.point / 100.0 * best.Quantity, best.Quantity * drawn.times / 100);
                var forIt = policy.BestFor(other.Quantity);
                return PlanDraw.IsClose(policy.Of(best.ReorderPoint, best.Quantity).CostRate, best.CostRate, 1e-9)
                    && best.CostRate <= forIt.CostRate * (1 + 1e-9)
                    && forIt.CostRate <= other.CostRate * (1 + 1e-9);
            });

    [Fact]
    public void In_other_units_of_goods_time_and_money_the_normal_policy_is_the_same() =>
        PlanDraw.All(
            from one in Normal
            from pack in PlanDraw.Size
            from year in PlanDraw.Size
            from money in PlanDraw.Size
            select (one, pack, year, money),
            drawn =>
            {
                var ((demand, lead, deviation, costs), pack, year, money) = drawn;
                var spread = deviation * Math.Sqrt(lead);
                var policy = new NormalReorderPolicy(demand, new NormalDemand(demand * lead, spread), costs);
                var best = policy.Best();
                var each = money * pack / year;
                var other = new NormalReorderPolicy(
                    demand / pack / year,
                    new NormalDemand(demand * lead / pack, spread / pack),
                    new OrderCosts(costs.Fixed * money, costs.Holding * each, costs.Backorder * each)).Best();

                // The cost is so flat that r and Q may differ in their digits; in the first units the other policy costs as much.
                return PlanDraw.IsClose(best.CostRate, other.CostRate / money * year)
                    && PlanDraw.IsClose(best.CostRate, policy.Of(other.ReorderPoint * pack, other.Quantity * pack).CostRate);
            });

    [Fact]
    public void A_dearer_order_is_never_smaller_and_a_dearer_backorder_never_orders_later() =>
        PlanDraw.All(Poisson, one =>
        {
            var best = new PoissonReorderPolicy(one.Demand, one.LeadTime, one.Costs).Best();
            var dearer = new PoissonReorderPolicy(one.Demand, one.LeadTime, one.Costs with { Fixed = one.Costs.Fixed * 2 + 1 }).Best();
            var owed = new PoissonReorderPolicy(one.Demand, one.LeadTime, one.Costs with { Backorder = one.Costs.Backorder * 2 }).Best();
            return dearer.Quantity >= best.Quantity && dearer.ReorderPoint <= best.ReorderPoint && dearer.CostRate >= best.CostRate * (1 - 1e-12)
                && owed.ReorderPoint >= best.ReorderPoint;
        });

    [Fact]
    public void Approximations_never_cost_less_than_the_best() =>
        PlanDraw.All(Normal, one =>
        {
            var lead = new NormalDemand(one.Demand * one.LeadTime, one.Deviation * Math.Sqrt(one.LeadTime));
            var best = new NormalReorderPolicy(one.Demand, lead, one.Costs).Best().CostRate * (1 - 1e-9);
            return ReorderApproximations.EconomicWithBackorders(one.Demand, lead, one.Costs).CostRate >= best
                && ReorderApproximations.EconomicWithSafetyStock(one.Demand, lead, one.Costs).CostRate >= best;
        });

    [Fact]
    public void Without_uncertainty_it_is_the_economic_order_with_backorders()
    {
        var costs = new OrderCosts(8, 0.225, 7.5);
        var economic = EconomicOrderQuantity.Best(1_300, costs);

        var best = new NormalReorderPolicy(1_300, new NormalDemand(100, 0), costs).Best();

        Assert.Equal(economic.Quantity, best.Quantity, 5);
        Assert.Equal(economic.CostRate, best.CostRate, 9);
        Assert.Equal(100 - economic.Quantity * economic.BackorderShare, best.ReorderPoint, 5);
    }

    [Fact]
    public void Without_a_fixed_cost_one_orders_what_was_sold()
    {
        var lead = new NormalDemand(100, 10);
        var best = new NormalReorderPolicy(1_300, lead, new OrderCosts(0, 1, 9)).Best();

        Assert.Equal((lead.Enough(1, 9), 0), (best.ReorderPoint, best.Quantity));
    }

    [Fact]
    public void Where_being_short_is_too_cheap_the_approximation_has_no_answer() =>
        Assert.Null(ReorderApproximations.ExpectedInventoryLevel(10, new NormalDemand(10, 3), new OrderCosts(100, 5, 0.01)));
}
