using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public sealed class ShippingBookTests
{
    const string Home = "CN", Us = "FBA-US";

    static readonly Currency Dollar = new("USD");

    static ShippingModeLine Air => new(Home, Us, ShippingMode.Air, 5m, null, Dollar, 8, 0) { VolumetricDivisor = 6000 };

    static ShippingModeLine Sea => new(Home, Us, ShippingMode.Sea, null, 200m, Dollar, 34, 0);

    static TransferSeller Short => new() { Lies = [0, 100, 0, 0], Sells = [0, 10, 0, 0], Modes = [Air, Sea] };

    static PlaceShipping Place(TransferSeller seller) => Assert.Single(seller.Ship().Places);

    // A unit of 0.2 kg and a litre: by air 1.00, by sea 0.20. It sells for 20, 13 are left after fees; another costs 5 and the sea.
    [Fact]
    public void U_10_each_way_stands_with_freight_capital_and_the_margin_lost_and_the_split_beats_both()
    {
        var place = Place(Short with { Lies = [2000, 100, 0, 0] });
        var (air, sea) = (place.Choices[0], place.Choices[1]);

        Assert.Equal((ShippingMode.Air, ShippingMode.Sea, false), (air.Rate.Mode, sea.Rate.Mode, place.IsOrdered));
        Assert.Equal((TransferSeller.AsOf, TransferSeller.AsOf.AddDays(8), TransferSeller.AsOf.AddDays(34)), (place.LeavesOn, air.ArrivesOn!.Value, sea.ArrivesOn!.Value));
        Assert.Equal((1.0, 0.2), (air.FreightOfUnit.Value!.Value, Math.Round(sea.FreightOfUnit.Value!.Value, 9)));
        // 33 days of 10 before the sea is there, less 100: some 230 are lost, at 13 − 5.20 each; by air next to none.
        Assert.InRange(sea.Alone!.LostUnits, 215, 245);
        Assert.Equal(7.8 * sea.Alone.LostUnits, sea.Alone.LostMargin, 6);
        Assert.True(air.Alone!.LostUnits < 5);
        Assert.Equal(5 * 0.1 * 34 / 365 * place.Units, sea.Alone.Capital, 6);
        Assert.True(place.IsSplit && air.Units is > 200 and < 350 && air.Units + sea.Units == place.Units);
        Assert.True(place.Split!.Cash < Math.Min(air.Alone.Cash, sea.Alone.Cash) && place.Saving > 0);
    }

    [Fact]
    public void U_10_what_is_ordered_leaves_when_it_is_made_and_what_is_gathered_goes_first()
    {
        var shipping = (Short with { Lies = [50, 100, 0, 0] }).Ship();

        Assert.Equal([(false, 50L), (true, (long)(Short with { Lies = [50, 100, 0, 0] }).Needs.Order.Quantity)], shipping.Places.Select(place => (place.IsOrdered, place.Units)));
        Assert.Equal(TransferSeller.AsOf.AddDays(10), shipping.Places[1].LeavesOn);
    }

    [Fact]
    public void U_10_what_the_sheet_does_not_tell_comes_from_shipments_as_they_were_paid_and_took()
    {
        var place = Place(Short with { Lies = [2000, 100, 0, 0], Modes = [Air], Freight = 0.5m });
        var sea = Assert.Single(place.Choices, choice => choice.Rate.Mode == ShippingMode.Sea);

        Assert.Equal((ShippingSource.OwnShipments, 20.0, 0.5), (sea.Rate.Source, sea.Rate.Days!.Value, Math.Round(sea.FreightOfUnit.Value!.Value, 9)));
        Assert.Equal(ShippingSource.Told, place.Choices.Single(choice => choice.Rate.Mode == ShippingMode.Air).Rate.Source);
    }

    [Fact]
    public void U_10_a_weight_volume_price_or_fee_nobody_knows_is_a_gap_and_no_way_is_free()
    {
        var seller = Short with { Lies = [2000, 100, 0, 0], Freight = 0, Named = [TransferSeller.Lane(TransferSeller.Home, TransferSeller.Us, 20, 1)] };
        var weightless = Place(seller with { WeightKg = null });
        var unpriced = Place(seller with { HasFees = false, Lies = [0, 100, 0, 0] });

        Assert.Equal((Gap.NoWeight, 0L), (weightless.Choices.Single(choice => choice.Rate.Mode == ShippingMode.Air).Rate.Gap, weightless.Choices.Single(choice => choice.Rate.Mode == ShippingMode.Air).Units));
        Assert.NotNull(weightless.Split);
        Assert.Equal((Gap.NoPrice, null), (unpriced.Gap, unpriced.Split));
        Assert.Equal(Gap.NoVolume, Place(seller with { WeightKg = null, VolumeM3 = null, Modes = [Sea] }).Gap);
    }

    // The season of six weeks of 70 a week ends on 11 August: the sea is there on the 24th.
    [Fact]
    public void S1_1_goods_that_come_after_the_season_go_by_the_fast_way_or_not_at_all()
    {
        var seller = Short with { Lies = [2000, 0, 0, 0], SeasonWeeks = 6, Modes = [Air, Sea with { Days = 55 }] };
        var place = Place(seller);
        var (air, sea) = (place.Choices[0], place.Choices[1]);

        Assert.Equal((TransferSeller.AsOf.AddDays(42), null, 0L), (sea.MissedSeason!.Value, air.MissedSeason, sea.Units));
        Assert.Equal(place.SeasonEnd, sea.MissedSeason);
        Assert.InRange(air.Units, 1, 400);
        Assert.Equal(place.Units, air.Units + place.NotAtAll);
        Assert.True(place.Split!.Cash <= air.Alone!.Cash && place.Split.Cash < sea.Alone!.Cash);
        Assert.Equal(0, Place(seller with { Modes = [Air with { PerKilogram = 100 }, Sea with { Days = 55 }] }).Choices.Sum(choice => choice.Units));
    }

    // The measured way is there on day 30, twelve days before the season ends; the sea of the sheet ten days after it was made and 55 later.
    [Fact]
    public void S1_1_an_order_leaves_out_what_no_way_brings_before_the_season_is_over()
    {
        var seller = Short with { Lies = [0, 0, 0, 0], SeasonWeeks = 6, Modes = [Sea with { Days = 55 }] };
        var (whole, cut, flown) = (seller.Needs, seller.InSeason, (seller with { Modes = [Air, Sea with { Days = 55 }] }).InSeason);

        Assert.True(whole.Order.Quantity > 0);
        Assert.Equal((0m, whole.Order.Quantity, TransferSeller.AsOf.AddDays(42)), (cut.Order.Quantity, cut.Late!.Units, cut.Late.SeasonEnd));
        Assert.Equal((true, false, (double?)0), (whole.MayFill, cut.MayFill, cut.Excess.Value));
        Assert.Empty(seller.ShipInSeason().Places);

        // By air it is in time: what flies is ordered, no more; nothing where that costs more than it brings.
        Assert.InRange(flown.Order.Quantity, 1, whole.Order.Quantity);
        Assert.Equal(0, (seller with { Modes = [Air with { PerKilogram = 100 }, Sea with { Days = 55 }] }).InSeason.Order.Quantity);
        Assert.Equal(flown.Order.Quantity, (seller with { Modes = [Air, Sea with { Days = 55 }] }).ShipInSeason().Places.Single().Choices.Single(way => way.Rate.Mode == ShippingMode.Air).Units);
        Assert.Equal((Short.Needs.Order, null), (Short.InSeason.Order, Short.InSeason.Late));
    }

    // Sellers with a season of 2 to 20 weeks, goods at home and in two places, ways of any speed and price.
    static TransferSeller Drawn(int number)
    {
        var chance = new Random(number);
        return new TransferSeller
        {
            Lies = [chance.Next(3) * chance.Next(300), chance.Next(400), chance.Next(400), 0],
            Sells = [0, 1 + chance.Next(20), chance.Next(12), 0],
            SeasonWeeks = 2 + chance.Next(18),
            Modes = [Air with { PerKilogram = 1 + chance.Next(60), Days = 3 + chance.Next(20) }, Sea with { Days = 15 + chance.Next(60), SpreadDays = chance.Next(8) }, Sea with { To = "FBA-DE", Days = 15 + chance.Next(60) }],
        };
    }

    [Fact]
    public void S1_1_no_unit_is_ordered_of_which_shipping_says_not_at_all() => Prop.ForAll<PositiveInt>(number =>
    {
        var seller = Drawn(number.Get);
        var (whole, cut) = (seller.Needs, seller.InSeason);
        return seller.ShipInSeason().Places.Where(place => place.IsOrdered).All(place => place.NotAtAll == 0)
            && cut.Order.Quantity + (cut.Late?.Units ?? 0) == whole.Order.Quantity;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void U_10_what_moves_on_is_what_transfers_move_and_what_is_ordered_goes_where_that_leaves_a_need()
    {
        var seller = Short with { Lies = [80, 0, 300, 0], Sells = [0, 10, 1, 0], Modes = [Air, Sea, Sea with { To = "FBA-DE" }] };
        var moved = seller.Plan().Moves;
        var shipped = seller.Ship().Places;

        Assert.Equal(moved.Select(move => (move.To, move.Units)), shipped.Where(place => !place.IsOrdered).Select(place => (place.To, place.Units)));
        Assert.Equal((long)seller.Needs.Order.Quantity, shipped.Where(place => place.IsOrdered).Sum(place => place.Units));
    }

    [Fact]
    public void U_10_a_least_charge_and_days_that_spread_are_weighed()
    {
        var seller = Short with { Lies = [2000, 100, 0, 0] };
        var (steady, least) = (Place(seller), Place(seller with { Modes = [Air with { KilogramsLeast = 10_000 }, Sea] }));
        var spread = Place(seller with { Modes = [Air, Sea with { SpreadDays = 8 }] });

        Assert.Equal(0, least.Choices[0].Units);
        Assert.True(spread.Choices[0].Units > steady.Choices[0].Units && spread.Split!.Cash > steady.Split!.Cash);
    }

    // 10 a day, 100 lie there and 34 days are sold meanwhile: cartons of 1 sell from the arrival on, until 89 days after it.
    [Fact]
    public void U_12_free_room_takes_what_sells_within_the_days_stock_may_last_and_saves_its_freight()
    {
        var filler = Short.Fill(ShippingMode.Sea, TransferSeller.AsOf.AddDays(34), 300);
        var dear = (Short with { Modes = [Air, Sea with { PerCubicMetre = 10 }] }).Fill(ShippingMode.Sea, TransferSeller.AsOf.AddDays(34), 300);

        // 300 are ordered and last 30 days: 59 days are left, 10 a day.
        Assert.InRange(filler!.Savings.Length, 580, 600);
        Assert.Equal(0.2 - 5.2 * 0.1 * 31 / 365, filler.Savings[0], 6);
        Assert.True(filler.Savings.SequenceEqual(filler.Savings.OrderDescending()));
        Assert.Null(dear);
        Assert.Null((Short with { WeightKg = null }).Fill(ShippingMode.Sea, TransferSeller.AsOf.AddDays(34), 0));
        Assert.Null((Short with { Status = "停售" }).Fill(ShippingMode.Sea, TransferSeller.AsOf.AddDays(34), 0));
        Assert.Null(Short.Fill(ShippingMode.Rail, TransferSeller.AsOf.AddDays(34), 0));
    }

    [Fact]
    public void S1_20_grade_D_ships_nothing_and_fills_no_room_until_the_stock_is_checked()
    {
        var seller = Short with { Lies = [2000, 100, 0, 0] };
        ContainerFiller? Fill(TransferSeller one) => one.Fill(ShippingMode.Sea, TransferSeller.AsOf.AddDays(34), 300);

        Assert.Single(seller.Ship().Places);
        Assert.Empty((seller with { IsRecordThin = true }).Ship().Places);
        Assert.NotNull(Fill(seller));
        Assert.Null(Fill(seller with { IsRecordThin = true }));
    }
}
