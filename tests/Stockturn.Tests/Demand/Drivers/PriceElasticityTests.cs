using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class PriceElasticityTests
{
    // By hand: at half the price four times as much: elasticity −2; the deviation is small against it.
    [Fact]
    public void S1_10_a_price_that_halves_and_sells_four_times_as_much_has_an_elasticity_of_two()
    {
        var elasticity = PriceElasticity.Of(Enumerable.Range(0, 10).Select(_ => Series("a", week => week % 4 == 0 ? (400, 5) : (100, 10))));

        Assert.Equal(-2, elasticity.Elasticity("a"), 2);
        Assert.Equal(4, elasticity.Factor("a", 5, 10), 1);
        Assert.Equal(1, elasticity.Factor("a", 10, 10));
    }

    [Fact]
    public void Each_sku_is_compared_with_itself_alone()
    {
        // The dear SKU sells more; within each, a lower price sells more.
        var elasticity = PriceElasticity.Of(
            [Series("a", week => week % 2 == 0 ? (200, 50) : (100, 100)), Series("a", week => week % 2 == 0 ? (20, 5) : (10, 10))]);

        Assert.InRange(elasticity.Elasticity("a"), -1.05, -0.9);
    }

    [Fact]
    public void Nothing_learnt_is_no_answer_to_price_and_a_price_above_does_not_sell_more()
    {
        Assert.Equal(0, PriceElasticity.Of([]).Elasticity("a"));
        Assert.Equal(0, PriceElasticity.Of([Series("a", _ => (10, 5))]).Elasticity("a"));
        Assert.Equal(0, PriceElasticity.Of([Series("a", week => week % 2 == 0 ? (400, 20) : (100, 10))]).Elasticity("a"));
        Assert.Equal(-5, PriceElasticity.Of([Series("a", week => week % 2 == 0 ? (100_000, 9) : (1, 10))]).Elasticity("a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceElasticity.Of([]).Factor("a", 0, 1));
    }

    [Fact]
    public void Sales_that_do_not_answer_are_drawn_to_nothing()
    {
        var random = new Random(20260701);
        var elasticity = PriceElasticity.Of(Enumerable.Range(0, 60).Select(at =>
            Series("g" + at % 3, week => (Poisson.Sample(random, 3), week % 5 == 0 ? 8 : 10))));

        Assert.InRange(elasticity.Elasticity("new"), -0.4, 0);
    }

    [Fact]
    public void Seldom_sellers_tell_the_elasticity_they_have()
    {
        var random = new Random(20260701);
        var elasticity = PriceElasticity.Of(Enumerable.Range(0, 200).Select(_ =>
            Series("a", week => week % 4 == 0 ? (Poisson.Sample(random, 0.8), 5) : (Poisson.Sample(random, 0.2), 10))));

        Assert.InRange(elasticity.Elasticity("a"), -2.2, -1.8);
    }

    [Fact]
    public void The_order_of_skus_and_the_currency_do_not_matter() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 20), 120).ToArbitrary(), drawn =>
        {
            PricedSeries[] series = [.. drawn.Chunk(20).Select((units, at) => Series(at % 2 == 0 ? "a" : "b", week => (units[week % 20], 5 + (week + at) % 4)))];
            var once = PriceElasticity.Of(series);
            var again = PriceElasticity.Of(series.Reverse());
            var yen = PriceElasticity.Of(series.Select(one => one with { Prices = [.. one.Prices.Select(price => 150 * price)] }));
            return once.Elasticity("a") is >= -5 and <= 0 && Math.Abs(once.Elasticity("a") - again.Elasticity("a")) < 1e-9
                && Math.Abs(once.Elasticity("b") - yen.Elasticity("b")) < 1e-6;
        }).QuickCheckThrowOnFailure();

    static PricedSeries Series(string group, Func<int, (double Units, double Price)> week) => new(
        group,
        [.. Enumerable.Range(0, 40).Select(at => (double?)week(at).Units)],
        [.. Enumerable.Range(0, 40).Select(at => (double?)week(at).Price)]);
}
