using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn simulate`: what fewer days of stock would release, and what the same capital would sell (S1-6).</summary>
static class SimulateCommand
{
    public static Command Build(SharedOptions shared)
    {
        var days = new Option<double?>("--days") { Description = shared.Texts["cli.simulate.days"], HelpName = "N" };
        var command = new Command("simulate", shared.Texts["cli.simulate"]) { days };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => ReportCommand.With(
                terminal, workspace, run => Simulate(terminal, run, parsed.GetValue(days))));
        });
        return command;
    }

    static int Simulate(Terminal terminal, OpenRun run, double? days)
    {
        var year = HealthCheck.Of(run).Whole;
        var simulated = SimulatedTurnover.Of(run, year, days);
        if (simulated.Value is not { } told)
        {
            return Session.Refuse(terminal, simulated.Refusal!);
        }

        var texts = terminal.Texts;
        terminal.Say(texts.Format(
            "simulation.title", Shown.Of(told.DaysNow, MetricUnit.Days, texts), Shown.Of(Reading.Of(told.TargetDays), MetricUnit.Days, texts),
            run.Info.AsOf, run.Info.PolicyVersion));
        Print(terminal, year, told);
        terminal.Say(texts["simulation.basis"]);
        if (told.NeedsCash)
        {
            terminal.Say(texts["simulation.needscash"]);
        }

        return ExitCode.Done;
    }

    static void Print(Terminal terminal, Measurement year, TurnoverSimulation told)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("code", texts["column.code"]),
            new OutputColumn("figure", texts["column.figure"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("gap", texts["column.gap"]),
            new OutputColumn("formula", texts["column.formula"]));
        foreach (var metric in (string[])[DaysInventoryOutstanding.Code, Turnover.Code])
        {
            var entry = MetricCatalog.Find(metric)!;
            table.Add([metric, Shown.Title(entry, texts), .. Value(terminal, entry.Read(in year), entry.Unit), texts[$"formula.{metric}"]]);
        }

        table.Add(["target_days", texts["input.days aimed at"], .. Value(terminal, Reading.Of(told.TargetDays), MetricUnit.Days), ""]);
        foreach (var figure in told.Figures)
        {
            table.Add(
            [
                figure.Code, texts[$"simulation.{figure.Code}"], .. Value(terminal, figure.Reading, figure.Unit),
                Working(figure, terminal),
            ]);
        }

        table.Print(terminal);
    }

    // For a person the figure in its unit, for a script the number and, apart, the gap's code.
    static object?[] Value(Terminal terminal, Reading reading, MetricUnit unit) =>
        terminal.Form != OutputForm.Person ? [reading.Value, Shown.GapCode(reading)]
        : reading.Gap == Gap.None ? [Shown.Of(reading, unit, terminal.Texts), ""]
        : [null, terminal.Texts[$"gap.{reading.Gap}"]];

    // A person also reads what stands for the words of the formula.
    static string Working(SimulatedFigure figure, Terminal terminal)
    {
        var texts = terminal.Texts;
        var formula = texts[$"formula.{figure.Code}"];
        var inputs = figure.Inputs.Select(input => $"{texts.Or($"input.{input.Name}", input.Name)} = {Shown.Of(input.Value, input.Unit, texts)}");
        return terminal.Form == OutputForm.Person ? $"{formula}\n{string.Join('\n', inputs)}" : formula;
    }
}
