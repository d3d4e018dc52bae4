using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Bench;

/// <summary>
/// The yardstick: stock by age, layer by layer, from one ledger of millions of entries all held in memory.
/// </summary>
static class Ageing
{
    const int MovementsPerSku = 300;
    static readonly int[] Millions = [1, 5, 10];
    static readonly ImmutableArray<int> UpperDays = [30, 60, 90, 180, 365];

    public static IEnumerable<Result> Run() => Millions.Select(millions =>
    {
        var entries = millions * 1_000_000;
        var told = Measured.Inside("ageing", entries.ToString(CultureInfo.InvariantCulture));
        var (wall, processor) = InsideTimes.Read(told.Output);
        return new Result($"stock age with layers, {millions:D2} million ledger entries", entries, wall, processor, told.PeakMegabytes)
        {
            Unit = "entries",
            Goal = "finishes",
        };
    });

    /// <summary>Replays and ages every SKU on all cores; making the movements is not timed.</summary>
    public static void Inside(int entries)
    {
        SkuFacts[] skus =
        [
            .. Enumerable.Range(0, entries / MovementsPerSku).Select(number => SyntheticLedger.Sku(number, MovementsPerSku)),
        ];
        var ages = AgeBuckets.None;
        Console.WriteLine(InsideTimes.Text(InsideTimes.Of(() => ages = Age(skus))));
        foreach (var bucket in ages.By(UpperDays))
        {
            Console.WriteLine($"over {bucket.Over} days: {bucket.Quantity.Units} units, {bucket.Value.Amount:F2} USD");
        }
    }

    static AgeBuckets Age(SkuFacts[] skus) => skus.AsParallel().AsOrdered()
        .Select(sku =>
        {
            var ledger = StockLedger.Replay(sku, SyntheticLedger.Network, new LedgerSettings(), SyntheticLedger.AsOf);
            return AgeBuckets.Of(ledger.Layers, SyntheticLedger.AsOf, UpperDays);
        })
        .AsSequential()
        .Aggregate(AgeBuckets.None, (sum, one) => sum + one);
}
