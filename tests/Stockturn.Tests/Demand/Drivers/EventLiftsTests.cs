using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Values;

namespace Stockturn.Tests.Demand;

public class EventLiftsTests
{
    static readonly DateOnly Start = new(2024, 1, 1);

    // By hand: 60 sold where 20 are usual, 560 in 56 days around: ln(60.5 / 20.018) = 1.1061, variance 1/60.5 + 1/560.5
    // + 0.25 = 0.2683, kept 1 − 0.2683/1.2234 = 0.7807; seen twice, (0.0183 + 0.125)/2 = 0.0717 and 0.9414.
    [Fact]
    public void S0_41_an_event_seen_once_is_drawn_towards_no_lift_and_one_seen_twice_less()
    {
        var once = EventLifts.Of([Days("a", 300, (100, 2, 30))], Sale((100, 2)));
        var twice = EventLifts.Of([Days("a", 300, (100, 2, 30), (200, 2, 30))], Sale((100, 2), (200, 2)));

        Assert.Equal(2.3713, once.Lift("a", "sale"), 4);
        Assert.Equal(2.8327, twice.Lift("a", "sale"), 4);
        Assert.Equal(1, once.Times("sale"));
        Assert.Equal(2, twice.Times("sale"));
    }

    [Fact]
    public void A_factor_is_the_lift_on_the_days_of_the_event_and_its_mean_over_a_week()
    {
        var lifts = EventLifts.Of([Days("a", 300, (100, 2, 30))], Sale((100, 2), (400, 2)));
        var lift = lifts.Lift("a", "sale");
        var day = Start.AddDays(400);

        Assert.Equal(lift, lifts.FactorOfDay("a", day, "US"));
        Assert.Equal(1, lifts.FactorOfDay("a", day.AddDays(2), "US"));
        Assert.Equal((2 * lift + 5) / 7, lifts.FactorOfSpan("a", new DateSpan(day.AddDays(-3), day.AddDays(4)), "US"), 12);
        Assert.Equal(1, lifts.FactorOfSpan("a", new DateSpan(day, day), "US"));
        Assert.Equal([1, lift, lift, 1], Enumerable.Range(0, 4).Select(lifts.Factors("a", day.AddDays(-1), 1, 4, "US").At));
    }

    [Fact]
    public void A_group_nothing_is_known_of_has_the_lift_of_all_and_an_event_nobody_saw_none()
    {
        var lifts = EventLifts.Of([Days("a", 300, (100, 2, 30)), Days("b", 300, (100, 2, 30))], Sale((100, 2), (400, 2)));

        Assert.Equal(lifts.Lift("a", "sale"), lifts.Lift("new", "sale"), 12);
        Assert.Equal(1, lifts.Lift("a", "prime-day"));
        Assert.Equal(1, EventLifts.Of([], EventCalendar.Shipped).FactorOfDay("a", new DateOnly(2024, 7, 16), "US"));
    }

    [Fact]
    public void Groups_that_differ_beyond_chance_have_lifts_of_their_own_between_their_own_and_that_of_all()
    {
        (int, int)[] held = [(60, 2), (120, 2), (180, 2), (240, 2)];
        var calendar = Sale(held);
        var groups = Enumerable.Range(0, 8).Select(group =>
            Days($"g{group}", 300, [.. held.Select(one => (one.Item1, one.Item2, group % 2 == 0 ? 20.0 : 50.0))])).ToArray();
        var lifts = EventLifts.Of(groups, calendar);

        Assert.InRange(lifts.Lift("g0", "sale"), 1.7, 2.3);
        Assert.InRange(lifts.Lift("g1", "sale"), 4.2, 5.2);
        Assert.InRange(lifts.Lift("new", "sale"), 2.6, 3.6);
    }

    [Fact]
    public void The_days_of_another_event_are_no_usual_days()
    {
        var other = Sale((100, 2)).With([new SalesEvent("flood", "水灾", "Flood", [new HeldEvent(Span(110, 10), [])])]);
        var moved = EventLifts.Of([Days("a", 300, (100, 2, 30), (110, 10, 1))], other);

        Assert.InRange(moved.Lift("a", "sale"), 2.36, 2.38);
        Assert.InRange(moved.Lift("a", "flood"), 0.1, 0.2);
    }

    // A sale of one's own that is always held on the days of a fair: nobody can tell them apart, and together they are what both did.
    [Fact]
    public void Events_that_are_always_held_together_share_what_sold()
    {
        var both = Sale((100, 2), (200, 2)).With([new SalesEvent("fair", "展会", "Fair", [new HeldEvent(Span(100, 2), []), new HeldEvent(Span(200, 2), [])])]);
        var alone = EventLifts.Of([Days("a", 300, (100, 2, 90), (200, 2, 90))], Sale((100, 2), (200, 2)));
        var shared = EventLifts.Of([Days("a", 300, (100, 2, 90), (200, 2, 90))], both);

        Assert.Equal(shared.Lift("a", "sale"), shared.Lift("a", "fair"), 12);
        Assert.InRange(shared.Lift("a", "sale"), 2, Math.Sqrt(alone.Lift("a", "sale")));
        Assert.Equal(shared.Lift("a", "sale") * shared.Lift("a", "fair"), shared.FactorOfDay("a", Start.AddDays(100), null), 12);
    }

    [Fact]
    public void Noise_is_no_lift_and_no_lift_leaves_its_bounds() =>
        Prop.ForAll(Units().ToArbitrary(), units =>
        {
            var lifts = EventLifts.Of([new GroupDays("a", Start, units, null)], Sale((30, 3), (60, 3)));
            return lifts.Lift("a", "sale") is >= 0.1 and <= 10;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_groups_does_not_matter_and_neither_does_the_unit() =>
        Prop.ForAll(Units().ToArbitrary(), Units().ToArbitrary(), (left, right) =>
        {
            GroupDays[] groups = [new("a", Start, left, null), new("b", Start.AddDays(3), right, null)];
            var calendar = Sale((30, 3), (60, 3));
            var once = EventLifts.Of(groups, calendar);
            var again = EventLifts.Of(groups.Reverse(), calendar);
            var dozens = EventLifts.Of(
                groups.Select(one => one with { Units = [.. one.Units.Select(units => units * 12)] }), calendar);
            return once.Lift("a", "sale") == again.Lift("a", "sale") && once.Lift("b", "sale") == again.Lift("b", "sale")
                && Math.Abs(once.Lift("a", "sale") - dozens.Lift("a", "sale")) < 1e-9;
        }).QuickCheckThrowOnFailure();

    // Nine and eleven units in turn, and so many in the middle while the event is held.
    static GroupDays Days(string group, int days, params (int First, int Days, double Units)[] held)
    {
        var units = Enumerable.Range(0, days).Select(day => (double?)(day % 2 == 0 ? 9 : 11)).ToArray();
        foreach (var (first, count, sold) in held)
        {
            for (var day = first; day < first + count; day++)
            {
                units[day] += sold - 10;
            }
        }

        return new GroupDays(group, Start, [.. units], "US");
    }

    static EventCalendar Sale(params (int First, int Days)[] held) =>
        EventCalendar.Empty.With([new SalesEvent("sale", "店庆", "Sale", [.. held.Select(one => new HeldEvent(Span(one.First, one.Days), []))])]);

    static DateSpan Span(int first, int days) => new(Start.AddDays(first), Start.AddDays(first + days));

    static Gen<ImmutableArray<double?>> Units() =>
        Gen.ArrayOf(Gen.Frequency((1, Gen.Constant((double?)null)), (9, Gen.Choose(0, 12).Select(units => (double?)units))), 100)
            .Select(units => units.ToImmutableArray());
}
