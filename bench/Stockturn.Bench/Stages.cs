using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Bench;

/// <summary>Where a run spends its time: each stage timed on one thread, over every SKU of a workspace.</summary>
static class Stages
{
    /// <summary>Prints one line for each stage.</summary>
    public static void Inside(string folder, DateOnly asOf, int every)
    {
        using var workspace = Workspaces.Workspace.Open(folder).Value!;
        var (policy, _) = PolicyFile.Read(File.ReadAllText(workspace.PolicyPath), "policy");
        FactSet facts = null!;
        Tell("load", () => facts = LoadFacts.From(workspace.Db, long.MaxValue));
        FactBook book = null!;
        Tell("book", () => book = new FactBook(facts, policy!.Facts, asOf));
        var turn = new TurnContext(book.Network, policy!, asOf, new TurnCoverage(book.FirstSale, book.HasListings, book.HasAdvertising));
        var months = MeasuredSpans.Months(asOf, RunEngine.TrendMonths);
        var ticks = new long[8];
        var before = GC.GetTotalAllocatedBytes();
        var allocated = new long[8];
        for (var index = 0; index < book.Skus.Length; index += every)
        {
            var at = 0;
            var last = Stopwatch.GetTimestamp();
            void Next()
            {
                var now = Stopwatch.GetTimestamp();
                ticks[at] += now - last;
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                allocated[at++] += bytes - before;
                before = bytes;
                last = Stopwatch.GetTimestamp();
            }

            before = GC.GetAllocatedBytesForCurrentThread();
            var sku = book.For(index);
            Next();
            var ledger = StockLedger.Replay(sku, turn.Network, turn.Policy.Ledger, asOf);
            Next();
            var demand = DemandBook.Measure(sku, ledger, turn.Network, turn.Policy.Demand, asOf);
            Next();
            var judged = Engine.Judge(sku, ledger, demand, turn);
            Next();
            new MeasuredTrend(months).Add(judged.Measure);
            Next();
            Engine.Summarise(judged, turn);
            Next();

            // Apart from the loop, only to know how much of judging is measuring.
            _ = SkuMeasure.Of(sku, ledger, demand, turn.Costs);
            Next();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"collections {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}, paused {GC.GetTotalPauseDuration().TotalSeconds:F2} s; "
            + $"compiled {JitInfo.GetCompiledMethodCount()} methods, {JitInfo.GetCompilationTime().TotalSeconds:F2} s"));
        string[] names = ["facts", "replay", "demand", "measure and judge", "months", "summarise", "(of it measure)"];
        for (var at = 0; at < names.Length; at++)
        {
            var seconds = ticks[at] / (double)Stopwatch.Frequency;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[at],-24}{seconds,8:F2} s {allocated[at] / 1e9,8:F2} GB"));
        }
    }

    static void Tell(string name, Action work)
    {
        var times = InsideTimes.Of(work);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-24}{times.Wall.TotalSeconds,8:F2} s wall {times.Processor.TotalSeconds,8:F2} s CPU"));
    }
}
