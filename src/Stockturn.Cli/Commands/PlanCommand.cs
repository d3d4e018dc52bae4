using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces;
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
        var closure = new Option<bool>("--before-closure") { Description = shared.Texts["cli.plan.closure"] };
        var orders = new Option<bool>("--orders") { Description = shared.Texts["cli.plan.orders"] };
        var dates = new Option<bool>("--dates") { Description = shared.Texts["cli.plan.dates"] };
        var cash = new Option<bool>("--cash") { Description = shared.Texts["cli.plan.cash"] };
        var budget = new Option<decimal?>("--budget") { Description = shared.Texts["cli.plan.budget"] };
        var transfers = new Option<bool>("--transfers") { Description = shared.Texts["cli.plan.transfers"] };
        var fulfilment = new Option<bool>("--fulfilment") { Description = shared.Texts["cli.plan.fulfilment"] };
        var shipping = new Option<bool>("--shipping") { Description = shared.Texts["cli.plan.shipping"] };
        var containers = new Option<bool>("--containers") { Description = shared.Texts["cli.plan.containers"] };
        var capacity = new Option<bool>("--capacity") { Description = shared.Texts["cli.plan.capacity"] };
        var command = new Command("plan", shared.Texts["cli.plan"])
        {
            sku, all, closure, orders, dates, cash, budget, transfers, fulfilment, shipping, containers, capacity,
        };
        var options = new AssumptionOptions(shared);
        options.AddTo(command);
        var decisions = new DecisionOptions(shared);
        decisions.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var terminal = shared.Terminal(parsed);
            return Task.FromResult(Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => ReportCommand.With(
                terminal,
                workspace,
                run => options.With(terminal, parsed, assumed => decisions.AreTold(parsed)
                    ? decisions.Decide(terminal, parsed, (workspace, run), parsed.GetValue(sku))
                    : parsed.GetValue(transfers) ? Transfers(terminal, (workspace, run), (parsed.GetValue(sku), parsed.GetValue(budget)))
                    : parsed.GetValue(budget) is { } money ? Budget(terminal, (workspace, run), money)
                    : parsed.GetValue(cash) ? CashPrinter.Print(terminal, run, PlanCash.Of(workspace, run, PlanStock.Of(run)).Calendar)
                    : parsed.GetValue(shipping) ? ShippingPrinter.Print(terminal, workspace, run, parsed.GetValue(sku))
                    : parsed.GetValue(containers) ? ContainerPrinter.Print(terminal, workspace, run)
                    : parsed.GetValue(capacity) ? CapacityPrinter.Print(terminal, workspace, run)
                    : parsed.GetValue(fulfilment) ? TransferPrinter.PrintServing(terminal, run)
                    : parsed.GetValue(sku) is { } one ? Places(terminal, run, one, assumed)
                    : parsed.GetValue(orders) ? OpenOrders(terminal, run)
                    : parsed.GetValue(dates) ? Dates(terminal, run)
                    : List(terminal, run, (parsed.GetValue(all), parsed.GetValue(closure)), assumed)))));
        });
        return command;
    }

    static int Transfers(Terminal terminal, (Workspace Workspace, OpenRun Run) of, (string? Sku, decimal? Budget) meant) => meant.Budget < 0
        ? Session.Refuse(terminal, PlanCash.WrongBudget(meant.Budget.Value))
        : TransferPrinter.Print(terminal, of.Workspace, of.Run, meant);

    static int Budget(Terminal terminal, (Workspace Workspace, OpenRun Run) of, decimal money)
    {
        var budget = PlanCash.Budget(of.Run, PlanCash.Of(of.Workspace, of.Run, PlanStock.Of(of.Run)), money);
        return budget.Value is { } told ? CashPrinter.Print(terminal, of.Run, told) : Session.Refuse(terminal, budget.Refusal!);
    }

    static int List(Terminal terminal, OpenRun run, (bool All, bool BeforeClosure) meant, PlanAssumptions assumed)
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
            new("erp", texts["plan.erp"], ColumnShape.Quantity),
            new("note", texts["plan.why"]),
        ]);
        var plans = PlanStock.Of(run, assumed);
        var asOf = run.Info.AsOf;
        bool IsMeant(PlannedLine line) => meant.BeforeClosure ? PlannedClosure.IsMeant(line, asOf) : meant.All || line.Plan.Order.Quantity > 0;
        foreach (var plan in plans.Where(IsMeant).Select(line => line.Plan))
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
                plan.Erp?.Quantity,
                string.Join(texts["list.separator"], PlanWords.Notes(plan, run.Info.Network, texts)),
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

        if (!assumed.IsNone && terminal.Form == OutputForm.Person)
        {
            AssumptionOptions.Print(terminal, PlanStock.Of(run), plans);
        }

        foreach (var closed in PlannedClosure.Of(plans, asOf))
        {
            terminal.Say(PlanWords.Closure(closed, texts));
        }

        if (plans.Count(line => line.Plan is { Withheld: > 0, TestHold: null }) is var withheld and > 0)
        {
            terminal.Say(texts.Format("plan.withheld.skus", withheld));
        }

        if (plans.Count(line => line.Plan.TestHold is not null) is var held and > 0)
        {
            terminal.Say(texts.Format("plan.test.skus", held));
        }

        foreach (var gap in plans.GroupBy(line => line.Plan.Gap).Where(gap => gap.Key != Gap.None).OrderBy(gap => gap.Key))
        {
            terminal.Say(texts.Format("plan.gap", gap.Count(), texts[$"gap.{gap.Key}"], texts[$"supply.{gap.Key}"]));
        }

        return ExitCode.Done;
    }

    static int Dates(Terminal terminal, OpenRun run)
    {
        var texts = terminal.Texts;
        var table = new OutputTable([new("day", texts["plan.dates.day"]), new("sku", texts["column.sku"]), new("what", texts["plan.dates.what"])]);
        foreach (var date in PlanDates.Of(PlanStock.Of(run), texts))
        {
            table.Add([date.Day, date.Sku, date.What]);
        }

        if (table.Count == 0)
        {
            terminal.Say(texts["plan.dates.none"]);
        }

        if (table.Count > 0 || terminal.Form != OutputForm.Person)
        {
            table.PrintFirst(terminal, terminal.Form == OutputForm.Person ? RowsMost : int.MaxValue);
        }

        return ExitCode.Done;
    }

    static int OpenOrders(Terminal terminal, OpenRun run)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
        [
            new("sku", texts["column.sku"]),
            new("order", texts["plan.orders.order"]),
            new("supplier", texts["plan.supplier"]),
            new("day", texts["plan.orders.day"]),
            new("units", texts["plan.orders.units"], ColumnShape.Quantity),
            new("cover_days", texts["plan.orders.cover"], ColumnShape.Whole),
            new("excess", texts["plan.orders.many"], ColumnShape.Quantity),
            new("excess_value", texts["plan.orders.value"], ColumnShape.Decimal),
            new("action", texts["plan.orders.action"]),
            new("postpone_to", texts["plan.orders.to"]),
            new("missed_season", texts["plan.orders.season"]),
        ]);
        var isPerson = terminal.Form == OutputForm.Person;
        foreach (var (_, line, advice, value) in AdvisedOrderRows.Of(PlanStock.Of(run)))
        {
            table.Add(
            [
                line.Plan.Sku, advice.Arrival.Document, line.Supplier, advice.Arrival.Day, advice.Arrival.Units, advice.CoverDays, advice.Excess,
                value.Value, isPerson ? PlanWords.Advice(advice, texts) : advice.Action, advice.PostponeTo, advice.MissedSeason,
            ]);
        }

        if (table.Count == 0)
        {
            terminal.Say(texts["plan.orders.none"]);
        }

        if (table.Count > 0 || !isPerson)
        {
            table.PrintFirst(terminal, isPerson ? RowsMost : int.MaxValue);
        }

        return ExitCode.Done;
    }

    static int Places(Terminal terminal, OpenRun run, string sku, PlanAssumptions assumed)
    {
        var texts = terminal.Texts;
        if (PlanStock.Of(run, sku, assumed) is not { Plan: var plan } line)
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
        if (!assumed.IsNone && isPerson)
        {
            AssumptionOptions.Print(terminal, [PlanStock.Of(run, sku)!], [line]);
        }

        var network = run.Info.Network;
        string[] told = [.. PlanWords.Warnings(plan, network, texts), .. PlanWords.Notes(plan, network, texts), .. PlanWords.Erp(plan, texts)];
        foreach (var words in told)
        {
            terminal.Say(words);
        }

        return ExitCode.Done;
    }
}
