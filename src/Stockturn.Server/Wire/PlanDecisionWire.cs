using System.Diagnostics.CodeAnalysis;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Wire;

/// <summary>What a person says of lines of the plan.</summary>
/// <param name="Lines">Line by line.</param>
public sealed record DecideWire(IReadOnlyList<DecideLineWire> Lines);

/// <summary>What a person says of a line of the plans.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="Answer">What is answered; null takes back what was.</param>
public sealed record DecideLineWire(string Line, PlanAnswer? Answer)
{
    /// <summary>Units, where other than recommended.</summary>
    public decimal? Units { get; init; }

    /// <summary>Why; needed for every answer that is not the plan's own.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day it stands; two weeks where not told.</summary>
    public DateOnly? Until { get; init; }

    internal ToldDecision Told => new(Line, Answer) { Units = Units, Reason = Reason ?? "", Until = Until };
}

/// <summary>What a decision came to.</summary>
/// <param name="Taken">How many lines were kept.</param>
/// <param name="Refused">The lines that could not be taken, with why.</param>
public sealed record DecidedWire(int Taken, IReadOnlyList<RefusedLineWire> Refused);

/// <summary>A line that cannot be taken.</summary>
/// <param name="Line">Its id, or what stands for one.</param>
/// <param name="Sku">The SKU; what stands for the id where no line has it.</param>
/// <param name="Trouble">Why, in words.</param>
public sealed record RefusedLineWire(string Line, string Sku, string Trouble);

/// <summary>A decision on a line of the plans.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="Kind">What sort of line.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Units">Units decided on.</param>
/// <param name="Recommended">Units the plan recommended then.</param>
/// <param name="Reason">Why; empty for a line accepted as it is.</param>
/// <param name="Until">The last day it stands.</param>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="CreatedAt">When it was taken.</param>
/// <param name="UndoneAt">When it was taken back; null where it was not.</param>
public sealed record PlanDecisionWire(
    string Line, PlanLineKind Kind, string Sku, PlanAnswer Answer, decimal Units, decimal Recommended, string Reason, DateOnly Until, DateOnly AsOf,
    string CreatedAt, string? UndoneAt)
{
    [return: NotNullIfNotNull(nameof(one))]
    internal static PlanDecisionWire? From(PlanDecision? one) => one is null ? null : new(
        one.Line.ToString(), one.Line.Kind, one.Line.Sku, one.Answer, one.Units, one.Recommended, one.Reason, one.Until, one.AsOf,
        one.CreatedAt, one.UndoneAt);
}

/// <summary>The decisions of a SKU, or all that stand.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">The newest first for a SKU; for all by line.</param>
public sealed record PlanDecisionPageWire(long Run, IReadOnlyList<PlanDecisionWire> Rows);

/// <summary>What a sheet of plans decides.</summary>
/// <param name="Taken">How many lines can be taken.</param>
/// <param name="Refused">How many cannot.</param>
/// <param name="Unchanged">How many lines say what is decided already.</param>
/// <param name="IsWritten">True when it was written.</param>
public sealed record ReturnedPlanSheetWire(int Taken, int Refused, int Unchanged, bool IsWritten)
{
    /// <summary>The first lines that decide something or cannot be taken, those that cannot first.</summary>
    public required IReadOnlyList<ReturnedPlanWire> Changes { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public required IReadOnlyList<IssueWire> Issues { get; init; }
}

/// <summary>A line of a sheet that came back saying something else than is decided.</summary>
/// <param name="Row">The row as a person counts it.</param>
/// <param name="Line">The id of the line, or what stands for one.</param>
/// <param name="Sku">The SKU; what stands for the id where no line has it.</param>
/// <param name="Answer">What it answers; null takes back what was.</param>
/// <param name="Units">Units it decides on; null where it has none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Trouble">Why it cannot be taken, in words; null when it can.</param>
public sealed record ReturnedPlanWire(long Row, string Line, string Sku, PlanAnswer? Answer, decimal? Units, string Reason, string? Trouble)
{
    internal static ReturnedPlanWire From(ReturnedPlan told, DateOnly asOf, TextBook texts) => new(
        told.Row, told.Read.Told.Line, told.Read.Line?.Sku ?? told.Read.Told.Line,
        told.Read.Decision?.Answer ?? told.Read.Told.Answer, told.Read.Decision?.Units ?? told.Read.Told.Units,
        told.Read.Told.Reason, told.Read.Trouble is { } trouble ? texts.Format(trouble, asOf.ToString("yyyy-MM-dd", null)) : null);
}
