using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class PriceEffectsTests
{
    const int Days = 364;

    static PricePoint Price(int ago, decimal price, decimal? sale = null, short store = 0) => new(Ago(ago), store, price, sale, Dollar);

    // Ten goods that sell 28 a week at 10 and 56 at 5, a quarter at each price: the elasticity is −1.
    static IEnumerable<SkuSales> Others => Enumerable.Range(0, 10).Select(at => Selling(
        $"other{at}",
        ago => ago / 91 % 2 == 0 ? 4 : 8,
        [Price(363, 5), Price(272, 10), Price(181, 5), Price(90, 10)]));

    static SkuSales Selling(string sku, Func<int, double> units, PricePoint[] prices, params PromotionLine[] promotions) => new(
        null,
        Enumerable.Range(0, Days).Reverse().Select(ago => new SoldLine(Ago(ago).DayNumber, 0, units(ago))).ToArray(),
        promotions)
    {
        Sku = sku,
        Prices = prices,
    };

    static DemandDrivers Learn(params SkuSales[] also) => DemandDrivers.Learn([.. Others, .. also], DemandScene.Network, EventCalendar.Empty, AsOf, 156);

    static SkuDemand Measure(PricePoint[] prices, Func<int, int> units)
    {
        var scene = new DemandScene().Stock(Us, Days, _ => 500);
        for (var ago = 0; ago < Days; ago++)
        {
            scene.Sale(ago, units(ago));
        }

        return scene.Launched(null, Learn(Selling("sku", ago => units(ago), prices))).Measure();
    }

    // The example of docs/formulas/demand.md#price.
    [Fact]
    public void S1_10_goods_whose_price_was_halved_a_week_ago_are_expected_to_go_on_selling_twice_as_much()
    {
        var halved = Measure([Price(363, 10), Price(6, 5)], ago => ago <= 6 ? 8 : 4);
        var unknown = Measure([Price(363, 10)], ago => ago <= 6 ? 8 : 4);

        Assert.InRange(halved.Of(Whole).UnitsPerDay, 7.5, 8.5);
        Assert.InRange(unknown.Of(Whole).UnitsPerDay, 3.5, 5);
        Assert.InRange(halved.PriceAhead, 1.7, 2);
        Assert.Equal(1, unknown.PriceAhead);
    }

    [Fact]
    public void S1_10_a_price_planned_for_a_coming_day_moves_the_weeks_from_then_on()
    {
        var steady = Measure([Price(363, 5)], _ => 8);
        var raised = Measure([Price(363, 5), Price(-1, 10)], _ => 8);

        Assert.Equal(8, steady.Of(Whole).UnitsPerDay, 6);
        Assert.InRange(raised.Of(Whole).UnitsPerDay, 4, 4.5);
        Assert.Equal(steady.PastErrors.Select(one => one.Errors.AbsoluteError), raised.PastErrors.Select(one => one.Errors.AbsoluteError));
    }

    [Fact]
    public void A_price_that_never_moved_leaves_every_figure_to_the_last_bit()
    {
        var told = Measure([Price(363, 10)], ago => 3 + ago % 3);
        var silent = Measure([], ago => 3 + ago % 3);

        Assert.Equal(silent.Of(Whole).Outlook!.Steps.AsEnumerable(), told.Of(Whole).Outlook!.Steps);
        Assert.Equal(1, told.PriceAhead);
    }

    // Selling is what moved, not the price: nothing is learnt of the two together.
    [Fact]
    public void Weeks_of_promotions_tell_nothing_of_the_price()
    {
        var promoted = new PromotionLine(Ago(200), Ago(100), 0, null, 0.5, default);
        SkuSales[] goods =
        [
            .. Enumerable.Range(0, 10).Select(at =>
                Selling($"sku{at}", ago => ago is >= 100 and <= 200 ? 40 : 4, [Price(363, 10), Price(200, 10, 5), Price(99, 10)], promoted)),
        ];
        var drivers = DemandDrivers.Learn(goods, DemandScene.Network, EventCalendar.Empty, AsOf, 156);
        var facts = new SkuFacts(new SkuMaster("sku0")) { Promotions = new[] { promoted } };

        Assert.Equal(1, drivers.PriceAhead(facts, [new StoreShare(0, "", 1)]));
        Assert.Equal(1, drivers.Factors(facts, [new StoreShare(0, "", 1)], 52)[0]);
    }

    [Fact]
    public void A_sale_price_is_what_is_asked_until_the_next_price_and_weeks_before_the_first_are_as_it()
    {
        var weeks = new DateSpan(Ago(27), Ago(-15));
        var ratios = new AskedPrices(weeks, AsOf).Of([Price(20, 10, 8), Price(6, 10)], [], 0, _ => false)!;

        Assert.Equal([0.8, 0.8, 0.8, 1, 1, 1], ratios.Select(ratio => Math.Round(ratio, 9)));
        Assert.Null(new AskedPrices(weeks, AsOf).Of([Price(20, 10, 8), Price(6, 10)], [], 1, _ => false));
        Assert.Null(new AskedPrices(weeks, AsOf).Of([Price(20, 10), Price(6, 9) with { Currency = Euro }], [], 0, _ => false));
    }

    [Fact]
    public void The_week_of_an_event_keeps_the_price_of_the_week_before()
    {
        var ratios = new AskedPrices(new DateSpan(Ago(27), Ago(-8)), AsOf).Of([Price(27, 10), Price(13, 5), Price(6, 8)], [], 0, week => week == 2)!;

        Assert.Equal([1.25, 1.25, 1.25, 1, 1], ratios);
    }

    // Money has no name: dollars or cents, the same factor.
    [Fact]
    public void Law_only_ratios_of_prices_count() =>
        Prop.ForAll(Gen.Choose(1, 500).Three().ToArbitrary(), three =>
        {
            var (before, now, times) = three;
            double[]? Of(decimal scale) =>
                new AskedPrices(new DateSpan(Ago(27), Ago(-7)), AsOf).Of([Price(27, before * scale), Price(9, now * scale)], [], 0, _ => false);
            var (one, other) = (Of(1), Of(times));
            return one is null ? other is null && before == now : one.Zip(other!).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }).QuickCheckThrowOnFailure();
}
