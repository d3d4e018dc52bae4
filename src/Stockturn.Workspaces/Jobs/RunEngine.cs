using System.Collections.Concurrent;
using Stockturn.Facts;
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
}

/// <summary>Runs the loop once: loads the facts, turns every SKU, takes the whole, keeps the run.</summary>
public static class RunEngine
{
    const int WaitingMax = 256;

    /// <summary>Runs the loop. Refused when there is nothing to run on.</summary>
    public static Outcome<RunInfo> Run(
        Workspace workspace, RunRequest request, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var knownAt = request.KnownAt ?? new Batches(workspace.Db).Latest();
        var facts = LoadFacts.From(workspace.Db, knownAt);
        if (LastDay.Of(facts) is not { } lastDay)
        {
            return new Refusal("nothing-imported", "nothing was imported yet; `stockturn import FILE` brings data in");
        }

        var asOf = request.AsOf ?? lastDay;
        var book = new FactBook(facts, request.Policy.Facts, asOf);
        var coverage = new TurnCoverage(book.FirstSale, book.HasListings, book.HasAdvertising);
        var turn = new TurnContext(book.Network, request.Policy, asOf, coverage);
        var before = Runs.Latest(workspace.Db);
        var info = new RunInfo(0, asOf, knownAt, request.PolicyText, request.PolicyVersion, request.CreatedAt)
        {
            Coverage = coverage,
            Network = book.Network,
            Skus = book.Skus.Length,
        };

        using (var writer = new RunWriter(workspace.Db, info))
        {
            var summaries = Turn(book, turn, writer, new Watched(progress, cancel));
            var classes = before is null ? new Dictionary<string, ClassBefore>() : Runs.Classes(workspace.Db, before);
            writer.Complete(Engine.Combine(summaries, request.Policy, classes));
        }

        return Runs.Latest(workspace.Db)!;
    }

    sealed record Watched(IProgress<double>? Progress, CancellationToken Cancel);

    sealed record Turned(SkuSummary Summary, byte[] Packed, IReadOnlyList<Findings.Finding> Findings);

    // Threads turn SKUs; one writer keeps them in the order of the book, so the run is the same whatever the threads do.
    static List<SkuSummary> Turn(FactBook book, TurnContext turn, RunWriter writer, Watched watched)
    {
        var summaries = new List<SkuSummary>(book.Skus.Length);
        using var blocks = new ThreadLocal<BlockWriter>(() => new BlockWriter());
        var lanes = Partitioner.Create(Enumerable.Range(0, book.Skus.Length), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithDegreeOfParallelism(Math.Clamp(Environment.ProcessorCount, 1, WaitingMax))
            .WithCancellation(watched.Cancel)
            .Select(index => One(book, turn, index, blocks.Value!));

        foreach (var one in lanes)
        {
            writer.Add(one.Summary.Sku, one.Packed, one.Findings);
            summaries.Add(one.Summary);
            watched.Progress?.Report((double)summaries.Count / book.Skus.Length);
        }

        return summaries;
    }

    static Turned One(FactBook book, TurnContext turn, int index, BlockWriter block)
    {
        var sku = Engine.RunSku(book.For(index), turn);
        return new Turned(Engine.Summarise(sku, turn), RunWriter.Pack(block, sku), sku.Findings.Findings);
    }
}
