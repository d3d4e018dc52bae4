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
            new("from", texts["capacity.first"]),
            new("to", texts["capacity.last"]),
            new("unit", texts["capacity.unit"]),
            new("limit", texts["capacity.limit"], ColumnShape.Decimal),
            new("used", texts["capacity.used"], ColumnShape.Decimal),
            new("inbound", texts["capacity.inbound"], ColumnShape.Decimal),
            new("asked", texts["capacity.asked"], ColumnShape.Decimal),
            new("sent", texts["capacity.sent"], ColumnShape.Decimal),
            new("waiting", texts["capacity.waiting"], ColumnShape.Quantity),
            new("margin", texts["capacity.margin"], ColumnShape.Money),
            new("bound", texts["capacity.bound"], ColumnShape.Money),
            new("status", texts["capacity.status"]),
        ]);
        var plans = PlanStock.Of(run);
        var list = PlanShipping.Of(workspace, run, plans).Capacity;
        foreach (var use in list.Rows)
        {
            table.Add(
            [
                use.Limit.Place, use.Limit.Type, use.Limit.First, use.Limit.Last, CapacityWords.Unit(use.Limit, texts), use.Limit.Room, use.Used,
                use.Inbound, use.Asked, use.Sent, (decimal)use.Waiting, use.Proof.Value, use.Proof.Bound, CapacityWords.Status(use, texts),
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
