using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Findings as a table to work on: every line with its id, by which it is known when the table comes back.</summary>
public static class FindingTable
{
    /// <summary>The table of some findings.</summary>
    public static XlsxSheet Of(IReadOnlyList<FindingLine> lines, RunBook book, TextBook texts) => new(
        texts["sheet.findings"], [16, 24, 16, 12, 14, 24, 12, 12, 16, 8, 10, 10, 12, 14, 24, 12, 30], Rows(lines, book, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<FindingLine> lines, RunBook book, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "column.category", "column.season", "column.warehouse", "column.why", "column.state",
            "column.units", "column.stockvalue", "column.grade", "column.severity", "column.owner", "column.actby", "column.delay",
            "column.exemptreason", "column.exemptuntil", "column.lineid");
        foreach (var line in lines)
        {
            var (finding, master) = (line.Finding, line.Sku.Master);
            yield return
            [
                XlsxCell.Of(finding.Sku), XlsxCell.Of(master.Name), XlsxCell.Of(master.Category), XlsxCell.Of(master.Season),
                XlsxCell.Of(FindingSheet.Place(finding, book.Health, texts)), XlsxCell.Of(ReportCells.Rule(finding, texts)),
                XlsxCell.Of(texts[$"state.{finding.State}"]), ReportCells.Units(finding.Quantity.Units),
                XlsxCell.Of(finding.Value, CellStyle.Money), XlsxCell.Of((double?)finding.Grade, CellStyle.Whole),
                XlsxCell.Of(texts[$"weight.{finding.Severity}"]), XlsxCell.Of(finding.Owner ?? master.Owner), XlsxCell.Of(finding.ActBy),
                XlsxCell.Of(finding.CostOfDelayPerDay, CellStyle.Money), XlsxCell.Of(ReportCells.ExemptReason(finding, texts)),
                XlsxCell.Of(finding.ExemptUntil), XlsxCell.Of(line.Key.ToString()),
            ];
        }
    }
}
