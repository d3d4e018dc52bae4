namespace Stockturn.Demo.Simulation;

/// <summary>Puts goods on a batch: out of one place now, into the other on the batch's day.</summary>
sealed class Loading(World world, ISellerRecord record)
{
    readonly Suppliers carriers = new(world.Seed);

    /// <summary>Sends up to so many free units and gives how many left.</summary>
    public int Send(Sku sku, int units, Batch batch)
    {
        var sent = Math.Min(units, sku.Free(batch.From));
        if (sent <= 0)
        {
            return 0;
        }

        // Now and then Amazon counts less than was sent.
        var isShort = batch.IsToAmazon && sent > 20 && sku.Random.Chance(0.012);
        var received = isShort ? sent - sku.Random.Between(1, sent / 12 + 1) : sent;
        var arrival = batch.Day + carriers.ActualDays(batch);
        var move = new StockMove(batch.From, MoveKind.TransferOut, -sent, batch.Document) { Counter = batch.To };
        world.Move(sku, batch.Day, move, record);
        sku.Inbound.Add(new Inbound(batch, arrival, sent, received));
        record.Batch(new BatchLine(sku, batch, sent, received)
        {
            ExpectedDay = batch.Day + Suppliers.ExpectedDays(batch),
            ArrivedDay = arrival,
        });
        return sent;
    }
}
