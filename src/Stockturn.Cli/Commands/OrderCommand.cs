using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Workspaces.Rounds;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn order`: one ordering round from tables, without a workspace.</summary>
static class OrderCommand
{
    public static Command Build(SharedOptions shared)
    {
        var options = new OrderOptions(shared.Texts);
        var command = new Command("order", shared.Texts["cli.order"]);
        options.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(Run(shared.Terminal(parsed), options, parsed, cancel)));
        return command;
    }

    static int Run(Terminal terminal, OrderOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (options.Terms(parsed) is not { } terms)
        {
            terminal.Complain(terminal.Texts.Format("order.wrong", RoundTerms.PeriodsMost));
            return ExitCode.Refused;
        }

        var issues = new List<Issue>();
        var panel = options.Panel.Read(parsed, parsed.GetValue(options.History)!, issues.Add, cancel);
        if (panel is null || OrderStateReader.Read(parsed.GetValue(options.State)!, panel, issues.Add, cancel) is not { } state)
        {
            return PanelPrinter.Unread(terminal, issues);
        }

        var orders = OrderPanel.Run(panel, state, terms, options.Panel.SeasonOf(parsed), cancel);
        var code = ExitCode.Done;
        var isDetailed = parsed.GetValue(options.Details);
        if (parsed.GetValue(options.Out) is { } path)
        {
            terminal.Say(terminal.Texts.Format(
                "order.done", orders.Count(order => order is not null), state.Rows.Length, orders.Sum(order => order?.Units ?? 0)));
            code = PanelPrinter.Write(terminal, path, writer => OrderSheet.Write(writer, state, orders, isDetailed));
        }
        else
        {
            OrderSheet.Write(terminal.Out, state, orders, isDetailed);
        }

        PanelPrinter.Tell(terminal, issues);
        return code == ExitCode.Done && issues.Any(issue => issue.Severity > Severity.Note) ? ExitCode.DoneWithIssues : code;
    }
}
