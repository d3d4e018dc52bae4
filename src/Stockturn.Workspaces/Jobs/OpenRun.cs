using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A SKU of a kept run, ready to be measured over any span.</summary>
public sealed record MeasuredSku(RunSku Kept, SkuMeasure Measure)
{
    /// <summary>All of it over a span; over the last 365 days as its line has it.</summary>
    public Measurement Over(DateSpan span) => span == Kept.Line.Whole.Span ? Kept.Line.Whole : Measure.Over(span);
}

/// <summary>A kept run opened for reading: measures are read from its blocks by the functions that define them.</summary>
public sealed class OpenRun
{
    /// <summary>How many days back a figure is held against.</summary>
    public const int DaysBefore = 28;

    readonly Workspace workspace;
    readonly Lazy<SupplyTimes> supply;

    OpenRun(Workspace workspace, RunInfo info, Policy policy)
    {
        this.workspace = workspace;
        Info = info;
        Turn = new TurnContext(info.Network, policy, info.AsOf, info.Coverage);
        Onward = new Onward(this);
        supply = new Lazy<SupplyTimes>(() => new SupplyTimes(Runs.Waits(workspace.Db, info, new SupplyWaits(info.AsOf, Turn.Calendar))));
    }

    /// <summary>When, of what, by which policy.</summary>
    public RunInfo Info { get; }

    /// <summary>What its SKUs share.</summary>
    public TurnContext Turn { get; }

    /// <summary>How long goods of all SKUs take.</summary>
    public SupplyTimes Supply => supply.Value;

    /// <summary>How goods go on to the places that sell them.</summary>
    internal Onward Onward { get; }

    /// <summary>What to order of a SKU, from its facts, stock, demand and class.</summary>
    /// <param name="assumed">What is assumed instead of what was measured or agreed; null for nothing.</param>
    /// <param name="isForMoves">True where what is to lie where is asked, and not what to order.</param>
    public ReplenishmentBook Replenishment(PlanAssumptions? assumed = null, bool isForMoves = false) =>
        new(Info.Network, Supply, Turn.Policy.Plans, Turn.Calendar) { Assumed = assumed ?? PlanAssumptions.None, IsForMoves = isForMoves };

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

    /// <summary>The line of every SKU, in ordinal order, read one after the other.</summary>
    public IEnumerable<SkuLine> Lines() => Runs.Lines(workspace.Db, Info, Basis);

    /// <summary>The same without the parts of each SKU.</summary>
    public IEnumerable<SkuLine> LinesWithoutCells() => Runs.LinesWithoutCells(workspace.Db, Info, Basis);

    /// <summary>The lines, ready to be put into groups.</summary>
    public IEnumerable<SkuCells> Cells() => Lines().Select(Cells);

    /// <summary>The last 13 months of all SKUs together, oldest first.</summary>
    public ImmutableArray<Measurement> Trend() => Runs.Trend(workspace.Db, Info, Basis, new TrendChoice(Months));

    /// <summary>
    /// The same of the SKUs of a category, or, without a name, of those without one, each month as a part of all in it;
    /// empty for a category the run does not know.
    /// </summary>
    public ImmutableArray<Measurement> TrendOf(string category) =>
    [
        .. Runs.Trend(workspace.Db, Info, Basis, new TrendChoice(Months) { Category = category })
            .Zip(Trend(), (part, all) => part with { Whole = WholeOf.These(all) }),
    ];

    /// <summary>What all SKUs come to together; null for a run of an earlier program.</summary>
    public RunWhole? Whole() => Runs.Whole(workspace.Db, Info, Basis);

    /// <summary>Every SKU, in ordinal order, measured as they are read.</summary>
    public IEnumerable<MeasuredSku> Skus() => Runs.Skus(workspace.Db, Info, Basis).AsParallel().AsOrdered().Select(Measured);

    /// <summary>The SKUs of a parent, in ordinal order.</summary>
    internal IReadOnlyList<string> Variants(string parent) => Runs.Variants(workspace.Db, Info, parent);

    /// <summary>The SKUs that name another as the one that takes their place, by that one.</summary>
    internal ILookup<string, string> Predecessors() => Runs.Predecessors(workspace.Db, Info);

    /// <summary>The facts of some kinds as the run knew them.</summary>
    internal Facts.FactSet Facts(IReadOnlyList<Facts.FactKind> kinds) => LoadFacts.Of(workspace, this, kinds);

    /// <summary>Every SKU as the run kept it, in ordinal order, read one after the other.</summary>
    public IEnumerable<RunSku> Kept() => Runs.Skus(workspace.Db, Info, Basis);

    /// <summary>One SKU.</summary>
    public MeasuredSku? Sku(string sku) => Runs.Sku(workspace.Db, Info, Basis, sku) is { } kept ? Measured(kept) : null;

    /// <summary>The findings, by SKU, the primary one first, read one after the other; of one SKU, or of all.</summary>
    public IEnumerable<Finding> Findings(string? sku = null) => Runs.Findings(workspace.Db, Info, new FindingChoice { Sku = sku });

    /// <summary>The same of all, with the working of one rule only.</summary>
    public IEnumerable<Finding> FindingsWithWorkingOf(string rule) => Runs.Findings(workspace.Db, Info, new FindingChoice { WorkingOf = rule });

    /// <summary>The findings as people have marked them, without their working; of one SKU, or of all.</summary>
    public IEnumerable<Finding> MarkedFindings(string? sku = null)
    {
        var said = new MarkedFindings(new FindingMarks(workspace.Db).Standing(), Info.Network, Info.AsOf);
        return Runs.Findings(workspace.Db, Info, new FindingChoice { Sku = sku, WorkingOf = "" }).Select(said.Of);
    }

    /// <summary>The finding that leads each SKU's line, where there is one, without its working.</summary>
    public IEnumerable<Finding> PrimaryFindings() =>
        Runs.Findings(workspace.Db, Info, new FindingChoice { IsPrimary = true, WorkingOf = "" });

    /// <summary>What changed since the run before, line by line, without workings; none for the first run.</summary>
    public ImmutableArray<FindingChange> Changes()
    {
        var choice = new FindingChoice { WorkingOf = "" };
        return Runs.Latest(workspace.Db, Info.Id) is { } before
            ? FindingChanges.Between(Runs.Findings(workspace.Db, before, choice), Runs.Findings(workspace.Db, Info, choice))
            : [];
    }

    /// <summary>The newest run of a day at least four weeks before, and what it came to; null without one.</summary>
    public (RunInfo Run, RunWhole Whole)? WeeksBefore() =>
        Runs.Before(workspace.Db, Info.AsOf.AddDays(1 - DaysBefore)) is { } run
        && Runs.Whole(workspace.Db, run, Basis with { AsOf = run.AsOf }) is { } whole
            ? (run, whole)
            : null;

    ImmutableArray<DateSpan> Months => MeasuredSpans.Months(Info.AsOf, RunEngine.TrendMonths);

    LineBasis Basis => new(Info.AsOf, MetricTargets.Of(Turn.Costs));

    /// <summary>A line's parts, ready to be put into groups.</summary>
    public SkuCells Cells(SkuLine line) => new(line.Master, Turn.Costs, line.Cells, line.HasParts ? line.Whole : null);

    MeasuredSku Measured(RunSku kept) => new(kept, SkuMeasure.Of(kept.Facts, kept.Ledger, kept.Demand, Turn.Costs));
}
