using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Ledger;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>Prints freight and duty of head-haul batches: the estimate, the invoice, and where the difference lies (U-2).</summary>
static class LandedCostPrinter
{
    const int ShownOfSkuMax = 10;

    public static int Print(Terminal terminal, Workspace workspace, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var lines = LandedCostList.Of(workspace, run);
        if (lines.IsEmpty)
        {
            terminal.Complain(texts["landed.none"]);
            return ExitCode.NotFound;
        }

        terminal.Say(texts.Format("landed.title", run.Info.Network.Reporting.Code));
        var table = Table(terminal);
        foreach (var line in lines)
        {
            Add(table, line, terminal.Texts);
        }

        table.PrintFirst(terminal, most);
        Sums(terminal, lines);
        return ExitCode.Done;
    }

    /// <summary>The batches one SKU came with, and its layers before and after their invoices.</summary>
    public static void PrintSku(Terminal terminal, IReadOnlyList<LandedCostLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        terminal.Say(terminal.Texts["landed.ofsku"]);
        var table = Table(terminal);
        foreach (var line in lines)
        {
            Add(table, line, terminal.Texts);
        }

        table.PrintFirst(terminal, ShownOfSkuMax);
        foreach (var layer in lines.Select(line => line.Restated).OfType<LandedCostRestatement>().SelectMany(one => one.Layers).Take(ShownOfSkuMax))
        {
            terminal.Say(terminal.Texts.Format(
                "landed.layer", Day(layer.After.NetworkDate), layer.After.Quantity.Units, layer.Before.Value, layer.After.Value));
        }
    }

    /// <summary>The columns' keys and values of a line, for a script.</summary>
    public static (string Key, object? Value)[] Values(LandedCostLine line) =>
    [
        ("shipment", line.Line.Shipment), ("sku", line.Sku), ("warehouse", line.To), ("shipped", line.Line.ShippedDay),
        ("arrived", line.Line.ArrivedDay), ("units", line.Line.Shipped.Units), ("estimate", line.Estimate), ("invoice", line.Invoice),
        ("difference", line.Difference), ("in_stock", line.Restated?.StockDifference), ("gone", line.Restated?.Correction),
        ("on_the_way", line.Restated?.Waiting), ("duty", line.Line.Duty.ToString().ToLowerInvariant()),
    ];

    static OutputTable Table(Terminal terminal)
    {
        var texts = terminal.Texts;
        return new OutputTable(
            new OutputColumn("shipment", texts["column.shipment"]),
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("warehouse", texts["column.warehouse"]),
            new OutputColumn("shipped", texts["column.shipped"]),
            new OutputColumn("arrived", texts["column.arrived"]),
            new OutputColumn("units", texts["column.units"], ColumnShape.Quantity),
            new OutputColumn("estimate", texts["column.estimate"], ColumnShape.Money),
            new OutputColumn("invoice", texts["column.invoice"], ColumnShape.Money),
            new OutputColumn("difference", texts["column.difference"], ColumnShape.Money),
            new OutputColumn("in_stock", texts["column.instock"], ColumnShape.Money),
            new OutputColumn("gone", texts["column.gone"], ColumnShape.Money),
            new OutputColumn("on_the_way", texts["column.ontheway"], ColumnShape.Money),
            new OutputColumn("duty", texts["column.duty"]));
    }

    static void Add(OutputTable table, LandedCostLine line, TextBook texts) => table.Add(
    [
        .. Values(line).Select(value => value.Key == "duty" ? texts[$"duty.{line.Line.Duty}"] : value.Value),
    ]);

    static void Sums(Terminal terminal, IReadOnlyList<LandedCostLine> lines)
    {
        var texts = terminal.Texts;
        var restated = lines.Where(line => line.Difference is not null).ToArray();
        var waiting = lines.Where(line => line.Invoice is null).ToArray();
        if (restated.Length > 0)
        {
            terminal.Say(texts.Format(
                "landed.restated", Batches(restated), restated.Sum(line => line.Difference ?? 0m),
                restated.Sum(line => line.Restated?.StockDifference ?? 0m), restated.Sum(line => line.Restated?.Correction ?? 0m),
                restated.Sum(line => line.Restated?.Waiting ?? 0m)));
        }

        if (waiting.Length > 0)
        {
            terminal.Say(texts.Format("landed.waiting", Batches(waiting), waiting.Sum(line => line.Estimate ?? 0m)));
        }
    }

    static int Batches(IEnumerable<LandedCostLine> lines) => lines.Select(line => line.Line.Shipment).Distinct().Count();

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
