using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class BudgetOptimiserTests
{
    static readonly Arbitrary<int> Numbers = Gen.Choose(0, 1_000_000).ToArbitrary();

    // Known demand of 3 each; A gains 6 on 2 (3 a unit of money), B 8 on 4 (2 a unit): with 10, three of A and one of B.
    [Fact]
    public void Money_goes_where_it_gains_most_and_its_price_is_told()
    {
        var plan = BudgetOptimiser.Solve(new BudgetProblem(
            [new BudgetItem(new KnownCount(3), 0, 8, 0, 2), new BudgetItem(new KnownCount(3), 0, 12, 0, 4)], 10));

        Assert.Equal([3, 1], plan.Quantities.ToArray());
        Assert.Equal(26, plan.Proof.Value, 9);
        Assert.Equal(10, plan.Spend);
        Assert.Equal(2, plan.ShadowPrice, 9);
        Assert.Equal([3, 3], plan.WithoutBudget.ToArray());
        Assert.Equal(18, plan.SpendWithoutBudget);
        Assert.Equal(PlanStatus.Optimal, plan.Proof.Status);
    }

    [Fact]
    public void Money_that_gains_nothing_more_is_not_spent()
    {
        var plan = BudgetOptimiser.Solve(new BudgetProblem([new BudgetItem(new KnownCount(3), 1, 8, 0, 2)], 100));

        Assert.Equal([2], plan.Quantities.ToArray());
        Assert.Equal(0, plan.ShadowPrice);
    }

    [Fact]
    public void An_order_is_the_best_of_all() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Items(number, 1 + number % 4);
        var plan = BudgetOptimiser.Solve(problem);
        var gain = problem.Items.Zip(plan.Quantities).Sum(pair => pair.First.Gain(pair.Second));
        var isAllowed = problem.Items.Zip(plan.Quantities).All(pair => pair.Second == 0
            || (pair.Second >= pair.First.LeastOrder && pair.Second % pair.First.Pack == 0 && pair.Second <= pair.First.Most));
        return isAllowed && plan.Spend <= problem.Budget && Math.Abs(gain - plan.Proof.Value) < 1e-6
            && Math.Abs(plan.Proof.Value - Most(problem, 0, problem.Budget!.Value)) < 1e-6
            && plan.Proof.Bound >= plan.Proof.Value && plan.GreedyValue <= plan.Proof.Value + 1e-9 && plan.Proof.Value >= 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_money_gains_no_less() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Items(number, 8, deep: 12);
        double[] gains = [.. new[] { 0.5m, 1m, 1.2m, 3m }.Select(share => BudgetOptimiser.Solve(problem with { Budget = problem.Budget * share }).Proof.Value)];
        return gains.Zip(gains.Skip(1)).All(pair => pair.First <= pair.Second + 1e-6);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(40)]
    [InlineData(2_000)]
    public void Many_items_are_planned_to_the_best(int items)
    {
        var problem = PlanScenes.Items(7, items, deep: 60);
        var plan = BudgetOptimiser.Solve(problem);

        Assert.InRange(plan.Proof.Gap, 0, items == 40 ? PlanProof.Closeness : 1e-5);
        Assert.True(plan.Spend <= problem.Budget);
    }

    static double Most(BudgetProblem problem, int at, decimal left)
    {
        if (at == problem.Items.Length)
        {
            return 0;
        }

        var item = problem.Items[at];
        return Enumerable.Range(0, (int)item.Most!.Value + 1)
            .Where(units => units == 0 || (units >= item.LeastOrder && units % item.Pack == 0))
            .Where(units => units * item.UnitCost <= left)
            .Max(units => item.Gain(units) + Most(problem, at + 1, left - units * item.UnitCost));
    }
}
