using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints lead times: all lanes together, then supplier by mode by country.</summary>
static class LeadTimePrinter
{
    public static int Print(Terminal terminal, Workspace workspace, int most)
    {
        var texts = terminal.Texts;
        var list = LeadTimeList.Of(workspace);
        if (list.Lanes.IsEmpty)
        {
            terminal.Complain(texts["leadtime.none"]);
            return ExitCode.NotFound;
        }

        var table = new OutputTable(
            new OutputColumn("measured", texts["leadtime.measured"]),
            new OutputColumn("supplier", texts["leadtime.supplier"]),
            new OutputColumn("mode", texts["leadtime.mode"]),
            new OutputColumn("country", texts["leadtime.country"]),
            new OutputColumn("lines", texts["leadtime.lines"], ColumnShape.Whole),
            new OutputColumn("mean_days", texts["leadtime.mean"], ColumnShape.Decimal),
            new OutputColumn("deviation_days", texts["leadtime.deviation"], ColumnShape.Decimal),
            new OutputColumn("p50_days", texts["leadtime.p50"], ColumnShape.Decimal),
            new OutputColumn("p90_days", texts["leadtime.p90"], ColumnShape.Decimal),
            new OutputColumn("undated", texts["leadtime.undated"], ColumnShape.Whole),
            new OutputColumn("negative", texts["leadtime.negative"], ColumnShape.Whole));
        var all = texts["leadtime.all"];
        foreach (var whole in list.Whole)
        {
            Add(table, terminal, whole with { Lane = whole.Lane with { Supplier = all, Mode = all, Country = all } });
        }

        foreach (var lane in list.Lanes.Take(most))
        {
            Add(table, terminal, lane);
        }

        table.Print(terminal);
        terminal.Say(texts.Format("leadtime.shown", Math.Min(most, list.Lanes.Length), list.Lanes.Length));
        return ExitCode.Done;
    }

    static void Add(OutputTable table, Terminal terminal, LeadTime one) => table.Add(
        terminal.Texts[one.Lane.IsToInvoice ? "leadtime.invoice" : "leadtime.delivery"],
        Shown(one.Lane.Supplier), Shown(one.Lane.Mode), Shown(one.Lane.Country), one.Lines, one.MeanDays.Value,
        one.DeviationDays.Value, one.MedianDays.Value, one.NinetiethDays.Value, one.Undated, one.Negative);

    static string? Shown(string text) => text.Length == 0 ? null : text;
}
