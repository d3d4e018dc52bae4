using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn plan`: what to order of every SKU; with a SKU, place by place.</summary>
static class PlanCommand
{
    const int RowsMost = 40;

    public static Command Build(SharedOptions shared)
    {
        var sku = new Argument<string?>("sku") { Description = shared.Texts["cli.explain.sku"], Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = shared.Texts["cli.plan.all"] };
        var transfers = new Option<bool>("--transfers") { Description = shared.Texts["cli.plan.transfers"] };
        var fulfilment = new Option<bool>("--fulfilment") { Description = shared.Texts["cli.plan.fulfilment"] };
        var command = new Command("plan", shared.Texts["cli.plan"]) { sku, all, transfers, fulfilment };
        command.SetAction((parsed, _) =>
        {
            var terminal = shared.Terminal(parsed);
            return Task.FromResult(Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => ReportCommand.With(
                terminal,
                workspace,
                run => parsed.GetValue(transfers) ? TransferPrinter.Print(terminal, workspace, run, parsed.GetValue(sku))
                    : parsed.GetValue(fulfilment) ? TransferPrinter.PrintServing(terminal, run)
                    : parsed.GetValue(sku) is { } one ? Places(terminal, run, one)
                    : List(terminal, run, parsed.GetValue(all)))));
        });
        return command;
    }

    static int List(Terminal terminal, OpenRun run, bool isAll)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
        [
            new("sku", texts["column.sku"]),
            new("order", texts["plan.order"], ColumnShape.Quantity),
            new("order_by", texts["plan.by"]),
            new("days_late", texts["plan.late"], ColumnShape.Whole),
            new("runs_out_on", texts["plan.empty"]),
            new("arrives_on", texts["plan.arrives"]),
            new("days_out", texts["plan.out"], ColumnShape.Whole),
            new("sellable", texts["plan.hand"], ColumnShape.Quantity),
            new("coming", texts["plan.coming"], ColumnShape.Quantity),
            new("units_per_day", texts["plan.day"], ColumnShape.Decimal),
            new("need", texts["plan.need"], ColumnShape.Quantity),
            new("literal", texts["plan.literal"], ColumnShape.Quantity),
            new("note", texts["plan.why"]),
        ]);
        var plans = PlanStock.Of(run);
        foreach (var plan in plans.Select(line => line.Plan).Where(plan => isAll || plan.Order.Quantity > 0))
        {
            table.Add(
            [
                plan.Sku,
                plan.Order.Quantity,
                plan.OrderBy,
                plan.OverdueDays,
                plan.RunsOutOn,
                plan.ArrivesOn,
                plan.DaysOut,
                plan.OnHand,
                plan.Coming,
                plan.UnitsPerDay,
                plan.Need,
                decimal.Ceiling(plan.Literal),
                string.Join(texts["list.separator"], PlanWords.Notes(plan, texts)),
            ]);
        }

        if (table.Count == 0)
        {
            terminal.Say(texts["plan.none"]);
        }

        if (table.Count > 0 || terminal.Form != OutputForm.Person)
        {
            table.PrintFirst(terminal, terminal.Form == OutputForm.Person ? RowsMost : int.MaxValue);
        }

        foreach (var gap in plans.GroupBy(line => line.Plan.Gap).Where(gap => gap.Key != Gap.None).OrderBy(gap => gap.Key))
        {
            terminal.Say(texts.Format("plan.gap", gap.Count(), texts[$"gap.{gap.Key}"], texts[$"supply.{gap.Key}"]));
        }

        return ExitCode.Done;
    }

    static int Places(Terminal terminal, OpenRun run, string sku)
    {
        var texts = terminal.Texts;
        if (PlanStock.Of(run, sku) is not { Plan: var plan })
        {
            terminal.Complain(texts.Format("plan.unknown", sku));
            return ExitCode.NotFound;
        }

        var table = new OutputTable(
        [
            new("place", texts["plan.place"]),
            new("sellable", texts["plan.hand"], ColumnShape.Quantity),
            new("coming", texts["plan.coming"], ColumnShape.Quantity),
            new("units_per_day", texts["plan.day"], ColumnShape.Decimal),
            new("lead_time_days", texts["plan.time"], ColumnShape.Decimal),
            new("lead_time_deviation", texts["plan.deviation"], ColumnShape.Decimal),
            new("lead_time_from", texts["plan.source"]),
            new("service", texts["plan.service"], ColumnShape.Percent),
            new("safety_stock", texts["plan.safety"], ColumnShape.Quantity),
            new("safety_of_lead_time", texts["plan.unsteady"], ColumnShape.Quantity),
            new("reorder_point", texts["plan.point"], ColumnShape.Quantity),
            new("order_up_to", texts["plan.upto"], ColumnShape.Quantity),
            new("need", texts["plan.need"], ColumnShape.Quantity),
            new("order_by", texts["plan.by"]),
            new("runs_out_on", texts["plan.empty"]),
            new("arrives_on", texts["plan.arrives"]),
        ]);
        var isPerson = terminal.Form == OutputForm.Person;
        foreach (var place in plan.Places)
        {
            var (stock, time) = (place.Stock, place.Stock.Time);
            double? Known(double units) => place.Gap == Gap.None ? Math.Ceiling(units) : null;
            table.Add(
            [
                PlanWords.PlaceName(stock.Warehouse, run.Info.Network, texts),
                stock.IsKnown ? stock.OnHand : null,
                stock.Arrivals.Sum(arrival => arrival.Units),
                stock.Forecast.UnitsPerDay,
                time?.MeanDays,
                time?.DeviationDays,
                time is null ? null : isPerson ? texts[$"plan.source.{time.Source}"] : time.Source,
                place.Service,
                Known(place.SafetyStock),
                Known(place.SafetyOfUnsteadyTime),
                Known(place.ReorderPoint),
                Known(place.OrderUpTo),
                place.Gap == Gap.None ? place.Units : null,
                place.OrderBy,
                place.Projection?.RunsOutOn,
                place.ArrivesOn,
            ]);
        }

        table.Print(terminal);
        foreach (var line in PlanWords.Warnings(plan, run.Info.Network, texts).Concat(PlanWords.Notes(plan, texts)))
        {
            terminal.Say(line);
        }

        return ExitCode.Done;
    }
}
