using System.CommandLine;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>
/// `stockturn import`: files in, the difference shown, committed in one step; also the list of imports and what may be done
/// to one.
/// </summary>
static class ImportCommand
{
    sealed record Options(
        Argument<string[]> Files, Option<string?> AsOf, Option<string?> From, Option<string?> Store, Option<string?> Warehouse,
        Option<string?> Currency, Option<string?> Map, Option<string?> Encoding, Option<bool> DryRun, Option<string?> Accept, Option<long?> Undo,
        Option<long?> Discard, Option<bool> List);

    public static Command Build(SharedOptions shared)
    {
        var texts = shared.Texts;
        var options = new Options(
            new Argument<string[]>("files")
            {
                Description = texts["cli.import.files"],
                HelpName = texts["word.file"],
                Arity = ArgumentArity.ZeroOrMore,
            },
            new Option<string?>("--as-of") { Description = texts["cli.import.asof"], HelpName = "yyyy-MM-dd" },
            new Option<string?>("--from") { Description = texts["cli.import.from"], HelpName = "yyyy-MM-dd" },
            new Option<string?>("--store") { Description = texts["cli.import.store"], HelpName = texts["word.name"] },
            new Option<string?>("--warehouse") { Description = texts["cli.import.warehouse"], HelpName = texts["word.name"] },
            new Option<string?>("--currency") { Description = texts["cli.import.currency"], HelpName = "USD" },
            new Option<string?>("--map") { Description = texts["cli.import.map"], HelpName = texts["word.file"] },
            new Option<string?>("--encoding") { Description = texts["cli.import.encoding"], HelpName = texts["word.name"] },
            new Option<bool>("--dry-run") { Description = texts["cli.import.dry"] },
            new Option<string?>("--accept")
            {
                Description = texts["cli.import.accept"],
                HelpName = "N",
                Arity = ArgumentArity.ZeroOrOne,
            },
            new Option<long?>("--undo") { Description = texts["cli.import.undo"], HelpName = "N" },
            new Option<long?>("--discard") { Description = texts["cli.import.discard"], HelpName = "N" },
            new Option<bool>("--list", "--history") { Description = texts["cli.import.list"] });
        var command = new Command("import", texts["cli.import"])
        {
            options.Files, options.AsOf, options.From, options.Store, options.Warehouse, options.Currency, options.Map, options.Encoding,
            options.DryRun, options.Accept, options.Undo, options.Discard, options.List,
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(shared, options, parsed, cancel), CancellationToken.None));
        return command;
    }

    static int Run(SharedOptions shared, Options options, ParseResult parsed, CancellationToken cancel)
    {
        var terminal = shared.Terminal(parsed);
        return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace =>
        {
            if (parsed.GetValue(options.List))
            {
                return ImportListPrinter.Print(terminal, workspace);
            }

            if (parsed.GetValue(options.Undo) is { } undone)
            {
                return Done(terminal, new Batches(workspace.Db).RollBack(undone), "import.undone", undone);
            }

            if (parsed.GetValue(options.Discard) is { } thrown)
            {
                return Done(terminal, HeldImport.Discard(workspace, thrown), "import.discarded", thrown);
            }

            if (Waiting(parsed.GetValue(options.Accept)) is { } waiting && parsed.GetValue(options.Files) is null or [])
            {
                return Accept(terminal, workspace, waiting, parsed.GetValue(options.DryRun), cancel);
            }

            return Request(terminal, options, parsed) is { } request
                ? Import(terminal, workspace, request, cancel)
                : ExitCode.Refused;
        });
    }

    // --accept 7 names an import that waits; --accept alone, or before a file, is said of the files.
    static long? Waiting(string? told) =>
        long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var batch) ? batch : null;

    // No text is no day, and nothing wrong.
    static bool TryDay(Terminal terminal, string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
        {
            return true;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            terminal.Complain(terminal.Texts.Format("import.asof", text));
            return false;
        }

        day = read;
        return true;
    }

    static ImportRequest? Request(Terminal terminal, Options options, ParseResult parsed)
    {
        var accept = parsed.GetValue(options.Accept);
        string[] files =
        [
            .. accept is not null && Waiting(accept) is null ? [accept] : Array.Empty<string>(),
            .. parsed.GetValue(options.Files) ?? [],
        ];
        if (!TryDay(terminal, parsed.GetValue(options.AsOf), out var asOf) || !TryDay(terminal, parsed.GetValue(options.From), out var from))
        {
            return null;
        }

        if (from is { } first && !(asOf >= first))
        {
            terminal.Complain(terminal.Texts.Format("import.from", $"{first:yyyy-MM-dd}"));
            return null;
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
            From = from,
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
            AcceptsGuards = parsed.GetResult(options.Accept) is { Implicit: false },
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
                terminal.Complain(terminal.Texts.Format("import.mapping", path, MappingWords.Of(trouble!, terminal.Texts)));
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(terminal.Texts.Format("import.mapping", path, Session.Words(trouble, terminal.Texts)));
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
            var code = Session.Refuse(terminal, refusal);
            if (refusal.Code == "import-held-back")
            {
                terminal.Complain(terminal.Texts.Format("import.heldhow", report.Batch));
            }

            return code;
        }

        var isNew = report.Tables.Any(table => table.Refusal is null);
        var hasTrouble = report.Tables.Any(table => table.Refusal is { Code: not "file-already-imported" })
            || report.IssueCounts.Any(count => count.Severity >= Severity.Error);
        return report.Tables.IsEmpty || (!isNew && hasTrouble) ? ExitCode.Refused
            : hasTrouble ? ExitCode.DoneWithIssues
            : ExitCode.Done;
    }

    static int Accept(Terminal terminal, Workspace workspace, long batch, bool isDryRun, CancellationToken cancel)
    {
        var report = HeldImport.Accept(workspace, batch, isDryRun, cancel);
        if (report.Tables.IsEmpty && report.Refusal is { } unknown)
        {
            return Session.Refuse(terminal, unknown);
        }

        ImportPrinter.Print(terminal, report, isDryRun);
        return report.Refusal is { } refusal ? Session.Refuse(terminal, refusal) : ExitCode.Done;
    }

    static int Done(Terminal terminal, Refusal? refusal, string key, long batch)
    {
        if (refusal is not null)
        {
            return Session.Refuse(terminal, refusal);
        }

        terminal.Say(terminal.Texts.Format(key, batch));
        return ExitCode.Done;
    }
}
