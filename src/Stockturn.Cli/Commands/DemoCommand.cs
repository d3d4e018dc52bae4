using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Demo;
using Stockturn.Demo.Domestic;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn demo`: a simulated brand's files written, imported, run through the loop and reported.</summary>
static class DemoCommand
{
    // Two brands in one workspace would be one with goods it never had.
    const string SecondFolder = $"demo-{DomesticSeller.Name}";

    // What its folder is marked with, how it counts, and how it writes its files.
    sealed record Seller(string Name, Policy Policy, Func<string, IProgress<double>?, DemoFiles> Write);

    public static Command Build(SharedOptions shared)
    {
        var folder = new Option<string?>("--folder")
        {
            Description = shared.Texts["cli.demo.folder"],
            HelpName = shared.Texts["word.folder"],
        };
        var size = new Option<string>("--size")
        {
            Description = shared.Texts["cli.demo.size"],
            HelpName = shared.Texts["word.name"],
            DefaultValueFactory = _ => "default",
        };
        var seller = new Option<string?>("--seller")
        {
            Description = shared.Texts["cli.demo.seller"],
            HelpName = shared.Texts["word.name"],
        };
        var filesOnly = new Option<bool>("--files-only") { Description = shared.Texts["cli.demo.filesonly"] };
        var again = new Option<bool>("--again") { Description = shared.Texts["cli.demo.again"] };
        var noServe = new Option<bool>("--no-serve") { Description = shared.Texts["cli.demo.noserve"] };
        var port = ServeCommand.Port(shared);
        var command = new Command("demo", shared.Texts["cli.demo"]) { folder, size, seller, filesOnly, again, noServe, port };
        command.SetAction(async (parsed, cancel) =>
        {
            var made = await Task.Run(() => Make(parsed, cancel), CancellationToken.None);
            var isServed = made == ExitCode.Done && !parsed.GetValue(noServe) && !parsed.GetValue(filesOnly);
            return isServed
                ? await ServeCommand.Serve(
                    shared.Terminal(parsed), HomeIn(FolderOf(parsed)), (parsed.GetValue(port), "127.0.0.1"), cancel)
                : made;
        });
        return command;

        string FolderOf(ParseResult parsed) => parsed.GetValue(folder) ?? (IsSecond(parsed.GetValue(seller)) ? SecondFolder : "demo");

        int Make(ParseResult parsed, CancellationToken cancel)
        {
            var terminal = shared.Terminal(parsed);
            if (SellerOf(terminal, parsed.GetValue(seller), parsed.GetValue(size)!) is not { } chosen)
            {
                return ExitCode.Refused;
            }

            var mark = new DemoMark(FolderOf(parsed), chosen.Name);
            if (mark.Holds is { } other && IsSecond(other) != IsSecond(chosen.Name))
            {
                terminal.Complain(shared.Texts.Format("demo.other", mark.Folder));
                return ExitCode.Refused;
            }

            if (mark.Stands && !parsed.GetValue(again) && !parsed.GetValue(filesOnly))
            {
                terminal.Say(shared.Texts.Format("demo.there", mark.Folder));
                return Show(terminal, (mark.Folder, chosen), files: null, cancel);
            }

            mark.Remove();
            var files = Write(terminal, mark.Folder, chosen);
            if (parsed.GetValue(filesOnly))
            {
                return ExitCode.Done;
            }

            terminal.Say(shared.Texts.Format("demo.written", files.Files.Length, files.Folder));
            var shown = Show(terminal, (mark.Folder, chosen), files, cancel);
            mark.SetWhen(shown == ExitCode.Done);
            return shown;
        }
    }

    static string HomeIn(string folder) => Path.Combine(folder, "workspace");

    static bool IsSecond(string? seller) => string.Equals(seller, DomesticSeller.Name, StringComparison.OrdinalIgnoreCase);

    // The size is that of the first seller; the second has one of its own.
    static Seller? SellerOf(Terminal terminal, string? name, string size)
    {
        var isSecond = IsSecond(name);
        if (name is not null && !isSecond && !string.Equals(name, DemoSeller.Name, StringComparison.OrdinalIgnoreCase))
        {
            terminal.Complain(terminal.Texts.Format("demo.seller", name));
            return null;
        }

        if (DemoSize.Named(size) is not { } chosen)
        {
            terminal.Complain(terminal.Texts.Format("demo.size", size));
            return null;
        }

        if (isSecond && chosen != DemoSize.Default)
        {
            terminal.Complain(terminal.Texts.Format("demo.onesize", DomesticSeller.Name, size));
            return null;
        }

        return isSecond
            ? new Seller(DomesticSeller.Name, DemoPolicy.OfDomestic(), (folder, progress) => DomesticSeller.Write(folder, progress: progress))
            : new Seller(size, DemoPolicy.Of(), (folder, progress) => DemoSeller.Write(folder, chosen, progress: progress));
    }

    static DemoFiles Write(Terminal terminal, string folder, Seller seller)
    {
        using var progress = new ProgressLine(terminal, terminal.Texts["progress.demo"]);
        return seller.Write(folder, progress);
    }

    // Without files they were imported before.
    static int Show(Terminal terminal, (string Folder, Seller Seller) made, DemoFiles? files, CancellationToken cancel)
    {
        var (texts, folder) = (terminal.Texts, made.Folder);
        var home = HomeIn(folder);
        var opened = Workspace.Create(home, PolicyFile.Write(made.Seller.Policy, PolicyPresets.Standard));
        if (opened.Value is not { } workspace)
        {
            return Session.Refuse(terminal, opened.Refusal!);
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
