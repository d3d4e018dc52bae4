using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints where our stock and an ERP's list differ, the largest value first (U-3).</summary>
static class ReconcilePrinter
{
    public static int Print(Terminal terminal, Workspace workspace, OpenRun run, (string Source, int Most) asked)
    {
        var texts = terminal.Texts;
        if (ReconcileStock.Run(workspace, run, asked.Source) is not { } differences)
        {
            terminal.Complain(texts.Format("reconcile.nothing", asked.Source));
            return ExitCode.NotFound;
        }

        if (differences.IsEmpty)
        {
            terminal.Say(texts.Format("reconcile.agrees", asked.Source));
        }

        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("warehouse", texts["column.warehouse"]),
            new OutputColumn("ours", texts["column.ours"], ColumnShape.Quantity),
            new OutputColumn("theirs", texts["column.theirs"], ColumnShape.Quantity),
            new OutputColumn("difference", texts["column.difference"], ColumnShape.Quantity),
            new OutputColumn("our_value", texts["column.oursvalue"], ColumnShape.Money),
            new OutputColumn("their_value", texts["column.theirsvalue"], ColumnShape.Money),
            new OutputColumn("value_difference", texts["column.differencevalue"], ColumnShape.Money));
        foreach (var line in differences)
        {
            table.Add(
                line.Sku, run.Info.Network.Warehouses[line.Warehouse].Code, line.Ours?.Quantity.Units, line.Theirs?.Quantity.Units,
                line.Quantity.Units, line.Ours?.Value, line.Theirs?.Value, line.Value);
        }

        table.PrintFirst(terminal, asked.Most);
        return ExitCode.Done;
    }
}
