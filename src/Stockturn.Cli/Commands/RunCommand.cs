using System.CommandLine;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Cli.Commands;

/// <summary>The day a run is of.</summary>
/// <param name="AsOf">The day; null for the last day of the data.</param>
sealed record RunDay(DateOnly? AsOf)
{
    /// <summary>What was known after this import; null for today.</summary>
    public long? KnownAt { get; init; }

    /// <summary>Run the day four weeks before first, when none is kept.</summary>
    public bool WithWeeksBefore { get; init; }
}

/// <summary>`stockturn run`: the loop once round.</summary>
static class RunCommand
{
    public static Command Build(SharedOptions shared)
    {
        var asOf = new Option<string?>("--as-of") { Description = shared.Texts["cli.run.asof"], HelpName = "yyyy-MM-dd" };
        var knownAt = new Option<long?>("--known-at") { Description = shared.Texts["cli.run.known"], HelpName = "N" };
        var command = new Command("run", shared.Texts["cli.run"]) { asOf, knownAt };
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var terminal = shared.Terminal(parsed);
                DateOnly? day = null;
                if (parsed.GetValue(asOf) is { } text)
                {
                    if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var told))
                    {
                        terminal.Complain(shared.Texts.Format("import.asof", text));
                        return ExitCode.Refused;
                    }

                    day = told;
                }

                return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace =>
                    Run(terminal, workspace, new RunDay(day) { KnownAt = parsed.GetValue(knownAt) }, cancel));
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Runs the loop and prints the health check.</summary>
    public static int Run(
        Terminal terminal, Workspace workspace, RunDay day, CancellationToken cancel)
    {
        if (Session.PolicyOf(terminal, workspace, out var text) is not { } policy)
        {
            return ExitCode.Refused;
        }

        if (day.KnownAt is { } batch && new Batches(workspace.Db).List().All(known => known.Id != batch))
        {
            terminal.Complain(terminal.Texts.Format("run.known", batch));
            return ExitCode.NotFound;
        }

        using (var progress = new ProgressLine(terminal, terminal.Texts["progress.run"]))
        {
            var request = new RunRequest(policy, text, PolicyFile.Version(policy), Clock.Now())
            {
                AsOf = day.AsOf,
                KnownAt = day.KnownAt,
                WithWeeksBefore = day.WithWeeksBefore,
            };
            if (RunEngine.Run(workspace, request, progress, cancel).Refusal is { } refusal)
            {
                return Session.Refuse(terminal, refusal);
            }
        }

        return ReportCommand.Health(terminal, workspace);
    }
}
