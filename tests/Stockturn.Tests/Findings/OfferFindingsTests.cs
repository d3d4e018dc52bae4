using FsCheck;
using FsCheck.Fluent;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

/// <summary>What is wrong with an offer, before anybody thinks of a discount.</summary>
public sealed class OfferFindingsTests
{
    static readonly OfferSettings Usual = new();

    [Fact]
    public void S0_33_stuck_goods_few_people_see_lack_exposure() =>
        Assert.Equal(["low_exposure"], RulesOf(Peers(), Offer("SLOW") with { Recent = Seen(sessions: 60, units: 3), IsStuck = true }));

    [Fact]
    public void S0_45_stuck_goods_people_see_and_do_not_order_lack_conversion() =>
        Assert.Equal(["low_conversion"], RulesOf(Peers(), Offer("SLOW") with { Recent = Seen(sessions: 600, units: 5), IsStuck = true }));

    [Fact]
    public void S0_33_a_page_that_does_not_sell_goes_before_its_few_visits() =>
        Assert.Equal(["low_conversion"], RulesOf(Peers(), Offer("SLOW") with { Recent = Seen(sessions: 240, units: 0), IsStuck = true }));

    // No order out of 60 visits at 5 % is expected once in 20: not rare enough to blame the page.
    [Fact]
    public void S0_33_too_few_visits_say_nothing_about_conversion() =>
        Assert.Equal(["low_exposure"], RulesOf(Peers(), Offer("SLOW") with { Recent = Seen(sessions: 58, units: 0), IsStuck = true }));

    [Fact]
    public void S0_33_goods_that_are_not_stuck_or_of_which_no_visits_are_told_are_left_alone()
    {
        Assert.Empty(RulesOf(Peers(), Offer("FINE") with { Recent = Seen(sessions: 60, units: 3) }));
        Assert.Empty(RulesOf(Peers(), Offer("DARK") with { IsStuck = true }));
        Assert.Empty(RulesOf(Peers()[..3], Offer("ALONE") with { Recent = Seen(sessions: 60, units: 3), IsStuck = true }));
    }

    [Fact]
    public void S0_33_where_visits_say_nothing_the_reason_is_named()
    {
        var book = new VisitBook(Peers(), Usual);
        var seldom = Offer("SLOW") with { Recent = Seen(sessions: 60, units: 3) };

        Assert.Equal(VisitVerdict.NothingForSale, book.Of(null).Verdict);
        Assert.Equal(VisitVerdict.NoVisits, book.Of(Offer("DARK") with { IsStuck = true }).Verdict);
        Assert.Equal(VisitVerdict.NoPeers, new VisitBook(Peers()[..3], Usual).Of(seldom with { IsStuck = true }).Verdict);
        Assert.Equal(VisitVerdict.NotStuck, book.Of(seldom).Verdict);
        Assert.Equal(VisitVerdict.LowExposure, book.Of(seldom with { IsStuck = true }).Verdict);
        Assert.All(Peers(), peer => Assert.Equal(VisitVerdict.InRange, book.Of(peer with { IsStuck = true }).Verdict));
    }

    [Fact]
    public void S0_34_goods_that_sold_well_and_dropped_are_to_be_reactivated()
    {
        Assert.Equal(["reactivate"], RulesOf([], Offer("HOT") with { SoldPerDayBefore = 2, SoldPerDay = 0.8 }));
        Assert.Empty(RulesOf([], Offer("HOT") with { SoldPerDayBefore = 2, SoldPerDay = 0.81 }));
        Assert.Empty(RulesOf([], Offer("COLD") with { SoldPerDayBefore = 0.49, SoldPerDay = 0 }));
    }

    [Fact]
    public void S0_11_advertising_that_costs_ever_more_for_its_sales_weakens()
    {
        Assert.Equal(["advertising_weakens"], RulesOf([], Offer("AD") with { Recent = Spent(39, 100, 50), Before = Spent(30, 100, 50) }));
        Assert.Empty(RulesOf([], Offer("AD") with { Recent = Spent(38, 100, 50), Before = Spent(30, 100, 50) }));
        Assert.Empty(RulesOf([], Offer("AD") with { Recent = Spent(90, 100, 49), Before = Spent(30, 100, 50) }));
    }

    // By hand: 20 of 100 came back, now 8 of 100: at the former rate so few have a chance of 0.2 %; 12 of 100 is no fall to 60 %.
    [Fact]
    public void S0_10_buyers_who_come_back_less_are_told()
    {
        var offer = Offer("B") with { AreBuyersKnownLongEnough = true, BuyersBefore = (100, 20) };

        Assert.Equal(["repurchase_falls"], RulesOf([], offer with { Buyers = (100, 8) }));
        Assert.Empty(RulesOf([], offer with { Buyers = (100, 13) }));
        Assert.Empty(RulesOf([], offer with { Buyers = (29, 0) }));
        Assert.Empty(RulesOf([], offer with { Buyers = (100, 8), AreBuyersKnownLongEnough = false }));
    }

    [Fact]
    public void U_23_a_rating_under_four_or_fallen_by_three_tenths_is_low()
    {
        Assert.Equal(["low_rating"], RulesOf([], Offer("R") with { Rating = (3.9, null, 80) }));
        Assert.Equal(["low_rating"], RulesOf([], Offer("R") with { Rating = (4.2, 4.5, 80) }));
        Assert.Empty(RulesOf([], Offer("R") with { Rating = (4.3, 4.5, 80) }));
    }

    [Fact]
    public void The_order_in_which_offers_come_changes_nothing()
    {
        OfferSummary[] offers = [.. Peers(), Offer("SLOW") with { Recent = Seen(60, 3), IsStuck = true, Rating = (3, null, 1) }];
        var expected = OfferFindings.Find(offers, Usual).Select(finding => (finding.Sku, finding.Rule));
        Prop.ForAll(Gen.Shuffle(offers).ToArbitrary(), mixed =>
            OfferFindings.Find(mixed, Usual).Select(finding => (finding.Sku, finding.Rule)).SequenceEqual(expected))
            .QuickCheckThrowOnFailure();
    }

    static IEnumerable<string> RulesOf(OfferSummary[] peers, OfferSummary offer) =>
        OfferFindings.Find([.. peers, offer], Usual).Where(finding => finding.Sku == offer.Sku).Select(finding => finding.Rule);

    // Twenty visits a day, one in twenty orders.
    static OfferSummary[] Peers() => [.. Enumerable.Range(1, 6).Select(at => Offer($"P{at}") with { Recent = Seen(600, 30) })];

    static OfferSummary Offer(string sku) => new(sku, "mugs", Quantity.Of(40), 400m);

    static TrafficSums Seen(decimal sessions, decimal units) =>
        new() { HasVisits = true, Sessions = sessions, VisitUnits = units, VisitDays = 30 };

    static TrafficSums Spent(decimal cost, decimal sales, long clicks) => new()
    {
        HasAdvertising = true,
        AdvertisingCost = PartialSum.Of(cost),
        AdvertisingSales = PartialSum.Of(sales),
        Clicks = clicks,
    };
}
