using System.Globalization;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The Excel report: the health check with charts, ageing, the slow list, findings, classes, data quality.</summary>
public static class ExcelReport
{
    /// <summary>Writes the report of a run in a language.</summary>
    public static void Write(string path, HealthCheck health, TextBook texts) => XlsxBook.Write(path,
    [
        Health(health, texts),
        Months(health, texts),
        Ageing(health, texts),
        SlowSheet.Of(health, texts),
        FindingSheet.Of(health, texts),
        ClassSheet.Of(health, texts),
        QualitySheet.Of(health, texts),
    ]);

    static XlsxSheet Health(HealthCheck health, TextBook texts)
    {
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            new[] { XlsxCell.Of(texts["report.title"], CellStyle.Title) },
            new[] { XlsxCell.Of(Basis(health, texts), CellStyle.Remark) },
            ReportCells.Headings(texts, "column.figure", "column.value", "column.unit", "column.target", "column.gap"),
        };
        rows.AddRange(HealthLine.Of(health, texts).Select(line => Line(line, health.Run.Info.Network.Reporting.Code, texts)));
        rows.Add([]);
        rows.Add([XlsxCell.Of(texts["report.legend"], CellStyle.Remark)]);
        rows.Add([]);
        rows.Add(
        [
            .. ReportCells.Headings(texts, "column.missing", "column.skus", "column.unlocks"),
            .. Enumerable.Repeat(XlsxCell.Of(" ", CellStyle.Heading), 2),
        ]);
        rows.AddRange(health.Missing.Select(missing => Missing(missing, texts)));
        var age = Quoted(texts["sheet.ageing"]);
        var months = Quoted(texts["sheet.trend"]);
        var ages = AgeBuckets.Kept.Length + (health.Whole.Ages.UnknownBeside(AgeBuckets.Kept).Quantity.IsZero ? 2 : 3);
        var lastMonth = health.Months.Length + 1;
        return new XlsxSheet(texts["sheet.health"], [38, 16, 15, 18, 26, 3, 12, 12, 12, 12, 12, 12], rows, HeadingRows: 3)
        {
            HasFilter = false,
            IsOnePage = true,
            Charts =
            [
                new XlsxChart(
                    texts["chart.age"], false, $"{age}!$A$2:$A${ages}", [(texts["column.stockvalue"], $"{age}!$C$2:$C${ages}")],
                    new ChartPlace(6, 2, 6, 13)),
                new XlsxChart(
                    texts["chart.turnover"], true, $"{months}!$A$2:$A${lastMonth}", [(texts["chart.turnover"], $"{months}!$C$2:$C${lastMonth}")],
                    new ChartPlace(6, 16, 6, 13)),
            ],
        };
    }

    static XlsxSheet Months(HealthCheck health, TextBook texts)
    {
        string[] codes = ["turnover", "turnover_two_point", "days_inventory_outstanding", "gmroi", "in_stock_rate"];
        var metrics = codes.Select(MetricCatalog.Find).OfType<MetricEntry>().ToArray();
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            (List<XlsxCell>)
            [
                .. ReportCells.Headings(texts, "column.month", "chart.value"),
                .. metrics.Select(metric => ReportCells.Heading(ReportCells.Title(metric, texts))),
                .. ReportCells.Headings(texts, "column.netsales", "column.turnoverchange", "column.gap"),
            ],
        };
        var trend = TurnoverComparison.Trend(health.Months);
        foreach (var (month, turns) in health.Months.Zip(trend))
        {
            rows.Add(
            [
                XlsxCell.Of(month.Span.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
                ReportCells.Figure(month.ClosingValue, MetricUnit.Money),
                .. metrics.Select(metric => ReportCells.Figure(metric.Read(month), metric.Unit)),
                XlsxCell.Of(month.Sales.NetSales.IsWhole ? month.Sales.NetSales.Amount : (decimal?)null, CellStyle.Money),
                ReportCells.Figure(turns.Change, MetricUnit.TimesAYear),
                ReportCells.Gap(metrics[0].Read(month), texts),
            ]);
        }

        return new XlsxSheet(texts["sheet.trend"], [12, 26, 16, 22, 18, 16, 14, 18, 16, 30], rows, HeadingRows: 1);
    }

    static XlsxSheet Ageing(HealthCheck health, TextBook texts)
    {
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            ReportCells.Headings(texts, "column.age", "column.units", "column.stockvalue", "column.share", "column.valueleft"),
        };
        var total = health.Whole.Ages.Value;

        // Nothing is known of the stock: no bucket is empty, all are unknown.
        foreach (var bucket in health.Whole.Position.Positions == 0 ? [] : health.Whole.Ages.By(AgeBuckets.Kept))
        {
            // The curve of value by age (S0-22), at the end of each bucket.
            rows.Add(
            [
                .. Aged(bucket.Name, new ValuedUnits(bucket.Quantity, bucket.Value), total),
                XlsxCell.Of(AgeTable.ShareLeft(bucket, health.Run.Turn.Policy.Metrics), CellStyle.Percent),
            ]);
        }

        var unknown = health.Whole.Ages.UnknownBeside(AgeBuckets.Kept);
        if (!unknown.Quantity.IsZero)
        {
            rows.Add(Aged(texts["age.unknown"], unknown, total));
        }

        if (health.Whole.NegativeStock is { Quantity.IsZero: false } negative)
        {
            rows.Add(Aged(texts["age.negative"], negative, total));
        }

        return new XlsxSheet(texts["sheet.ageing"], [14, 16, 20, 12, 22], rows, HeadingRows: 1);
    }

    static IReadOnlyList<XlsxCell> Aged(string name, ValuedUnits stock, PartialSum total) =>
    [
        XlsxCell.Of(name),
        ReportCells.Units(stock.Quantity.Units),
        XlsxCell.Of(stock.Value.IsWhole ? stock.Value.Amount : (decimal?)null, CellStyle.Money),
        ReportCells.Figure(
            stock.Value.IsWhole && total.IsWhole ? ShareOfStock.Of(stock.Value.Amount, total.Amount) : Reading.Missing(Gap.NoCost),
            MetricUnit.Share),
    ];

    static IReadOnlyList<XlsxCell> Line(HealthLine line, string currency, TextBook texts) =>
    [
        XlsxCell.Of(line.Title), ReportCells.Figure(line.Reading, line.Unit), XlsxCell.Of(ReportCells.Unit(line.Unit, currency, texts)),
        XlsxCell.Of(line.Target(texts), line.IsMet switch { true => CellStyle.Good, false => CellStyle.Bad, null => CellStyle.Plain }),
        line.IsAtLeast ? XlsxCell.Of(texts["gap.atleast"], CellStyle.Note) : ReportCells.Gap(line.Reading, texts),
    ];

    static IReadOnlyList<XlsxCell> Missing(MissingData missing, TextBook texts) =>
    [
        XlsxCell.Of(texts[$"gap.{missing.Gap}"]),
        XlsxCell.Of(missing.Skus == 0 ? null : (double?)missing.Skus, CellStyle.Whole),
        XlsxCell.Of($"{texts[$"supply.{missing.Gap}"]} → {missing.Unlocks(texts)}"),
    ];

    static string Basis(HealthCheck health, TextBook texts) => texts.Format(
        "report.basis", health.Run.Info.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        health.Run.Info.Network.Reporting.Code, health.Run.Info.Skus, health.Run.Info.PolicyVersion);

    static string Quoted(string sheet) => $"'{sheet}'";
}
