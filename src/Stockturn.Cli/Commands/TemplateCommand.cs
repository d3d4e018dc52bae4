using System.CommandLine;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn template`: the workbook for sellers without exports.</summary>
static class TemplateCommand
{
    public static Command Build(SharedOptions shared)
    {
        var path = new Argument<string>("out")
        {
            Description = shared.Texts["cli.template.out"],
            HelpName = shared.Texts["word.file"],
            DefaultValueFactory = _ => "template.xlsx",
        };
        var command = new Command("template", shared.Texts["cli.template"]) { path };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            try
            {
                TemplateWorkbook.Write(parsed.GetValue(path)!, shared.Texts);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                terminal.Complain(shared.Texts.Format("report.unwritable", parsed.GetValue(path), Session.Words(trouble, shared.Texts)));
                return ExitCode.Refused;
            }

            terminal.Say(shared.Texts.Format("report.written", Path.GetFullPath(parsed.GetValue(path)!)));
            return ExitCode.Done;
        });
        return command;
    }
}
