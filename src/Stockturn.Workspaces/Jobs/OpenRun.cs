using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A SKU of a kept run, ready to be measured.</summary>
public sealed record MeasuredSku(RunSku Kept, SkuMeasure Measure);

/// <summary>A kept run opened for reading: measures are read from its blocks by the functions that define them.</summary>
public sealed class OpenRun
{
    readonly Workspace workspace;

    OpenRun(Workspace workspace, RunInfo info, Policy policy)
    {
        this.workspace = workspace;
        Info = info;
        Turn = new TurnContext(info.Network, policy, info.AsOf, info.Coverage);
    }

    /// <summary>When, of what, by which policy.</summary>
    public RunInfo Info { get; }

    /// <summary>What its SKUs share.</summary>
    public TurnContext Turn { get; }

    /// <summary>The newest run. Refused when there is none.</summary>
    public static Outcome<OpenRun> Latest(Workspace workspace)
    {
        if (Runs.Latest(workspace.Db) is not { } info)
        {
            return new Refusal("nothing-run", "the loop was not run yet; `stockturn run` runs it");
        }

        var (policy, _) = PolicyFile.Read(info.Policy, "policy of the run");
        return policy is null
            ? new Refusal("policy-unreadable", $"the policy of run {info.Id} cannot be read any more; `stockturn run` makes a new run")
            : new OpenRun(workspace, info, policy);
    }

    /// <summary>Every SKU, in ordinal order.</summary>
    public ImmutableArray<MeasuredSku> Skus() =>
    [
        .. Runs.Skus(workspace.Db, Info).AsParallel().AsOrdered().Select(Measured),
    ];

    /// <summary>One SKU.</summary>
    public MeasuredSku? Sku(string sku) => Runs.Sku(workspace.Db, Info, sku) is { } kept ? Measured(kept) : null;

    /// <summary>The findings, by SKU, the primary one first.</summary>
    public IReadOnlyList<Finding> Findings(string? sku = null) => Runs.Findings(workspace.Db, Info, sku);

    /// <summary>What changed since the run before, line by line; none for the first run.</summary>
    public ImmutableArray<FindingChange> Changes() => Runs.Latest(workspace.Db, Info.Id) is { } before
        ? FindingChanges.Between(Runs.Findings(workspace.Db, before), Findings())
        : [];

    MeasuredSku Measured(RunSku kept) => new(kept, SkuMeasure.Of(kept.Facts, kept.Ledger, kept.Demand, Turn.Costs));
}
