using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn plan --containers`: what is ordered now and goes by sea or rail, in containers, and what fills their free room.</summary>
static class ContainerPrinter
{
    public static int Print(Terminal terminal, Workspace workspace, OpenRun run)
    {
        var (texts, places) = (terminal.Texts, run.Info.Network.Warehouses);
        var table = new OutputTable(
        [
            new("supplier", texts["container.supplier"]),
            new("from", texts["transfer.from"]),
            new("to", texts["transfer.to"]),
            new("mode", texts["shipping.mode"]),
            new("containers", texts["container.boxes"]),
            new("skus", texts["container.skus"], ColumnShape.Whole),
            new("needed_m3", texts["container.needed"], ColumnShape.Decimal),
            new("filled_m3", texts["container.filled"], ColumnShape.Decimal),
            new("room_m3", texts["container.room"], ColumnShape.Decimal),
            new("kilograms", texts["container.kilograms"], ColumnShape.Whole),
            new("kilograms_most", texts["container.most"], ColumnShape.Whole),
            new("filled_by", texts["container.fills"]),
            new("saving", texts["container.saving"], ColumnShape.Money),
            new("minimum", texts["container.minimum"]),
        ]);
        var lines = PlanShipping.Of(workspace, run, PlanStock.Of(run)).Containers;
        foreach (var line in lines)
        {
            var load = line.Load;
            table.Add(
            [
                line.Lane.Supplier,
                places[line.Lane.From].Code,
                places[line.Lane.To].Code,
                ShippingWords.Mode(line.Lane.Mode, texts),
                ContainerWords.Boxes(load, texts),
                load.Items.Length,
                load.NeededCubicMetres,
                load.CubicMetres,
                load.Boxes.IsEmpty ? null : load.CubicMetresMost,
                (long)Math.Round(load.Kilograms),
                load.Boxes.IsEmpty ? null : (long)Math.Round(load.KilogramsMost),
                ContainerWords.Fills(load, texts),
                load.Boxes.IsEmpty ? null : load.Saving,
                ContainerWords.Minimum(line.Minimum, texts),
            ]);
        }

        if (table.Count > 0 || terminal.Form != OutputForm.Person)
        {
            table.Print(terminal);
        }

        terminal.Say(table.Count == 0 ? texts["container.none"] : ContainerWords.Sum(lines, texts));
        return ExitCode.Done;
    }
}
