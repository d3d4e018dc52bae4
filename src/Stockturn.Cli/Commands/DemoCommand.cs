using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Demo;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn demo`: a simulated brand's files written, imported, run through the loop and reported.</summary>
static class DemoCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Option<string>("--folder")
        {
            Description = shared.Texts["cli.demo.folder"],
            HelpName = shared.Texts["word.folder"],
            DefaultValueFactory = _ => "demo",
        };
        var size = new Option<string>("--size")
        {
            Description = shared.Texts["cli.demo.size"],
            HelpName = shared.Texts["word.name"],
            DefaultValueFactory = _ => "default",
        };
        var filesOnly = new Option<bool>("--files-only") { Description = shared.Texts["cli.demo.filesonly"] };
        var command = new Command("demo", shared.Texts["cli.demo"]) { folder, size, filesOnly };
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var terminal = shared.Terminal(parsed);
                if (DemoSize.Named(parsed.GetValue(size)!) is not { } chosen)
                {
                    terminal.Complain(shared.Texts.Format("demo.size", parsed.GetValue(size)));
                    return ExitCode.Refused;
                }

                var files = Write(terminal, parsed.GetValue(folder)!, chosen);
                return parsed.GetValue(filesOnly) ? ExitCode.Done : Show(terminal, parsed.GetValue(folder)!, files, cancel);
            },
            CancellationToken.None));
        return command;
    }

    static DemoFiles Write(Terminal terminal, string folder, DemoSize size)
    {
        using var progress = new ProgressLine(terminal, terminal.Texts["progress.demo"]);
        var files = DemoSeller.Write(folder, size, progress: progress);
        return files;
    }

    static int Show(Terminal terminal, string folder, DemoFiles files, CancellationToken cancel)
    {
        var texts = terminal.Texts;
        var home = Path.Combine(folder, "workspace");
        terminal.Say(texts.Format("demo.written", files.Files.Length, files.Folder));
        var made = Workspace.Create(home, PolicyFile.Write(DemoPolicy.Of(), PolicyPresets.Standard));
        if (made.Value is not { } workspace)
        {
            return Session.Refuse(terminal, made.Refusal!);
        }

        using (workspace)
        {
            var imported = ImportCommand.Import(terminal, workspace, Request(files), cancel);
            if (imported is not (ExitCode.Done or ExitCode.DoneWithIssues))
            {
                return imported;
            }

            var run = RunCommand.Run(terminal, workspace, files.EndDate, knownAt: null, cancel);
            if (run != ExitCode.Done)
            {
                return run;
            }

            var report = Path.Combine(folder, "report.xlsx");
            var written = ReportCommand.With(terminal, workspace, turn => ReportCommand.Excel(terminal, HealthCheck.Of(turn), report));
            terminal.Say(texts.Format("demo.where", files.Folder, workspace.Folder, workspace.PolicyPath, files.TruthFile));
            return written;
        }
    }

    static ImportRequest Request(DemoFiles files) => new(
    [
        .. files.Files.Select(file => new ImportPath(file.Path, new ImportOptions
        {
            AsOf = file.AsOf,
            Store = file.Store,
            Warehouse = file.Warehouse,
            Currency = file.Currency,
            Today = files.EndDate,
        })),
    ])
    {
        CreatedAt = Clock.Now(),
    };
}
