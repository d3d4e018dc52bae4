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
        var again = new Option<bool>("--again") { Description = shared.Texts["cli.demo.again"] };
        var noServe = new Option<bool>("--no-serve") { Description = shared.Texts["cli.demo.noserve"] };
        var port = ServeCommand.Port(shared);
        var command = new Command("demo", shared.Texts["cli.demo"]) { folder, size, filesOnly, again, noServe, port };
        command.SetAction(async (parsed, cancel) =>
        {
            var made = await Task.Run(() => Make(parsed, cancel), CancellationToken.None);
            var isServed = made == ExitCode.Done && !parsed.GetValue(noServe) && !parsed.GetValue(filesOnly);
            return isServed
                ? await ServeCommand.Serve(
                    shared.Terminal(parsed), HomeIn(parsed.GetValue(folder)!), (parsed.GetValue(port), "127.0.0.1"), cancel)
                : made;
        });
        return command;

        int Make(ParseResult parsed, CancellationToken cancel)
        {
            var terminal = shared.Terminal(parsed);
            if (DemoSize.Named(parsed.GetValue(size)!) is not { } chosen)
            {
                terminal.Complain(shared.Texts.Format("demo.size", parsed.GetValue(size)));
                return ExitCode.Refused;
            }

            var mark = new DemoMark(parsed.GetValue(folder)!, parsed.GetValue(size)!);
            if (mark.Stands && !parsed.GetValue(again) && !parsed.GetValue(filesOnly))
            {
                terminal.Say(shared.Texts.Format("demo.there", mark.Folder));
                return Show(terminal, mark.Folder, files: null, cancel);
            }

            mark.Remove();
            var files = Write(terminal, mark.Folder, chosen);
            if (parsed.GetValue(filesOnly))
            {
                return ExitCode.Done;
            }

            terminal.Say(shared.Texts.Format("demo.written", files.Files.Length, files.Folder));
            var shown = Show(terminal, mark.Folder, files, cancel);
            mark.SetWhen(shown == ExitCode.Done);
            return shown;
        }
    }

    static string HomeIn(string folder) => Path.Combine(folder, "workspace");

    static DemoFiles Write(Terminal terminal, string folder, DemoSize size)
    {
        using var progress = new ProgressLine(terminal, terminal.Texts["progress.demo"]);
        var files = DemoSeller.Write(folder, size, progress: progress);
        return files;
    }

    // Without files they were imported before.
    static int Show(Terminal terminal, string folder, DemoFiles? files, CancellationToken cancel)
    {
        var texts = terminal.Texts;
        var home = HomeIn(folder);
        var made = Workspace.Create(home, PolicyFile.Write(DemoPolicy.Of(), PolicyPresets.Standard));
        if (made.Value is not { } workspace)
        {
            return Session.Refuse(terminal, made.Refusal!);
        }

        using (workspace)
        {
            var imported = files is null ? ExitCode.Done : ImportCommand.Import(terminal, workspace, Request(files), cancel);
            if (imported is not (ExitCode.Done or ExitCode.DoneWithIssues))
            {
                return imported;
            }

            var run = RunCommand.Run(terminal, workspace, new RunDay(DemoSeller.EndDate) { WithWeeksBefore = true }, cancel);
            if (run != ExitCode.Done)
            {
                return run;
            }

            // A large brand has none.
            var pictures = DemoSeller.PicturesIn(folder);
            if (Directory.Exists(pictures) && PicturesCommand.Take(terminal, workspace, pictures) is not ExitCode.Done and var trouble)
            {
                return trouble;
            }

            var report = Path.Combine(folder, "report.xlsx");
            return ReportCommand.With(terminal, workspace, turn =>
            {
                var health = HealthCheck.Of(turn);
                var written = ReportCommand.Excel(terminal, health, report);
                terminal.Say(texts.Format(
                    "demo.where", DemoSeller.FilesIn(folder), workspace.Folder, workspace.PolicyPath, DemoSeller.TruthIn(folder)));
                var first = health.Stuck.Select(line => line.Finding.Sku).FirstOrDefault("SKU");
                terminal.Say(texts.Format("demo.next", home, first));
                return written;
            });
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
