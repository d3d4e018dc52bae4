using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The slow list (滞销品库存报表, S2-8): a line for each stuck SKU, what ties up most first.</summary>
static class SlowSheet
{
    public static XlsxSheet Of(HealthCheck health, TextBook texts) => new(
        texts["sheet.slow"],
        [18, 44, 14, 14, 12, 42, 10, 14, 10, 10, 14, 10, 12, 12, 10, 10, 12, 13, 8, 10, 13, 14, 14, 11, 40, 24, 12],
        Rows(health, texts), HeadingRows: 1)
    {
        HeadingColumns = 1,
        PagesAcross = 2,
    };

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(HealthCheck health, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "column.category", "column.brand", "column.owner", "column.warehouses", "column.onhand",
            "column.stockvalue", "column.transitunits", "column.stuckunits", "column.stuckvalue", "column.stuckshare", "column.firstreceipt",
            "column.lastsale", "column.idle", "column.oldest", "column.unknownage", "column.daycost", "column.grade", "column.discount",
            "column.discountedcost", "column.realisable", "column.writedown", "column.valuelost", "column.why",
            "column.state", "column.actby");
        foreach (var line in health.Stuck)
        {
            yield return Row(line, texts, health);
        }
    }

    static List<XlsxCell> Row(StuckLine line, TextBook texts, HealthCheck health)
    {
        var asOf = health.Run.Info.AsOf;
        var (sku, finding) = (line.Sku, line.Finding);
        var (master, verdict, whole) = (sku.Master, sku.Verdict, sku.Whole);
        var position = whole.Position;
        var idle = sku.LastSale is { } sale ? asOf.DayNumber - sale.DayNumber : (int?)null;
        return
        [
            XlsxCell.Of(master.Sku), XlsxCell.Of(master.Name), XlsxCell.Of(master.Category), XlsxCell.Of(master.Brand), XlsxCell.Of(master.Owner),
            XlsxCell.Of(Places(sku, health)),
            ReportCells.Units(position.OnHand.Units),
            XlsxCell.Of(position.Value.IsWhole ? position.Value.Amount : (decimal?)null, CellStyle.Money),
            ReportCells.Units(position.InTransit.Units),
            ReportCells.Units(verdict.Eo.Total.Units),
            XlsxCell.Of(verdict.Share.EoValue, CellStyle.Money),
            ReportCells.Figure(ShareOf(verdict.Eo.Total, position.OnHand + position.InTransit), MetricUnit.Share),
            XlsxCell.Of(sku.FirstReceipt), XlsxCell.Of(sku.LastSale), XlsxCell.Of((double?)idle, CellStyle.Whole),
            XlsxCell.Of((double?)sku.OldestDays, CellStyle.Whole),
            ReportCells.Units(whole.Ages.Unknown.Quantity.Units),
            Figure("holding_cost", whole),
            XlsxCell.Of((double?)verdict.Grade, CellStyle.Whole),
            XlsxCell.Of(verdict.CostDiscount, CellStyle.Percent),
            ReportCells.Figure(GradeCost.Of(verdict, position), MetricUnit.Money),
            Figure("net_realisable_value", whole), Figure("write_down", whole), Figure("value_lost_by_age", whole),
            XlsxCell.Of(ReportCells.Rule(finding, texts)), XlsxCell.Of(texts[$"state.{finding.State}"]), XlsxCell.Of(finding.ActBy),
        ];
    }

    static XlsxCell Figure(string code, in Measurement measurement)
    {
        var metric = MetricCatalog.Find(code)!;
        return ReportCells.Figure(metric.Read(in measurement), metric.Unit);
    }

    // What is on the way has a column of its own.
    static string Places(SkuLine sku, HealthCheck health) => string.Join(
        ", ", sku.Places.Select(place => health.Run.Info.Network.Warehouses[place])
            .Where(place => place.Kind != WarehouseKind.InTransit)
            .Select(place => place.Code)
            .Order(StringComparer.Ordinal));

    static Reading ShareOf(Quantity part, Quantity whole) =>
        whole.IsZero ? Reading.Missing(Gap.NoStock) : Reading.Of((double)part.Units / (double)whole.Units);
}
