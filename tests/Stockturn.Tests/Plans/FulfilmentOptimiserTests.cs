using FsCheck;
using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class FulfilmentOptimiserTests
{
    static readonly Arbitrary<int> Numbers = Gen.Choose(0, 1_000_000).ToArbitrary();

    // The first order is 1 cheaper from the east, which then lacks a unit for the last: 6.5 + 4 instead of 6 + 9.
    [Fact]
    public void S1_15_an_order_leaves_the_unit_of_the_cheapest_warehouse_to_one_that_needs_it_more()
    {
        var plan = FulfilmentOptimiser.Solve(new FulfilmentProblem(
            [1, 2], [new FulfilmentOrder(1, 30, [6, 6.5]), new FulfilmentOrder(1, 30, [4, 9])]));

        Assert.Equal([1, 0], plan.Warehouses.ToArray());
        Assert.Equal(10.5, plan.Proof.Value, 9);
        Assert.Equal(15, plan.MyopicCost, 9);
        Assert.Equal(PlanStatus.Optimal, plan.Proof.Status);
    }

    [Fact]
    public void An_order_that_costs_more_than_its_loss_or_fits_nowhere_whole_is_lost()
    {
        var plan = FulfilmentOptimiser.Solve(new FulfilmentProblem(
            [1, 1], [new FulfilmentOrder(2, 9, [1, 1]), new FulfilmentOrder(1, 5, [6, null])]));

        Assert.Equal([null, null], plan.Warehouses.ToArray());
        Assert.Equal(14, plan.Proof.Value, 9);
    }

    [Fact]
    public void A_plan_costs_least_of_all() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Orders(number, 1 + number % 7, 2 + number % 2);
        var plan = FulfilmentOptimiser.Solve(problem);
        return Math.Abs(plan.Proof.Value - Least(problem, 0, [.. problem.Stock])) <= 1e-6
            && Math.Abs(plan.Proof.Value - CostOf(problem, plan)) <= 1e-6
            && plan.Proof.Bound <= plan.Proof.Value && plan.Proof.Status == PlanStatus.Optimal && plan.Proof.Value <= plan.MyopicCost + 1e-9;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sixty_orders_and_five_warehouses_are_planned_to_the_best(int number)
    {
        var plan = FulfilmentOptimiser.Solve(PlanScenes.Orders(number, 60, 5));

        Assert.Equal(PlanStatus.Optimal, plan.Proof.Status);
    }

    [Fact]
    public void Many_different_orders_come_with_a_bound()
    {
        var problem = PlanScenes.Orders(5, 3_000, 5);
        var plan = FulfilmentOptimiser.Solve(problem);

        Assert.InRange(plan.Proof.Gap, 0, 0.01);
        Assert.Equal(plan.Proof.Value, CostOf(problem, plan), 6);
    }

    static double CostOf(FulfilmentProblem problem, FulfilmentPlan plan)
    {
        long[] left = [.. problem.Stock];
        var cost = 0.0;
        for (var at = 0; at < problem.Orders.Length; at++)
        {
            if (plan.Warehouses[at] is { } warehouse)
            {
                left[warehouse] -= problem.Orders[at].Units;
                cost += problem.Orders[at].Costs[warehouse]!.Value;
            }
            else
            {
                cost += problem.Orders[at].LostPenalty;
            }
        }

        Assert.All(left, units => Assert.True(units >= 0));
        return cost;
    }

    static double Least(FulfilmentProblem problem, int at, long[] left)
    {
        if (at == problem.Orders.Length)
        {
            return 0;
        }

        var order = problem.Orders[at];
        var least = order.LostPenalty + Least(problem, at + 1, left);
        for (var warehouse = 0; warehouse < left.Length; warehouse++)
        {
            if (order.Costs[warehouse] is { } cost && left[warehouse] >= order.Units)
            {
                left[warehouse] -= order.Units;
                least = Math.Min(least, cost + Least(problem, at + 1, left));
                left[warehouse] += order.Units;
            }
        }

        return least;
    }
}
