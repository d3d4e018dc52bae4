using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;

namespace Stockturn.Tests.Demand;

public class PromotionLiftsTests
{
    // By hand: two SKUs, 2 and 8 a day, three times as much on ten days: 300 where 100 are usual, 560 around each:
    // ln(300.5 / (100 + 0.5·10/56)) = 1.0991; doubt 0.25/2 and chance 1/300.5 + 1/560.5, kept 0.8923.
    [Fact]
    public void S2_16_a_promotion_sells_what_promotions_of_the_group_sold_over_usual()
    {
        var lifts = PromotionLifts.Of([Series("a", 2, 3), Series("a", 8, 3)], LiftSettings.Days);

        Assert.Equal(2.6672, lifts.Lift("a"), 4);
    }

    [Fact]
    public void A_group_without_promotions_has_the_lift_of_all_and_without_any_there_is_none()
    {
        var lifts = PromotionLifts.Of([Series("a", 2, 3), Series("a", 8, 3)], LiftSettings.Days);

        Assert.Equal(lifts.Lift("a"), lifts.Lift("b"), 12);
        Assert.Equal(1, PromotionLifts.Of([], LiftSettings.Days).Lift("a"));
        Assert.Equal(1, PromotionLifts.Of([Series("a", 0, 3)], LiftSettings.Days).Lift("a"), 12);
    }

    [Fact]
    public void Groups_that_differ_have_lifts_of_their_own()
    {
        var lifts = PromotionLifts.Of(
            Enumerable.Range(0, 60).Select(at => Series(at % 2 == 0 ? "low" : "high", 2 + at % 7, at % 2 == 0 ? 1.5 : 4)), LiftSettings.Days);

        Assert.InRange(lifts.Lift("low"), 1.4, 1.7);
        Assert.InRange(lifts.Lift("high"), 3.5, 4.1);
    }

    [Fact]
    public void A_sku_is_drawn_towards_the_group_it_lies_in_and_one_never_promoted_has_its_lift()
    {
        var groups = PromotionLifts.Of([.. Enumerable.Range(0, 20).Select(at => Series("a", 2 + at % 7, at % 2 == 0 ? 2 : 4))], LiftSettings.Days);
        var skus = PromotionLifts.Of(
            [.. Enumerable.Range(0, 20).Select(at => Series($"a{at}", 20 + at % 7, at % 2 == 0 ? 2 : 4))], LiftSettings.Days, _ => groups.Lift("a"));

        Assert.Equal(groups.Lift("a"), skus.Lift("new"), 12);
        Assert.InRange(skus.Lift("a0"), 2, groups.Lift("a"));
        Assert.InRange(skus.Lift("a1"), groups.Lift("a"), 4);
    }

    [Fact]
    public void The_order_of_skus_does_not_matter_and_no_lift_leaves_its_bounds() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 9), 400).ToArbitrary(), drawn =>
        {
            PromotedSeries[] series =
            [
                .. drawn.Chunk(80).Select((units, at) => new PromotedSeries(
                    at % 2 == 0 ? "a" : "b", [.. units.Select(one => (double?)one)], [.. units.Select((one, day) => day / 5 % 4 == at % 4)])),
            ];
            var (once, again) = (PromotionLifts.Of(series, LiftSettings.Days), PromotionLifts.Of(series.Reverse(), LiftSettings.Days));
            return once.Lift("a") is >= 0.1 and <= 10 && once.Lift("a") == again.Lift("a") && once.Lift("b") == again.Lift("b");
        }).QuickCheckThrowOnFailure();

    // 66 days, one unit less and one more than told in turn, of which ten in the middle are on promotion.
    static PromotedSeries Series(string group, double usual, double lift) => new(
        group,
        [.. Enumerable.Range(0, 66).Select(day => (double?)((day is >= 28 and < 38 ? usual * lift : usual) + (usual > 0 ? day % 2 * 2 - 1 : 0)))],
        [.. Enumerable.Range(0, 66).Select(day => day is >= 28 and < 38)]);
}
