using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn plan --capacity`: room of places by storage type, what takes it and what waits.</summary>
static class CapacityPrinter
{
    public static int Print(Terminal terminal, Workspace workspace, OpenRun run)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
        [
            new("place", texts["column.warehouse"]),
            new("type", texts["capacity.type"]),
            new("limit_m3", texts["capacity.limit"], ColumnShape.Decimal),
            new("used_m3", texts["capacity.used"], ColumnShape.Decimal),
            new("inbound_m3", texts["capacity.inbound"], ColumnShape.Decimal),
            new("asked_m3", texts["capacity.asked"], ColumnShape.Decimal),
            new("sent_m3", texts["capacity.sent"], ColumnShape.Decimal),
            new("waiting", texts["capacity.waiting"], ColumnShape.Quantity),
            new("margin", texts["capacity.margin"], ColumnShape.Money),
            new("bound", texts["capacity.bound"], ColumnShape.Money),
            new("status", texts["capacity.status"]),
        ]);
        var plans = PlanStock.Of(run);
        var list = PlanCapacity.Of(run, plans, PlanShipping.Of(workspace, run, plans));
        foreach (var use in list.Rows)
        {
            table.Add(
            [
                use.Capacity.Place, use.Capacity.Type, use.Capacity.CubicMetres, use.UsedCubicMetres, use.InboundCubicMetres, use.AskedCubicMetres,
                use.SentCubicMetres, (decimal)use.Waiting, use.Proof.Value, use.Proof.Bound, CapacityWords.Status(use, texts),
            ]);
        }

        if (table.Count > 0 || terminal.Form != OutputForm.Person)
        {
            table.Print(terminal);
        }

        if (table.Count == 0)
        {
            terminal.Say(texts["capacity.none"]);
        }

        foreach (var words in CapacityWords.Unknown(list, texts))
        {
            terminal.Say(words);
        }

        return ExitCode.Done;
    }
}
