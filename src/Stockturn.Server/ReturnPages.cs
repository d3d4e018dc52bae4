using Stockturn.Findings;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Returns as they go over the wire and into a file.</summary>
static class ReturnPages
{
    static readonly ReturnGrade[] Grades = [ReturnGrade.Resell, ReturnGrade.Refurbish, ReturnGrade.Parts, ReturnGrade.Scrap, ReturnGrade.Ungraded];

    static readonly double[] Widths = [24, 28, 16, 12, 12, 12, 12, 8, 10, 10, 10, 10, 10, 14, 14, 14, 14, 14, 14, 60];

    public static ReturnPageWire Page(RunBook book, string? sku, ListAsked list, TextBook texts)
    {
        var all = book.Returns;
        SkuReturns[] rows = [.. all.Skus.Where(one => sku is not { Length: > 0 } || one.Summary.Count.Sku == sku)];
        var page = Listing<SkuReturns>.Page(rows, list.PageNumber, list.PageSize);
        return new ReturnPageWire(
            book.Run.Info.Id, page.Total, [.. page.Rows.Select(one => Wire(one.Summary, one.Name, texts))],
            [.. all.Categories.Select(category => Wire(category, category.Count.Category, texts))], Wire(all.Whole, null, texts));
    }

    public static XlsxSheet Table(RunBook book, TextBook texts) =>
        new(texts["web.claims.tab.returns"], Widths, Rows(book.Returns, texts), HeadingRows: 1);

    static ReturnWire Wire(ReturnSummary summary, string? name, TextBook texts) => new(
        summary.Count.Sku, name, summary.Count.Category, summary.Count.Sold.Units, summary.Count.Returned.Units,
        [
            .. summary.Grades.Select(grade => new GradedUnitsWire(
                grade.Grade, texts[$"return.grade.{grade.Grade}"], grade.Units.Units, grade.Cost, grade.Value)),
        ],
        [.. summary.Reasons.Select(reason => new ReturnReasonWire(Words(reason, texts), reason.Units.Units, RateOf(reason, summary)))])
    {
        Rate = summary.Count.Rate,
        CategoryRate = summary.CategoryRate,
        IsHigh = summary.IsHigh,
        Value = summary.Value,
    };

    static string GradeValue(ReturnGrade grade, TextBook texts) => $"{texts[$"return.grade.{grade}"]}: {texts["column.recovered"]}";

    static double? RateOf(ReturnReason reason, ReturnSummary summary) => (summary.Count with { Returned = reason.Units }).Rate;

    static string Words(ReturnReason reason, TextBook texts) => reason.Reason.Length > 0 ? reason.Reason : texts["return.noreason"];

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(ReturnList returns, TextBook texts)
    {
        yield return
        [
            .. ReportCells.Headings(
                texts, "column.sku", "column.name", "column.category", "column.soldunits", "column.returned", "column.returnrate",
                "column.categoryrate", "column.high"),
            .. Grades.Select(grade => ReportCells.Heading(texts[$"return.grade.{grade}"])),
            .. Grades.Select(grade => ReportCells.Heading(GradeValue(grade, texts))),
            .. ReportCells.Headings(texts, "column.recovered", "column.reasons"),
        ];
        foreach (var (summary, name) in returns.Skus)
        {
            var reasons = summary.Reasons.Select(reason => $"{Words(reason, texts)} {reason.Units} ({RateOf(reason, summary):0.0%})");
            yield return
            [
                XlsxCell.Of(summary.Count.Sku), XlsxCell.Of(name), XlsxCell.Of(summary.Count.Category),
                ReportCells.Units(summary.Count.Sold.Units), ReportCells.Units(summary.Count.Returned.Units),
                XlsxCell.Of(summary.Count.Rate, CellStyle.Percent), XlsxCell.Of(summary.CategoryRate, CellStyle.Percent),
                XlsxCell.Of(summary.IsHigh ? texts["word.yes"] : ""),
                .. Grades.Select(grade => ReportCells.Units(summary.Grades.FirstOrDefault(one => one.Grade == grade)?.Units.Units ?? 0)),
                .. Grades.Select(grade => XlsxCell.Of(
                    summary.Grades.FirstOrDefault(one => one.Grade == grade) is { } graded ? graded.Value : 0, CellStyle.Money)),
                XlsxCell.Of(summary.Value, CellStyle.Money), XlsxCell.Of(string.Join(texts["list.separator"], reasons)),
            ];
        }
    }
}
