namespace Stockturn.Demo.Simulation;

/// <summary>Sends goods from home abroad, once a week for each country, by sea or in need by air.</summary>
sealed class Hauling(World world, ISellerRecord record, Forecast forecast)
{
    const int RegionCoverDays = 54;
    const int AmazonCoverDays = 49;
    const int LongWaitDays = 50;

    static readonly int[] Weekdays = [1, 3];

    readonly Loading loading = new(world, record);

    /// <summary>Ships what is wanted if the week's ship leaves today.</summary>
    public void Ship(Sku sku, int day)
    {
        var weekday = world.Calendar.Weekday(day);
        var region = weekday == Weekdays[0] ? 0 : weekday == Weekdays[1] ? 1 : -1;
        if (region < 0 || sku.Free(Place.Home) <= 0)
        {
            return;
        }

        switch (sku.Life.Story)
        {
            case Story.MissedListing:
                loading.Send(sku, sku.Free(Place.Home), Batch.Of(Place.Home, Place.ThirdPartyUs, (Mode.Sea, day)));
                break;
            case Story.WrongCountry when region == 1 && day >= sku.Life.StoryDay && !sku.StoryTold:
                SendToWrongCountry(sku, day);
                break;
            case Story.LateArrival when day >= sku.Life.StoryDay - 15 && day <= sku.Life.StoryDay + 30:
                loading.Send(sku, sku.Free(Place.Home), Batch.Of(Place.Home, Place.ThirdPartyUs, (Mode.SlowBoat, day)));
                break;
            default:
                ShipTo(sku, day, region);
                break;
        }
    }

    void SendToWrongCountry(Sku sku, int day)
    {
        var units = sku.Free(Place.Home) * 4 / 5;
        if (units < sku.Product.MinimumOrder / 2)
        {
            return;
        }

        sku.StoryTold = true;
        loading.Send(sku, units, Batch.Of(Place.Home, Place.ThirdPartyDe, (Mode.Sea, day)));
        var wanted = forecast.OfRegion(sku, 1, day, 120);
        world.Truth.Add(sku, Place.ThirdPartyDe, (Story.WrongCountry, day), units - wanted);
    }

    void ShipTo(Sku sku, int day, int region)
    {
        var amazon = Network.Amazon(region);
        var thirdParty = Network.ThirdParty(region);
        var from = Math.Max(day, sku.Life.LaunchDay);
        var supply = sku.Free(amazon) + sku.Free(thirdParty) + sku.UnderWay(amazon) + sku.UnderWay(thirdParty);
        var need = (int)(forecast.OfRegion(sku, region, from, RegionCoverDays) - supply);
        var channel = region == 0 ? Channel.AmazonUs : Channel.AmazonDe;
        var amazonNeed =
            (int)(forecast.Of(sku, channel, from, AmazonCoverDays) - sku.Free(amazon) - sku.UnderWay(amazon));
        if (need <= 0)
        {
            ClearHome(sku, day, region);
            return;
        }

        var units = InCartons(sku, need);
        var isUrgent = sku.Product.Grams < 2_500 && supply < forecast.OfRegion(sku, region, day, 9) && amazonNeed > 0;
        if (isUrgent)
        {
            var flown = InCartons(sku, (int)Math.Ceiling(forecast.Of(sku, channel, day, 24)));
            units -= loading.Send(sku, Math.Min(flown, units), Batch.Of(Place.Home, amazon, (Mode.Air, day)));
            amazonNeed -= flown;
        }

        var direct = Math.Min(units, amazonNeed <= 0 ? 0 : InCartons(sku, (amazonNeed * 2 / 3) + 1));
        loading.Send(sku, direct, Batch.Of(Place.Home, amazon, (Mode.Sea, day)));
        loading.Send(sku, units - direct, Batch.Of(Place.Home, thirdParty, (Mode.Sea, day)));
    }

    // Goods nobody asked for in weeks go abroad all the same: home wants its shelves back. Customers' specials stay.
    void ClearHome(Sku sku, int day, int region)
    {
        var layers = sku.Layers[(int)Place.Home].Layers;
        var isWaiting = layers.Length > 0 && day - layers[0].Day > LongWaitDays;
        var isSpecial = sku.Life.Story is Story.CancelledOrder or Story.OldStock;
        if (region == 0 && isWaiting && !isSpecial && sku.Random.Chance(0.10))
        {
            loading.Send(sku, sku.Free(Place.Home) / 2, Batch.Of(Place.Home, Place.ThirdPartyUs, (Mode.Sea, day)));
        }
    }

    static int InCartons(Sku sku, int units)
    {
        var carton = sku.Product.CartonUnits;
        return Math.Min(sku.Free(Place.Home), (units + carton - 1) / carton * carton);
    }
}
