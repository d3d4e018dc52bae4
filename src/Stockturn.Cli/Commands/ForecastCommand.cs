using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Panels;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>
/// `stockturn forecast`: the newest run's forecasts with their past errors; or a table of series, without a workspace.
/// </summary>
static class ForecastCommand
{
    const int HorizonMost = 1_000;

    public static Command Build(SharedOptions shared)
    {
        var options = new ForecastOptions(shared.Texts);
        var command = new Command("forecast", shared.Texts["cli.forecast"]);
        options.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var terminal = shared.Terminal(parsed);
            return Task.FromResult(parsed.GetValue(options.File) is not null
                ? Run(terminal, options, parsed, cancel)
                : Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => ReportCommand.With(
                    terminal, workspace, run => OfRun(terminal, run, options, parsed))));
        });
        return command;
    }

    static int OfRun(Terminal terminal, OpenRun run, ForecastOptions options, ParseResult parsed)
    {
        if (parsed.GetValue(options.Evaluate))
        {
            return DemandPrinter.Accuracy(terminal, run);
        }

        if (parsed.GetValue(options.Out) is not { } path)
        {
            return DemandPrinter.List(terminal, run);
        }

        var weeks = parsed.GetValue(options.Horizon) ?? DemandOutlook.WeeksAhead;
        if (weeks is < 1 or > DemandOutlook.WeeksAhead)
        {
            terminal.Complain(terminal.Texts.Format("forecast.weeks", DemandOutlook.WeeksAhead));
            return ExitCode.Refused;
        }

        return PanelPrinter.Write(terminal, path, writer => OutlookSheet.Write(writer, run, weeks));
    }

    static int Run(Terminal terminal, ForecastOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (options.Settings(parsed, HorizonMost) is not { } settings)
        {
            terminal.Complain(terminal.Texts.Format("forecast.wrong", HorizonMost));
            return ExitCode.Refused;
        }

        var issues = new List<Issue>();
        var path = parsed.GetValue(options.File)!;
        var panel = options.Panel.Read(parsed, path, issues.Add, cancel);
        if (panel is not null && parsed.GetValue(options.Panel.Events) is { } events)
        {
            var heldBack = parsed.GetValue(options.Evaluate) ? settings.Horizon : 0;
            issues.AddRange(ForecastPanel.UnseenEvents(panel, heldBack, settings.Horizon, Path.GetFileName(events)));
        }

        if (panel is null)
        {
            return PanelPrinter.Unread(terminal, issues);
        }

        var code = parsed.GetValue(options.Evaluate)
            ? Evaluate(terminal, panel, settings, cancel)
            : Forecast(terminal, panel, (settings, parsed.GetValue(options.Out), Path.GetFileName(path)), issues, cancel);
        PanelPrinter.Tell(terminal, issues);
        return code == ExitCode.Done && issues.Any(issue => issue.Severity > Severity.Note) ? ExitCode.DoneWithIssues : code;
    }

    static int Forecast(
        Terminal terminal, Panel panel, (PanelSettings Settings, string? Out, string File) asked, List<Issue> issues, CancellationToken cancel)
    {
        var forecasts = ForecastPanel.Run(panel, asked.Settings, cancel);
        issues.AddRange(ForecastPanel.Unknown(panel, forecasts, asked.File));
        if (asked.Out is not { } path)
        {
            ForecastSheet.Write(terminal.Out, panel, forecasts, asked.Settings);
            return ExitCode.Done;
        }

        terminal.Say(terminal.Texts.Format("forecast.done", panel.Series.Length, panel.Calendar.Count, asked.Settings.Horizon));
        return PanelPrinter.Write(terminal, path, writer => ForecastSheet.Write(writer, panel, forecasts, asked.Settings));
    }

    static int Evaluate(Terminal terminal, Panel panel, PanelSettings settings, CancellationToken cancel)
    {
        var rows = ForecastPanel.Evaluate(panel, settings, cancel);
        if (rows.IsEmpty)
        {
            terminal.Complain(terminal.Texts.Format("forecast.short", panel.Calendar.Count, settings.Horizon));
            return ExitCode.Refused;
        }

        terminal.Say(terminal.Texts.Format(
            "forecast.heldback", panel.Series.Length, panel.Calendar.Count - settings.Horizon, settings.Horizon, rows[0].Unscaled));
        Table(terminal, rows, settings.Levels).Print(terminal);
        terminal.Say(terminal.Texts["forecast.note"]);
        return ExitCode.Done;
    }

    static OutputTable Table(Terminal terminal, ImmutableArray<ForecastAccuracy> rows, ImmutableArray<double> levels)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
        [
            new("model", texts["column.forecast"]),
            new("pinball", texts["column.pinball"], ColumnShape.Ratio),
            new("rmsse", "RMSSE", ColumnShape.Ratio),
            new("mase", "MASE", ColumnShape.Ratio),
            new("bias", texts["column.bias"], ColumnShape.Percent),
            .. levels.Select(level => new OutputColumn(
                "q" + level.ToString(CultureInfo.InvariantCulture), level.ToString("0.0##%", CultureInfo.InvariantCulture), ColumnShape.Percent)),
        ]);
        foreach (var row in rows)
        {
            var name = terminal.Form == OutputForm.Person ? texts[$"baseline.{row.Model}"] : row.Model;
            table.Add([name, row.Pinball, row.Rmsse, row.Mase, row.Bias, .. row.Coverage.Select(share => (object?)share)]);
        }

        return table;
    }
}
