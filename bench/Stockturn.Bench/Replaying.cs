using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Bench;

/// <summary>FIFO replay of movements in memory, on one core.</summary>
static class Replaying
{
    const int Movements = 3_000_000, Rounds = 3;
    static readonly int[] Lengths = [300, 3000];

    public static IEnumerable<Result> Run() => Lengths.Select(length =>
    {
        var told = Measured.Inside("replay", $"{length}");
        var (wall, processor) = InsideTimes.Read(told.Output);
        var what = $"FIFO replay, one core, {length} movements a SKU";
        return new Result(what, Movements, wall, processor, told.PeakMegabytes)
        {
            Unit = "movements",
            Goal = "≥ 3,000,000 movements/s a core",
        };
    });

    /// <summary>The best of some rounds after one to warm up.</summary>
    public static void Inside(int length)
    {
        SkuFacts[] skus = [.. Enumerable.Range(0, Movements / length).Select(number => SyntheticLedger.Sku(number, length))];
        Replay(skus);
        var best = Enumerable.Range(0, Rounds).Select(_ => InsideTimes.Of(() => Replay(skus))).MinBy(times => times.Processor);
        Console.WriteLine(InsideTimes.Text(best));
    }

    static void Replay(SkuFacts[] skus)
    {
        foreach (var sku in skus)
        {
            StockLedger.Replay(sku, SyntheticLedger.Network, new LedgerSettings(), SyntheticLedger.AsOf);
        }
    }
}
