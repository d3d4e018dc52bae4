using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn plan --shipping`: which part of what is to be sent goes by which way; with a SKU, way by way.</summary>
static class ShippingPrinter
{
    const int RowsMost = 40;

    public static int Print(Terminal terminal, Workspace workspace, OpenRun run, string? sku)
    {
        var list = PlanShipping.Of(workspace, run, PlanStock.Of(run));
        return sku is null ? List(terminal, run, list) : Ways(terminal, run, [.. list.Lines.Where(line => line.Master.Sku == sku)]);
    }

    static int List(Terminal terminal, OpenRun run, ShippingList list)
    {
        var (texts, places) = (terminal.Texts, run.Info.Network.Warehouses);
        var table = new OutputTable(
        [
            new("sku", texts["column.sku"]),
            new("from", texts["transfer.from"]),
            new("to", texts["transfer.to"]),
            new("units", texts["transfer.units"], ColumnShape.Quantity),
            new("leaves_on", texts["shipping.leaves"]),
            new("split", texts["shipping.split"]),
            new("cash", texts["shipping.cash"], ColumnShape.Money),
            new("saving", texts["shipping.saving"], ColumnShape.Money),
            new("season", texts["shipping.season"]),
        ]);
        foreach (var line in list.Lines)
        {
            var (master, place) = line;
            table.Add(
            [
                master.Sku, places[place.From].Code, places[place.To].Code, place.Units, place.LeavesOn, ShippingWords.Split(line, texts),
                place.Split?.Cash, place.Split is null ? null : place.Saving, ShippingWords.Late(place, texts),
            ]);
        }

        Print(table, terminal);
        terminal.Say(texts.Format("shipping.sum", list.Lines.Length, list.Cash, list.Saving));
        foreach (var (gap, lines) in list.Gaps)
        {
            terminal.Say(texts.Format("shipping.gap", lines, texts[$"gap.{gap}"], texts[$"supply.{gap}"]));
        }

        return ExitCode.Done;
    }

    static int Ways(Terminal terminal, OpenRun run, ShippingLine[] lines)
    {
        var (texts, places) = (terminal.Texts, run.Info.Network.Warehouses);
        var table = new OutputTable(
        [
            new("to", texts["transfer.to"]),
            new("units", texts["transfer.units"], ColumnShape.Quantity),
            new("mode", texts["shipping.mode"]),
            new("best", texts["shipping.best"], ColumnShape.Quantity),
            new("arrives_on", texts["shipping.arrives"]),
            new("freight_per_unit", texts["shipping.unit"], ColumnShape.Money),
            new("freight", texts["shipping.freight"], ColumnShape.Money),
            new("capital", texts["shipping.capital"], ColumnShape.Money),
            new("lost_units", texts["shipping.lost"], ColumnShape.Decimal),
            new("lost_margin", texts["shipping.margin"], ColumnShape.Money),
            new("goods", texts["shipping.goods"], ColumnShape.Money),
            new("cash", texts["shipping.cash"], ColumnShape.Money),
            new("source", texts["shipping.source"]),
        ]);
        foreach (var place in lines.Select(line => line.Place))
        {
            foreach (var choice in place.Choices)
            {
                Add(ShippingWords.Mode(choice.Rate.Mode, texts), choice.Units, choice.ArrivesOn, choice.FreightOfUnit.Value, choice.Alone,
                    choice.Rate.Gap == Gap.None ? texts[$"shipping.source.{choice.Rate.Source}"] : texts[$"gap.{choice.Rate.Gap}"]);
            }

            if (place.Split is { } split)
            {
                Add(texts["shipping.split"], place.Units - place.NotAtAll, null, null, split, "");
            }

            void Add(string mode, long best, DateOnly? arrives, double? unit, ShippingCost? cost, string source) => table.Add(
            [
                places[place.To].Code, place.Units, mode, best, arrives, unit, cost?.Freight, cost?.Capital, cost?.LostUnits, cost?.LostMargin,
                cost?.Goods, cost?.Cash, source,
            ]);
        }

        Print(table, terminal);
        foreach (var line in lines)
        {
            var place = line.Place;
            terminal.Say(texts.Format("shipping.words", places[place.To].Code, ShippingWords.Split(line, texts)));
            if (ShippingWords.Late(place, texts) is { } late)
            {
                terminal.Say(late);
            }
        }

        return ExitCode.Done;
    }

    static void Print(OutputTable table, Terminal terminal)
    {
        var isPerson = terminal.Form == OutputForm.Person;
        if (table.Count == 0)
        {
            terminal.Say(terminal.Texts["shipping.none"]);
        }

        if (table.Count > 0 || !isPerson)
        {
            table.PrintFirst(terminal, isPerson ? RowsMost : int.MaxValue);
        }
    }
}
