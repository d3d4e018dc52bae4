using Stockturn.Cli.Output;
using Stockturn.Findings;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints what came back in 365 days, graded and by reason.</summary>
static class ReturnPrinter
{
    static readonly ReturnGrade[] Grades = [ReturnGrade.Resell, ReturnGrade.Refurbish, ReturnGrade.Parts, ReturnGrade.Scrap, ReturnGrade.Ungraded];

    /// <summary>Every SKU of which anything came back, those that come back too often first; for people its categories too.</summary>
    public static int Print(Terminal terminal, Workspace workspace, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var list = ReturnList.Of(workspace, run);
        if (list.Skus.IsEmpty)
        {
            terminal.Complain(texts["returns.none"]);
            return ExitCode.NotFound;
        }

        var table = Table(terminal, new OutputColumn("sku", texts["column.sku"]));
        foreach (var sku in list.Skus)
        {
            Add(table, terminal, sku.Summary.Count.Sku, sku.Summary);
        }

        table.PrintFirst(terminal, most);
        if (terminal.Form == OutputForm.Person)
        {
            var categories = Table(terminal, new OutputColumn("category", texts["column.category"]));
            foreach (var category in list.Categories)
            {
                Add(categories, terminal, category.Count.Category is { Length: > 0 } name ? name : texts["place.none"], category);
            }

            categories.Print(terminal);
        }

        terminal.Say(texts.Format(
            "returns.total", list.Whole.Count.Returned.Units, list.Whole.Count.Rate ?? 0, list.Whole.Value ?? 0,
            list.Skus.Count(sku => sku.Summary.IsHigh)));
        return ExitCode.Done;
    }

    // For scripts the value of each grade too: side by side they are too many to read.
    static OutputTable Table(Terminal terminal, OutputColumn first)
    {
        var texts = terminal.Texts;
        return new OutputTable(
        [
            first,
            new OutputColumn("sold", texts["column.soldunits"], ColumnShape.Quantity),
            new OutputColumn("returned", texts["column.returned"], ColumnShape.Quantity),
            new OutputColumn("rate", texts["column.returnrate"], ColumnShape.Percent),
            new OutputColumn("category_rate", texts["column.categoryrate"], ColumnShape.Percent),
            new OutputColumn("high", texts["column.high"]),
            .. Grades.Select(grade => new OutputColumn($"{grade}".ToLowerInvariant(), texts[$"return.grade.{grade}"], ColumnShape.Quantity)),
            .. GradesValued(terminal).Select(grade => new OutputColumn(
                $"{grade}_value".ToLowerInvariant(), texts["column.recovered"], ColumnShape.Money)),
            new OutputColumn("value", texts["column.recovered"], ColumnShape.Money),
            new OutputColumn("reasons", texts["column.reasons"]),
        ]);
    }

    static ReturnGrade[] GradesValued(Terminal terminal) => terminal.Form == OutputForm.Person ? [] : Grades[..^1];

    static void Add(OutputTable table, Terminal terminal, string name, ReturnSummary summary)
    {
        object?[] cells =
        [
            name, summary.Count.Sold.Units, summary.Count.Returned.Units, (decimal?)summary.Count.Rate, (decimal?)summary.CategoryRate,
            summary.IsHigh ? terminal.Texts["word.yes"] : "",
            .. Grades.Select(grade => (object)(summary.Grades.FirstOrDefault(one => one.Grade == grade)?.Units.Units ?? 0)),
            .. GradesValued(terminal).Select(grade => (object?)(
                summary.Grades.FirstOrDefault(one => one.Grade == grade) is { } graded ? graded.Value : 0m)),
            summary.Value,
            string.Join(terminal.Texts["list.separator"], summary.Reasons.Take(3).Select(reason => Reason(terminal, summary, reason))),
        ];
        table.Add(cells);
    }

    static string Reason(Terminal terminal, ReturnSummary summary, ReturnReason reason)
    {
        var words = reason.Reason.Length > 0 ? reason.Reason : terminal.Texts["return.noreason"];
        var rate = (summary.Count with { Returned = reason.Units }).Rate;
        return rate is { } share ? $"{words} {reason.Units} ({share:0.0%})" : $"{words} {reason.Units}";
    }
}
