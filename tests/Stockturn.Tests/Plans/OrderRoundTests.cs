using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class OrderRoundTests
{
    // Four ways: 1 or 5 asked for in the first period, 2 or 4 in the second, 1 in the third.
    static readonly DemandPaths FourWays = DemandPaths.Of([[1, 1, 5, 5], [2, 4, 2, 4], [1, 1, 1, 1]]);

    [Fact]
    public void The_example_of_the_page_of_formulas()
    {
        var order = OrderRound.Of(new RoundTerms(1, 2, 1, 5), new RoundStock(3, [1]), FourWays);

        Assert.Equal(new RoundOrder(3, 1.5, 4, 2.75, 0.5, 5.25), order);
        Assert.Equal(4.5, order.Target);
    }

    [Fact]
    public void The_order_costs_no_more_than_its_neighbours() =>
        Prop.ForAll(Rounds(lookAhead: false), one =>
        {
            var order = OrderRound.Of(one.Terms, one.Stock, one.Demand);
            Assert.Equal(order.ExpectedCost, Cost(one, order.Units), 9);
            Assert.True(Cost(one, order.Units + 1) >= order.ExpectedCost - 1e-9);
            Assert.True(order.Units == 0 || Cost(one, order.Units - 1) > order.ExpectedCost - 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_stock_never_orders_more() =>
        Prop.ForAll(Rounds(lookAhead: false), one =>
        {
            var order = OrderRound.Of(one.Terms, one.Stock, one.Demand).Units;
            var more = one.Stock with { };
            Assert.True(OrderRound.Of(one.Terms, new RoundStock(more.OnHand + 1, more.Arriving), one.Demand).Units <= order);
            Assert.True(OrderRound.Of(one.Terms, new RoundStock(more.OnHand, [more.Arriving[0] + 1, .. more.Arriving[1..]]), one.Demand).Units <= order);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Dearer_shortages_never_order_less_and_dearer_holding_never_more() =>
        Prop.ForAll(Rounds(lookAhead: false), one =>
        {
            var (terms, order) = (one.Terms, OrderRound.Of(one.Terms, one.Stock, one.Demand).Units);
            Assert.True(OrderRound.Of(new(terms.Lead, terms.Review, terms.Holding, terms.Shortage * 2), one.Stock, one.Demand).Units >= order);
            Assert.True(OrderRound.Of(new(terms.Lead, terms.Review, terms.Holding * 2, terms.Shortage), one.Stock, one.Demand).Units <= order);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_asked_for_orders_nothing_and_so_does_a_shortage_that_costs_nothing() =>
        Prop.ForAll(Rounds(lookAhead: true), one =>
        {
            var none = DemandPaths.Of([.. Enumerable.Repeat(ImmutableArray.Create(0.0, 0.0), one.Demand.Periods)]);
            Assert.Equal(0, OrderRound.Of(one.Terms, one.Stock, none).Units);
            Assert.Equal(0, OrderRound.Of(new(one.Terms.Lead, one.Terms.Review, one.Terms.Holding, 0), one.Stock, one.Demand).Units);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Demand_known_for_sure_is_met_with_nothing_left()
    {
        var sure = DemandPaths.Of([[4], [4], [7], [5]]);
        var order = OrderRound.Of(new RoundTerms(2, 1, 0.2, 1), new RoundStock(6, [0, 3]), sure);

        Assert.Equal((6, 1, 0), (order.Units, order.StockAtArrival, order.ExpectedCost));
    }

    [Fact]
    public void Looking_one_order_ahead_costs_less_over_many_periods_than_not()
    {
        // Geometric counts of mean 4, lead 3: each period ordered with what is known then.
        var draws = new PathDraws(5, 200);
        ImmutableArray<double> quantiles = [.. DemandPaths.Levels.Select(level => Math.Floor(Math.Log(1 - level) / Math.Log(0.8)))];
        var demand = DemandPaths.Of([.. Enumerable.Repeat(quantiles, 5)], draws);
        var terms = new RoundTerms(3, 1, 1, 4);

        Assert.True(Played(terms, demand, OrderRound.Of) < Played(terms, demand, OrderRound.Alone));
    }

    static double Played(RoundTerms terms, DemandPaths demand, Func<RoundTerms, RoundStock, DemandPaths, RoundOrder> order)
    {
        var chance = new System.Random(1);
        var stock = new RoundStock(10, [4, 4, 4]);
        var cost = 0.0;
        for (var period = 0; period < 3_000; period++)
        {
            ImmutableArray<double> arriving = [.. stock.Arriving.Take(3), .. new double[3 - Math.Min(3, stock.Arriving.Length)]];
            var units = order(terms, new RoundStock(stock.OnHand, arriving), demand).Units;
            var asked = Math.Floor(Math.Log(1 - chance.NextDouble()) / Math.Log(0.8));
            var left = stock.OnHand + arriving[0] - asked;
            cost += left > 0 ? left * terms.Holding : -left * terms.Shortage;
            stock = new RoundStock(Math.Max(0, left), [arriving[1], arriving[2], units]);
        }

        return cost;
    }

    static double Cost(OneRound one, long units)
    {
        var (terms, demand) = (one.Terms, one.Demand);
        double cost = 0;
        for (var path = 0; path < demand.Paths; path++)
        {
            var stock = one.Stock.OnHand;
            for (var period = 1; period <= terms.Lead + terms.Review; period++)
            {
                stock += period <= one.Stock.Arriving.Length ? one.Stock.Arriving[period - 1] : 0;
                stock += period == terms.Lead + 1 ? units : 0;
                var asked = demand.In(period)[path];
                cost += period > terms.Lead ? terms.Holding * Math.Max(0, stock - asked) + terms.Shortage * Math.Max(0, asked - stock) : 0;
                stock = Math.Max(0, stock - asked);
            }
        }

        return cost / demand.Paths;
    }

    static Arbitrary<OneRound> Rounds(bool lookAhead) => Arb.From(
        from lead in Gen.Choose(1, 4)
        from review in lookAhead ? Gen.Choose(1, 3) : Gen.Choose(lead + 1, lead + 3)
        from holding in Gen.Choose(1, 9)
        from shortage in Gen.Choose(1, 90)
        let terms = new RoundTerms(lead, review, holding / 10.0, shortage / 10.0)
        from onHand in Gen.Choose(0, 20)
        from arriving in Gen.Choose(0, 6).ArrayOf(lead + 1)
        from paths in Gen.Choose(1, 12)
        from units in Gen.Choose(0, 9).ArrayOf(paths).ArrayOf(terms.Horizon)
        select new OneRound(
            terms,
            new RoundStock(onHand, [.. arriving.Select(one => (double)one)]),
            DemandPaths.Of([.. units.Select(period => ImmutableArray.CreateRange(period.Select(one => (double)one)))])));

    sealed record OneRound(RoundTerms Terms, RoundStock Stock, DemandPaths Demand);
}
