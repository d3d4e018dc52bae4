using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A row of a sheet of plans that says something else than is decided.</summary>
/// <param name="Row">The row as a person counts it.</param>
/// <param name="Read">What it says.</param>
public sealed record ReturnedPlan(long Row, ReadDecision Read);

/// <summary>
/// A sheet of plans (<see cref="PlanTable"/>, <see cref="TransferRows"/>, <see cref="AdvisedOrderRows"/>), come back from a spreadsheet:
/// what it decides, before anything is written. Lines are known by their id; columns that are no one's to change are not read. A cell that
/// stands as it was says nothing.
/// </summary>
public sealed record ReturnedPlans(ImmutableArray<ReturnedPlan> Changes, int Unchanged, ImmutableArray<Issue> Issues)
{
    const string Id = "column.lineid", Answer = "plan.decision", Units = "plan.decided", Reason = "plan.reason", Until = "plan.until";

    /// <summary>Reads the file of a sheet. An issue says so when no table of it has the lines' ids.</summary>
    public static ReturnedPlans Read(string path, DecidePlans plans, IReadOnlyDictionary<PlanLineId, PlanDecision> standing)
    {
        var issues = new List<Issue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<ReturnedPlan>();
        var unchanged = 0;
        foreach (var row in ReturnedTable.Rows(path, Id, [Answer, Units, Reason, Until], issues))
        {
            var id = row.Cell(Id) ?? "";
            var read = plans.Line(id) is not { } line ? new ReadDecision(new ToldDecision(id, null), null, null, "decision.unknown")
                : !seen.Add(id) ? new ReadDecision(new ToldDecision(id, null), line.Id, null, "returned.twice")
                : Of(row, line, plans, standing.GetValueOrDefault(line.Id));
            if (read is null)
            {
                unchanged++;
            }
            else
            {
                changes.Add(new ReturnedPlan(row.Number, read));
            }
        }

        return new(changes.ToImmutable(), unchanged, [.. issues]);
    }

    // Null where the row says what is decided already.
    static ReadDecision? Of(ReturnedRow row, OfferedLine line, DecidePlans plans, PlanDecision? now)
    {
        var id = line.Id.ToString();
        var (word, reason) = (row.Cell(Answer) ?? "", row.Cell(Reason) ?? now?.Reason ?? "");
        var (units, isUnits) = UnitsOf(row.Cell(Units), now);
        var (until, isDay) = DayOf(row.Cell(Until), now);
        var answer = word.Length == 0 ? (PlanAnswer?)null : AnswerOf(word);
        if (word.Length > 0 && answer is null)
        {
            return new(new ToldDecision(id, null), line.Id, null, "decision.word");
        }

        // A number typed over that of the plan is an answer, though the word was left as it was.
        answer = answer is null && units is { } typed && typed != (now?.Units ?? line.Recommended) ? PlanAnswer.Changed
            : answer == PlanAnswer.Accepted && units is { } other && other != line.Recommended ? PlanAnswer.Changed
            : answer;
        var told = new ToldDecision(id, answer) { Units = units, Reason = reason, Until = until };
        if (!isUnits || !isDay)
        {
            return new(told, line.Id, null, isUnits ? "decision.day" : "decision.units");
        }

        var isSame = now is null
            ? answer is null
            : answer == now.Answer && (answer == PlanAnswer.Rejected || (units ?? now.Units) == now.Units) && reason.Trim() == now.Reason
                && (until ?? now.Until) == now.Until;
        return isSame ? null : plans.Read(told);
    }

    static (decimal?, bool) UnitsOf(string? cell, PlanDecision? now) =>
        string.IsNullOrEmpty(cell) ? (now?.Units, true)
        : decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var units) ? (units, true)
        : (null, false);

    static (DateOnly?, bool) DayOf(string? cell, PlanDecision? now) =>
        string.IsNullOrEmpty(cell) ? (now?.Until, true)
        : Cells.TryDay(cell, dayFirst: false, out var day) ? (day, true)
        : (null, false);

    static PlanAnswer? AnswerOf(string word)
    {
        foreach (var answer in Enum.GetValues<PlanAnswer>())
        {
            if (TextBook.Both($"plan.answer.{answer}").Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                return answer;
            }
        }

        return null;
    }
}
