using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn export`: a kind of fact, or a result of the newest run, as CSV.</summary>
static class ExportCommand
{
    static readonly string[] Results = ["findings", "layers", "measures", "issues"];

    public static Command Build(SharedOptions shared)
    {
        var kinds = string.Join(shared.Texts["list.separator"], FactKinds.All.Select(kind => kind.Name));
        var what = new Argument<string>("what") { Description = shared.Texts.Format("cli.export.what", kinds), HelpName = "what" };
        what.AcceptOnlyFromAmong([.. Results, .. FactKinds.All.Select(kind => kind.Name)]);
        var path = new Option<string?>("--out", "-o") { Description = shared.Texts["cli.export.out"], HelpName = shared.Texts["word.file"] };
        var command = new Command("export", shared.Texts["cli.export"]) { what, path };
        command.SetAction(parsed =>
        {
            var told = shared.Terminal(parsed);
            return Session.With(told, parsed.GetValue(shared.Folder)!, workspace =>
            {
                if (parsed.GetValue(path) is not { } file)
                {
                    return Write(new Terminal(shared.Texts, Form(told), told.Out, told.Error), workspace, parsed.GetValue(what)!);
                }

                try
                {
                    var code = ExitCode.Done;
                    DraftFile.Write(file, stream =>
                    {
                        using var writer = new StreamWriter(stream);
                        code = Write(new Terminal(shared.Texts, Form(told), writer, told.Error), workspace, parsed.GetValue(what)!);
                    });
                    return code;
                }
                catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
                {
                    told.Complain(shared.Texts.Format("report.unwritable", file, Session.Words(trouble, shared.Texts)));
                    return ExitCode.Refused;
                }
            });
        });
        return command;
    }

    static OutputForm Form(Terminal told) => told.Form == OutputForm.Json ? OutputForm.Json : OutputForm.Csv;

    static int Write(Terminal terminal, Workspace workspace, string what) => what switch
    {
        "issues" => Issues(terminal, workspace),
        "findings" => ReportCommand.With(terminal, workspace, run => FindingPrinter.Print(terminal, run, int.MaxValue)),
        "layers" => ReportCommand.With(terminal, workspace, run => Layers(terminal, run)),
        "measures" => ReportCommand.With(terminal, workspace, run => Measures(terminal, run)),
        _ => Facts(terminal, workspace, FactKinds.All.First(kind => kind.Name == what)),
    };

    static int Layers(Terminal terminal, OpenRun run)
    {
        var table = new OutputTable(
            new OutputColumn("sku", "sku"), new OutputColumn("warehouse", "warehouse"), new OutputColumn("network_date", "network_date"),
            new OutputColumn("location_date", "location_date"), new OutputColumn("quantity", "quantity"), new OutputColumn("value", "value"),
            new OutputColumn("status", "status"), new OutputColumn("estimated", "estimated"),
            new OutputColumn("age_is_at_least", "age_is_at_least"));
        foreach (var sku in run.Skus())
        {
            foreach (var layer in sku.Kept.Ledger.Layers)
            {
                table.Add(
                    sku.Kept.Facts.Master.Sku, run.Info.Network.Warehouses[layer.Warehouse].Code, layer.NetworkDate, layer.LocationDate,
                    layer.Quantity.Units, layer.Value, layer.Status.ToString(), layer.IsEstimated,
                    layer.IsAgeAtLeast);
            }
        }

        table.Print(terminal);
        return ExitCode.Done;
    }

    static int Measures(Terminal terminal, OpenRun run)
    {
        var table = new MetricTable(terminal, GroupColumns.NameAndWarehouse);
        foreach (var group in MeasurementBook.Group(run.Cells(), MeasureGrouping.SkuWarehouse))
        {
            table.Add(group);
        }

        table.Print(int.MaxValue);
        return ExitCode.Done;
    }

    static int Issues(Terminal terminal, Workspace workspace)
    {
        var table = new OutputTable(
            new OutputColumn("batch", "batch"), new OutputColumn("severity", "severity"), new OutputColumn("code", "code"),
            new OutputColumn("file", "file"), new OutputColumn("row", "row"), new OutputColumn("column", "column"),
            new OutputColumn("found", "found"), new OutputColumn("expected", "expected"), new OutputColumn("remedy", "remedy"));
        var batches = new Batches(workspace.Db);
        foreach (var batch in batches.List())
        {
            foreach (var told in batches.Issues(batch.Id))
            {
                var issue = IssueWords.Of(told, terminal.Texts);
                table.Add(
                    batch.Id, issue.Severity.ToString(), issue.Code, issue.File, issue.Row, issue.Column, issue.Found, issue.Expected,
                    issue.Remedy);
            }
        }

        table.Print(terminal);
        return ExitCode.Done;
    }

    static int Facts(Terminal terminal, Workspace workspace, FactKind kind)
    {
        var table = new OutputTable([.. kind.Columns.Select(column => new OutputColumn(column.Name, column.Name))]);
        var terms = workspace.Db.Terms;
        FactTable.Read(workspace.Db, kind, long.MaxValue, (in FactRow row) =>
        {
            var values = new object?[kind.Columns.Length];
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = Value(kind.Columns[column], row.Values[column], terms);
            }

            table.Add(values);
        });
        table.Print(terminal);
        return ExitCode.Done;
    }

    static object? Value(FactColumn column, long stored, Terms terms) => column.Type switch
    {
        _ when stored == FactKind.Missing => null,
        ColumnType.Term => terms.TextOf(stored),
        ColumnType.Day => DateOnly.FromDayNumber((int)stored),
        ColumnType.Quantity => new Quantity(stored).Units,
        ColumnType.Amount => Money.FromStored(stored),
        ColumnType.Number => stored / 1_000_000_000m,
        _ => stored,
    };
}
