namespace Stockturn.Demo.Simulation;

/// <summary>The stock with which the record begins.</summary>
sealed class Opening(World world, ISellerRecord record, Forecast forecast)
{
    static readonly Document Paper = new(DocumentKind.Opening, 0, 0);

    /// <summary>Puts the stock of the first morning in place.</summary>
    public void Stock(Sku sku)
    {
        if (sku.Life.Story == Story.OldStock)
        {
            LeaveOldStock(sku);
            return;
        }

        if (sku.Life.LaunchDay >= 0 || !sku.Life.IsListed)
        {
            return;
        }

        for (var channel = 0; channel < Network.Channels; channel++)
        {
            sku.Believed[channel] = sku.Product.Popularity * sku.Life.Shares[channel] * sku.Random.Between(0.9, 1.15);
        }

        Put(sku, Place.AmazonUs, forecast.Of(sku, Channel.AmazonUs, 0, 45));
        Put(sku, Place.AmazonDe, forecast.Of(sku, Channel.AmazonDe, 0, 45));
        Put(sku, Place.ThirdPartyUs, forecast.OfRegion(sku, 0, 0, 35));
        Put(sku, Place.ThirdPartyDe, forecast.OfRegion(sku, 1, 0, 30));
        Put(sku, Place.Home, forecast.OfAll(sku, 30, 35));
    }

    void LeaveOldStock(Sku sku)
    {
        var units = Math.Min(420, 25 + (sku.Product.Popularity * sku.Random.Between(30, 130)));
        var place = sku.Random.Of([Place.ThirdPartyUs, Place.Home, Place.ThirdPartyUs, Place.AmazonUs]);
        Put(sku, place, units);
        world.Truth.Add(sku, place, (Story.OldStock, 0), units);
        if (place != Place.AmazonUs)
        {
            Put(sku, Place.AmazonUs, units / 12);
        }
    }

    void Put(Sku sku, Place place, double units)
    {
        if (units >= 1)
        {
            world.Move(sku, 0, new StockMove(place, MoveKind.Opening, (int)units, Paper), record);
        }
    }
}
