using System.Globalization;
using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Bench;

/// <summary>
/// The yardstick: stock by age, layer by layer, from one ledger of millions of entries all held in memory.
/// </summary>
static class Ageing
{
    const int MovementsPerSku = 300;
    static readonly int[] Millions = [1, 5, 10];
    static readonly int[] UpperDays = [30, 60, 90, 180, 365];

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
        var buckets = Array.Empty<AgeBucket>();
        Console.WriteLine(InsideTimes.Text(InsideTimes.Of(() => buckets = Age(skus))));
        foreach (var bucket in buckets)
        {
            Console.WriteLine($"over {bucket.OverDays} days: {bucket.Quantity.Units} units, {bucket.Value:F2} USD");
        }
    }

    static AgeBucket[] Age(SkuFacts[] skus)
    {
        var bySku = skus.AsParallel().AsOrdered().Select(sku =>
        {
            var ledger = StockLedger.Replay(sku, SyntheticLedger.Network, new LedgerSettings(), SyntheticLedger.AsOf);
            return StockAge.Buckets(ledger.Layers, AgeBasis.Network, SyntheticLedger.AsOf, UpperDays);
        });
        return [.. bySku.SelectMany(buckets => buckets).GroupBy(bucket => (bucket.OverDays, bucket.UpToDays)).Select(same =>
            same.Aggregate((sum, one) => sum with { Quantity = sum.Quantity + one.Quantity, Value = sum.Value + one.Value }))];
    }
}
