using Stockturn.Demand;
using Stockturn.Facts;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public sealed class PastErrorTests
{
    static DemandScene Selling(Func<int, int> units, Func<int, int>? left = null)
    {
        var scene = new DemandScene().Stock(Us, 363, left ?? (_ => 50));
        for (var ago = 0; ago < 364; ago++)
        {
            if (units(ago) > 0)
            {
                scene.Sale(ago, units(ago));
            }
        }

        return scene;
    }

    static double ErrorOf(SkuDemand demand, string figure) => demand.PastErrors.Single(past => past.Figure == figure).Errors.AbsoluteError;

    // Out of stock for the month before the quarter: the rule of ERPs says nothing sells, those who look at days in stock know better.
    [Fact]
    public void S1_10_days_without_stock_before_the_quarter_mislead_the_rule_of_erps_and_not_the_recommended_figure()
    {
        static bool IsOut(int ago) => ago is >= 91 and < 121;
        var demand = Selling(ago => IsOut(ago) ? 0 : 4, ago => IsOut(ago) ? 0 : 50).Measure();

        Assert.Equal(0, ErrorOf(demand, PastError.Recommended), 6);
        Assert.Equal(28, ErrorOf(demand, PastError.Erp), 6);
        Assert.Equal([PastError.Recommended, PastError.Erp, PastError.Naive, PastError.WindowMean], demand.PastErrors.Select(past => past.Figure));
        Assert.All(demand.PastErrors, past => Assert.Equal(13, past.Errors.Periods));
    }

    [Fact]
    public void S2_16_a_figure_of_ones_own_is_held_against_what_came_as_it_stood_then()
    {
        var told = new DemandChoice(Ago(120), Ago(-60), Whole, DemandFigure.Own, 5);
        var demand = Selling(_ => 4).Choose(told).Measure();

        Assert.Equal(7, ErrorOf(demand, PastError.Own), 6);
        Assert.DoesNotContain(Selling(_ => 4).Choose(told with { From = Ago(20) }).Measure().PastErrors, past => past.Figure == PastError.Own);
    }

    // Smooth until the quarter held back, a few bulk orders within it: the class is that of a person who does not know the quarter yet.
    [Fact]
    public void Errors_belong_to_the_class_known_before_the_weeks_held_back()
    {
        var demand = Selling(ago => ago >= 91 ? 4 : ago % 30 == 0 ? 700 : 0).Measure();

        Assert.All(demand.PastErrors, past => Assert.Equal(DemandPattern.Smooth, past.Pattern));
        Assert.NotEqual(DemandPattern.Smooth, demand.Forecasts[^1].Pattern);
    }

    [Fact]
    public void Where_too_little_is_known_no_figure_is_held_against_anything()
    {
        Assert.Empty(new DemandScene().Stock(Us, 40, _ => 5).Sale(30, 2).Sale(10, 1).Measure().PastErrors);
        Assert.Empty(new DemandScene().Stock(Us, 363, _ => 5).Measure().PastErrors.Where(past => past.Errors.Units > 0));
    }

    [Fact]
    public void S0_9_a_level_that_fell_is_read_and_what_lay_before_it_is_left_out()
    {
        var demand = Selling(ago => ago >= 140 ? 10 : 2).Measure();

        Assert.InRange(demand.Curve!.ChangedOn!.Value.DayNumber, Ago(147).DayNumber, Ago(133).DayNumber);
        Assert.Equal((70, 14), (demand.Curve.Before, demand.Curve.After));
        Assert.InRange(demand.Of(Us).UnitsPerDay, 2, 2.5);
    }

    [Fact]
    public void S0_9_an_item_that_died_is_expected_to_sell_next_to_nothing()
    {
        var demand = Selling(ago => ago >= 180 ? 10 : 0).Measure();

        Assert.Equal(0, demand.Curve!.After);
        Assert.InRange(demand.Of(Us).UnitsPerDay, 0, 0.5);
    }

    [Fact]
    public void S0_9_level_sales_change_nothing() => Assert.Null(Selling(ago => 4 + ago % 3).Measure().Curve);
}
