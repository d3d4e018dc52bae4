using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn pictures`: pictures of goods, each file called by the SKU or the parent it shows.</summary>
static class PicturesCommand
{
    public static Command Build(SharedOptions shared)
    {
        var path = new Argument<string>("path") { Description = shared.Texts["cli.pictures.path"], HelpName = shared.Texts["word.folder"] };
        var command = new Command("pictures", shared.Texts["cli.pictures"]) { path };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => Take(terminal, workspace, parsed.GetValue(path)!));
        });
        return command;
    }

    /// <summary>Takes the pictures of a folder, or one picture, and says which were not taken.</summary>
    public static int Take(Terminal terminal, Workspace workspace, string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            terminal.Complain(terminal.Texts.Format("pictures.nothing", path));
            return ExitCode.NotFound;
        }

        string[] files = File.Exists(path) ? [path] : [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)];
        return ReportCommand.With(terminal, workspace, run =>
        {
            var given = files.Select(file => new GivenPicture(Path.GetFileName(file), () => File.ReadAllBytes(file)));
            var refused = TakePictures.Run(workspace, run.LinesWithoutCells().Select(line => line.Master), given);
            foreach (var (file, why) in refused)
            {
                terminal.Complain($"{file}{terminal.Texts["list.colon"]}{RefusalWords.Of(why, terminal.Texts)}  [{why.Code}]");
            }

            terminal.Say(terminal.Texts.Format("pictures.taken", files.Length - refused.Length, refused.Length));
            return refused.IsEmpty ? ExitCode.Done : ExitCode.DoneWithIssues;
        });
    }
}
