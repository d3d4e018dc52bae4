using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class DemandBookTests
{
    // By hand: 2 a day on every day of a year, always in stock: 2 a day, smooth.
    [Fact]
    public void Even_sales_are_their_own_rate()
    {
        var forecast = Daily(365, 2).Stock(Us, 400, _ => 50).Measure().Of(Us);

        Assert.Equal(1, forecast.Outlook!.Methods.Sum(method => method.Share), 9);
        Assert.Equal(new DemandBand(53, 14, 14, 14, 14), Assert.Single(forecast.Outlook.Steps));
        Assert.Equal(new DemandBand(13, 182, 182, 182, 182), forecast.Outlook.Sums[1]);
        Assert.Equal(2.0, forecast.UnitsPerDay);
        Assert.Equal(2.0, forecast.NaiveUnitsPerDay, 9);
        Assert.Equal(DemandPattern.Smooth, forecast.Pattern);
        Assert.Equal((364, 0), (forecast.ObservedDays, forecast.CensoredDays));
        Assert.Equal(0, forecast.Deviation);
        Assert.False(forecast.IsLowerBound);
    }

    // By hand: 3 a day for 182 days, then nothing to sell for 182: 3 a day, not 1.5.
    [Fact]
    public void Days_without_stock_are_masked_and_not_taken_for_days_without_demand()
    {
        var scene = new DemandScene().Stock(Us, 363, ago => ago >= 182 ? 20 : 0);
        Fill(scene, 363, 182, 3);
        var forecast = scene.Measure().Of(Us);

        Assert.Equal(3.0, forecast.UnitsPerDay, 9);
        Assert.Equal(1.5, forecast.NaiveUnitsPerDay, 9);
        Assert.Equal((182, 182), (forecast.ObservedDays, forecast.CensoredDays));
    }

    [Fact]
    public void What_customers_wait_for_and_the_first_days_are_kept_by_place_and_day()
    {
        DateOnly asOf = new(2026, 6, 30);
        SaleLine Line(int ago, int units, SaleStatus status, short place = 0, DemandClass kind = DemandClass.Normal) =>
            new(asOf.AddDays(-ago), asOf, 0, place, Quantity.Of(units), 0, 0, 0, -1, status, kind, 1);
        SaleLine[] sales =
        [
            Line(50, 3, SaleStatus.Shipped), Line(50, 1, SaleStatus.Pending), Line(49, 9, SaleStatus.Cancelled), Line(21, 2, SaleStatus.Shipped),
            Line(20, 4, SaleStatus.Pending), Line(3, 2, SaleStatus.Pending, -1), Line(2, 1, SaleStatus.Pending),
            Line(1, 7, SaleStatus.Pending, 0, DemandClass.NotDemand), Line(-1, 5, SaleStatus.Pending),
        ];

        // 50 days ago is too old to wait, tomorrow has not come; 30 days from the first sale on are 50 to 21 days ago.
        Assert.Equal([new OwedUnits(-1, Quantity.Of(2)), new OwedUnits(0, Quantity.Of(5))], OwedUnits.Of(sales, asOf).AsEnumerable());
        Assert.Equal([new SoldDay(asOf.AddDays(-50), Quantity.Of(4)), new SoldDay(asOf.AddDays(-21), Quantity.Of(2))], SoldDay.First(sales, asOf).AsEnumerable());
        Assert.Empty(SoldDay.First([], asOf));
    }

    [Fact]
    public void A_sale_is_proof_of_stock()
    {
        var forecast = Daily(300, 4).Stock(Us, 299, _ => 0).Measure().Of(Us);

        Assert.Equal(4.0, forecast.UnitsPerDay, 9);
        Assert.Equal(0, forecast.CensoredDays);
    }

    // By hand: 1 every second day for 280 days, and all anyone knows of stock is what lies there today: half a unit
    // a day. With the silent days taken for days without stock it would be 1.
    [Theory]
    [InlineData(DataGrade.D)]
    [InlineData(DataGrade.C)]
    [InlineData(DataGrade.B)]
    public void A_snapshot_says_nothing_about_the_days_before_it(DataGrade grade)
    {
        var scene = new DemandScene().Graded(grade).Stock(Us, 279, ago => ago == 0 ? 8 : 0);
        Enumerable.Range(0, 140).ToList().ForEach(count => scene.Sale(count * 2, 1));
        var forecast = scene.Measure().Of(Us);

        Assert.InRange(forecast.UnitsPerDay, 0.45, 0.55);
        Assert.Equal(0, forecast.CensoredDays);
    }

    // Month by month: seen empty on the 100th day, seen full on the 70th and ever since. Where something sold in
    // between there was stock after all; where nothing sold there was none.
    [Theory]
    [InlineData(DataGrade.C, 85, 0)]
    [InlineData(DataGrade.C, 150, 30)]
    [InlineData(DataGrade.B, 85, 29)]
    public void Between_distant_snapshots_a_sale_shows_there_was_stock(DataGrade grade, int saleAgo, int censored)
    {
        var scene = new DemandScene().Graded(grade).Stock(Us, 200, ago => ago is > 70 and <= 100 ? 0 : 9);

        Assert.Equal(censored, scene.Sale(saleAgo, 1).Measure().Of(Us).CensoredDays);
    }

    [Fact]
    public void When_every_day_sold_out_the_rate_is_a_lower_bound()
    {
        Assert.True(Daily(300, 4).Stock(Us, 300, _ => 0).Measure().Of(Us).IsLowerBound);
        Assert.True(Daily(300, 4).Stock(Us, 300, _ => 0).Measure().Of(Whole).IsLowerBound);
        Assert.False(Daily(300, 4).Stock(Us, 300, ago => ago == 7 ? 1 : 0).Measure().Of(Us).IsLowerBound);
    }

    [Fact]
    public void Days_before_the_first_receipt_do_not_count()
    {
        var forecast = Daily(28, 5).Stock(Us, 27, _ => 10).Measure().Of(Us);

        Assert.Equal(5.0, forecast.UnitsPerDay, 9);
        Assert.Equal(5.0, forecast.NaiveUnitsPerDay, 9);
        Assert.Equal((28, 0), (forecast.ObservedDays, forecast.CensoredDays));
        Assert.Equal(1.0, forecast.AverageInterval);
    }

    [Fact]
    public void Without_stock_data_days_count_from_the_first_sale()
    {
        var forecast = Daily(70, 1).Measure().Of(Us);

        Assert.Equal(1.0, forecast.UnitsPerDay, 9);
        Assert.Equal((70, 0), (forecast.ObservedDays, forecast.CensoredDays));
    }

    [Fact]
    public void Seldom_demand_sinks_when_it_dies()
    {
        DemandScene Every28Days(int until) => Enumerable.Range(0, 13)
            .Where(count => count * 28 >= until)
            .Aggregate(new DemandScene().Stock(Us, 363, _ => 9), (scene, count) => scene.Sale(count * 28 + 3, 4));
        var alive = Every28Days(0).Measure().Of(Us);
        var dying = Every28Days(200).Measure().Of(Us);

        Assert.Equal(DemandPattern.Intermittent, alive.Pattern);
        Assert.InRange(alive.UnitsPerDay, 0.08, 0.25);
        Assert.True(dying.UnitsPerDay < alive.UnitsPerDay / 2);
    }

    [Fact]
    public void Where_no_week_will_do_the_rate_is_sales_over_days_in_stock()
    {
        var forecast = new DemandScene().Stock(Us, 100, ago => ago == 100 ? 3 : 0).Sale(100, 6).Measure().Of(Us);

        Assert.Equal("in-stock-mean", forecast.Method);
        Assert.Equal(6.0, forecast.UnitsPerDay, 12);
        Assert.Equal(DemandPattern.None, forecast.Pattern);
    }

    [Fact]
    public void Nothing_sold_is_no_demand()
    {
        var demand = new DemandScene().Stock(Us, 100, _ => 3).Measure();

        Assert.Equal((0.0, DemandPattern.None), (demand.Of(Us).UnitsPerDay, demand.Of(Us).Pattern));
        Assert.False(demand.Of(Whole).IsLowerBound);
        Assert.Null(demand.Of(Us).AverageInterval);
        Assert.Null(demand.LastSale);
        Assert.Empty(demand.Periods);
        Assert.All(demand.WeeklyUnits, units => Assert.Equal(0, units));
        Assert.Equal(52, demand.WeeklyUnits.Length);
    }

    // By hand: the US sells 10 a day and is empty for half the year, DE sells 1 a day: together 11, not (5 + 1).
    [Fact]
    public void The_whole_counts_a_day_with_the_share_of_demand_that_is_in_stock()
    {
        var scene = new DemandScene().Stock(Us, 363, ago => ago >= 182 ? 50 : 0).Stock(De, 363, _ => 5);
        Fill(scene, 363, 182, 10);
        Fill(scene, 363, 0, 1, line => line with { Warehouse = De });
        var demand = scene.Measure();

        Assert.Equal(10.0, demand.Of(Us).UnitsPerDay, 6);
        Assert.Equal(1.0, demand.Of(De).UnitsPerDay, 6);
        Assert.Equal(11.0, demand.Of(Whole).UnitsPerDay, 6);
    }

    // By hand: nobody knows where the 2 a day come from, so stock in either place makes a day count: 2, not 4.
    [Fact]
    public void Without_a_known_place_of_sale_stock_anywhere_will_do()
    {
        var scene = new DemandScene().Stock(Us, 363, _ => 5).Stock(De, 363, ago => ago >= 182 ? 5 : 0);
        Fill(scene, 363, 0, 2, line => line with { Warehouse = -1 });
        var demand = scene.Measure();

        Assert.Equal(2.0, demand.Of(Whole).UnitsPerDay, 9);
        Assert.Equal(0.0, demand.Of(Us).UnitsPerDay);
    }

    [Fact]
    public void A_place_on_the_way_is_no_place_to_sell_from()
    {
        var demand = Daily(100, 1).Stock(OnTheWay, 100, _ => 10).Stock(Us, 100, _ => 10).Measure();

        Assert.Equal([Us, Whole], demand.Forecasts.Select(forecast => forecast.Warehouse));
    }

    [Fact]
    public void Weekly_units_are_the_last_52_weeks_oldest_first()
    {
        var demand = new DemandScene().Sale(0, 3).Sale(6, 2).Sale(7, 10).Sale(363, 1).Sale(364, 99).Measure();

        Assert.Equal(5.0, demand.WeeklyUnits[51]);
        Assert.Equal(10.0, demand.WeeklyUnits[50]);
        Assert.Equal(1.0, demand.WeeklyUnits[0]);
        Assert.Equal((Ago(364), Ago(0)), (demand.FirstSale, demand.LastSale));
    }

    [Fact]
    public void Facts_after_the_as_of_day_are_not_known() =>
        Assert.Null(new DemandScene().Sale(-1, 5).Measure().FirstSale);

    [Fact]
    public void Scaling_demand_scales_rates() =>
        Prop.ForAll(SaleDays().ToArbitrary(), days =>
        {
            DemandForecast Rate(int times) => days
                .Aggregate(new DemandScene().Stock(Us, 300, ago => ago % 5 == 0 ? 0 : 9), (scene, day) =>
                    scene.Sale(day.Ago, times * day.Units))
                .Measure().Of(Us);
            return Math.Abs(4 * Rate(1).UnitsPerDay - Rate(4).UnitsPerDay) <= 1e-8;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weeks_without_stock_change_no_rate() =>
        Prop.ForAll(SaleDays().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (days, gap) =>
        {
            DemandForecast Rate(int weeks) => days
                .Aggregate(
                    new DemandScene().Stock(Us, 150 + 7 * weeks, ago => ago >= 70 && ago < 70 + 7 * weeks ? 0 : 9),
                    (scene, day) => scene.Sale(day.Ago < 70 ? day.Ago : day.Ago % 80 + 70 + 7 * weeks, day.Units))
                .Measure().Of(Us);
            var (without, with) = (Rate(0), Rate(gap));
            return with.CensoredDays == 7 * gap && without.ObservedDays == with.ObservedDays
                && without.UnitsPerDay == with.UnitsPerDay && without.Pattern == with.Pattern;
        }).QuickCheckThrowOnFailure();

    static Gen<(int Ago, int Units)[]> SaleDays() =>
        Gen.ArrayOf(Gen.Choose(0, 299).SelectMany(ago => Gen.Choose(1, 30).Select(units => (ago, units))));

    static DemandScene Daily(int days, int units)
    {
        var scene = new DemandScene();
        Fill(scene, days - 1, 0, units);
        return scene;
    }

    static void Fill(DemandScene scene, int from, int to, int units, Func<SaleLine, SaleLine>? but = null)
    {
        for (var ago = from; ago >= to; ago--)
        {
            scene.Sale(ago, units, but);
        }
    }
}
