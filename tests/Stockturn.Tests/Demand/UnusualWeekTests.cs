using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class UnusualWeekTests
{
    // One sale a week, on its fourth day; week 0 is the last.
    static SkuDemand Selling(Func<int, int> units)
    {
        var scene = new DemandScene().Stock(Us, 363, _ => 500);
        for (var week = 0; week < 52; week++)
        {
            if (units(week) > 0)
            {
                scene.Sale(week * 7 + 3, units(week));
            }
        }

        return scene.Measure();
    }

    // The example of docs/formulas/demand.md#unusual-week.
    [Theory]
    [InlineData(40, true)]
    [InlineData(18, false)]
    public void S2_16_a_week_far_above_those_around_it_is_marked_and_stays(int units, bool isMarked)
    {
        var demand = Selling(week => week == 17 ? units : week % 2 == 0 ? 9 : 11);

        Assert.Equal(isMarked ? [new UnusualWeek(Ago(17 * 7 + 6), units, 9)] : [], demand.Unusual.AsEnumerable());
        Assert.Equal(units, demand.Weeks[^18].Units.Approximate);
    }

    [Fact]
    public void S2_16_where_most_weeks_sell_nothing_a_week_is_held_against_those_that_sell()
    {
        static int Seldom(int week) => week % 4 == 0 ? 2 + week % 3 : 0;

        Assert.Empty(Selling(Seldom).Unusual);
        Assert.Equal([30.0], Selling(week => week == 21 ? 30 : Seldom(week)).Unusual.Select(week => week.Units));
    }

    [Fact]
    public void S2_16_three_high_weeks_in_a_row_are_a_change_and_two_are_marked()
    {
        static int Usual(int week) => week % 2 == 0 ? 9 : 11;

        Assert.Equal(2, Selling(week => week is 20 or 21 ? 60 : Usual(week)).Unusual.Length);
        Assert.Empty(Selling(week => week is 20 or 21 or 22 ? 60 : Usual(week)).Unusual);
        Assert.Empty(Selling(week => week < 10 ? 60 + Usual(week) : Usual(week)).Unusual);
    }

    // Sold by the dozen, the same weeks are marked.
    [Fact]
    public void The_unit_does_not_matter() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var random = new Random(seed);
                int[] weeks = [1, 2, .. Enumerable.Range(0, 50).Select(_ => random.Next(20) == 0 ? random.Next(100) : random.Next(8))];
                return Selling(week => weeks[week]).Unusual.Select(week => week.From)
                    .SequenceEqual(Selling(week => 12 * weeks[week]).Unusual.Select(week => week.From));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void S2_16_past_errors_are_told_for_each_place_that_sold_for_thirteen_weeks()
    {
        var scene = new DemandScene().Stock(Us, 363, _ => 500).Stock(De, 363, _ => 500)
            .Choose(new DemandChoice(Ago(120), Ago(-60), De, DemandFigure.Own, 3));
        for (var ago = 0; ago < 364; ago++)
        {
            scene.Sale(ago, 4);
            scene.Sale(ago, 2, line => line with { Warehouse = De });
        }

        var demand = scene.Measure();
        double? ErrorOf(short place, string figure) =>
            demand.PlaceErrors.Single(one => one.Warehouse == place).Errors.FirstOrDefault(one => one.Figure == figure)?.Errors.AbsoluteError;

        Assert.Equal([Us, De], demand.PlaceErrors.Select(one => one.Warehouse));
        Assert.Equal((0, null), (Math.Round(ErrorOf(Us, PastError.Recommended)!.Value, 6), ErrorOf(Us, PastError.Own)));
        Assert.Equal(7, ErrorOf(De, PastError.Own)!.Value, 6);
        Assert.DoesNotContain(demand.PastErrors, past => past.Figure == PastError.Own);
        Assert.Empty(new DemandScene().Stock(Us, 60, _ => 5).Sale(30, 2).Sale(10, 1).Measure().PlaceErrors);
    }

    // The first sale on the fourth day of its week: three days before it are neither in stock nor out of it.
    [Fact]
    public void The_days_before_the_first_sale_are_not_out_of_stock()
    {
        var scene = new DemandScene();
        for (var ago = 0; ago <= 94; ago++)
        {
            scene.Sale(ago, 2);
        }

        var first = scene.Measure().Weeks[0];

        Assert.Equal(8, first.Units.Approximate);
        Assert.Equal(4.0 / 7, first.InStock, 9);
        Assert.Equal(3.0 / 7, first.NotYet, 9);
        Assert.All(scene.Measure().Weeks.Skip(1), week => Assert.Equal(0, week.NotYet));
    }
}
