using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class ChosenDemandTests
{
    static DemandChoice Own(double units, short warehouse = Whole, int from = 5, int? until = -30) =>
        new(Ago(from), until is { } ago ? Ago(ago) : null, warehouse, DemandFigure.Own, units) { Reason = "直播排期" };

    // 2 a day from the US and 1 from Germany, always in stock.
    static DemandScene TwoPlaces()
    {
        var scene = new DemandScene().Stock(Us, 364, _ => 50).Stock(De, 364, _ => 50);
        for (var ago = 0; ago < 364; ago++)
        {
            scene.Sale(ago, 2).Sale(ago, 1, line => line with { Warehouse = De });
        }

        return scene;
    }

    [Fact]
    public void S2_16_a_figure_of_ones_own_is_shared_as_the_recommended_ones_are()
    {
        var demand = TwoPlaces().Choose(Own(6)).Measure();

        Assert.Equal((6.0, 3.0, DemandFigure.Own), (demand.Of(Whole).UnitsPerDay, demand.Of(Whole).RecommendedUnitsPerDay, demand.Of(Whole).Figure));
        Assert.Equal((4.0, 2.0), (demand.Of(Us).UnitsPerDay, demand.Of(De).UnitsPerDay));
        Assert.Equal("own", demand.Of(Us).Method);
    }

    [Fact]
    public void A_figure_of_a_place_adds_to_all_what_it_adds_to_the_place()
    {
        var demand = TwoPlaces().Choose(Own(5, De)).Measure();

        Assert.Equal((2.0, 5.0, 7.0), (demand.Of(Us).UnitsPerDay, demand.Of(De).UnitsPerDay, demand.Of(Whole).UnitsPerDay));
        Assert.Equal(DemandFigure.Recommended, demand.Of(Us).Figure);
    }

    [Fact]
    public void A_place_that_never_sold_has_the_figure_a_person_gives_it()
    {
        var scene = new DemandScene().Stock(Us, 364, _ => 50).Choose(Own(3, De));
        for (var ago = 0; ago < 364; ago++)
        {
            scene.Sale(ago, 2);
        }

        var demand = scene.Measure();

        Assert.Equal((3.0, 0), (demand.Of(De).UnitsPerDay, demand.Of(De).ObservedDays));
        Assert.Equal(5.0, demand.Of(Whole).UnitsPerDay);
    }

    [Fact]
    public void Goods_without_demand_share_a_figure_equally()
    {
        var demand = new DemandScene().Stock(Us, 60, _ => 5).Stock(De, 60, _ => 5).Choose(Own(8)).Measure();

        Assert.Equal((4.0, 4.0, 8.0), (demand.Of(Us).UnitsPerDay, demand.Of(De).UnitsPerDay, demand.Of(Whole).UnitsPerDay));
    }

    // By hand: 7 days of 4, 8 of 2 and 15 of 1 a day: (0.5 × 4 + 0.3 × 44/15 + 0.2 × 59/30) = 3.27333.
    [Fact]
    public void S1_10_the_rule_of_erps_is_the_weighted_mean_of_7_15_and_30_days()
    {
        var scene = new DemandScene().Stock(Us, 364, _ => 50).Choose(new DemandChoice(Ago(3), null, Whole, DemandFigure.Erp, null));
        for (var ago = 0; ago < 30; ago++)
        {
            scene.Sale(ago, ago < 7 ? 4 : ago < 15 ? 2 : 1);
        }

        var forecast = scene.Measure().Of(Us);

        Assert.Equal(0.5 * 4 + 0.3 * 44 / 15 + 0.2 * 59 / 30, forecast.UnitsPerDay, 9);
        Assert.Equal(("erp-7-15-30", DemandFigure.Erp), (forecast.Method, forecast.Figure));
        Assert.True(forecast.RecommendedUnitsPerDay > 0);
    }

    [Fact]
    public void A_choice_holds_from_its_first_day_to_its_last_and_the_newest_counts()
    {
        DemandForecast Of(params DemandChoice[] choices) => TwoPlaces().Choose(choices).Measure().Of(Whole);

        Assert.Equal(DemandFigure.Recommended, Of(Own(6, from: -1)).Figure);
        Assert.Equal(DemandFigure.Recommended, Of(Own(6, from: 9, until: 1)).Figure);
        Assert.Equal(6.0, Of(Own(6, from: 9, until: 0)).UnitsPerDay);
        Assert.Equal(9.0, Of(Own(6, from: 9), Own(9, from: 2)).UnitsPerDay);
        Assert.Equal(DemandFigure.Recommended, Of(Own(6, from: 9), new DemandChoice(Ago(2), null, Whole, DemandFigure.Recommended, null)).Figure);
    }

    // Places always add up to what is chosen for all of them together.
    [Fact]
    public void The_places_add_up_to_the_figure_for_all() =>
        Prop.ForAll(Gen.Choose(0, 500).Two().ToArbitrary(), both =>
        {
            var (all, place) = (both.Item1 / 10.0, both.Item2 / 10.0);
            var demand = TwoPlaces().Choose(Own(all), Own(place, De)).Measure();
            var sum = demand.Of(Us).UnitsPerDay + demand.Of(De).UnitsPerDay;
            return Math.Abs(sum - Math.Max(all, place)) < 1e-9 && demand.Of(De).UnitsPerDay == place;
        }).QuickCheckThrowOnFailure();
}
