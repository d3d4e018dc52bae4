using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class LaunchForecastTests
{
    static SkuSales Sold(string sku, int fromAgo, Func<int, double> units, string category = "cups") => new(
        category, Enumerable.Range(0, fromAgo).Reverse().Select(ago => new SoldLine(Ago(ago).DayNumber, 0, units(ago))).ToArray(), default)
    {
        Sku = sku,
    };

    static SkuSales New(LaunchPlan plan) => new("cups", default, default) { Sku = "sku", Launch = plan };

    static DemandDrivers Learn(params SkuSales[] skus) => DemandDrivers.Learn(skus, DemandScene.Network, EventCalendar.Empty, AsOf, 156);

    static LaunchPlan Like(params string[] similar) => new(AsOf) { Similar = [.. similar] };

    static DemandScene Seller(LaunchPlan plan, params SkuSales[] others) =>
        new DemandScene().Launched(plan, Learn([.. others, New(plan)]));

    // 700 units in a hundred days: 7 a day, whatever came before the launch.
    [Fact]
    public void S3_20_a_new_sku_sells_as_the_goods_it_is_like()
    {
        var demand = Seller(Like("A"), Sold("A", 210, _ => 7), Sold("B", 210, _ => 70)).Measure();

        Assert.Equal(7, demand.Of(Whole).UnitsPerDay, 9);
        Assert.Equal(("analogue", 7.0, 4.0), (demand.Of(Whole).Method, demand.Launch!.AnalogueUnitsPerDay, demand.Launch.PriorWeeks));
        Assert.Equal(91 * 7, demand.Of(Whole).UnitsOver(91), 9);
        Assert.Equal("analogue", Assert.Single(demand.Of(Whole).Outlook!.Methods).Method);
        Assert.Equal([4, 13, 26], demand.Of(Whole).Outlook!.Sums.Select(band => band.Weeks));
    }

    // The example of docs/formulas/demand.md#launch: 8 and 4 a day named, 60 / 0.6 × 8 % = 8 of clicks, two weeks of 21 seen.
    [Fact]
    public void S3_20_the_level_of_goods_like_it_is_corrected_by_clicks_and_by_the_weeks_it_sold()
    {
        var plan = Like("A", "B") with { Day = Ago(13), Conversion = 0.08, DailyBudget = 60, ClickCost = 0.6m, UnitsPerDay = 20 };
        var scene = Seller(plan, Sold("A", 210, _ => 8), Sold("B", 210, _ => 4)).Stock(Us, 13, _ => 50);
        for (var ago = 0; ago < 14; ago++)
        {
            scene.Sale(ago, 3);
        }

        var demand = scene.Measure();

        Assert.Equal((6.0, 8.0, 8.0), (demand.Launch!.AnalogueUnitsPerDay!.Value, Math.Round(demand.Launch.ClickUnitsPerDay!.Value, 9), Math.Round(demand.Launch.PriorUnitsPerDay, 9)));
        Assert.Equal((2.0, 42.0, 1.0), (demand.Launch.ObservedWeeks, demand.Launch.Units, demand.Launch.PriorWeeks));
        Assert.Equal((8 + 42 / 7.0) / 3, demand.Of(Whole).UnitsPerDay, 9);
        Assert.Equal(demand.Of(Whole).UnitsPerDay, demand.Of(Us).UnitsPerDay, 9);
    }

    [Fact]
    public void S3_20_without_goods_named_the_median_of_launches_of_the_category_counts_and_without_any_the_clicks_or_the_plan()
    {
        var old = Sold("OLD", 900, _ => 100);
        var demand = Seller(Like(), old, Sold("A", 210, _ => 2), Sold("B", 210, _ => 3), Sold("C", 210, _ => 40), Sold("X", 210, _ => 9, "other"))
            .Measure();

        Assert.Equal(3, demand.Of(Whole).UnitsPerDay, 9);
        Assert.Equal(["A", "B", "C"], demand.Launch!.Analogues.AsEnumerable());
        Assert.Equal(("launch-plan", 12.0), (Method(Like() with { UnitsPerDay = 12 }), Rate(Like() with { UnitsPerDay = 12 })));
        Assert.Equal(8, Rate(Like() with { UnitsPerDay = 12, Conversion = 0.08, DailyBudget = 60, ClickCost = 0.6m }), 9);
        Assert.Equal("in-stock-mean", Method(Like()));

        string Method(LaunchPlan plan) => Seller(plan, old).Measure().Of(Whole).Method;
        double Rate(LaunchPlan plan) => Seller(plan, old).Measure().Of(Whole).UnitsPerDay;
    }

    [Fact]
    public void Before_its_launch_it_sells_nothing()
    {
        var plan = Like("A") with { Day = AsOf.AddDays(15) };
        var weeks = Seller(plan, Sold("A", 210, _ => 7)).Measure().Of(Whole).Outlook!.EachWeek().Take(4).Select(week => week.Mean);

        Assert.Equal([0, 0, 49, 49], weeks);
    }

    [Fact]
    public void Goods_that_differ_much_are_worth_little()
    {
        Assert.Equal(13, LaunchForecast.WeeksOf([(10, 13), (10, 13), (10, 13)]));
        Assert.Equal(1, LaunchForecast.WeeksOf([(10, 13), (30, 13)]));
        Assert.Equal(20 / (18 - 20 / 13.0), LaunchForecast.WeeksOf([(17, 13), (23, 13)]), 9);
    }

    [Fact]
    public void A_place_has_its_share_and_the_places_add_up()
    {
        var plan = Like("A") with { Day = Ago(6) };
        var scene = Seller(plan, Sold("A", 210, _ => 7)).Stock(Us, 6, _ => 50).Stock(De, 6, _ => 50);
        for (var ago = 0; ago < 7; ago++)
        {
            scene.Sale(ago, 2);
        }

        var demand = scene.Measure();

        Assert.Equal((4 * 7 + 14 / 7.0 * 1) / 5, demand.Of(Whole).UnitsPerDay, 9);
        Assert.Equal(demand.Of(Whole).UnitsPerDay, demand.Of(Us).UnitsPerDay + demand.Of(De).UnitsPerDay, 6);
        Assert.True(demand.Of(Us).UnitsPerDay > demand.Of(De).UnitsPerDay);
    }

    // With one SKU like it of constant rate and no week of its own, the rate is that one.
    [Fact]
    public void S3_20_one_sku_of_constant_rate_gives_its_rate() =>
        Prop.ForAll(Gen.Choose(1, 400).Zip(Gen.Choose(30, 400)).ToArbitrary(), both =>
        {
            var rate = both.Item1 / 4.0;
            return Math.Abs(Seller(Like("A"), Sold("A", both.Item2, _ => rate)).Measure().Of(Whole).UnitsPerDay - rate) < 1e-6;
        }).QuickCheckThrowOnFailure();

    // With 13 weeks of its own nothing changes.
    [Fact]
    public void S3_20_a_sku_of_thirteen_weeks_is_new_no_longer() =>
        Prop.ForAll(Gen.Choose(13, 40).Zip(Gen.Choose(0, 9)).ToArbitrary(), both =>
        {
            var (weeks, units) = both;
            DemandScene Scene(DemandScene scene)
            {
                for (var ago = 0; ago < weeks * 7; ago++)
                {
                    scene.Sale(ago, units + (ago % 3));
                }

                return scene.Stock(Us, weeks * 7 - 1, _ => 50);
            }

            var plan = Like("A") with { Day = Ago(weeks * 7 - 1) };
            var with = Scene(Seller(plan, Sold("A", 210, _ => 70))).Measure();
            var without = Scene(new DemandScene().Launched(null, Learn(Sold("A", 210, _ => 70)))).Measure();
            return with.Launch is null && with.Forecasts.SequenceEqual(without.Forecasts);
        }).QuickCheckThrowOnFailure();

    // The planned 10 a day; 21 units in 7 days in stock of 14.
    [Fact]
    public void S0_14_what_was_planned_stands_against_what_sold_a_day_in_stock()
    {
        var scene = Seller(Like() with { Day = Ago(13), UnitsPerDay = 10 }).Stock(Us, 13, ago => ago < 7 ? 0 : 50).Graded(Stockturn.Ledger.DataGrade.A);
        for (var ago = 7; ago < 14; ago++)
        {
            scene.Sale(ago, 3);
        }

        var plan = scene.Measure().Plan!;

        Assert.Equal((10.0, Ago(13), 3.0), (plan.PlannedUnitsPerDay, plan.From, plan.ActualUnitsPerDay!.Value));
        Assert.Equal(-0.7, plan.Gap!.Value, 9);
    }

    [Fact]
    public void S0_14_without_a_launch_plan_a_persons_own_figure_is_the_plan_and_without_either_there_is_none()
    {
        var scene = new DemandScene().Stock(Us, 200, _ => 50);
        for (var ago = 0; ago < 200; ago++)
        {
            scene.Sale(ago, ago < 28 ? 4 : 9);
        }

        Assert.Null(scene.Measure().Plan);
        var plan = scene.Choose(new DemandChoice(Ago(90), AsOf.AddDays(5), Whole, DemandFigure.Own, 5)).Measure().Plan!;
        Assert.Equal((5.0, Ago(27), 4.0), (plan.PlannedUnitsPerDay, plan.From, plan.ActualUnitsPerDay!.Value));
        Assert.Equal(-0.2, plan.Gap!.Value, 9);
        Assert.Null(new PlannedVelocity(5, AsOf, null).Gap);
        Assert.Null(new PlannedVelocity(0, AsOf, 2).Gap);
    }
}
