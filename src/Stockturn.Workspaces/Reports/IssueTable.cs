using Stockturn.Facts;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Issues as a table: where, what was found, what was expected, what to do.</summary>
public static class IssueTable
{
    /// <summary>The table of some issues.</summary>
    public static XlsxSheet Of(IReadOnlyList<Issue> issues, TextBook texts) =>
        new(texts["sheet.issues"], [14, 10, 30, 10, 18, 30, 40, 50], Rows(issues, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<Issue> issues, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.code", "column.severity", "column.file", "column.row", "column.column", "column.found", "column.expected",
            "column.remedy");
        foreach (var issue in issues.Select(told => IssueWords.Of(told, texts)))
        {
            yield return
            [
                XlsxCell.Of(issue.Code), XlsxCell.Of(issue.Severity.ToString()), XlsxCell.Of(issue.File),
                XlsxCell.Of((double?)issue.Row, CellStyle.Whole), XlsxCell.Of(issue.Column), XlsxCell.Of(issue.Found),
                XlsxCell.Of(issue.Expected), XlsxCell.Of(issue.Remedy),
            ];
        }
    }
}
