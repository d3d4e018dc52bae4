using Stockturn.Findings;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Wire;

/// <summary>A finding as a line of a list.</summary>
/// <param name="Id">Stable from run to run; what marks and Excel sheets name it by.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Rule">The code of the rule.</param>
/// <param name="State">How sure it is.</param>
/// <param name="Units">How many units it is about.</param>
public sealed record FindingWire(string Id, string Sku, string Rule, FindingState State, decimal Units)
{
    /// <summary>The SKU's name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is a variant of.</summary>
    public string? Parent { get; init; }

    /// <summary>Its category.</summary>
    public string? Category { get; init; }

    /// <summary>Its season.</summary>
    public string? Season { get; init; }

    /// <summary>The code of the warehouse; empty for all together.</summary>
    public string Warehouse { get; init; } = "";

    /// <summary>The countries the goods lie in.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>What the units cost; null when not known.</summary>
    public decimal? Value { get; init; }

    /// <summary>Excess, obsolete, or an alert only.</summary>
    public EoKind Kind { get; init; }

    /// <summary>How much it weighs.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public FindingConfidence Confidence { get; init; }

    /// <summary>Grade 1 to 10 of the SKU; null where grading does not apply.</summary>
    public int? Grade { get; init; }

    /// <summary>ABC-XYZ class.</summary>
    public string? Class { get; init; }

    /// <summary>By when something must be done.</summary>
    public DateOnly? ActBy { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>What one more day of waiting costs; null when not known.</summary>
    public decimal? CostOfDelayPerDay { get; init; }

    /// <summary>The last day of the exemption.</summary>
    public DateOnly? ExemptUntil { get; init; }

    /// <summary>Why it is exempt.</summary>
    public string? ExemptReason { get; init; }

    /// <summary>True for the finding that leads the SKU's line.</summary>
    public bool IsPrimary { get; init; }

    internal static FindingWire From(FindingLine line, RunBook book)
    {
        var (finding, master) = (line.Finding, line.Sku.Master);
        var warehouses = book.Run.Info.Network.Warehouses;
        var places = finding.Warehouse >= 0 ? [finding.Warehouse] : line.Sku.Places;
        return new(line.Key.ToString(), finding.Sku, finding.Rule, finding.State, finding.Quantity.Units)
        {
            Name = master.Name,
            Parent = master.Parent,
            Category = master.Category,
            Season = master.Season,
            Warehouse = line.Key.Warehouse,
            Countries =
            [
                .. places.Where(place => place >= 0).Select(place => warehouses[place].Country).OfType<string>()
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            Value = finding.Value,
            Kind = finding.Kind,
            Severity = finding.Severity,
            Confidence = finding.Confidence,
            Grade = finding.Grade,
            Class = line.Sku.Class,
            ActBy = finding.ActBy,
            Owner = finding.Owner ?? master.Owner,
            CostOfDelayPerDay = finding.CostOfDelayPerDay,
            ExemptUntil = finding.ExemptUntil,
            ExemptReason = finding.ExemptReason,
            IsPrimary = finding.IsPrimary,
        };
    }
}

/// <summary>A page of findings.</summary>
public sealed record FindingPageWire(long Run, int Total, IReadOnlyList<FindingWire> Rows);

/// <summary>What a rule used and reckoned, in words.</summary>
public sealed record WorkingWire(string Name, string Value, string Text);

/// <summary>A finding with its working.</summary>
public sealed record FindingDetailWire(FindingWire Finding, IReadOnlyList<WorkingWire> Working);

/// <summary>What a person says of findings.</summary>
/// <param name="Ids">Which.</param>
/// <param name="Action">What.</param>
public sealed record MarkWire(IReadOnlyList<string> Ids, MarkAction Action)
{
    /// <summary>Why; needed to exempt.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day of the exemption.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What a person does with findings.</summary>
public enum MarkAction
{
    /// <summary>They are right.</summary>
    Confirm,

    /// <summary>They do not count until a day.</summary>
    Exempt,

    /// <summary>What was said of them is taken back.</summary>
    Undo,
}

/// <summary>A line of a sheet that came back saying something else of a finding.</summary>
/// <param name="Row">The row in the sheet.</param>
/// <param name="Id">The id of the line.</param>
/// <param name="Action">What it does.</param>
public sealed record ReturnedFindingWire(long Row, string Id, MarkAction Action)
{
    /// <summary>The finding as it stands; null when there is none of this id.</summary>
    public FindingWire? Finding { get; init; }

    /// <summary>Why it is to be exempt.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when it is to be exempt.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why the line cannot be taken, in words; null when it can.</summary>
    public string? Trouble { get; init; }

    internal static ReturnedFindingWire From(ReturnedFinding told, RunBook book, TextBook texts) => new(told.Row, told.Id, ActionOf(told.Kind))
    {
        Finding = told.Line is null ? null : FindingWire.From(told.Line, book),
        Reason = told.Kind == MarkKind.Exempt ? told.Reason : null,
        Until = told.Until,
        Trouble = told.Trouble is null ? null : texts.Format(told.Trouble, book.Run.Info.AsOf.ToString("yyyy-MM-dd", null)),
    };

    static MarkAction ActionOf(MarkKind? kind) => kind switch
    {
        MarkKind.Confirmed => MarkAction.Confirm,
        MarkKind.Exempt => MarkAction.Exempt,
        _ => MarkAction.Undo,
    };
}

/// <summary>What a sheet of findings changes.</summary>
/// <param name="Taken">How many lines can be taken.</param>
/// <param name="Refused">How many cannot.</param>
/// <param name="Unchanged">How many lines say what is said already.</param>
/// <param name="IsWritten">True when it was written.</param>
public sealed record ReturnedSheetWire(int Taken, int Refused, int Unchanged, bool IsWritten)
{
    /// <summary>The first lines that change something or cannot be taken, those that cannot first.</summary>
    public required IReadOnlyList<ReturnedFindingWire> Changes { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public required IReadOnlyList<IssueWire> Issues { get; init; }
}

/// <summary>SKUs that somebody else answers for from now on.</summary>
/// <param name="Ids">Findings of the SKUs.</param>
/// <param name="Owner">Who.</param>
public sealed record HandOverWire(IReadOnlyList<string> Ids, string Owner);

/// <summary>How many lines were marked.</summary>
public sealed record MarkedWire(int Lines);

/// <summary>A difference from the run before.</summary>
public sealed record FindingChangeWire(FindingChangeKind Kind, FindingWire Line, decimal? UnitsBefore, int? GradeBefore, FindingState? StateBefore);

/// <summary>What changed since the run before.</summary>
public sealed record FindingChangePageWire(long Run, int Total, IReadOnlyList<FindingChangeWire> Rows);

/// <summary>Stock of a group, what is stuck of it, and how many findings it has.</summary>
/// <param name="Stuck">Its stock; the name is empty for what belongs to none.</param>
/// <param name="Findings">How many lines the list of its findings has.</param>
public sealed record FindingGroupWire(StuckGroupWire Stuck, int Findings);

/// <summary>Every group.</summary>
public sealed record FindingGroupPageWire(long Run, string By, IReadOnlyList<FindingGroupWire> Rows);
