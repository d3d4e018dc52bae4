namespace Stockturn.Demo.Simulation;

/// <summary>Takes in what suppliers, ships and customers bring.</summary>
sealed class Arrivals(World world, ISellerRecord record, Forecast forecast)
{
    const int SeasonEndsDays = 90;

    /// <summary>Books everything that arrives on the day.</summary>
    public void Receive(Sku sku, int day)
    {
        for (var at = sku.Open.Count - 1; at >= 0; at--)
        {
            if (sku.Open[at].ArrivalDay == day)
            {
                Accept(sku, day, sku.Open[at]);
                sku.Open.RemoveAt(at);
            }
        }

        for (var at = sku.Inbound.Count - 1; at >= 0; at--)
        {
            if (sku.Inbound[at].ArrivalDay == day)
            {
                Accept(sku, day, sku.Inbound[at]);
                sku.Inbound.RemoveAt(at);
            }
        }

        for (var at = sku.Returns.Count - 1; at >= 0; at--)
        {
            if (sku.Returns[at].Day == day)
            {
                Accept(sku, day, sku.Returns[at]);
                sku.Returns.RemoveAt(at);
            }
        }
    }

    void Accept(Sku sku, int day, OpenPurchase open)
    {
        var move = new StockMove(Place.Home, MoveKind.Purchase, open.Units, open.Order) { Source = open.Line };
        world.Move(sku, day, move, record);
    }

    void Accept(Sku sku, int day, Inbound inbound)
    {
        var batch = inbound.Batch;
        if (inbound.Received > 0)
        {
            var move = new StockMove(batch.To, MoveKind.TransferIn, inbound.Received, batch.Document);
            world.Move(sku, day, move with { Counter = batch.From }, record);
        }

        if (batch.Mode == Mode.SlowBoat)
        {
            var region = batch.To is Place.AmazonDe or Place.ThirdPartyDe ? 1 : 0;
            var wanted = forecast.OfRegion(sku, region, day, SeasonEndsDays);
            world.Truth.Add(sku, batch.To, (Story.LateArrival, day), inbound.Received - wanted);
        }
    }

    void Accept(Sku sku, int day, ReturnLine line)
    {
        var place = Network.ShipsFrom(line.Channel);
        var paper = new Document(DocumentKind.Return, day, sku.Product.Index);
        world.Move(sku, day, new StockMove(place, MoveKind.Return, 1, paper) { Condition = line.Condition }, record);
        record.Return(sku, line);
    }
}
