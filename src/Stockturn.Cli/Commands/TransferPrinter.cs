using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn plan --transfers`: what to move between warehouses, what it costs and what else could be done.</summary>
static class TransferPrinter
{
    const int RowsMost = 40;

    public static int Print(Terminal terminal, Workspace workspace, OpenRun run, (string? Sku, decimal? Budget) meant)
    {
        var (texts, network) = (terminal.Texts, run.Info.Network);
        var plan = PlanTransfers.Of(run, meant.Budget);
        var isPerson = terminal.Form == OutputForm.Person;
        var table = new OutputTable(
        [
            new("sku", texts["column.sku"]),
            new("from", texts["transfer.from"]),
            new("to", texts["transfer.to"]),
            new("units", texts["transfer.units"], ColumnShape.Quantity),
            new("kind", texts["transfer.kind"]),
            new("cost", texts["transfer.cost"], ColumnShape.Money),
            new("shipment", texts["transfer.share"], ColumnShape.Money),
            new("gain", texts["transfer.gain"], ColumnShape.Money),
            new("clearing", texts["transfer.clearing"], ColumnShape.Money),
            new("gain_over_clearing", texts["transfer.over"], ColumnShape.Money),
            new("arrives_on", texts["plan.arrives"]),
            new("runs_out_on", texts["plan.empty"]),
            new("freight_from", texts["transfer.source"]),
        ]);
        foreach (var (master, move) in plan.Lines.Where(line => meant.Sku is null || line.Master.Sku == meant.Sku))
        {
            table.Add(
            [
                master.Sku,
                network.Warehouses[move.From].Code,
                network.Warehouses[move.To].Code,
                move.Units,
                isPerson ? texts[$"transfer.kind.{move.Kind}"] : move.Kind,
                move.Cost,
                move.Shipment,
                move.Gain,
                move.Clearing.Value,
                move.GainOverClearing.Value,
                move.ArrivesOn,
                move.RunsOutOn,
                SourceWords.Of(move.Freight.Source, texts),
            ]);
        }

        if (table.Count == 0)
        {
            terminal.Say(texts["transfer.none"]);
        }

        if (table.Count > 0 || !isPerson)
        {
            table.PrintFirst(terminal, isPerson ? RowsMost : int.MaxValue);
        }

        if (meant.Sku is null)
        {
            terminal.Say(TransferWords.Proof(plan, texts));
            foreach (var words in TransferWords.Limits(plan, network, texts))
            {
                terminal.Say(words);
            }

            foreach (var gap in plan.Gaps)
            {
                terminal.Say(TransferWords.Gap(gap, network, texts));
            }

            foreach (var words in TransferWords.Unknown(plan, network, texts))
            {
                terminal.Say(words);
            }
        }

        return ExitCode.Done;
    }

    /// <summary>`stockturn plan --fulfilment`: which warehouse serves which region, and what the present rule costs.</summary>
    public static int PrintServing(Terminal terminal, OpenRun run)
    {
        var (texts, network, plan) = (terminal.Texts, run.Info.Network, PlanServing.Of(run));
        var table = new OutputTable(
        [
            new("region", texts["serving.region"]),
            new("warehouse", texts["column.warehouse"]),
            new("units", texts["serving.units"], ColumnShape.Quantity),
            new("sending_per_unit", texts["serving.sending"], ColumnShape.Money),
            new("cost", texts["serving.cost"], ColumnShape.Money),
            new("best_units", texts["serving.best"], ColumnShape.Quantity),
            new("best_sending_per_unit", texts["serving.bestsending"], ColumnShape.Money),
            new("best_cost", texts["serving.bestcost"], ColumnShape.Money),
            new("days", texts["serving.days"], ColumnShape.Whole),
        ]);
        foreach (var row in plan.Rows)
        {
            table.Add(
            [
                row.Region,
                network.Warehouses[row.Warehouse].Code,
                row.Units,
                row.Units > 0 ? row.Sending / row.Units : null,
                row.Cost,
                row.BestUnits,
                row.BestUnits > 0 ? row.BestSending / row.BestUnits : null,
                row.BestCost,
                row.Days,
            ]);
        }

        if (table.Count > 0 || terminal.Form != OutputForm.Person)
        {
            table.Print(terminal);
        }

        terminal.Say(plan.Skus == 0
            ? texts["serving.none"]
            : texts.Format(
                "serving.proof", plan.Skus, plan.Cost, plan.Saving, texts[$"plan.proof.{plan.Proof.Status}"], plan.Proof.Bound, plan.Proof.Gap));
        foreach (var gap in plan.Gaps)
        {
            terminal.Say(TransferWords.Serving(gap, network, texts));
        }

        return ExitCode.Done;
    }
}
