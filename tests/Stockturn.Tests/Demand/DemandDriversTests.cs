using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Tests.Demand;

public sealed class DemandDriversTests
{
    static readonly DateOnly AsOf = new(2026, 6, 28);

    static readonly Network Shops = new() { Stores = [new("us") { Country = "US" }] };

    static readonly DateSpan Sale = new(new(2026, 7, 1), new(2026, 7, 4));

    static EventCalendar Held(params DateSpan[] times) => EventCalendar.Empty.With(
        [new SalesEvent("sale", "促销", "sale", [.. times.Select(days => new HeldEvent(days, ["US"]))])]);

    static SkuSales Sells(Func<DateOnly, double> units, int days = 700, string? season = null) => new(
        "toys",
        Enumerable.Range(0, days).Select(ago => new SoldLine(AsOf.DayNumber - ago, 0, units(AsOf.AddDays(-ago)))).ToArray(),
        default)
    {
        Season = season,
    };

    static double[] Factors(DemandDrivers drivers, PromotionLine[]? promotions = null, int weeks = 90) => drivers.Factors(
        new SkuFacts(new SkuMaster("toy") { Category = "toys" }) { Promotions = promotions ?? [] }, [new StoreShare(0, "US", 1)], weeks);

    // The lift itself is drawn towards 1; whatever it is, a week with three of its days has 1 + 3/7 of what it adds.
    [Fact]
    public void S0_41_a_dated_event_moves_the_week_it_is_held_in_by_its_days()
    {
        DateSpan[] before = [.. Enumerable.Range(1, 12).Select(time => new DateSpan(AsOf.AddDays(-49 * time), AsOf.AddDays(3 - 49 * time)))];
        var drivers = DemandDrivers.Learn(
            [Sells(day => (before.Any(days => days.Contains(day)) ? 200 : 100) + day.DayNumber % 5)], Shops, Held([.. before, Sale]), AsOf, 156);
        var factors = Factors(drivers);
        var lift = 1 + (factors[90] - 1) * 7 / 3;

        Assert.InRange(lift, 1.5, 2.0);
        Assert.Equal(1, factors[91], 9);
        Assert.Equal(143, factors.Length);
    }

    [Fact]
    public void S2_16_a_planned_promotion_moves_the_coming_weeks_as_those_before_did()
    {
        PromotionLine On(DateOnly first, int days) => new(first, first.AddDays(days - 1), 0, null, null, Quantity.Zero);
        PromotionLine[] held = [.. Enumerable.Range(1, 12).Select(time => On(AsOf.AddDays(-49 * time), 7))];
        var sales = Sells(day => held.Any(one => one.Start <= day && day <= one.End) ? 30 : 10) with { Promotions = held };
        var factors = Factors(DemandDrivers.Learn([sales], Shops, EventCalendar.Empty, AsOf, 156), [On(AsOf.AddDays(8), 7)]);

        Assert.Equal(1, factors[90]);
        Assert.InRange(factors[91], 1.8, 3.0);
        Assert.Equal(1, factors[92]);
    }

    // Each time another half of the toys is on promotion and sells three times as much, and begins a week before: the sale itself does nothing.
    [Fact]
    public void S0_41_an_event_that_lives_of_promotions_is_expected_with_as_many_of_them_where_none_is_planned_yet()
    {
        DateSpan[] before = [.. Enumerable.Range(1, 8).Select(time => new DateSpan(AsOf.AddDays(-70 * time), AsOf.AddDays(4 - 70 * time)))];
        PromotionLine On(DateSpan held) => new(held.Start.AddDays(-7), held.End.AddDays(-1), 0, null, null, Quantity.Zero);
        SkuSales Toy(int toy)
        {
            PromotionLine[] held = [.. before.Where((_, time) => (time + toy) % 2 == 0).Select(On)];
            return Sells(day => (held.Any(one => one.Start <= day && day <= one.End) ? 30 : 10) + (day.DayNumber + toy) % 3) with { Promotions = held };
        }

        var drivers = DemandDrivers.Learn([.. Enumerable.Range(0, 12).Select(Toy)], Shops, Held([.. before, Sale]), AsOf, 156);
        var (open, planned) = (Factors(drivers), Factors(drivers, [On(Sale)]));

        // Three days of the week of three times as much for half of all; five days for one that is on promotion, whatever else is held.
        Assert.InRange(1 + (open[90] - 1) * 7 / 3, 1.6, 2.1);
        Assert.InRange(1 + (planned[90] - 1) * 7 / 5, 2.4, 3.1);
        Assert.All(open.Take(90), factor => Assert.InRange(factor, 0.95, 1.05));
    }

    [Fact]
    public void Nothing_known_moves_nothing() => Assert.All(Factors(DemandDrivers.None), factor => Assert.Equal(1, factor));

    [Fact]
    public void S1_10_the_season_of_a_group_is_learnt_from_a_year_and_a_half_and_told_for_the_history_of_a_sku()
    {
        static bool IsHigh(DateOnly day) => day.Month is >= 5 and <= 8;
        var drivers = DemandDrivers.Learn([Sells(day => IsHigh(day) ? 150 : 50, 600)], Shops, EventCalendar.Empty, AsOf, 156);
        var season = drivers.SeasonOf(new SkuMaster("toy") { Category = "toys" }, 60)!;

        // Week 59 ends with the as-of day, late in June; week 33 lies half a year before.
        Assert.InRange(season.At(59), 1.5, 2.1);
        Assert.InRange(season.At(33), 0.4, 0.8);
        Assert.Null(DemandDrivers.Learn([Sells(_ => 50, 500)], Shops, EventCalendar.Empty, AsOf, 156).SeasonOf(new SkuMaster("toy") { Category = "toys" }, 60));
    }

    [Fact]
    public void Past_errors_are_those_of_somebody_who_did_not_know_the_quarter()
    {
        var known = DemandDrivers.Learn([Sells(_ => 100)], Shops, Held(Sale), AsOf, 156);
        var other = DemandDrivers.Learn([Sells(day => day > AsOf.AddDays(-91) ? 900 : 100)], Shops, Held(Sale), AsOf, 156);

        Assert.Equal(Factors(known.QuarterBefore!, weeks: 77), Factors(other.QuarterBefore!, weeks: 77));
    }

    // By hand: 1 3 1 3 1 3 in seasons of two is 0.5 and 1.5 when nothing is averaged; five in a row averaged leave less of it.
    [Fact]
    public void A_profile_of_years_is_drawn_to_its_group_where_the_years_differ() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 50), 130).ToArbitrary(), units =>
        {
            var profile = SeasonalProfile.OfYears([.. units.Select(one => (double)one)], 52);
            return profile is null || (profile.Indices.All(index => index > 0) && Math.Abs(profile.Indices.Average() - 1) < 0.05);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_series_without_season_keeps_nothing_of_that_of_its_group()
    {
        var group = SeasonalProfile.OfYears([.. Enumerable.Range(0, 156).Select(week => week % 52 < 26 ? 30.0 : 10.0)], 52)!;
        double?[] flat = [.. Enumerable.Repeat((double?)5, 104)];
        double?[] like = [.. Enumerable.Range(0, 104).Select(week => (double?)(10 * group.At(week)))];

        Assert.All(group.AsStrongAs(flat).Indices, index => Assert.Equal(1, index, 2));
        Assert.Equal(group.Indices.AsEnumerable(), group.AsStrongAs(like).Indices, (left, right) => Math.Abs(left - right) < 1e-9);
        Assert.Equal(group.Indices.AsEnumerable(), group.AsStrongAs(flat.AsSpan(0, 40)).Indices);
        Assert.Equal(group.Indices.AsEnumerable(), group.Shifted(17).Shifted(-17).Indices);
    }
}
