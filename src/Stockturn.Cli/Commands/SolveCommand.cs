using System.CommandLine;
using Stockturn.Calculators;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn solve`: single questions answered by the engine, without a workspace.</summary>
static class SolveCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = new Argument<string>("file") { Description = shared.Texts["cli.solve.file"], HelpName = shared.Texts["word.file"] };
        var command = new Command("solve", shared.Texts["cli.solve"]) { file };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            string questions;
            try
            {
                questions = parsed.GetValue(file) == "-" ? Console.In.ReadToEnd() : File.ReadAllText(parsed.GetValue(file)!);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                terminal.Complain(shared.Texts.Format("solve.unreadable", parsed.GetValue(file), Session.Words(trouble, shared.Texts)));
                return ExitCode.NotFound;
            }

            var (answers, allAnswered) = Solver.Answer(questions);
            terminal.Out.WriteLine(AnswerWords.Of(answers, shared.Texts));
            return allAnswered ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }
}
