using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>ABC and XYZ classes, what sells most first, with turnover and the expected demand.</summary>
static class ClassSheet
{
    public static XlsxSheet Of(HealthCheck health, TextBook texts) => new(
        texts["sheet.classes"], [18, 44, 14, 12, 15, 12, 15, 12, 12, 32], Rows(health, texts), HeadingRows: 1)
    {
        HeadingColumns = 1,
    };

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(HealthCheck health, TextBook texts)
    {
        var turnover = MetricCatalog.Find("turnover")!;
        yield return
        [
            .. ReportCells.Headings(
                texts, "column.sku", "column.name", "column.category", "column.class", "column.netsales", "column.unitssold", "column.stockvalue"),
            ReportCells.Heading(ReportCells.Title(turnover, texts)),
            .. ReportCells.Headings(texts, "column.perday", "column.gap"),
        ];
        var lines = health.Skus
            .OrderByDescending(line => line.Whole.Sales.NetSales.Amount)
            .ThenBy(line => line.Master.Sku, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (master, whole) = (line.Master, line.Whole);
            yield return
            [
                XlsxCell.Of(master.Sku), XlsxCell.Of(master.Name), XlsxCell.Of(master.Category), XlsxCell.Of(line.Class),
                XlsxCell.Of(whole.Sales.NetSales.IsWhole ? whole.Sales.NetSales.Amount : (decimal?)null, CellStyle.Money),
                ReportCells.Units(whole.Sales.Units.Units),
                XlsxCell.Of(whole.Position.Value.IsWhole ? whole.Position.Value.Amount : (decimal?)null, CellStyle.Money),
                ReportCells.Figure(turnover.Read(whole), turnover.Unit),
                XlsxCell.Of(line.UnitsPerDay, CellStyle.Decimal),
                ReportCells.Gap(turnover.Read(whole), texts),
            ];
        }
    }
}
