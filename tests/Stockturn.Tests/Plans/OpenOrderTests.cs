using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public class OpenOrderTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    // Weeks of units: as long as they last, then the last of them.
    static DemandForecast Selling(params (int Weeks, double PerDay)[] course) => new(0, "ses", course[0].PerDay, DemandPattern.Smooth, 1, 0, 1, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook { Steps = [.. course.Select(part => new DemandBand(part.Weeks, part.PerDay * 7, 0, 0, part.PerDay * 14))] },
    };

    static OpenOrderAdvice[] Advise(decimal onHand, DemandForecast? forecast, params (int Day, decimal Units, bool IsShipped)[] coming) =>
    [
        .. OpenOrderAdvice.Of(
            onHand, coming.Select((one, at) => new PlannedArrival(AsOf.AddDays(one.Day), one.Units, $"P{at}", one.IsShipped)),
            forecast is null ? [] : [forecast], 90, AsOf),
    ];

    // The example of docs/formulas/plans.md#open-orders.
    [Fact]
    public void S2_15_an_open_order_that_lasts_too_long_is_postponed_or_cancelled()
    {
        var ten = Selling((53, 10));
        var (postponed, cancelled, kept, dead) = (
            Advise(400, ten, (30, 900, false))[0], Advise(400, ten, (30, 3000, false))[0], Advise(400, ten, (30, 800, false))[0], Advise(5, null, (30, 50, false))[0]);

        Assert.Equal((OpenOrderAction.Postpone, 100m, AsOf.AddDays(40), 100), (postponed.Action, postponed.Excess, postponed.PostponeTo!.Value, postponed.CoverDays!.Value));
        Assert.Equal((OpenOrderAction.Cancel, 2200m, null), (cancelled.Action, cancelled.Excess, cancelled.PostponeTo));
        Assert.Equal((OpenOrderAction.Keep, 0m, 90), (kept.Action, kept.Excess, kept.CoverDays!.Value));
        Assert.Equal((OpenOrderAction.Cancel, 50m, null), (dead.Action, dead.Excess, dead.CoverDays));
    }

    [Fact]
    public void S2_15_goods_on_their_way_count_first_and_what_was_cancelled_counts_no_more()
    {
        var ten = Selling((53, 10));
        var orders = Advise(0, ten, (10, 2000, true), (10, 500, false), (200, 300, false));

        Assert.Equal(2, orders.Length);
        Assert.Equal((OpenOrderAction.Cancel, 500m), (orders[0].Action, orders[0].Excess));
        Assert.Equal(OpenOrderAction.Keep, orders[1].Action);
    }

    // Eight weeks of summer, 30 weeks without, summer again.
    [Fact]
    public void S1_1_what_arrives_after_the_season_and_long_before_the_next_is_late()
    {
        var summer = Selling((8, 30), (36, 1), (9, 30));
        var seasons = SeasonsAhead.Of([summer], AsOf);
        DateOnly? Of(int day) => Advise(0, summer, (day, 100, false))[0].MissedSeason;

        Assert.Equal([new DateSpan(AsOf.AddDays(1), AsOf.AddDays(57)), new DateSpan(AsOf.AddDays(44 * 7 + 1), AsOf.AddDays(53 * 7 + 1))], seasons.ToArray());
        Assert.Equal([null, null, AsOf.AddDays(56), AsOf.AddDays(56), null], new[] { 20, 56, 57, 150, 250 }.Select(Of));
        Assert.Empty(SeasonsAhead.Of([Selling((26, 10), (27, 15))], AsOf));
    }

    [Fact]
    public void S1_1_an_order_of_today_that_misses_the_season_says_so() =>
        Assert.Equal(AsOf.AddDays(56), SeasonsAhead.Missed(SeasonsAhead.Of([Selling((8, 30), (45, 1))], AsOf), AsOf.AddDays(70), 90));

    [Fact]
    public void Law_no_more_is_too_much_than_is_ordered_and_more_stock_never_makes_less_too_much() =>
        Prop.ForAll(Gen.Choose(0, 2000).ToArbitrary(), Gen.Choose(1, 2000).ToArbitrary(), Gen.Choose(1, 200).ToArbitrary(), (stock, units, tenths) =>
        {
            var (less, more) = (Advise(stock, Selling((53, tenths / 10.0)), (30, units, false))[0], Advise(stock + 1, Selling((53, tenths / 10.0)), (30, units, false))[0]);
            return less.Excess >= 0 && less.Excess <= units && more.Excess >= less.Excess && (less.Excess == 0) == (less.Action == OpenOrderAction.Keep);
        }).QuickCheckThrowOnFailure();
}
