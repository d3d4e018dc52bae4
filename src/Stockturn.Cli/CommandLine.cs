using System.CommandLine;
using System.CommandLine.Help;
using Stockturn.Cli.Commands;
using Stockturn.Cli.Output;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli;

/// <summary>The whole command line: its verbs, and how a call of it ends.</summary>
static class CommandLine
{
    /// <summary>The program's name.</summary>
    public const string Name = "stockturn";

    // A cancelled import takes out what it had staged before the program ends.
    static readonly TimeSpan TimeToTidyUp = TimeSpan.FromMinutes(1);

    /// <summary>The verbs, in the order of the loop.</summary>
    public static Command Build(TextBook texts)
    {
        var shared = new SharedOptions(texts);
        return new Command(Name, texts["cli.about"])
        {
            new HelpOption("--help", "-h", "-?") { Description = texts["cli.help"], Action = new HelpPage(texts) },
            new VersionOption { Description = texts["cli.version"] },
            shared.Lang, shared.Folder, shared.Json, shared.Csv,
            DemoCommand.Build(shared),
            InitCommand.Build(shared),
            TemplateCommand.Build(shared),
            PicturesCommand.Build(shared),
            ImportCommand.Build(shared),
            RunCommand.Build(shared),
            ReportCommand.Build(shared),
            ExplainCommand.Build(shared),
            SimulateCommand.Build(shared),
            ForecastCommand.Build(shared),
            PlanCommand.Build(shared),
            OrderCommand.Build(shared),
            SolveCommand.Build(shared),
            ExportCommand.Build(shared),
            PolicyCommand.Build(shared),
            ServeCommand.Build(shared),
            CompletionCommand.Build(shared),
        };
    }

    /// <summary>Does what the arguments ask; gives the exit code of docs/exit-codes.md.</summary>
    public static async Task<int> Run(string[] arguments, TextBook texts, InvocationConfiguration streams)
    {
        var root = Build(texts);
        if (arguments is [var directive, var line, ..] && directive.StartsWith("[suggest", StringComparison.Ordinal))
        {
            return CompletionCommand.Suggest(root, line, streams.Output);
        }

        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        streams.EnableDefaultExceptionHandler = false;
        streams.ProcessTerminationTimeout = TimeToTidyUp;
        try
        {
            if (parsed.Errors.Count == 0)
            {
                return await parsed.InvokeAsync(streams);
            }

            WrongCall.Tell(parsed, texts, streams.Error);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine(texts["cli.cancelled"]);
            return ExitCode.Cancelled;
        }
        catch (StoreException trouble)
        {
            return Session.Refuse(streams.Error, texts, trouble.Refusal);
        }
        catch (Exception trouble)
        {
            streams.Error.WriteLine(texts.Format("cli.mistake", trouble));
            return ExitCode.Mistake;
        }
    }
}
