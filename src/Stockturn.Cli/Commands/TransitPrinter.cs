using Stockturn.Cli.Output;
using Stockturn.Findings;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints what is on the way, with its due day.</summary>
static class TransitPrinter
{
    /// <summary>Every line that has not arrived, the latest first.</summary>
    public static int Print(Terminal terminal, OpenRun run, int most)
    {
        var (texts, asOf, network) = (terminal.Texts, run.Info.AsOf, run.Info.Network);
        var lines = TransitList.Of(run);
        if (lines.IsEmpty)
        {
            terminal.Say(texts["ontheway.none"]);
            return ExitCode.Done;
        }

        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("shipment", texts["column.shipment"]),
            new OutputColumn("mode", texts["column.mode"]),
            new OutputColumn("from", texts["column.fromplace"]),
            new OutputColumn("to", texts["column.toplace"]),
            new OutputColumn("shipped", texts["column.shipped"]),
            new OutputColumn("due", texts["column.due"]),
            new OutputColumn("due_by", texts["column.duebasis"]),
            new OutputColumn("days_late", texts["column.dayslate"], ColumnShape.Whole),
            new OutputColumn("units", texts["column.units"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.stockvalue"], ColumnShape.Money));
        foreach (var leg in lines.Select(line => line.Leg))
        {
            table.Add(
                leg.Sku, leg.Line.Shipment, leg.Line.Mode, leg.Line.From < 0 ? "" : network.Warehouses[leg.Line.From].Code,
                network.Warehouses[leg.Line.To].Code, leg.Line.ShippedDay, leg.DueDay, texts[BasisOf(leg)], leg.DaysLate(asOf), leg.Units.Units,
                leg.Value);
        }

        table.PrintFirst(terminal, most);
        TransitLeg[] late = [.. lines.Select(line => line.Leg).Where(leg => leg.DaysLate(asOf) > 0)];
        terminal.Say(texts.Format(
            "ontheway.total", lines.Length, late.Length, late.Sum(leg => leg.Units.Units), late.Sum(leg => leg.Value ?? 0)));
        return ExitCode.Done;
    }

    static string BasisOf(TransitLeg leg) => leg.DueDay is null ? "due.unknown" : leg.IsMeasured ? "due.measured" : "due.told";
}
