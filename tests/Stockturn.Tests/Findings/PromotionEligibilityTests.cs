using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Tests.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

public sealed class PromotionEligibilityTests
{
    static readonly PromotionAsk Ask = new(80, 3.5, Reading.Of(19.99));

    [Fact]
    public void U_13_a_sku_is_eligible_when_stock_rating_and_price_are_what_is_asked_for()
    {
        Assert.Equal(PromotionState.Eligible, StateOf(80, 3.5, 19.99));
        Assert.Equal(PromotionState.NotEligible, StateOf(79, 3.5, 19.99));
        Assert.Equal(PromotionState.NotEligible, StateOf(80, 3.4, 19.99));
        Assert.Equal(PromotionState.NotEligible, StateOf(80, 3.5, 20));
    }

    [Fact]
    public void U_23_a_rating_nobody_told_leaves_it_open_unless_something_else_is_missed()
    {
        var (unknown, few) = (Reading.Missing(Gap.NoRating), Reading.Of(1.0));
        PromotionState Of(Reading sellable) =>
            PromotionEligibility.Of(PromotionEligibility.Check(Ask, new(sellable, unknown, Reading.Of(10.0))));

        Assert.Equal(PromotionState.Unknown, Of(Reading.Of(100.0)));
        Assert.Equal(PromotionState.NotEligible, Of(few));
    }

    [Fact]
    public void What_asks_for_nothing_takes_everything() => Assert.Equal(
        PromotionState.Eligible,
        PromotionEligibility.Of(PromotionEligibility.Check(
            new(null, null, null), new(Reading.Of(0.0), Reading.Missing(Gap.NoRating), Reading.Missing(Gap.NoPrice)))));

    [Fact]
    public void More_stock_more_stars_and_a_lower_price_never_make_it_ineligible() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Stock, byte Stars, byte Price, byte More)>(),
        told =>
        {
            var (stock, stars, price) = ((double)told.Stock, told.Stars / 51.0, told.Price / 6.0);
            var now = StateOf(stock, stars, price);
            return StateOf(stock + told.More, stars, price) <= now
                && StateOf(stock, stars + (told.More / 51.0), price) <= now
                && StateOf(stock, stars, price - (told.More / 6.0)) <= now;
        }).QuickCheckThrowOnFailure();

    // By hand: 500 there, 2 a day for 10 days until it starts are 20, 400 planned: 80 are left; the one before it takes 50 more.
    [Fact]
    public void U_13_what_is_left_after_it_is_stock_less_sales_until_then_less_what_is_planned()
    {
        var first = Line(5, 50) with { MinimumStock = Quantity.Of(600) };
        var planned = Planned(first, Line(10, 400), Line(-40, 100) with { End = A.Today.AddDays(-30) });

        Assert.Equal([440d, 30d], planned.Select(one => one.ExcessAfter.Value!.Value));
        Assert.Equal(PromotionState.NotEligible, planned[0].State);
        Assert.Equal(400, planned[1].Reserved.Value);
        Assert.Equal(A.Today.AddDays(10), planned[1].ActBy);
        Assert.Equal(A.Today.AddDays(1), Planned(first with { Deadline = A.Today.AddDays(1) })[0].ActBy);
    }

    [Fact]
    public void Without_planned_units_nothing_is_reserved_and_what_is_left_is_a_gap()
    {
        var planned = Planned(Line(10, 0)).Single();

        Assert.Equal((Gap.NoPlan, Gap.NoPlan), (planned.Reserved.Gap, planned.ExcessAfter.Gap));
    }

    [Fact]
    public void What_is_planned_for_a_later_day_is_known_today()
    {
        var facts = new FactSetBuilder()
            .Add(ProductFact.Kind, (ProductFact.Item, "A"))
            .Add(
                PromotionFact.Kind, (PromotionFact.Item, "A"), (PromotionFact.Start, A.Today.AddDays(8)), (PromotionFact.End, A.Today.AddDays(9)))
            .Add(PriceFact.Kind, (PriceFact.Item, "A"), (PriceFact.Day, A.Today.AddDays(8)), (PriceFact.Price, 5m))
            .Build();
        var known = new FactBook(facts, new FactSettings(), A.Today).For(0);

        Assert.Equal((1, 0), (known.Promotions.Length, known.Prices.Length));
    }

    static PromotionState StateOf(double stock, double rating, double price) => PromotionEligibility.Of(
        PromotionEligibility.Check(Ask, new(Reading.Of(stock), Reading.Of(rating), Reading.Of(price))));

    static PromotionLine Line(int inDays, decimal units) =>
        new(A.Today.AddDays(inDays), A.Today.AddDays(inDays + 2), 0, "Prime Day", 0.2, Quantity.Of(units));

    static IReadOnlyList<PlannedPromotion> Planned(params PromotionLine[] lines)
    {
        var facts = new SkuFacts(A.Master()) { Promotions = lines };
        var demand = A.Demand("S1", 730, 7300) with
        {
            Forecasts = [A.Forecast(-1, 2) with { ObservedDays = 90 }],
        };
        var ledger = A.Ledger("S1", A.Layer(30, 500));
        var turn = new TurnContext(A.Network, new Policy(), A.Today, new TurnCoverage(A.Today.AddDays(-400), true, false));
        return Engine.PromotionsOf(facts, ledger, demand, turn);
    }
}
