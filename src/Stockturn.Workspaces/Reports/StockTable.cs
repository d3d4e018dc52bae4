using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Stock by SKU and warehouse as a table.</summary>
public static class StockTable
{
    static readonly MetricEntry[] Metrics =
        [.. new[] { "stock_value", "forward_cover", "weighted_age", "cost_of_one_more_day" }.Select(code => MetricCatalog.Find(code)!)];

    /// <summary>The table of some stock.</summary>
    public static XlsxSheet Of(IReadOnlyList<StockLine> lines, RunBook book, TextBook texts) => new(
        texts["sheet.stock"], [16, 24, 16, 14, 12, 8, 8, 12, 12, 12, 12, 16, 12, 12, 14], Rows(lines, book, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<StockLine> lines, RunBook book, TextBook texts)
    {
        yield return
        [
            .. ReportCells.Headings(
                texts, "column.sku", "column.name", "column.category", "column.owner", "column.warehouse", "column.class", "column.grade",
                "column.onhand", "column.sellable", "column.unsellable", "column.intransit"),
            .. Metrics.Select(metric => XlsxCell.Of(ReportCells.Title(metric, texts), CellStyle.Heading)),
        ];
        foreach (var line in lines)
        {
            var (master, position) = (line.Sku.Master, line.Stock.Position);
            yield return
            [
                XlsxCell.Of(master.Sku), XlsxCell.Of(master.Name), XlsxCell.Of(master.Category), XlsxCell.Of(master.Owner),
                XlsxCell.Of(book.Run.Info.Network.Warehouses[line.Warehouse].Code), XlsxCell.Of(line.Sku.Class),
                XlsxCell.Of((double?)line.Sku.Verdict.Grade, CellStyle.Whole), ReportCells.Units(position.OnHand.Units),
                ReportCells.Units(position.Sellable.Units), ReportCells.Units(position.Unsellable.Units),
                ReportCells.Units(position.InTransit.Units),
                .. Metrics.Select(metric => ReportCells.Figure(metric.Read(line.Stock), metric.Unit)),
            ];
        }
    }
}
