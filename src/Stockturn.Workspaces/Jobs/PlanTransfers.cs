using System.Collections.Immutable;
using System.Diagnostics;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A move of a SKU with what it is.</summary>
/// <param name="Master">The SKU.</param>
/// <param name="Move">What moves.</param>
public sealed record TransferLine(SkuMaster Master, TransferAdvice Move);

/// <summary>What was not looked at for one reason on one way, all SKUs together.</summary>
/// <param name="From">Index of the warehouse goods lie in.</param>
/// <param name="To">Index of the warehouse that needs them.</param>
/// <param name="Reason">Why.</param>
/// <param name="Skus">How many SKUs.</param>
/// <param name="Units">The most that could have gone.</param>
public sealed record TransferGapLine(short From, short To, TransferBar Reason, int Skus, long Units);

/// <summary>What to move between warehouses in all.</summary>
/// <param name="Lines">The moves, those that gain most first.</param>
/// <param name="Gaps">What was not looked at, those of most SKUs first.</param>
/// <param name="Proof">What all moves gain, and what no moves gain more than.</param>
/// <param name="Skus">How many SKUs were looked at.</param>
/// <param name="Took">How long it took.</param>
public sealed record TransferList(
    ImmutableArray<TransferLine> Lines, ImmutableArray<TransferGapLine> Gaps, PlanProof Proof, int Skus, TimeSpan Took)
{
    /// <summary>Lanes of the policy that do not join two known warehouses.</summary>
    public ImmutableArray<NamedLane> UnknownLanes { get; init; } = [];

    /// <summary>What all moves cost.</summary>
    public decimal Cost => Lines.Sum(line => line.Move.Cost);

    /// <summary>Units that move.</summary>
    public long Units => Lines.Sum(line => line.Move.Units);
}

/// <summary>Plans what to move between the seller's warehouses from a run: lanes and times of all SKUs first, then SKU by SKU.</summary>
public static class PlanTransfers
{
    /// <summary>What to move of all SKUs.</summary>
    public static TransferList Of(OpenRun run)
    {
        var watch = Stopwatch.StartNew();
        var (book, lanes) = run.Onward.Transfers;
        var needs = run.Replenishment();
        var relations = new SkuRelations(run);
        (SkuMaster Master, SkuTransfers Plan)[] plans =
        [
            .. run.Kept().AsParallel().AsOrdered().Select(kept =>
            {
                var sku = relations.Of(kept);
                return (kept.Facts.Master, book.Of(sku, needs.Of(sku)));
            }),
        ];
        return new TransferList(
            [
                .. plans.SelectMany(plan => plan.Plan.Moves.Select(move => new TransferLine(plan.Master, move)))
                    .OrderByDescending(line => line.Move.Gain).ThenBy(line => line.Master.Sku, StringComparer.Ordinal)
                    .ThenBy(line => line.Move.From).ThenBy(line => line.Move.To),
            ],
            [
                .. plans.SelectMany(plan => plan.Plan.Gaps)
                    .GroupBy(gap => (gap.From, gap.To, gap.Reason))
                    .Select(gap => new TransferGapLine(gap.Key.From, gap.Key.To, gap.Key.Reason, gap.Count(), gap.Sum(one => one.Units)))
                    .OrderByDescending(gap => gap.Skus).ThenBy(gap => gap.From).ThenBy(gap => gap.To).ThenBy(gap => gap.Reason),
            ],
            new PlanProof(plans.Sum(plan => plan.Plan.Proof.Value), plans.Sum(plan => plan.Plan.Proof.Bound)),
            plans.Length,
            watch.Elapsed)
        {
            UnknownLanes = lanes.Unknown,
        };
    }
}
