using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The slow list (滞销品库存报表, S2-8): a line for each stuck SKU, what ties up most first.</summary>
static class SlowSheet
{
    public static XlsxSheet Of(HealthCheck health, TextBook texts)
    {
        var year = MeasuredSpans.Year(health.Run.Info.AsOf);
        return new XlsxSheet(
            texts["sheet.slow"], [16, 28, 16, 14, 14, 12, 14, 12, 16, 14, 14, 12, 10, 26, 16, 14], Rows(health, texts, year), HeadingRows: 1);
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(HealthCheck health, TextBook texts, DateSpan year)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "column.category", "column.brand", "column.owner", "column.onhand", "column.stockvalue",
            "column.stuckunits", "column.stuckvalue", "column.firstreceipt", "column.lastsale", "column.idle", "column.grade", "column.why",
            "column.state", "column.actby");
        foreach (var line in health.Stuck)
        {
            yield return Row(line, texts, year, health.Run.Info.AsOf);
        }
    }

    static List<XlsxCell> Row(StuckLine line, TextBook texts, DateSpan year, DateOnly asOf)
    {
        var (sku, finding) = (line.Sku, line.Finding);
        var (master, verdict) = (sku.Kept.Facts.Master, sku.Kept.Verdict);
        var position = sku.Measure.Over(year).Position;
        var first = sku.Kept.Ledger.Positions.Select(place => place.FirstReceipt).Where(day => day is not null).Min();
        var idle = sku.Kept.Demand.LastSale is { } sale ? asOf.DayNumber - sale.DayNumber : (int?)null;
        return
        [
            XlsxCell.Of(master.Sku), XlsxCell.Of(master.Name), XlsxCell.Of(master.Category), XlsxCell.Of(master.Brand), XlsxCell.Of(master.Owner),
            XlsxCell.Of(position.OnHand.Units, CellStyle.Decimal),
            XlsxCell.Of(position.Value.IsWhole ? position.Value.Amount : (decimal?)null, CellStyle.Money),
            XlsxCell.Of(verdict.Eo.Total.Units, CellStyle.Decimal),
            XlsxCell.Of(verdict.Share.EoValue, CellStyle.Money),
            XlsxCell.Of(first), XlsxCell.Of(sku.Kept.Demand.LastSale), XlsxCell.Of((double?)idle, CellStyle.Whole),
            XlsxCell.Of((double?)verdict.Grade, CellStyle.Whole),
            XlsxCell.Of(ReportCells.Rule(finding, texts)), XlsxCell.Of(texts[$"state.{finding.State}"]), XlsxCell.Of(finding.ActBy),
        ];
    }
}
