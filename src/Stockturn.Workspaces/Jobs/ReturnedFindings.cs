using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A line of a sheet that says something else of a finding than is said now.</summary>
/// <param name="Row">The row as a person counts it.</param>
/// <param name="Id">The id of the line.</param>
/// <param name="Line">The finding as it stands; null when this run has none of this id.</param>
public sealed record ReturnedFinding(long Row, string Id, FindingLine? Line)
{
    /// <summary>What the sheet says of it; null for what was said to be taken back.</summary>
    public MarkKind? Kind { get; init; }

    /// <summary>Why it is to be exempt.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Until when it is to be exempt.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The text key of why it cannot be taken; null when it can.</summary>
    public string? Trouble { get; init; }
}

/// <summary>
/// The sheet of findings (<see cref="FindingTable"/>), come back from a spreadsheet: what it changes, before anything is
/// written. Lines are known by their id, so they may be sorted, filtered and left out; columns that are no one's to change are not read.
/// </summary>
public sealed record ReturnedFindings(ImmutableArray<ReturnedFinding> Changes, int Unchanged, ImmutableArray<Issue> Issues)
{
    const string Id = "column.lineid";
    const string State = "column.state";
    const string Reason = "column.exemptreason";
    const string Until = "column.exemptuntil";

    /// <summary>Reads the file of a sheet. An issue says so when no table of it has the lines' ids.</summary>
    public static ReturnedFindings Read(string path, RunBook book, IEnumerable<FindingMark> standing)
    {
        var issues = new List<Issue>();
        var known = new KnownFindings(book, standing);
        var changes = ImmutableArray.CreateBuilder<ReturnedFinding>();
        var unchanged = 0;
        foreach (var row in ReturnedTable.Rows(path, Id, [State, Reason, Until], issues))
        {
            if (new FindingRow(row, known).Read() is { } change)
            {
                changes.Add(change);
            }
            else
            {
                unchanged++;
            }
        }

        return new(changes.ToImmutable(), unchanged, [.. issues]);
    }

    /// <summary>Writes what can be taken, all of it or nothing.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Write(FindingMarks marks, string now)
    {
        var taken = Changes.Where(change => change.Trouble is null).ToLookup(change => change.Kind is null);
        return marks.Say(
            [.. taken[false].Select(change => new FindingMark(change.Line!.Key, change.Kind!.Value, change.Reason, change.Until, now))],
            [.. taken[true].Select(change => change.Line!.Key)],
            now);
    }

    // The findings of the run by their ids, and what people said of them.
    sealed class KnownFindings(RunBook book, IEnumerable<FindingMark> standing)
    {
        readonly Dictionary<FindingKey, FindingLine> lines = book.Findings.ToDictionary(line => line.Key);
        readonly HashSet<FindingKey> seen = [];
        readonly ILookup<(string, string), FindingMark> said = standing.ToLookup(mark => (mark.Key.Sku, mark.Key.Rule));

        public DateOnly AsOf { get; } = book.Run.Info.AsOf;

        public FindingLine? Line(string id) => FindingKey.Parse(id) is { } key ? lines.GetValueOrDefault(key) : null;

        public bool IsRepeated(FindingLine line) => !seen.Add(line.Key);

        public bool IsSaid(FindingLine line, MarkKind kind) =>
            said[(line.Key.Sku, line.Key.Rule)].Any(mark => mark.Kind == kind && (kind == MarkKind.Exempt || mark.Key == line.Key));
    }

    // What a row says of the finding of its id.
    sealed class FindingRow(ReturnedRow row, KnownFindings known)
    {
        // Null where the row says what is said already.
        public ReturnedFinding? Read()
        {
            var text = row.Cell(Id) ?? "";
            var line = known.Line(text);
            var told = new ReturnedFinding(row.Number, text, line);
            if (line is null)
            {
                return told with { Trouble = "returned.unknown" };
            }

            return known.IsRepeated(line) ? told with { Trouble = "returned.twice" } : Change(told, line);
        }

        // A cell that stands as it was says nothing: a reason and a day filled in are an exemption, both emptied end it.
        ReturnedFinding? Change(ReturnedFinding told, FindingLine line)
        {
            var now = line.Finding;
            var why = Why(now);
            var day = row.Cell(Until);
            var last = day is null ? now.ExemptUntil : null;
            if (day is { Length: > 0 } && !(Cells.TryDay(day, dayFirst: false, out var read) && (last = read) is not null))
            {
                return told with { Trouble = "returned.day" };
            }

            var isChanged = why != (now.ExemptReason ?? "") || last != now.ExemptUntil;
            var isEmpty = why.Length == 0 && last is null;
            var word = row.Cell(State) is { Length: > 0 } said ? StateOf(said) : now.State;
            var isExempt = now.State == FindingState.Exempt;
            if (word is null)
            {
                return told with { Trouble = "returned.state" };
            }

            if (isChanged && !isEmpty ? word == FindingState.Exempt || word == now.State : word == FindingState.Exempt && !isExempt)
            {
                return Exempt(told with { Kind = MarkKind.Exempt, Reason = why, Until = last });
            }

            if (isExempt && (isChanged || word != FindingState.Exempt))
            {
                return known.IsSaid(line, MarkKind.Exempt) ? told : told with { Trouble = "returned.policy" };
            }

            return (now.State, word) switch
            {
                var (stands, stays) when stands == stays => null,
                (FindingState.Suspected, FindingState.Confirmed) => told with { Kind = MarkKind.Confirmed },
                (FindingState.Confirmed, FindingState.Suspected) when known.IsSaid(line, MarkKind.Confirmed) => told,
                _ => told with { Trouble = "returned.state" },
            };
        }

        // The reason as it stands, where the cell says it in either language; else what the cell says.
        string Why(Finding now)
        {
            TextBook[] languages = [TextBook.Chinese, TextBook.English];
            return row.Cell(Reason) is { } said && !languages.Any(texts => said == ReportCells.ExemptReason(now, texts))
                ? said
                : now.ExemptReason ?? "";
        }

        ReturnedFinding Exempt(ReturnedFinding told) => told with
        {
            Trouble = told switch
            {
                { Reason.Length: 0 } => "returned.reason",
                { Until: null } => "returned.until",
                _ => told.Until < known.AsOf ? "returned.past" : null,
            },
        };

        static FindingState? StateOf(string word)
        {
            foreach (var state in Enum.GetValues<FindingState>())
            {
                if (TextBook.Both($"state.{state}").Contains(word, StringComparer.OrdinalIgnoreCase))
                {
                    return state;
                }
            }

            return null;
        }
    }
}
