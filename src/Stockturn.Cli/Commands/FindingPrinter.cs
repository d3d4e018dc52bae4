using Stockturn.Cli.Output;
using Stockturn.Findings;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints findings, what changed among them, and SKUs nothing explains.</summary>
static class FindingPrinter
{
    public static int Print(Terminal terminal, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("warehouse", texts["column.warehouse"]),
            new OutputColumn("rule", texts["column.why"]),
            new OutputColumn("state", texts["column.state"]),
            new OutputColumn("quantity", texts["column.concerned"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.concernedvalue"], ColumnShape.Money),
            new OutputColumn("grade", texts["column.grade"], ColumnShape.Whole),
            new OutputColumn("act_by", texts["column.actby"]),
            new OutputColumn("owner", texts["column.owner"]),
            new OutputColumn("primary", texts["column.primary"]));
        foreach (var finding in run.Findings())
        {
            table.Add(
                finding.Sku, Place(terminal, run, finding), Rule(terminal, finding), State(terminal, finding),
                finding.Quantity.Units, finding.Value, finding.Grade, finding.ActBy, finding.Owner, Primary(terminal, finding));
        }

        return Show(table, terminal, most, "report.nofindings");
    }

    public static int PrintChanges(Terminal terminal, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("change", texts["column.change"]),
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("warehouse", texts["column.warehouse"]),
            new OutputColumn("rule", texts["column.why"]),
            new OutputColumn("before", texts["column.before"], ColumnShape.Quantity),
            new OutputColumn("after", texts["column.after"], ColumnShape.Quantity));
        foreach (var change in run.Changes())
        {
            table.Add(
                Change(terminal, change), change.Line.Sku, Place(terminal, run, change.Line), Rule(terminal, change.Line),
                change.Before?.Quantity.Units, change.After?.Quantity.Units);
        }

        return Show(table, terminal, most, "report.nochanges");
    }

    public static int PrintUnresolved(Terminal terminal, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("code", texts["column.sku"]),
            new OutputColumn("units", texts["column.units"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.stockvalue"], ColumnShape.Money),
            new OutputColumn("sales", texts["column.sales"], ColumnShape.Money));
        var lines = run.Lines()
            .Where(line => !line.Master.IsResolved)
            .Select(line => (line.Master.Sku, line.Whole))
            .OrderByDescending(line => line.Whole.Position.Value.Amount)
            .ThenByDescending(line => line.Whole.Sales.NetSales.Amount)
            .ThenBy(line => line.Sku, StringComparer.Ordinal);
        foreach (var (sku, whole) in lines)
        {
            table.Add(
                sku, whole.Position.OnHand.Units, whole.Position.Value.IsWhole ? whole.Position.Value.Amount : null,
                whole.Sales.NetSales.IsWhole ? whole.Sales.NetSales.Amount : null);
        }

        return Show(table, terminal, most, "report.resolved");
    }

    static int Show(OutputTable table, Terminal terminal, int most, string keyOfNone)
    {
        if (table.Count == 0 && terminal.Form == OutputForm.Person)
        {
            terminal.Say(terminal.Texts[keyOfNone]);
            return ExitCode.Done;
        }

        table.PrintFirst(terminal, most);
        return ExitCode.Done;
    }

    static string State(Terminal terminal, Finding finding) =>
        terminal.Form == OutputForm.Person ? terminal.Texts[$"state.{finding.State}"] : finding.State.ToString();

    static string Change(Terminal terminal, FindingChange change) =>
        terminal.Form == OutputForm.Person ? terminal.Texts[$"change.{change.Kind}"] : change.Kind.ToString();

    static object Primary(Terminal terminal, Finding finding) =>
        terminal.Form != OutputForm.Person ? finding.IsPrimary : finding.IsPrimary ? "★" : "";

    static string Rule(Terminal terminal, Finding finding) =>
        terminal.Form == OutputForm.Person ? terminal.Texts[$"rule.{finding.Rule}"] : finding.Rule;

    internal static string Place(Terminal terminal, OpenRun run, Finding finding) =>
        finding.Warehouse < 0
            ? terminal.Form == OutputForm.Person ? terminal.Texts["place.all"] : ""
            : run.Info.Network.Warehouses[finding.Warehouse].Code;
}
