using System.CommandLine;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn import`: files in, the difference shown, committed in one step; also the history and undo.</summary>
static class ImportCommand
{
    sealed record Options(
        Argument<string[]> Files, Option<string?> AsOf, Option<string?> Store, Option<string?> Warehouse, Option<string?> Currency,
        Option<string?> Map, Option<string?> Encoding, Option<bool> DryRun, Option<bool> Accept, Option<long?> Undo, Option<bool> History);

    public static Command Build(SharedOptions shared)
    {
        var texts = shared.Texts;
        var options = new Options(
            new Argument<string[]>("files") { Description = texts["cli.import.files"], Arity = ArgumentArity.ZeroOrMore },
            new Option<string?>("--as-of") { Description = texts["cli.import.asof"] },
            new Option<string?>("--store") { Description = texts["cli.import.store"] },
            new Option<string?>("--warehouse") { Description = texts["cli.import.warehouse"] },
            new Option<string?>("--currency") { Description = texts["cli.import.currency"] },
            new Option<string?>("--map") { Description = texts["cli.import.map"] },
            new Option<string?>("--encoding") { Description = texts["cli.import.encoding"] },
            new Option<bool>("--dry-run") { Description = texts["cli.import.dry"] },
            new Option<bool>("--accept") { Description = texts["cli.import.accept"] },
            new Option<long?>("--undo") { Description = texts["cli.import.undo"] },
            new Option<bool>("--history") { Description = texts["cli.import.history"] });
        var command = new Command("import", texts["cli.import"])
        {
            options.Files, options.AsOf, options.Store, options.Warehouse, options.Currency, options.Map, options.Encoding,
            options.DryRun, options.Accept, options.Undo, options.History,
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(shared, options, parsed, cancel), CancellationToken.None));
        return command;
    }

    static int Run(SharedOptions shared, Options options, ParseResult parsed, CancellationToken cancel)
    {
        var terminal = shared.Terminal(parsed);
        return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace =>
        {
            if (parsed.GetValue(options.History))
            {
                return History(terminal, workspace);
            }

            if (parsed.GetValue(options.Undo) is { } batch)
            {
                return Undo(terminal, workspace, batch);
            }

            return Request(terminal, options, parsed) is { } request
                ? Import(terminal, workspace, request, cancel)
                : ExitCode.Refused;
        });
    }

    static ImportRequest? Request(Terminal terminal, Options options, ParseResult parsed)
    {
        var files = parsed.GetValue(options.Files) ?? [];
        DateOnly? asOf = null;
        if (parsed.GetValue(options.AsOf) is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                terminal.Complain(terminal.Texts.Format("import.asof", text));
                return null;
            }

            asOf = day;
        }

        if (files.Length == 0)
        {
            terminal.Complain(terminal.Texts["import.nofiles"]);
            return null;
        }

        if (!TryMapping(terminal, parsed.GetValue(options.Map), out var mapping))
        {
            return null;
        }

        var told = new ImportOptions
        {
            AsOf = asOf,
            Store = parsed.GetValue(options.Store),
            Warehouse = parsed.GetValue(options.Warehouse),
            Currency = parsed.GetValue(options.Currency),
            Today = Clock.Today(),
        };
        return new ImportRequest([.. files.Select(file => new ImportPath(file, told))])
        {
            CreatedAt = Clock.Now(),
            Mapping = mapping,
            EncodingName = parsed.GetValue(options.Encoding),
            IsDryRun = parsed.GetValue(options.DryRun),
            AcceptsGuards = parsed.GetValue(options.Accept),
        };
    }

    static bool TryMapping(Terminal terminal, string? path, out ColumnMapping? mapping)
    {
        mapping = null;
        if (path is null)
        {
            return true;
        }

        try
        {
            mapping = ColumnMapping.Parse(File.ReadAllText(path), out var trouble);
            if (mapping is null)
            {
                terminal.Complain(terminal.Texts.Format("import.mapping", path, trouble));
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(terminal.Texts.Format("import.mapping", path, trouble.Message));
        }

        return mapping is not null;
    }

    /// <summary>Imports, and prints what happened.</summary>
    public static int Import(Terminal terminal, Workspace workspace, ImportRequest request, CancellationToken cancel)
    {
        ImportReport report;
        using (var progress = new ProgressLine(terminal, terminal.Texts["progress.import"]))
        {
            report = ImportFiles.Run(workspace, request, progress, cancel);
        }

        ImportPrinter.Print(terminal, report, request.IsDryRun);
        if (report.Refusal is { } refusal)
        {
            return Session.Refuse(terminal, refusal);
        }

        var isNew = report.Tables.Any(table => table.Refusal is null);
        var hasTrouble = report.Tables.Any(table => table.Refusal is { Code: not "file-already-imported" })
            || report.IssueCounts.Any(count => count.Severity >= Severity.Error);
        return report.Tables.IsEmpty || (!isNew && hasTrouble) ? ExitCode.Refused
            : hasTrouble ? ExitCode.DoneWithIssues
            : ExitCode.Done;
    }

    static int Undo(Terminal terminal, Workspace workspace, long batch)
    {
        if (new Batches(workspace.Db).RollBack(batch) is { } refusal)
        {
            return Session.Refuse(terminal, refusal);
        }

        terminal.Say(terminal.Texts.Format("import.undone", batch));
        return ExitCode.Done;
    }

    static int History(Terminal terminal, Workspace workspace)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("batch", texts["column.batch"], ColumnShape.Whole),
            new OutputColumn("status", texts["column.status"]),
            new OutputColumn("created_at", texts["column.created"]),
            new OutputColumn("file", texts["column.file"]),
            new OutputColumn("source", texts["column.source"]),
            new OutputColumn("rows", texts["column.rows"], ColumnShape.Whole),
            new OutputColumn("rejected", texts["column.rejected"], ColumnShape.Whole));
        foreach (var batch in new Batches(workspace.Db).List())
        {
            foreach (var file in batch.Files)
            {
                table.Add(
                    batch.Id, batch.Status.ToString().ToLowerInvariant(), batch.CreatedAt, file.Part ?? file.Name, file.Source,
                    file.Rows.Total, file.Rows.Rejected);
            }
        }

        table.Print(terminal);
        return ExitCode.Done;
    }
}
