using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class MarketTrendTests
{
    static MarketTrendLine Line(string month, double index, string category = "", string country = "") =>
        new(category, country, DateOnly.Parse(month + "-01", System.Globalization.CultureInfo.InvariantCulture), index);

    static DateSpan Month(int month) => new(new(2025, month, 1), new DateOnly(2025, month, 1).AddMonths(1));

    // The example of docs/formulas/demand.md#market-trend; the as-of day is 30 June.
    [Fact]
    public void S3_19_a_coming_month_counts_by_its_index_over_those_of_the_last_three_months()
    {
        var trend = new MarketTrend([Line("2025-03", 50), Line("2025-04", 90), Line("2025-05", 100), Line("2025-06", 110), Line("2025-07", 120)], AsOf);

        Assert.Equal(1.2, trend.Over("cups", "US", Month(7)), 9);
        Assert.Equal((1.0, 1.0), (trend.Over("cups", "US", Month(6)), trend.Over("cups", "US", Month(8))));
        Assert.Equal(1 + 0.2 * 3 / 7, trend.Over("", "", new DateSpan(AsOf.AddDays(-3), AsOf.AddDays(4))), 9);
    }

    [Fact]
    public void S3_19_the_closest_list_counts_and_what_it_does_not_tell_is_told_by_a_wider_one()
    {
        var trend = new MarketTrend(
            [Line("2025-06", 10), Line("2025-07", 20), Line("2025-06", 10, "cups", "UK"), Line("2025-07", 30, "cups", "UK"), Line("2025-07", 40, "pots")],
            AsOf);

        Assert.Equal((3.0, 2.0, 2.0), (trend.Over("cups", "GB", Month(7)), trend.Over("cups", "US", Month(7)), trend.Over("pots", "US", Month(7))));
        Assert.Equal((5.0, 0.2), (Math.Round(One(1000), 9), Math.Round(One(0.001), 9)));

        static double One(double index) => new MarketTrend([Line("2025-05", 1), Line("2025-07", index)], AsOf).Over("", "", Month(7));
    }

    // History, market and promotions stand apart, and the forecast holds all three.
    [Fact]
    public void S2_16_S3_19_the_trend_moves_the_weeks_ahead_and_never_those_behind()
    {
        var scene = Selling();
        var plain = scene.Launched(null, Learn()).Measure();
        var moved = scene.Launched(null, Learn([Line("2025-06", 100), .. new[] { "07", "08", "09", "10" }.Select(month => Line("2025-" + month, 150))])).Measure();

        Assert.Equal((1.0, 1.5), (plain.TrendAhead, moved.TrendAhead));
        Assert.Equal((1.0, 1.0), (plain.PromotionsAhead, moved.PromotionsAhead));
        Assert.Equal(plain.Of(Whole).UnitsPerDay * 1.5, moved.Of(Whole).UnitsPerDay, 6);
        Assert.Equal(plain.Weeks.AsEnumerable(), moved.Weeks);
        Assert.Equal(plain.PastErrors.Select(Error), moved.PastErrors.Select(Error));

        static (string, double, double) Error(PastError one) => (one.Figure, one.Errors.AbsoluteError, one.Errors.ForecastUnits);
    }

    // Only the ratio of months counts, not the base of the index.
    [Fact]
    public void The_base_of_an_index_does_not_matter() =>
        Prop.ForAll(Gen.Choose(1, 1000).Three().ToArbitrary(), three =>
        {
            var (before, next, scale) = three;
            double Of(double times) => new MarketTrend([Line("2025-06", before * times), Line("2025-07", next * times)], AsOf).Over("", "", Month(7));
            return Math.Abs(Of(1) - Of(scale)) < 1e-9 && Of(1) is >= 0.2 and <= 5;
        }).QuickCheckThrowOnFailure();

    static DemandScene Selling()
    {
        var scene = new DemandScene().Stock(Us, 364, _ => 50);
        for (var ago = 0; ago < 364; ago++)
        {
            scene.Sale(ago, 4);
        }

        return scene;
    }

    static DemandDrivers Learn(params MarketTrendLine[] lines) => DemandDrivers.Learn(
        [new SkuSales(null, Enumerable.Range(0, 364).Reverse().Select(ago => new SoldLine(Ago(ago).DayNumber, 0, 4)).ToArray(), default) { Sku = "sku" }],
        DemandScene.Network, EventCalendar.Empty, AsOf, 156, lines);
}
