using Stockturn.Demo.Randomness;

namespace Stockturn.Demo.Simulation;

/// <summary>
/// How long suppliers and carriers take: promised, and in truth. Found from the paper alone, so all lines share it.
/// </summary>
sealed class Suppliers(long seed)
{
    /// <summary>Days a supplier promises.</summary>
    public int PromisedDays(int supplier) => RandomStream.For(seed, Purpose.Supplier, supplier).Between(18, 34);

    /// <summary>Days the supplier takes for an order.</summary>
    public int ActualDays(int supplier, Document order)
    {
        var random = RandomStream.For(seed, Purpose.PurchaseOrder, ((long)order.Day * 4096) + order.Number);
        var late = random.Chance(0.1) ? random.Between(7, 24) : 0;
        return PromisedDays(supplier) + random.Between(-3, 5) + late;
    }

    /// <summary>Days a batch is expected to travel.</summary>
    public static int ExpectedDays(Batch batch) => batch.Mode switch
    {
        Mode.Truck => 4,
        Mode.Air => 10,
        _ => batch.To switch
        {
            Place.AmazonUs => 34,
            Place.ThirdPartyUs => 30,
            Place.AmazonDe => 38,
            _ => 36,
        },
    };

    /// <summary>Days a batch travels.</summary>
    public int ActualDays(Batch batch)
    {
        var random = RandomStream.For(seed, Purpose.Batch, ((long)batch.Day * 4096) + batch.Document.Number);
        var expected = ExpectedDays(batch);
        return batch.Mode switch
        {
            Mode.SlowBoat => expected + random.Between(24, 38),
            Mode.Sea => expected + random.Between(-4, 7) + (random.Chance(0.06) ? random.Between(12, 28) : 0),
            _ => Math.Max(2, expected + random.Between(-2, 3)),
        };
    }
}
