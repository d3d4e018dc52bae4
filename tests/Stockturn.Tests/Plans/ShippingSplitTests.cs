using FsCheck;
using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class ShippingSplitTests
{
    // The example of docs/formulas/plans.md#shipping-split: by air in 10 days for 6, by sea in 34 for 1; 40 lie there, 10 a day are asked for.
    static readonly SplitProblem Example = new(
        1500, 1, [new SplitWay([new SplitCharge(6)]), new SplitWay([new SplitCharge(1)])], [new SplitCase(1, [60, 300])], 12);

    static SplitProblem Drawn(int number)
    {
        var chance = new Random(number);
        var ways = 1 + chance.Next(4);
        var pack = 1 + chance.Next(3);
        return new SplitProblem(
            pack * (1 + chance.Next(7)), pack,
            [
                .. Enumerable.Range(0, ways).Select(_ => new SplitWay(
                    [new SplitCharge(chance.Next(60) / 10.0, chance.Next(3) == 0 ? chance.Next(25) : 0), new SplitCharge(chance.Next(20) / 10.0)], chance.Next(10) / 10.0)),
            ],
            [
                .. Enumerable.Range(0, 4).Select(_ => new SplitCase(
                    0.25, [.. Enumerable.Range(0, ways).Select(way => chance.Next(9) == 0 ? double.NegativeInfinity : chance.Next(-8, 12 + 6 * way) / 1.5)])),
            ],
            chance.Next(150) / 10.0);
    }

    static IEnumerable<long[]> All(long units, long pack, int ways)
    {
        if (ways == 1)
        {
            yield return [units];
            yield break;
        }

        for (var first = 0L; first <= units; first += pack)
        {
            foreach (var rest in All(units - first, pack, ways - 1))
            {
                yield return [first, .. rest];
            }
        }
    }

    [Fact]
    public void U_10_no_split_costs_less_than_the_best() => Prop.ForAll<PositiveInt>(number =>
    {
        var problem = Drawn(number.Get);
        var best = ShippingSplit.Best(problem);
        return Math.Abs(All(problem.Units, problem.Pack, problem.Ways.Length).Min(problem.Cost) - best.Cost) < 1e-7
            && Math.Abs(problem.Cost(best.Units) - best.Cost) < 1e-9 && best.Units.Sum() == problem.Units && best.Units.All(units => units % problem.Pack == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void U_10_what_would_be_short_before_the_slow_way_goes_by_the_fast_one_and_the_rest_by_the_slow()
    {
        var best = ShippingSplit.Best(Example);

        // 60 are lost whatever is done; 240 more are saved by air at 5 more each, for 12.
        Assert.Equal([240L, 1260], best.Units.ToArray());
        Assert.Equal(240 * 6 + 1260 + 60 * 12, best.Cost);
        Assert.Equal((9000 + 60 * 12, 1500 + 300 * 12.0), (Example.Cost([1500, 0]), Example.Cost([0, 1500])));
        Assert.Equal([250L, 1250], ShippingSplit.Best(Example with { Pack = 50 }).Units.ToArray());
        Assert.Equal([0L, 1500], ShippingSplit.Best(Example with { LostUnit = 4.9 }).Units.ToArray());
    }

    [Fact]
    public void U_10_a_least_charge_is_paid_or_the_way_is_not_used()
    {
        SplitProblem With(double least) => Example with { Ways = [new SplitWay([new SplitCharge(6, least)]), Example.Ways[1]] };

        Assert.Equal([240L, 1260], ShippingSplit.Best(With(1000)).Units.ToArray());

        // 3,200 are paid in any case: 533 go for them. With 3,500 it is not worth it.
        Assert.Equal([533L, 967], ShippingSplit.Best(With(3200)).Units.ToArray());
        Assert.Equal([0L, 1500], ShippingSplit.Best(With(3500)).Units.ToArray());
        Assert.Equal(0, With(3200).Ways[0].Freight(0));
    }

    [Fact]
    public void A_problem_without_units_or_ways_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ShippingSplit.Best(Example with { Units = 0 }));
        Assert.Throws<ArgumentException>(() => ShippingSplit.Best(Example with { Ways = [], Cases = [] }));
        Assert.Throws<ArgumentException>(() => ShippingSplit.Best(Example with { Cases = [new SplitCase(1, [1])] }));
    }
}
