using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class TransferOptimiserTests
{
    static readonly Arbitrary<int> Numbers = Gen.Choose(0, 1_000_000).ToArbitrary();

    static TransferPlan Solve(TransferProblem problem) =>
        TransferOptimiser.Solve(problem) ?? throw new InvalidOperationException("no plan");

    // A sells 4 and holds 10; B sells 5 and holds none: 5 units go, and the sixth would only lie there.
    [Fact]
    public void S1_14_what_is_too_much_in_one_warehouse_goes_to_the_one_that_has_none()
    {
        var plan = Solve(Two(unitCost: 2));

        Assert.Equal([new TransferMove(0, 0, 1, 5)], plan.Moves.ToArray());
        Assert.Equal(9 * 10 + 1 - 5 * 2, plan.Value, 9);
        Assert.Equal(4 * 10 + 6, plan.NoActionValue, 9);
        Assert.Equal(PlanStatus.Optimal, plan.Proof.Status);
    }

    // Abroad a unit brings 10 and at home 1 when it is cleared: moved at 2 it brings 8, at 9.5 it stays.
    [Theory]
    [InlineData(2, 5)]
    [InlineData(9.5, 0)]
    public void S0_38_a_unit_moves_abroad_only_where_that_brings_more_than_clearing_it_here(double unitCost, long units) =>
        Assert.Equal(units, Solve(Two(unitCost)).Moves.Sum(move => move.Units));

    // Five units gain 8 each. With packs of 4 only four go.
    [Theory]
    [InlineData(38, 1, 5)]
    [InlineData(41, 1, 0)]
    [InlineData(30, 4, 4)]
    [InlineData(33, 4, 0)]
    public void S0_42_a_lane_is_opened_when_what_goes_over_it_earns_its_fixed_cost(double fixedCost, int pack, long units)
    {
        var problem = Two(unitCost: 1) with { Lanes = [new TransferLane(0, 1, 1) { FixedCost = fixedCost, Pack = pack }] };

        Assert.Equal(units, Solve(problem).Moves.Sum(move => move.Units));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_plan_is_the_best_of_all(int kind) => Prop.ForAll(Numbers, number => IsBestOfAll(number, kind)).QuickCheckThrowOnFailure();

    // Three units cost more than the four that reach a lower price, and more than there is.
    [Fact]
    public void Below_a_price_break_fewer_units_may_cost_more_than_there_is() => Assert.True(IsBestOfAll(864105, 2));

    static bool IsBestOfAll(int number, int kind)
    {
        var problem = PlanScenes.Small(number, kind);
        var best = TransferJudge.BestOfAll(problem);
        if (TransferOptimiser.Solve(problem) is not { } plan)
        {
            return best is null;
        }

        var judged = TransferJudge.Value(problem, plan.Moves, plan.Purchases);
        return judged is not null && Near(judged.Value, plan.Value) && Near(best!.Value, plan.Value)
            && plan.Proof.Bound >= plan.Value && plan.Proof.Status == PlanStatus.Optimal;
    }

    [Fact]
    public void A_plan_is_worth_no_less_than_doing_nothing_and_no_more_than_its_bound() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Large(number, 3, 4, isShared: number % 2 == 0, deep: 30);
        var plan = Solve(problem);
        var sent = plan.Moves.GroupBy(move => (move.From, move.Sku));
        return plan.Value >= plan.NoActionValue && plan.Proof.Bound >= plan.Value
            && Near(TransferJudge.Value(problem, plan.Moves, plan.Purchases)!.Value, plan.Value)
            && sent.All(one => one.Sum(move => move.Units) <= problem.Warehouses[one.Key.From].Stock[one.Key.Sku]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_stock_that_costs_nothing_to_keep_is_worth_no_less() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Small(number, 1);
        problem = problem with { Demand = [.. problem.Demand.Select(row => row with { UnitMargin = 9, LeftoverValue = Math.Max(0, row.LeftoverValue) })] };
        var more = problem with
        {
            Warehouses = problem.Warehouses.SetItem(0, problem.Warehouses[0] with { Stock = problem.Warehouses[0].Stock.SetItem(0, 4) }),
        };
        return Solve(more).Value >= Solve(problem).Value - 1e-6;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_budget_is_worth_no_less() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Small(number, 2);
        double[] values = [.. new double?[] { 0, 5, 10, 20, null }.Select(budget => Solve(problem with { Supplier = problem.Supplier! with { Budget = budget } }).Value)];
        return values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second + 1e-6);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_SKUs_lanes_and_rows_changes_no_value() => Prop.ForAll(Numbers, number =>
    {
        var problem = PlanScenes.Large(number, 3, 3, deep: 24);
        var turned = problem with
        {
            UnitVolumes = [.. problem.UnitVolumes.Reverse()],
            Warehouses = [.. problem.Warehouses.Select(one => one with { Stock = [.. one.Stock.Reverse()] })],
            Demand = [.. problem.Demand.Reverse().Select(row => row with { Sku = 2 - row.Sku })],
            Lanes = [.. problem.Lanes.Reverse()],
        };
        return Near(Solve(problem).Value, Solve(turned).Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_warehouse_that_is_too_full_is_emptied_or_the_plan_refused()
    {
        var problem = Two(unitCost: 20);
        var full = problem with { Warehouses = problem.Warehouses.SetItem(0, problem.Warehouses[0] with { VolumeMost = 7 }) };

        Assert.Equal(3, Solve(full).Moves.Sum(move => move.Units));
        Assert.Null(TransferOptimiser.Solve(full with { Lanes = [] }));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void A_dozen_SKUs_that_share_lanes_are_planned_to_the_best(int number, int more)
    {
        var plan = Solve(PlanScenes.Large(number, 12 + more, 4));

        Assert.Equal(PlanStatus.Optimal, plan.Proof.Status);
        Assert.True(plan.Gain > 0);
    }

    // Too many for one search: by prices of the lanes, or, with packs, some SKUs at a time.
    [Theory]
    [InlineData(300, 1, 0.05)]
    [InlineData(120, 5, 0.2)]
    public void Many_SKUs_that_share_lanes_come_with_a_bound(int skus, int pack, double gapMost)
    {
        var problem = PlanScenes.Large(3, skus, 4);
        problem = problem with { Lanes = [.. problem.Lanes.Select(lane => lane with { Pack = pack })] };
        var plan = Solve(problem);

        Assert.Equal(TransferJudge.Value(problem, plan.Moves, plan.Purchases)!.Value, plan.Value, 4);
        Assert.True(plan.Gain > 0);
        Assert.InRange(plan.Proof.Bound, plan.Value, plan.Value * (1 + gapMost));
        Assert.Equal(plan.Moves.ToArray(), Solve(problem).Moves.ToArray());
    }

    // Two warehouses, A with 10 units that sells 4, B with none that sells 5, both at 10; what is left over brings 1.
    static TransferProblem Two(double unitCost) => new()
    {
        UnitVolumes = [1],
        Warehouses = [new TransferWarehouse([10]), new TransferWarehouse([0])],
        Demand = [new PlacedDemand(0, 0, new KnownCount(4), 10, 1), new PlacedDemand(1, 0, new KnownCount(5), 10, 1)],
        Lanes = [new TransferLane(0, 1, unitCost)],
    };

    static bool Near(double expected, double found) => Math.Abs(expected - found) <= 1e-6 * Math.Max(1, Math.Abs(expected));
}
