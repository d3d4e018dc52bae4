using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public sealed class LostDemandTests
{
    // By hand: 3 a day on 90 days since it came, then 10 days with nothing: 270 ÷ 90 × 10.
    [Fact]
    public void Days_without_stock_lose_what_a_day_in_stock_sells() =>
        Assert.Equal([Lost(Us, 10, 30)], Emptied(100, 10, 3).Measure().Lost.ToArray());

    // By hand: empty for 60 days, of which the last 28 are asked for.
    [Fact]
    public void Only_the_last_28_days_are_asked_for() =>
        Assert.Equal([Lost(Us, 28, 56)], Emptied(200, 60, 2).Measure().Lost.ToArray());

    // By hand: 7 units on 4 days in stock, 1.75 a day, and 3 days without.
    [Fact]
    public void Days_before_the_first_receipt_are_no_days_out()
    {
        var scene = new DemandScene().Stock(Us, 6, ago => ago > 2 ? 5 : 0).Sale(6, 3).Sale(4, 4);

        Assert.Equal([new LostDemand(Us, 3, Quantity.Of(5.25m), false)], scene.Measure().Lost.ToArray());
    }

    // The day its last unit sold is a day in stock: more might have sold on it, which nobody knows.
    [Fact]
    public void A_day_on_which_something_sold_is_no_day_out()
    {
        var scene = Emptied(100, 10, 3).Sale(4, 3);

        Assert.Equal(9, Assert.Single(scene.Measure().Lost).DaysOut);
    }

    [Fact]
    public void A_place_that_sells_nothing_loses_nothing()
    {
        var scene = Emptied(100, 10, 3).Stock(De, 100, ago => ago > 20 ? 5 : 0);

        Assert.Equal([Lost(Us, 10, 30)], scene.Measure().Lost.ToArray());
    }

    // What one place lost is not taken off for what the other had.
    [Fact]
    public void S2_3_every_place_loses_its_own()
    {
        var scene = Emptied(100, 10, 3).Stock(De, 100, ago => ago >= 4 ? 9 : 0);
        foreach (var ago in Enumerable.Range(4, 97))
        {
            scene.Sale(ago, 1, line => line with { Warehouse = De });
        }

        Assert.Equal([Lost(Us, 10, 30), Lost(De, 4, 4)], scene.Measure().Lost.ToArray());
    }

    [Fact]
    public void What_never_sold_loses_nothing() =>
        Assert.Empty(new DemandScene().Stock(Us, 100, ago => ago > 10 ? 5 : 0).Measure().Lost);

    // Every day it sold it sold out: nobody knows how much more it would have sold.
    [Fact]
    public void A_place_that_never_had_enough_lost_at_least_that()
    {
        var scene = new DemandScene().Stock(Us, 99, _ => 0);
        Enumerable.Range(10, 90).ToList().ForEach(ago => scene.Sale(ago, 3));

        Assert.Equal([Lost(Us, 10, 30) with { IsLowerBound = true }], scene.Measure().Lost.ToArray());
    }

    // One snapshot of today says nothing of yesterday: nothing lost would be made up.
    [Theory]
    [InlineData(DataGrade.B)]
    [InlineData(DataGrade.C)]
    [InlineData(DataGrade.D)]
    public void A_record_that_does_not_tell_of_every_day_makes_it_a_lower_bound(DataGrade grade)
    {
        var scene = Emptied(100, 0, 3).Graded(grade).Stock(Us, 99, ago => ago == 0 ? 8 : 0);

        Assert.Equal([Lost(Us, 0, 0) with { IsLowerBound = true }], scene.Measure().Lost.ToArray());
    }

    [Fact]
    public void A_place_without_a_stock_record_lost_nobody_knows_what() =>
        Assert.Equal([Lost(Us, 0, 0) with { IsLowerBound = true }], new DemandScene().Sale(5, 1).Sale(50, 1).Measure().Lost.ToArray());

    // Either place may have sold the three that name none.
    [Fact]
    public void Orders_that_name_no_place_make_it_a_lower_bound()
    {
        var scene = Emptied(100, 10, 3).Stock(De, 100, _ => 5).Sale(50, 3, line => line with { Warehouse = -1, Store = 1 });

        Assert.Equal(
            [Lost(Us, 10, 30) with { IsLowerBound = true }, Lost(De, 0, 0) with { IsLowerBound = true }],
            scene.Measure().Lost.ToArray());
    }

    [Fact]
    public void Nothing_is_lost_where_there_was_always_something() =>
        Prop.ForAll(Sales.ToArbitrary(), sold => Measured(sold, _ => 1).IsEmpty).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_lost_is_never_less_than_nothing_and_no_more_than_28_days() =>
        Prop.ForAll(Sales.ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (sold, every) =>
            Measured(sold, ago => ago % every).All(lost => lost.Units >= Quantity.Zero && lost.DaysOut is >= 0 and <= LostDemand.WindowDays))
        .QuickCheckThrowOnFailure();

    // Twice the orders lose twice the units, on the same days.
    [Fact]
    public void What_is_lost_grows_with_what_is_sold() =>
        Prop.ForAll(Sales.ToArbitrary(), sold =>
        {
            Func<int, int> left = ago => ago % 5;
            var (once, twice) = (Measured(sold, left), Measured([.. sold, .. sold], left));
            return once.Zip(twice).All(pair => pair.First.DaysOut == pair.Second.DaysOut
                && Math.Abs(2 * pair.First.Units.Approximate - pair.Second.Units.Approximate) < 0.002);
        }).QuickCheckThrowOnFailure();

    // Days ago and units.
    static Gen<(int Ago, int Units)[]> Sales =>
        Gen.Zip(Gen.Choose(0, 300), Gen.Choose(1, 20)).ListOf().Select(list => list.ToArray());

    static ImmutableArray<LostDemand> Measured((int Ago, int Units)[] sold, Func<int, int> left)
    {
        var scene = new DemandScene().Stock(Us, 300, left);
        foreach (var (ago, units) in sold)
        {
            scene.Sale(ago, units);
        }

        return scene.Measure().Lost;
    }

    static LostDemand Lost(short warehouse, int days, int units) => new(warehouse, days, Quantity.Of((long)units), false);

    // It came so many days ago, the day itself counted, sold so much a day and has been empty for the last days.
    static DemandScene Emptied(int days, int empty, int units)
    {
        var scene = new DemandScene().Stock(Us, days - 1, ago => ago >= empty ? 9 : 0);
        foreach (var ago in Enumerable.Range(empty, days - empty))
        {
            scene.Sale(ago, units);
        }

        return scene;
    }
}
