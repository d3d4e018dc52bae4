using Stockturn.Findings;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Every finding with its grade, owner and working.</summary>
static class FindingSheet
{
    public static XlsxSheet Of(HealthCheck health, TextBook texts) => new(
        texts["sheet.findings"], [18, 15, 40, 24, 12, 15, 8, 11, 12, 12, 10, 110], Rows(health, texts), HeadingRows: 1)
    {
        HeadingColumns = 1,
    };

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(HealthCheck health, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.warehouse", "column.why", "column.state", "column.concerned", "column.concernedvalue", "column.grade",
            "column.severity", "column.owner", "column.actby", "column.primary", "column.working");
        foreach (var finding in health.Findings)
        {
            yield return
            [
                XlsxCell.Of(finding.Sku), XlsxCell.Of(Place(finding, health, texts)), XlsxCell.Of(ReportCells.Rule(finding, texts)),
                XlsxCell.Of(texts[$"state.{finding.State}"]), ReportCells.Units(finding.Quantity.Units),
                XlsxCell.Of(finding.Value, CellStyle.Money), XlsxCell.Of((double?)finding.Grade, CellStyle.Whole),
                XlsxCell.Of(texts[$"weight.{finding.Severity}"]), XlsxCell.Of(finding.Owner), XlsxCell.Of(finding.ActBy),
                XlsxCell.Of(finding.IsPrimary ? "★" : ""),
                XlsxCell.Of(Working(finding, texts), CellStyle.Wrapped),
            ];
        }
    }

    static string Working(Finding finding, TextBook texts) =>
        string.Join(texts["list.semicolon"], finding.Working.Select(line => WorkingWords.Line(line, texts)));

    internal static string Place(Finding finding, HealthCheck health, TextBook texts) =>
        finding.Warehouse < 0 ? texts["place.all"] : health.Run.Info.Network.Warehouses[finding.Warehouse].Code;
}
