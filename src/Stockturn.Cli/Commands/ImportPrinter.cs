using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Values;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>Prints what an import did: the tables, the difference, the troubles.</summary>
static class ImportPrinter
{
    const int IssuesShownMax = 20;

    // Costs of one unit, and freight that stands on each line of its batch: their sums mean nothing to a person.
    internal static readonly HashSet<string> NoSums = new(StringComparer.Ordinal)
    {
        "unit_cost", "inbound_cost", "unit_price", "price", "sale_price", "freight", "duty", "factor", "minimum_order", "pack_quantity",
        "minimum_amount", "minimum_units", "minimum_stock", "return_price", "maximum_price",
    };

    public static void Print(Terminal terminal, ImportReport report, bool isDryRun)
    {
        Tables(terminal, report);
        if (report.Difference is { } difference && terminal.Form == OutputForm.Person)
        {
            Difference(terminal, difference);
        }

        Issues(terminal, report);
        Suggestions(terminal, report);
        var texts = terminal.Texts;
        if (report.IsCommitted)
        {
            terminal.Say(texts.Format("import.committed", report.Batch));
        }
        else if (isDryRun && report.Difference is not null)
        {
            terminal.Say(texts["import.dryrun"]);
        }
    }

    static void Tables(Terminal terminal, ImportReport report)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("file", texts["column.file"]),
            new OutputColumn("source", texts["column.source"]),
            new OutputColumn("rows", texts["column.rows"], ColumnShape.Whole),
            new OutputColumn("rejected", texts["column.rejected"], ColumnShape.Whole),
            new OutputColumn("result", texts["column.result"]));
        foreach (var one in report.Tables)
        {
            table.Add(
                one.Name, one.Source is null ? null : Shown.Title(one.Source, texts), one.Rows.Total, one.Rows.Rejected,
                one.Refusal is { } refusal ? texts.Or($"refusal.{refusal.Code}", refusal.Text) : texts["import.read"]);
        }

        table.Print(terminal);
    }

    // Ready to be saved, corrected and given back with --map.
    static void Suggestions(Terminal terminal, ImportReport report)
    {
        foreach (var table in report.Tables)
        {
            if (table.Suggestion is { } guess)
            {
                terminal.Complain(terminal.Texts.Format("import.suggestion", table.Name, guess.Confidence));
                terminal.Complain(guess.Mapping.ToJson());
            }
        }
    }

    static void Difference(Terminal terminal, ImportDifference difference)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("fact", texts["column.fact"]),
            new OutputColumn("source", texts["column.source"]),
            new OutputColumn("inserted", texts["column.inserted"], ColumnShape.Whole),
            new OutputColumn("replaced", texts["column.replaced"], ColumnShape.Whole),
            new OutputColumn("removed", texts["column.removed"], ColumnShape.Whole),
            new OutputColumn("unchanged", texts["column.unchanged"], ColumnShape.Whole),
            new OutputColumn("totals", texts["column.totals"]));
        foreach (var fact in difference.Facts)
        {
            table.Add(
                texts[$"fact.{fact.Kind.Name}"], Shown.SourceTitle(fact.Source, texts), fact.Inserted, fact.Replaced, fact.Removed,
                fact.Unchanged, Totals(fact, texts));
        }

        table.Print(terminal);
    }

    static string Totals(FactDifference fact, TextBook texts) => string.Join(
        texts["list.semicolon"],
        fact.Totals.Where(total => !NoSums.Contains(total.Column.Name)).Take(3).Select(total => Total(total, texts)));

    static string Total(ColumnTotal total, TextBook texts)
    {
        var scale = total.Column.Type == ColumnType.Quantity ? Quantity.Scale : Money.Scale;
        string Number(Int128 value) => ((decimal)value / scale).ToString("#,##0.##", CultureInfo.InvariantCulture);
        var name = texts[$"sum.{total.Column.Name}"];
        return $"{name}{(total.Currency is null ? "" : " " + total.Currency)} {Number(total.Before)} → {Number(total.After)}";
    }

    static void Issues(Terminal terminal, ImportReport report)
    {
        Session.Print(terminal, report.Issues.Where(issue => issue.Severity >= Severity.Warning).Take(IssuesShownMax));
        foreach (var (code, severity, count) in report.IssueCounts)
        {
            terminal.Complain(terminal.Texts.Format("import.issues", count, code, terminal.Texts[$"severity.{severity}"]));
        }

        if (!report.IssueCounts.IsEmpty)
        {
            terminal.Complain(terminal.Texts["import.codes"]);
        }
    }
}
