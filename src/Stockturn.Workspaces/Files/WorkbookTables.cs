using Stockturn.Facts;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Files;

/// <summary>Opens the sheets of a workbook as tables.</summary>
static class WorkbookTables
{
    static readonly EncodingChoice Known = new(TextEncoding.Utf8, 1);

    /// <summary>The sheets with rows in them, one after the other.</summary>
    public static IEnumerable<Table> Open(ByteSource source, Func<Stream> open, OpenRequest request)
    {
        source.Meter.Restart();
        using var workbook = FileIssueGuard.Try(source.Name, request, () => new Workbook(() => new SeekableMeteredStream(open(), source.Meter)));
        if (workbook is null)
        {
            yield break;
        }

        var names = new List<string>();
        var sheets = 0;
        do
        {
            if (FileIssueGuard.Try(source.Name, request, () => workbook.SheetName) is not { } name)
            {
                yield break;
            }

            // No sheet at all: the list of sheets is damaged.
            if (name.Length == 0)
            {
                break;
            }

            names.Add(name);
            if (!IsWanted(name, request) || OpenSheet(source, workbook, name, request) is not { } table)
            {
                continue;
            }

            sheets++;
            yield return table;
        }
        while (NextSheet(source, workbook, request));

        if (request.Options.Sheet is { } sheet && !names.Exists(name => IsWanted(name, request)))
        {
            request.Report(FileIssue.NoSheet(source.Name, sheet, names));
        }
        else if (sheets == 0)
        {
            request.Report(FileIssue.Empty(source.Name, Severity.Refused));
        }
    }

    // The help of our own template is no data.
    static bool IsWanted(string name, OpenRequest request) => request.Options.Sheet is { } asked
        ? string.Equals(asked, name, StringComparison.OrdinalIgnoreCase)
        : !TextBook.Both("template.help").Contains(name);

    static bool NextSheet(ByteSource source, Workbook workbook, OpenRequest request) =>
        FileIssueGuard.Try(source.Name, request, () => workbook.NextSheet() ? workbook : null) is not null;

    static HeadedTable? OpenSheet(ByteSource source, Workbook workbook, string name, OpenRequest request)
    {
        var origin = new TableOrigin($"{source.Name}!{name}", source, () => Known, null);
        var refused = false;
        var listening = request with
        {
            Report = issue =>
            {
                refused |= issue.Severity == Severity.Refused;
                request.Report(issue);
            },
        };
        var table = FileIssueGuard.Try(
            origin.Name, listening, () => HeadedTable.Open(origin, new SheetRows(workbook), listening));
        if (table is null && !refused)
        {
            request.Report(FileIssue.Empty(origin.Name, Severity.Note));
        }

        return table;
    }
}
