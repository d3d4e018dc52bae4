using Stockturn.Cli.Output;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the promotions ahead, the first to act on first.</summary>
static class PromotionPrinter
{
    public static int Print(Terminal terminal, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var rows = PromotionReport.Of(run);
        if (rows.IsEmpty)
        {
            terminal.Complain(texts["promotion.none"]);
            return ExitCode.NotFound;
        }

        var isPerson = terminal.Form == OutputForm.Person;
        var table = new OutputTable(
            new OutputColumn("act_by", texts["promotion.actby"]),
            new OutputColumn("start", texts["promotion.start"]),
            new OutputColumn("end", texts["promotion.end"]),
            new OutputColumn("promotion", texts["promotion.name"]),
            new OutputColumn("type", texts["promotion.type"]),
            new OutputColumn("store", texts["column.store"]),
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("state", texts["promotion.state"]),
            new OutputColumn("conditions", texts["promotion.why"]),
            new OutputColumn("reserved", texts["promotion.reserved"], ColumnShape.Quantity),
            new OutputColumn("left_after", texts["promotion.after"], ColumnShape.Quantity),
            new OutputColumn("fee", texts["promotion.fee"], ColumnShape.Money));
        foreach (var (_, planned) in rows)
        {
            var promotion = planned.Promotion;
            table.Add(
                planned.ActBy, promotion.Start, promotion.End, promotion.Name,
                isPerson ? texts[$"promotion.type.{promotion.Type}"] : promotion.Type.ToString(), PromotionTable.StoreOf(planned, run), planned.Sku,
                isPerson ? texts[$"promotion.state.{planned.State}"] : planned.State.ToString(), PromotionTable.Conditions(planned, texts),
                planned.Reserved.Value, planned.ExcessAfter.Value, planned.Fee.Value);
        }

        table.PrintFirst(terminal, most);
        return ExitCode.Done;
    }
}
