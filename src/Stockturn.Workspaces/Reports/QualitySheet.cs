using Stockturn.Ledger;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>How far the figures can be trusted: data grades, rules that could not judge, records that disagree.</summary>
static class QualitySheet
{
    public static XlsxSheet Of(HealthCheck health, TextBook texts) => new(
        texts["sheet.quality"], [44, 26, 14, 14, 14, 14, 14], Rows(health, texts), HeadingRows: 0)
    {
        HasFilter = false,
    };

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(HealthCheck health, TextBook texts)
    {
        yield return [XlsxCell.Of(texts["quality.grades"], CellStyle.Title)];
        yield return ReportCells.Headings(texts, "column.quality", "column.count");
        foreach (var grade in health.Skus.SelectMany(sku => sku.Grades).GroupBy(grade => grade).OrderBy(grade => grade.Key))
        {
            yield return [XlsxCell.Of(texts[$"quality.{grade.Key}"]), XlsxCell.Of((double?)grade.Count(), CellStyle.Whole)];
        }

        yield return [];
        yield return [XlsxCell.Of(texts["quality.gaps"], CellStyle.Title)];
        yield return ReportCells.Headings(texts, "column.rule", "column.gap", "column.skus");
        foreach (var gap in health.Gaps)
        {
            yield return
            [
                XlsxCell.Of(texts[$"rule.{gap.Rule}"]), XlsxCell.Of(texts[$"gap.{gap.Gap}"]), XlsxCell.Of((double?)gap.Skus, CellStyle.Whole),
            ];
        }

        yield return [];
        yield return [XlsxCell.Of(texts["quality.residuals"], CellStyle.Title)];
        yield return ReportCells.Headings(
            texts, "column.sku", "column.warehouse", "column.from", "column.to", "column.expected", "column.found", "column.difference");
        foreach (var (sku, residual) in Residuals(health))
        {
            yield return
            [
                XlsxCell.Of(sku), XlsxCell.Of(health.Run.Info.Network.Warehouses[residual.Warehouse].Code), XlsxCell.Of(residual.From),
                XlsxCell.Of(residual.To), ReportCells.Units(residual.Expected.Units),
                ReportCells.Units(residual.Found.Units), ReportCells.Units(residual.Difference.Units),
            ];
        }
    }

    static IEnumerable<(string Sku, StockResidual Residual)> Residuals(HealthCheck health) =>
        from sku in health.Skus
        from residual in sku.Residuals
        select (sku.Master.Sku, residual);
}
