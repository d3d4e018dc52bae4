using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Groups with every metric as a table.</summary>
public static class GroupTable
{
    /// <summary>The table of some groups.</summary>
    public static XlsxSheet Of(IReadOnlyList<MeasuredGroup> groups, TextBook texts) => new(
        texts["sheet.groups"], [20, 14, .. MetricCatalog.All.Select(_ => 14.0)], Rows(groups, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<MeasuredGroup> groups, TextBook texts)
    {
        yield return
        [
            .. ReportCells.Headings(texts, "column.group", "column.warehouse"),
            .. MetricCatalog.All.Select(metric => XlsxCell.Of(ReportCells.Title(metric, texts), CellStyle.Heading)),
        ];
        foreach (var group in groups)
        {
            yield return
            [
                XlsxCell.Of(group.Name), XlsxCell.Of(group.Warehouse),
                .. MetricCatalog.All.Select(metric => ReportCells.Figure(metric.Read(group.Measurement), metric.Unit)),
            ];
        }
    }
}
