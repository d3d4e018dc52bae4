using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class UncertainDemandTests
{
    static FsCheck.Gen<IUncertainDemand> Demands => Gen.OneOf(
        from mean in PlanDraw.Size
        from deviation in PlanDraw.Size
        select (IUncertainDemand)new NormalDemand(mean, deviation),
        from mean in PlanDraw.Size
        select (IUncertainDemand)new PoissonDemand(mean),
        from mean in Gen.Choose(-3, 6)
        from deviation in PlanDraw.Share
        select (IUncertainDemand)new LognormalDemand(mean, deviation),
        from weights in Gen.Choose(1, 9).ListOf(5)
        select (IUncertainDemand)new DiscreteDemand(weights.Select((weight, at) => (at * 7.0, weight / (double)weights.Sum()))));

    [Fact]
    public void What_is_left_less_what_is_short_is_the_stock_less_the_mean() =>
        PlanDraw.All(
            from demand in Demands
            from stock in Gen.Choose(-20, 2_000)
            select (demand, stock),
            one =>
            {
                var (left, lacking) = (one.demand.ExpectedLeft(one.stock), one.demand.ExpectedShort(one.stock));
                return left >= 0 && lacking >= 0
                    && Math.Abs(left - lacking - (one.stock - one.demand.Mean)) <= 1e-9 * (1 + Math.Abs(one.stock) + one.demand.Mean);
            });

    [Fact]
    public void The_best_stock_is_never_beaten_and_grows_with_the_critical_ratio() =>
        PlanDraw.All(
            from demand in Demands
            from overage in PlanDraw.Size
            from underage in PlanDraw.Size
            from other in Gen.Choose(0, 3_000)
            select (demand, overage, underage, other: other / 2.0),
            one =>
            {
                var best = Newsvendor.Best(one.demand, one.overage, one.underage);
                var other = Newsvendor.Of(one.demand, one.overage, one.underage, one.other);
                var dearer = Newsvendor.Best(one.demand, one.overage, one.underage * 2);
                return best.ExpectedCost <= other.ExpectedCost * (1 + 1e-9) && dearer.Stock >= best.Stock;
            });

    [Theory]
    [InlineData(0.01)]
    [InlineData(3.7)]
    [InlineData(80)]
    public void Poisson_is_its_definition(double mean)
    {
        var demand = new PoissonDemand(mean);
        var costs = new OrderCosts(0, 2, 7);
        for (var units = 0; units < 120; units += 3)
        {
            var chance = PlanDraw.Chance(mean, units);
            Assert.True(chance < 1e-290 || PlanDraw.IsClose(chance, demand.Chance(units), 1e-10), $"{units}");
            var cost = 2 * demand.ExpectedLeft(units) + 7 * demand.ExpectedShort(units);
            Assert.True(PlanDraw.IsClose(PlanDraw.PositionCost(mean, costs, units), cost, 1e-10), $"{units}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(3.7)]
    [InlineData(80)]
    [InlineData(900)]
    public void Law_a_count_by_chance_is_the_same_demand(double mean)
    {
        var (demand, count) = (new PoissonDemand(mean), new PoissonCount(mean));
        var chances = new double[count.Reach];
        count.AtLeast(chances);
        Assert.All(chances, (chance, at) => Assert.Equal(demand.Above(at), chance, 12));
        Assert.Equal(mean, chances.Sum(), 8);
        var few = new double[Math.Min(5, chances.Length)];
        count.AtLeast(few);
        Assert.Equal(chances.Take(few.Length), few);
    }

    [Fact]
    public void Large_and_small_means_neither_overflow_nor_lose_their_tails()
    {
        var large = new PoissonDemand(1e8);
        Assert.Equal(1, large.AtMost(large.Last), 12);
        Assert.Equal(0.5, large.AtMost(100_000_000), 3);
        Assert.Equal(1e8, large.ExpectedShort(0), 3);
        Assert.InRange(large.Enough(1e-12, 1), 1e8, 1.001e8);

        var tiny = new PoissonDemand(1e-12);
        Assert.True(PlanDraw.IsClose(1e-12, tiny.Above(0)));
        Assert.Equal(0, tiny.Quantile(0.999));
        Assert.Equal(0, new PoissonDemand(0).Quantile(0.999999));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonDemand(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonDemand(-1));
    }

    // E(D − y)⁺ of the standard normal at 6 is 1.5646·10⁻¹⁰ (asymptotically φ(6)/36·(1 − 3/36 …)); at −6 it is 6 and that.
    [Fact]
    public void The_normal_loss_keeps_its_digits_in_both_tails()
    {
        var normal = new NormalDemand(0, 1);
        var far = normal.ExpectedShort(6);

        Assert.InRange(far, 1.5e-10, 1.6e-10);
        Assert.Equal(6, normal.ExpectedShort(-6) - far, 12);
        Assert.Equal(0, normal.ExpectedShort(1e200));
        Assert.Equal(3, new NormalDemand(8, 0).ExpectedLeft(11));
        Assert.Equal(3, new NormalDemand(8, 1e-300).ExpectedLeft(11));
    }

    [Fact]
    public void Goods_that_bring_no_more_than_they_cost_are_not_ordered()
    {
        var demand = new NormalDemand(50, 8);

        Assert.Equal(default, Newsvendor.BestOrder(demand, 3, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Newsvendor.BestOrder(demand, 5, 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Newsvendor.Best(demand, 0, 3));
    }
}
