namespace Stockturn.Demo.Simulation;

/// <summary>Tops up Amazon from the third party's warehouse of the same country, by truck.</summary>
sealed class Restocking(World world, ISellerRecord record, Forecast forecast)
{
    const int TriggerDays = 18;
    const int CoverDays = 32;
    const int OwnOrdersDays = 20;

    static readonly int[][] Weekdays = [[0, 3], [2]];

    readonly Loading loading = new(world, record);

    /// <summary>Ships if a truck leaves today and Amazon runs low.</summary>
    public void Ship(Sku sku, int day)
    {
        var weekday = world.Calendar.Weekday(day);
        for (var region = 0; region < Network.Regions; region++)
        {
            if (Weekdays[region].Contains(weekday))
            {
                Ship(sku, day, region);
            }
        }
    }

    void Ship(Sku sku, int day, int region)
    {
        var amazon = Network.Amazon(region);
        var thirdParty = Network.ThirdParty(region);
        var channel = region == 0 ? Channel.AmazonUs : Channel.AmazonDe;
        if (sku.Free(thirdParty) <= 0 || !sku.Life.IsSoldOn(channel) || day < sku.Life.LaunchDay - 10)
        {
            return;
        }

        var supply = sku.Free(amazon) + sku.UnderWay(amazon);
        if (supply >= forecast.Of(sku, channel, day, TriggerDays))
        {
            return;
        }

        var kept = region == 0 ? forecast.Of(sku, Channel.Third, day, OwnOrdersDays) : 0;
        var need = forecast.Of(sku, channel, day, CoverDays) - supply;
        var units = (int)Math.Min(Math.Ceiling(need), sku.Free(thirdParty) - kept);
        loading.Send(sku, units, Batch.Of(thirdParty, amazon, (Mode.Truck, day)));
    }
}
