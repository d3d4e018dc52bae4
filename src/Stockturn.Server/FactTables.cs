using Stockturn.Facts.Sources;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>The lists of the page of data as tables to take away.</summary>
static class FactTables
{
    /// <summary>SKUs nothing explains.</summary>
    public static XlsxSheet Unresolved(IReadOnlyList<SkuLine> lines, TextBook texts) =>
        new(texts["web.overview.unresolved"], [28, 28, 12, 16, 16], UnresolvedRows(lines, texts), HeadingRows: 1);

    /// <summary>How good the record of each SKU in each warehouse is; a line for each place records disagree about.</summary>
    public static XlsxSheet Quality(RunBook book, IReadOnlyList<StockLine> lines, TextBook texts) =>
        new(texts["sheet.quality"], [28, 34, 16, 10, 12, 12, 12, 12], QualityRows(book, lines, texts), HeadingRows: 1);

    /// <summary>Our stock against an ERP's list.</summary>
    public static XlsxSheet Differences(RunBook book, IReadOnlyList<StockDifference> lines, TextBook texts) =>
        new(texts["web.data.tab.reconciliation"], [28, 16, 12, 12, 12, 14, 14, 14], DifferenceRows(book, lines, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> UnresolvedRows(IReadOnlyList<SkuLine> lines, TextBook texts)
    {
        // Filled in and dropped among other files it is a sheet of aliases.
        yield return
        [
            .. AliasSheet.Sheet.Columns.Where(column => column.IsRequired)
                .Select(column => ReportCells.Heading(texts.Language == Language.Chinese ? column.Chinese : column.English)),
            .. ReportCells.Headings(texts, "column.onhand", "column.stockvalue", "column.netsales"),
        ];
        foreach (var line in lines)
        {
            yield return
            [
                XlsxCell.Of(line.Master.Sku),
                XlsxCell.Of(""),
                ReportCells.Units(line.Whole.Position.OnHand.Units),
                ReportCells.Figure(StockValue.Read(line.Whole), MetricUnit.Money),
                ReportCells.Figure(line.Whole.Sales.NetSales.Reading, MetricUnit.Money),
            ];
        }
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> QualityRows(RunBook book, IReadOnlyList<StockLine> lines, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "column.warehouse", "column.quality", "column.before", "column.after", "column.expected",
            "column.found");
        foreach (var line in lines)
        {
            IReadOnlyList<XlsxCell> head =
            [
                XlsxCell.Of(line.Sku.Master.Sku), XlsxCell.Of(line.Sku.Master.Name),
                XlsxCell.Of(book.Run.Info.Network.Warehouses[line.Warehouse].Code), XlsxCell.Of($"{line.Sku.Verdict.DataGrade}"),
            ];
            var residuals = line.Sku.Residuals.Where(residual => residual.Warehouse == line.Warehouse).ToArray();
            if (residuals.Length == 0)
            {
                yield return [.. head, .. Enumerable.Repeat(XlsxCell.Of(""), 4)];
            }

            foreach (var residual in residuals)
            {
                yield return
                [
                    .. head, XlsxCell.Of(residual.From), XlsxCell.Of(residual.To), ReportCells.Units(residual.Expected.Units),
                    ReportCells.Units(residual.Found.Units),
                ];
            }
        }
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> DifferenceRows(RunBook book, IReadOnlyList<StockDifference> lines, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.warehouse", "column.ours", "column.theirs", "column.difference", "column.oursvalue",
            "column.theirsvalue", "column.differencevalue");
        foreach (var line in lines)
        {
            yield return
            [
                XlsxCell.Of(line.Sku), XlsxCell.Of(book.Run.Info.Network.Warehouses[line.Warehouse].Code),
                XlsxCell.Of(line.Ours?.Quantity.Units, CellStyle.Decimal), XlsxCell.Of(line.Theirs?.Quantity.Units, CellStyle.Decimal),
                ReportCells.Units(line.Quantity.Units), XlsxCell.Of(line.Ours?.Value, CellStyle.Money),
                XlsxCell.Of(line.Theirs?.Value, CellStyle.Money), XlsxCell.Of(line.Value, CellStyle.Money),
            ];
        }
    }
}
