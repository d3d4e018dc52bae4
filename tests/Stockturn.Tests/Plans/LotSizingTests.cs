using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class LotSizingTests
{
    static FsCheck.Gen<(double[] Demand, double[] Fixed, double[] Holding)> Problems(int most) =>
        from count in Gen.Choose(1, most)
        from demand in Gen.Frequency((2, Gen.Choose(1, 90)), (1, Gen.Constant(0))).ListOf(count)
        from once in Gen.Choose(0, 200).ListOf(count)
        from holding in Gen.Choose(0, 4).ListOf(count)
        select (Doubles(demand), Doubles(once), Doubles(holding));

    static double[] Doubles(IEnumerable<int> numbers) => [.. numbers.Select(number => (double)number)];

    // A plan is a choice of periods to order in; each order reaches to the next one.
    static double BruteForce(double[] demand, double[] once, double[] holding) =>
        Enumerable.Range(0, 1 << demand.Length).Min(choice =>
        {
            var (cost, stock) = (0.0, 0.0);
            for (var period = 0; period < demand.Length; period++)
            {
                if ((choice >> period & 1) == 1)
                {
                    var reach = 1;
                    while (period + reach < demand.Length && (choice >> (period + reach) & 1) == 0)
                    {
                        reach++;
                    }

                    var units = demand.AsSpan(period, reach).ToArray().Sum();
                    (cost, stock) = (cost + (units > 0 ? once[period] : 0), stock + units);
                }

                stock -= demand[period];
                cost += stock < 0 ? double.PositiveInfinity : stock * holding[period];
            }

            return cost;
        });

    static double Cost(double[] demand, double[] once, double[] holding, IEnumerable<double> quantities)
    {
        var (cost, stock) = (0.0, 0.0);
        foreach (var (units, period) in quantities.Select((units, period) => (units, period)))
        {
            stock += units - demand[period];
            Assert.True(stock > -1e-9);
            cost += (units > 0 ? once[period] : 0) + stock * holding[period];
        }

        Assert.Equal(0, stock, 9);
        return cost;
    }

    [Fact]
    public void The_plan_costs_as_little_as_the_best_of_all_plans_and_what_it_says() =>
        PlanDraw.All(Problems(9), one =>
        {
            var plan = LotSizing.Plan(one.Demand, one.Fixed, one.Holding);
            return PlanDraw.IsClose(plan.Cost, BruteForce(one.Demand, one.Fixed, one.Holding))
                && PlanDraw.IsClose(plan.Cost, Cost(one.Demand, one.Fixed, one.Holding, plan.Quantities));
        });

    [Fact]
    public void The_plan_costs_no_more_than_an_order_a_period() =>
        PlanDraw.All(Problems(60), one =>
            LotSizing.Plan(one.Demand, one.Fixed, one.Holding).Cost
                <= one.Demand.Zip(one.Fixed).Sum(period => period.First > 0 ? period.Second : 0) + 1e-9);

    [Fact]
    public void An_order_of_nothing_is_never_paid() =>
        Assert.Equal(0, LotSizing.Plan([0, 0, 0], [5, 5, 5], [1, 1, 1]).Cost);

    [Fact]
    public void Plans_of_five_thousand_periods_take_no_long_time()
    {
        var demand = Enumerable.Range(0, 5_000).Select(period => (double)(period * 7919 % 13)).ToArray();
        var (once, holding) = (Enumerable.Repeat(50.0, 5_000).ToArray(), Enumerable.Repeat(0.5, 5_000).ToArray());

        var plan = LotSizing.Plan(demand, once, holding);

        Assert.Equal(Cost(demand, once, holding, plan.Quantities), plan.Cost, 4);
    }

    static FsCheck.Gen<(double Shared, JointItem[] Items)> Joint(int most) =>
        from count in Gen.Choose(1, most)
        from shared in PlanDraw.Size
        from once in PlanDraw.Size.ListOf(count)
        from holding in PlanDraw.Share.ListOf(count)
        from demand in PlanDraw.Size.ListOf(count)
        select (shared, once.Zip(holding, demand).Select(one => new JointItem(one.First, one.Second, one.Third)).ToArray());

    static double CostOf(double shared, JointItem[] items, IReadOnlyList<long> multiples) => 2 * Math.Sqrt(
        (shared + items.Select((item, at) => item.FixedCost / multiples[at]).Sum())
        * items.Select((item, at) => item.HoldingCost * item.DemandRate * multiples[at] / 2).Sum());

    [Fact]
    public void No_multiples_up_to_thirty_of_three_items_cost_less() =>
        PlanDraw.All(Joint(3), one =>
        {
            var plan = JointReplenishment.Plan(one.Shared, one.Items);
            var choices = Enumerable.Range(0, (int)Math.Pow(30, one.Items.Length)).Min(choice =>
                CostOf(one.Shared, one.Items, [.. one.Items.Select((_, at) => choice / (int)Math.Pow(30, at) % 30 + 1L)]));
            return plan.CostRate <= choices * (1 + 1e-9) && PlanDraw.IsClose(plan.CostRate, CostOf(one.Shared, one.Items, plan.Multiples));
        });

    [Fact]
    public void The_bound_is_never_above_the_cost_and_nearly_met() =>
        PlanDraw.All(Joint(30), one =>
        {
            var plan = JointReplenishment.Plan(one.Shared, one.Items);
            var free = JointReplenishment.Plan(0, one.Items);
            var own = one.Items.Sum(item => Math.Sqrt(2 * item.FixedCost * item.HoldingCost * item.DemandRate));
            return plan.Bound <= plan.CostRate && plan.CostRate <= plan.Bound * 1.06
                && free.CostRate <= own * 1.001 && PlanDraw.IsClose(free.Bound, own, 1e-9);
        });
}
