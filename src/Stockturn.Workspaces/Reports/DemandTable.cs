using Stockturn.Demand;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What SKUs are expected to sell as a table to take away.</summary>
public static class DemandTable
{
    /// <summary>A line for each SKU; it must have a forecast.</summary>
    public static XlsxSheet Of(IReadOnlyList<SkuLine> lines, TextBook texts) => new(
        texts["demandlist.title"],
        [16, 24, 10, 16, 14, 12, 22, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 10, 12, 10, 10, 12, 12, 12, 12, 12, 10, 12, 12, 12, 10],
        Rows(lines, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<SkuLine> lines, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "column.class", "column.category", "column.owner", "demandlist.pattern", "demandlist.figure",
            "working.forecast_method", "demandlist.used", "demandlist.recommended", "demandlist.erp", "demandlist.quarter", "demandlist.low",
            "demandlist.high", "demandlist.error", "demandlist.error.erp", "demandlist.error.own", "demandlist.error.naive", "demandlist.mase",
            "demandlist.bias", "demandlist.observed", "demandlist.censored", "demandlist.changed", "demandlist.before", "demandlist.after",
            "demandlist.slope", "demandlist.unusual", "demandlist.unusual.last", "demandlist.planned", "demandlist.actual", "demandlist.gap");
        foreach (var line in lines)
        {
            var forecast = line.Forecast!;
            var (recommended, curve) = (forecast.ErrorOf(PastError.Recommended), forecast.Curve);
            yield return
            [
                XlsxCell.Of(line.Master.Sku), XlsxCell.Of(line.Master.Name), XlsxCell.Of(line.Class), XlsxCell.Of(line.Master.Category),
                XlsxCell.Of(line.Master.Owner), XlsxCell.Of(texts[$"web.pattern.{forecast.Pattern}"]),
                XlsxCell.Of(texts[$"web.choice.figure.{forecast.Figure}"]), XlsxCell.Of(texts.Or($"word.{forecast.Method}", forecast.Method)),
                Number(forecast.UnitsPerDay), Number(forecast.RecommendedUnitsPerDay), Number(forecast.ErpUnitsPerDay),
                Number(forecast.Quarter?.Mean), Number(forecast.Quarter?.Low), Number(forecast.Quarter?.High),
                Number(recommended?.AbsoluteError), ErrorOf(forecast, PastError.Erp), ErrorOf(forecast, PastError.Own),
                ErrorOf(forecast, PastError.Naive), Number(DemandList.MaseOf(recommended)),
                XlsxCell.Of(DemandList.BiasOf(recommended), CellStyle.Percent), Whole(forecast.ObservedWeeks), Whole(forecast.CensoredWeeks),
                XlsxCell.Of(curve?.ChangedOn), Number(curve?.ChangedOn is null ? null : curve.Before),
                Number(curve?.ChangedOn is null ? null : curve.After), Number(curve?.UnitsPerWeek),
                Whole(forecast.UnusualWeeks), XlsxCell.Of(forecast.LastUnusual), Number(forecast.Plan?.PlannedUnitsPerDay),
                Number(forecast.Plan?.ActualUnitsPerDay), XlsxCell.Of(forecast.Plan?.Gap, CellStyle.Percent),
            ];
        }
    }

    static XlsxCell ErrorOf(ForecastLine forecast, string figure) => Number(forecast.ErrorOf(figure)?.AbsoluteError);

    static XlsxCell Number(double? number) => XlsxCell.Of(number, CellStyle.Decimal);

    static XlsxCell Whole(int weeks) => XlsxCell.Of((double?)weeks, CellStyle.Whole);
}
