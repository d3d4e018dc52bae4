using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class EconomicOrderTests
{
    // By hand: 1,300 a year, 8 an order, 0.225 a unit and year: √(2·8·1,300/0.225) = 304.05, at 68.41 a year.
    [Fact]
    public void The_worked_example_holds()
    {
        var cycle = EconomicOrderQuantity.Best(1_300, new OrderCosts(8, 0.225));

        Assert.Equal(304.0468, cycle.Quantity, 4);
        Assert.Equal(68.4105, cycle.CostRate, 4);
        Assert.Equal(0, cycle.BackorderShare);
    }

    [Fact]
    public void Without_a_fixed_cost_or_demand_nothing_is_ordered_at_a_time()
    {
        Assert.Equal(default, EconomicOrderQuantity.Best(1_300, new OrderCosts(0, 0.225)));
        Assert.Equal(default, EconomicOrderQuantity.Best(0, new OrderCosts(8, 0.225)));
    }

    [Fact]
    public void No_other_quantity_and_no_other_share_costs_less() =>
        PlanDraw.All(
            from costs in PlanDraw.Costs
            from demand in PlanDraw.Size
            from times in Gen.Choose(1, 300)
            from share in PlanDraw.Share
            select (costs, demand, times: times / 100.0, share),
            one =>
            {
                var best = EconomicOrderQuantity.Best(one.demand, one.costs);
                var same = EconomicOrderQuantity.Of(one.demand, one.costs, best.Quantity, best.BackorderShare);
                var other = EconomicOrderQuantity.Of(one.demand, one.costs, best.Quantity * one.times, one.share);
                return PlanDraw.IsClose(best.CostRate, same.CostRate) && other.CostRate >= best.CostRate * (1 - 1e-12);
            });

    [Fact]
    public void In_other_units_of_goods_time_and_money_it_is_the_same_order() =>
        PlanDraw.All(
            from costs in PlanDraw.Costs
            from demand in PlanDraw.Size
            from pack in PlanDraw.Size
            from year in PlanDraw.Size
            from money in PlanDraw.Size
            select (costs, demand, pack, year, money),
            one =>
            {
                var best = EconomicOrderQuantity.Best(one.demand, one.costs);
                var each = one.money * one.pack / one.year;
                var other = EconomicOrderQuantity.Best(
                    one.demand / one.pack / one.year,
                    new OrderCosts(one.costs.Fixed * one.money, one.costs.Holding * each, one.costs.Backorder * each));
                return PlanDraw.IsClose(best.Quantity, other.Quantity * one.pack)
                    && PlanDraw.IsClose(best.CostRate, other.CostRate / one.money * one.year);
            });

    [Fact]
    public void Gradual_receipt_is_a_lower_holding_cost_and_ever_faster_production_the_plain_order()
    {
        var (plain, slow) = (EconomicOrderQuantity.Best(1_300, new OrderCosts(8, 0.225)),
            EconomicOrderQuantity.OfProduction(1_300, 2_000, new OrderCosts(8, 0.225)));

        Assert.True(slow.Quantity > plain.Quantity && slow.CostRate < plain.CostRate);
        Assert.Equal(plain.Quantity, EconomicOrderQuantity.OfProduction(1_300, 1e15, new OrderCosts(8, 0.225)).Quantity, 6);
        Assert.Throws<ArgumentOutOfRangeException>(() => EconomicOrderQuantity.OfProduction(10, 10, new OrderCosts(8, 1)));
    }

    [Fact]
    public void Under_price_breaks_no_other_quantity_costs_less() =>
        PlanDraw.All(Discounts, one =>
        {
            var (demand, once, rate, breaks, other) = one;
            var (all, beyond) = (QuantityDiscount.AllUnits(demand, once, rate, breaks), QuantityDiscount.Incremental(demand, once, rate, breaks));
            return all.CostRate <= CostOfAllUnits(demand, once, rate, breaks, other) * (1 + 1e-12)
                && beyond.CostRate <= CostOfIncrements(demand, once, rate, breaks, other) * (1 + 1e-12)
                && PlanDraw.IsClose(all.CostRate, CostOfAllUnits(demand, once, rate, breaks, all.Quantity))
                && PlanDraw.IsClose(beyond.CostRate, CostOfIncrements(demand, once, rate, breaks, beyond.Quantity));
        });

    [Fact]
    public void A_single_price_is_the_plain_order()
    {
        var plain = EconomicOrderQuantity.Best(1_300, new OrderCosts(8, 0.3 * 0.75));

        var order = QuantityDiscount.AllUnits(1_300, 8, 0.3, [new PriceBreak(0, 0.75m)]);

        Assert.Equal(plain.Quantity, order.Quantity, 9);
        Assert.Equal(order, QuantityDiscount.Incremental(1_300, 8, 0.3, [new PriceBreak(0, 0.75m)]));
        Assert.Throws<ArgumentException>(() => QuantityDiscount.AllUnits(1, 1, 1, [new PriceBreak(0, 1), new PriceBreak(5, 2)]));
        Assert.Throws<ArgumentException>(() => QuantityDiscount.Incremental(1, 1, 1, [new PriceBreak(5, 1), new PriceBreak(5, 1)]));
    }

    static FsCheck.Gen<(double Demand, double Once, double Rate, PriceBreak[] Breaks, double Other)> Discounts =>
        from demand in PlanDraw.Size
        from once in PlanDraw.Size
        from rate in PlanDraw.Share
        from steps in Gen.Choose(1, 400).ListOf(3)
        from falls in Gen.Choose(0, 30).ListOf(3)
        from other in Gen.Choose(1, 200_000)
        select (demand, once, rate, Breaks(steps, falls), other / 100.0);

    static PriceBreak[] Breaks(IEnumerable<int> steps, IEnumerable<int> falls)
    {
        var (from, price) = (0m, 100m);
        List<PriceBreak> breaks = [new(from, price)];
        foreach (var (step, fall) in steps.Zip(falls))
        {
            (from, price) = (from + step, price - fall);
            breaks.Add(new PriceBreak(from, price));
        }

        return [.. breaks];
    }

    static double CostOfAllUnits(double demand, double once, double rate, PriceBreak[] breaks, double quantity)
    {
        var price = (double)breaks.Last(one => (double)one.From <= quantity).UnitPrice;
        return price * demand + once * demand / quantity + rate * price * quantity / 2;
    }

    static double CostOfIncrements(double demand, double once, double rate, PriceBreak[] breaks, double quantity)
    {
        var paid = breaks.Select((one, at) =>
        {
            var until = at + 1 < breaks.Length ? Math.Min(quantity, (double)breaks[at + 1].From) : quantity;
            return Math.Max(0, until - (double)one.From) * (double)one.UnitPrice;
        }).Sum();
        return (once + paid) * demand / quantity + rate * paid / 2;
    }
}
