using Stockturn.Facts;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Settlements, fees against the table and differences of sources as tables to take away.</summary>
static class MoneyTables
{
    /// <summary>Each settlement, a line for each type of its amounts.</summary>
    public static XlsxSheet Settlements(IReadOnlyList<Settlement> settlements, TextBook texts) =>
        new(texts["web.money.settlements"], [22, 20, 12, 12, 8, 14, 14, 14, 20, 14, 14], SettlementRows(settlements, texts), HeadingRows: 1);

    /// <summary>Fees charged against the table.</summary>
    public static XlsxSheet Fees(RunBook book, IReadOnlyList<SkuFeeComparison> lines, TextBook texts) =>
        new(texts["web.money.fees"], [28, 16, 16, 12, 12, 10, 14, 8, 40, 40], FeeRows(book, lines, texts), HeadingRows: 1);

    /// <summary>What sources say differently.</summary>
    public static XlsxSheet Differences(IReadOnlyList<SourceDifference> lines, TextBook texts) =>
        new(texts["web.money.differences"], [14, 18, 28, 28, 28, 12, 12, 12, 12, 14, 14, 14], DifferenceRows(lines, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> SettlementRows(IReadOnlyList<Settlement> settlements, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.settlement", "column.store", "column.firstday", "column.lastday", "column.currency", "column.told", "column.sum",
            "column.difference", "column.parts", "column.amount", "column.withoutsku");
        foreach (var settlement in settlements)
        {
            foreach (var part in settlement.Parts)
            {
                yield return
                [
                    XlsxCell.Of(settlement.Id), XlsxCell.Of(string.Join(texts["list.separator"], settlement.Stores)),
                    DayOf(settlement.From), DayOf(settlement.To), XlsxCell.Of(settlement.Currency),
                    XlsxCell.Of(settlement.Told, CellStyle.Money), XlsxCell.Of(settlement.Sum, CellStyle.Money),
                    XlsxCell.Of(settlement.Difference, CellStyle.Money), XlsxCell.Of(MoneyPages.Type(part.Type, texts)),
                    XlsxCell.Of(part.Amount, CellStyle.Money), XlsxCell.Of(part.WithoutSku, CellStyle.Money),
                ];
            }
        }
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> FeeRows(RunBook book, IReadOnlyList<SkuFeeComparison> lines, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.warehouse", "column.feetype", "column.charged", "column.table", "column.differenceshare",
            "column.difference", "column.alert", "column.chargedsource", "column.tablesource");
        foreach (var line in lines)
        {
            var fees = line.Fees;
            yield return
            [
                XlsxCell.Of(line.Sku), XlsxCell.Of(book.Run.Info.Network.Warehouses[fees.Warehouse].Code),
                XlsxCell.Of(MoneyPages.Type(fees.Type, texts)), Known(fees.Charged), Known(fees.Table),
                XlsxCell.Of(fees.Share, CellStyle.Percent), XlsxCell.Of(fees.Difference, CellStyle.Money),
                XlsxCell.Of(line.IsAlert(book.Run.Turn.Policy.Metrics) ? texts["word.yes"] : ""),
                XlsxCell.Of(SourceWords.Of(fees.Charged.Source, texts)),
                XlsxCell.Of(SourceWords.Of(fees.Table.Source, texts)),
            ];
        }
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> DifferenceRows(IReadOnlyList<SourceDifference> lines, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.fact", "column.place", "column.sku", "column.believed", "column.others", "column.firstday", "column.lastday",
            "column.ours", "column.theirs", "column.oursvalue", "column.theirsvalue", "column.differencevalue");
        foreach (var line in lines)
        {
            yield return
            [
                XlsxCell.Of(texts[$"fact.{line.Kind}"]), XlsxCell.Of(line.Place), XlsxCell.Of(line.Sku),
                XlsxCell.Of(FactPages.SourceTitle(line.Believed, texts)), XlsxCell.Of(FactPages.SourceTitle(line.Other, texts)),
                DayOf(line.Days.Start), DayOf(line.Days.End.AddDays(-1)), ReportCells.Units(line.BelievedUnits),
                ReportCells.Units(line.OtherUnits), XlsxCell.Of(line.BelievedValue, CellStyle.Money),
                XlsxCell.Of(line.OtherValue, CellStyle.Money), XlsxCell.Of(line.Value, CellStyle.Money),
            ];
        }
    }

    static XlsxCell Known(Metrics.CostFigure figure) => XlsxCell.Of(figure.Sum.IsWhole ? figure.Sum.Amount : null, CellStyle.Decimal);

    static XlsxCell DayOf(DateOnly? day) => day is { } known ? XlsxCell.Of(known) : XlsxCell.Of("");
}
