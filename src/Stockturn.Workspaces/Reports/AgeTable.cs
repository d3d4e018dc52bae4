using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The value of groups by age as a table: a column an age, with what has no age beside, and their sum.</summary>
public static class AgeTable
{
    /// <summary>The table of some groups.</summary>
    public static XlsxSheet Of(IReadOnlyList<MeasuredGroup> groups, MetricSettings settings, TextBook texts) => new(
        texts["sheet.ageing"], [20, 14, .. Enumerable.Repeat(14.0, AgeBuckets.Kept.Length + 4)], Rows(groups, settings, texts), HeadingRows: 1);

    /// <summary>False for a group in which nothing lies, such as a way between places: it has no age to tell.</summary>
    public static bool Has(MeasuredGroup group) => group.Measurement is { PositionGap: not Gap.None }
        || !(group.Measurement.Ages.Quantity.IsZero && group.Measurement.NegativeStock.Quantity.IsZero);

    /// <summary>What is left of value at the end of an age (S0-22); of the last, open one, at two years.</summary>
    public static double ShareLeft(AgedStock age, MetricSettings settings) => ValueDecay.ShareLeft(age.To ?? ValueDecay.LastDays, settings);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<MeasuredGroup> groups, MetricSettings settings, TextBook texts)
    {
        var ages = AgeBuckets.None.By(AgeBuckets.Kept);
        yield return
        [
            .. ReportCells.Headings(texts, "column.group", "column.warehouse"),
            .. ages.Select(age => ReportCells.Heading(age.Name)),
            .. ReportCells.Headings(texts, "age.unknown", "age.negative", "column.stockvalue"),
        ];
        yield return
        [
            XlsxCell.Of(texts["column.valueleft"], CellStyle.Remark), XlsxCell.Of(""),
            .. ages.Select(age => XlsxCell.Of(ShareLeft(age, settings), CellStyle.Percent)),
        ];
        foreach (var group in groups.Where(Has))
        {
            yield return
            [
                XlsxCell.Of(group.Name), XlsxCell.Of(group.Warehouse),
                .. StockByAge.Of(group.Measurement)
                    .Select(age => ReportCells.Figure(StockByAge.Value(group.Measurement, age), MetricUnit.Money)),
                ReportCells.Figure(StockValue.Read(group.Measurement), MetricUnit.Money),
            ];
        }
    }
}
