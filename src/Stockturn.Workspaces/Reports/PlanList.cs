using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>What a plan asks of a person.</summary>
public enum PlanState
{
    /// <summary>Something is to be ordered now.</summary>
    Due,

    /// <summary>There is enough for now.</summary>
    Enough,

    /// <summary>More is needed, but it is not to be bought any more.</summary>
    Stopped,

    /// <summary>The record of its stock is too thin: something is ordered once a person says so.</summary>
    Withheld,

    /// <summary>What the plan needs is not known.</summary>
    Unknown,
}

/// <summary>What was decided of a line.</summary>
public enum DecidedState
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>It is done as recommended.</summary>
    Accepted,

    /// <summary>It is done with another number of units.</summary>
    Changed,

    /// <summary>It is not done.</summary>
    Rejected,
}

/// <summary>Which plans a person looks at; nothing told means all.</summary>
public sealed record PlanQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>In which states.</summary>
    public IReadOnlyCollection<PlanState> States { get; init; } = [];

    /// <summary>What is assumed instead of what was measured or agreed.</summary>
    public PlanAssumptions Assumed { get; init; } = PlanAssumptions.None;

    /// <summary>True for those only that a closure has ordered earlier than else within 90 days.</summary>
    public bool BeforeClosure { get; init; }

    /// <summary>With what decided of them.</summary>
    public IReadOnlyCollection<DecidedState> Decided { get; init; } = [];
}

/// <summary>The list of what to order: chosen and put in order, never computed.</summary>
public static class PlanList
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<PlannedLine> Orders { get; } = new(
        new SortedDictionary<string, Func<PlannedLine, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Master.Sku,
            ["order"] = line => line.Plan.Order.Quantity,
            ["cost"] = line => line.Cost.Value,
            ["need"] = line => line.Plan.Need,
            ["erp"] = line => line.Plan.Erp?.Quantity,
            ["excess"] = line => line.Plan.Excess.Value,
            ["literal"] = line => line.Plan.Literal,
            ["orderBy"] = line => line.Plan.OrderBy,
            ["runsOutOn"] = line => line.Plan.RunsOutOn,
            ["daysOut"] = line => line.Plan.DaysOut,
            ["unitsPerDay"] = line => line.Plan.UnitsPerDay,
            ["onHand"] = line => line.Plan.OnHand,
            ["coming"] = line => line.Plan.Coming,
            ["state"] = line => StateOf(line),
            ["supplier"] = line => line.Supplier,
        },
        line => line.Master.Sku);

    /// <summary>The plans meant, in an order, else the most urgent first.</summary>
    public static IReadOnlyList<PlannedLine> Of(RunBook book, string? order, PlanQuestion asked) =>
        [.. book.PlansUnder(asked.Assumed).In(order).Where(line => Has(book, line, asked))];

    /// <summary>What a plan asks of a person.</summary>
    public static PlanState StateOf(PlannedLine line) =>
        line.Plan.Order.Quantity > 0 ? PlanState.Due
        : line.Plan.Withheld > 0 ? PlanState.Withheld
        : line.Plan.Gap != Gap.None ? PlanState.Unknown
        : (line.Plan.Stop != BuyingStop.None && line.Plan.Need > 0) || line.Plan is { Refusal: not null } or { Assembly.Units: > 0 }
            ? PlanState.Stopped
        : PlanState.Enough;

    /// <summary>What was decided of a line of the plan.</summary>
    public static DecidedState DecidedOf(RunBook book, PlanLineId line) => book.Decided(line)?.Answer switch
    {
        PlanAnswer.Accepted => DecidedState.Accepted,
        PlanAnswer.Changed => DecidedState.Changed,
        PlanAnswer.Rejected => DecidedState.Rejected,
        _ => DecidedState.Undecided,
    };

    static bool Has(RunBook book, PlannedLine line, PlanQuestion asked) =>
        (asked.States.Count == 0 || asked.States.Contains(StateOf(line)))
        && (!asked.BeforeClosure || PlannedClosure.IsMeant(line, book.Run.Info.AsOf))
        && (asked.Decided.Count == 0 || asked.Decided.Contains(DecidedOf(book, PlanLineId.Order(line.Master.Sku))))
        && book.Line(line.Master.Sku) is { } sku && asked.Skus.Has(sku);
}
