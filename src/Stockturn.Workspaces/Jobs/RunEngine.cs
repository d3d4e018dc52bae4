using System.Collections.Concurrent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What a run is asked for.</summary>
/// <param name="Policy">What the seller chose.</param>
/// <param name="PolicyText">The same as it stands in the policy file; kept with the run.</param>
/// <param name="PolicyVersion">Its version.</param>
/// <param name="CreatedAt">The clock of the caller.</param>
public sealed record RunRequest(Policy Policy, string PolicyText, string PolicyVersion, string CreatedAt)
{
    /// <summary>The day; null for the last day of the data.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What was known after this import; null for today.</summary>
    public long? KnownAt { get; init; }

    /// <summary>Run the day four weeks before first, when no run of four weeks before or more is kept, so that change can be told.</summary>
    public bool WithWeeksBefore { get; init; }
}

/// <summary>Runs the loop once: loads the facts, turns every SKU, takes the whole, keeps the run.</summary>
public static class RunEngine
{
    /// <summary>How many months the trend of all SKUs together and of each category reaches back: a year, and the month to compare it with.</summary>
    public const int TrendMonths = 13;

    const int WaitingMax = 256;
    const int SliceSkus = 32;

    /// <summary>Runs the loop. Refused when there is nothing to run on.</summary>
    public static Outcome<RunInfo> Run(
        Workspace workspace, RunRequest request, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var knownAt = request.KnownAt ?? new Batches(workspace.Db).Latest();
        var facts = LoadFacts.From(workspace.Db, knownAt);
        if (LastDay.Of(facts) is not { } lastDay)
        {
            return knownAt == 0
                ? new Refusal("nothing-imported", "nothing was imported yet; `stockturn import FILE` brings data in")
                : new Refusal("nothing-dated", "no imported file tells of a day; import orders, a stock list or a stock ledger");
        }

        var asOf = request.AsOf ?? lastDay;
        if (request.WithWeeksBefore && Runs.Before(workspace.Db, asOf.AddDays(1 - OpenRun.DaysBefore)) is null)
        {
            var earlier = request with { AsOf = asOf.AddDays(-OpenRun.DaysBefore), WithWeeksBefore = false };
            return Run(workspace, earlier, Half(progress, 0), cancel).Refusal is { } refusal
                ? refusal
                : Run(workspace, earlier with { AsOf = asOf }, Half(progress, 1), cancel);
        }

        request = MarkedFindings.Exempting(request, new FindingMarks(workspace.Db).Standing());
        var book = new FactBook(facts, request.Policy.Facts, asOf);
        var coverage = new TurnCoverage(book.FirstSale, book.HasListings, book.HasAdvertising, book.HasTraffic)
        {
            FirstAdvertising = book.FirstAdvertising,
            FirstBuyer = book.FirstBuyer,
        };
        var turn = new TurnContext(book.Network, request.Policy, asOf, coverage) { Drivers = Drivers(book, request.Policy, asOf) };
        var info = new RunInfo(0, asOf, knownAt, request.PolicyText, request.PolicyVersion, request.CreatedAt)
        {
            Coverage = coverage,
            Network = book.Network,
            Skus = book.Skus.Length,
        };
        info = info with { CarriedFrom = Runs.ToCarryOn(workspace.Db, info) };

        using (var writer = new RunWriter(workspace.Db, info))
        {
            var (summaries, sums) = Turn(book, turn, writer, new Watched(progress, cancel));
            writer.Complete(Engine.Combine(summaries, request.Policy, Runs.Classes(workspace.Db, info.CarriedFrom)), sums);
        }

        return Runs.Latest(workspace.Db)!;
    }

    static DemandDrivers Drivers(FactBook book, Policy policy, DateOnly asOf)
    {
        SkuSales[] sold = [.. Enumerable.Range(0, book.Skus.Length).AsParallel().AsOrdered().Select(book.SalesOf)];
        return DemandDrivers.Learn(sold, book.Network, EventCalendar.Told(book.Network.Events), asOf, policy.Demand.HistoryWeeks, book.MarketTrend);
    }

    static HalfOfProgress? Half(IProgress<double>? whole, int which) => whole is null ? null : new(whole, which);

    sealed class HalfOfProgress(IProgress<double> whole, int which) : IProgress<double>
    {
        public void Report(double value) => whole.Report((which + value) / 2);
    }

    sealed record Watched(IProgress<double>? Progress, CancellationToken Cancel);

    // Some SKUs in a row, turned by one thread: enough that sums are added seldom, few enough to keep all threads busy.
    sealed record Slice(List<SkuSummary> Summaries, List<PackedSku> Packed, RunSums Sums);

    // Threads turn slices; one writer keeps them in the order of the book, so the run is the same whatever the threads do.
    static (List<SkuSummary> Summaries, RunSums Sums) Turn(FactBook book, TurnContext turn, RunWriter writer, Watched watched)
    {
        var summaries = new List<SkuSummary>(book.Skus.Length);
        var sums = new RunSums(turn);
        using var blocks = new ThreadLocal<BlockWriter>(() => new BlockWriter());
        var starts = Enumerable.Range(0, (book.Skus.Length + SliceSkus - 1) / SliceSkus).Select(slice => slice * SliceSkus);
        var slices = Partitioner.Create(starts, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithDegreeOfParallelism(Math.Clamp(Environment.ProcessorCount, 1, WaitingMax))
            .WithCancellation(watched.Cancel)
            .Select(start => Turn(book, turn, start, blocks.Value!));

        foreach (var slice in slices)
        {
            slice.Packed.ForEach(writer.Add);
            summaries.AddRange(slice.Summaries);
            sums.Add(slice.Sums);
            watched.Progress?.Report((double)summaries.Count / book.Skus.Length);
        }

        return (summaries, sums);
    }

    static Slice Turn(FactBook book, TurnContext turn, int start, BlockWriter block)
    {
        var slice = new Slice([], [], new RunSums(turn));
        for (var index = start; index < Math.Min(start + SliceSkus, book.Skus.Length); index++)
        {
            var sku = Engine.RunSku(book.For(index), turn);
            slice.Summaries.Add(Engine.Summarise(sku, turn));
            slice.Packed.Add(RunWriter.Pack(block, sku));
            slice.Sums.Add(sku);
        }

        return slice;
    }
}
