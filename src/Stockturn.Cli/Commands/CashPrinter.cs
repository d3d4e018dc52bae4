using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the coming 13 weeks of cash, and what a budget buys.</summary>
static class CashPrinter
{
    const int EffectsMost = 10, LinesMost = 40;

    /// <summary>For a person week by week, then by kind; for a script each line with its weeks.</summary>
    public static int Print(Terminal terminal, OpenRun run, CashCalendar calendar)
    {
        if (terminal.Form != OutputForm.Person)
        {
            Lines(terminal, calendar);
            return ExitCode.Done;
        }

        var texts = terminal.Texts;
        terminal.Say(CashWords.Opening(calendar, run.Info.Network.Reporting, texts));
        Weeks(terminal, calendar);
        Kinds(terminal, calendar);
        Effects(terminal, calendar);
        foreach (var gap in CashWords.Gaps(calendar, texts))
        {
            terminal.Say(gap);
        }

        return ExitCode.Done;
    }

    /// <summary>What is bought first and what is left out.</summary>
    public static int Print(Terminal terminal, OpenRun run, PurchaseBudget budget)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new("sku", texts["column.sku"]),
            new("bought", texts["budget.bought"], ColumnShape.Quantity),
            new("wanted", texts["budget.wanted"], ColumnShape.Quantity),
            new("cost", texts["plan.cost"], ColumnShape.Money),
            new("cost_of_all", texts["budget.costofall"], ColumnShape.Money),
            new("gain", texts["budget.gain"], ColumnShape.Money),
            new("gain_per_money", texts["budget.permoney"], ColumnShape.Ratio));
        foreach (var line in budget.Lines)
        {
            table.Add(
                line.Line.Plan.Sku, line.Units, line.Line.Plan.Order.Quantity, line.Cost, line.CostOfAll, line.Gain, line.GainPerMoney);
        }

        table.PrintFirst(terminal, terminal.Form == OutputForm.Person ? LinesMost : int.MaxValue);
        foreach (var line in CashWords.Budget(budget, run.Info.Network.Reporting, texts))
        {
            terminal.Say(line);
        }

        return ExitCode.Done;
    }

    static void Lines(Terminal terminal, CashCalendar calendar)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
        [
            new("kind", texts["cash.line"]),
            new("name", texts["cash.name"]),
            new("certainty", texts["cash.certainty"]),
            .. calendar.Weeks.Select(week => new OutputColumn($"{week.From:yyyy-MM-dd}", $"{week.From:yyyy-MM-dd}", ColumnShape.Money)),
            new("total", texts["cash.total"], ColumnShape.Money),
        ]);
        foreach (var line in calendar.Lines)
        {
            table.Add([line.Kind, line.Name, line.Certainty, .. line.Weeks.Cast<object?>(), line.Total]);
        }

        table.Print(terminal);
    }

    static void Weeks(Terminal terminal, CashCalendar calendar)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new("from", texts["cash.week"]),
            new("in", texts["cash.in"], ColumnShape.Money),
            new("out", texts["cash.out"], ColumnShape.Money),
            new("after", CashWords.AfterTitle(calendar, texts), ColumnShape.Money),
            new("low", texts["cash.low"], ColumnShape.Money),
            new("high", texts["cash.high"], ColumnShape.Money),
            new("without", texts["cash.without"], ColumnShape.Money),
            new("note", ""));
        var (without, lowest) = (calendar.WeeksWithout, calendar.LowestWeek);
        foreach (var (week, at) in calendar.Weeks.Select((week, at) => (week, at)))
        {
            table.Add(
                week.From, week.In, week.Out, week.After, week.LowAfter, week.HighAfter, without[at].After, at == lowest ? texts["cash.lowest"] : "");
        }

        table.Print(terminal);
    }

    static void Kinds(Terminal terminal, CashCalendar calendar)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new("kind", texts["cash.line"]),
            new("certainty", texts["cash.certainty"]),
            new("total", texts["cash.total"], ColumnShape.Money));
        foreach (var kind in calendar.Kinds)
        {
            table.Add(texts[$"cash.kind.{kind.Kind}"], texts[$"cash.certainty.{kind.Certainty}"], kind.Total);
        }

        table.Print(terminal);
    }

    static void Effects(Terminal terminal, CashCalendar calendar)
    {
        var effects = calendar.Effects;
        if (effects.IsEmpty)
        {
            return;
        }

        var texts = terminal.Texts;
        var table = new OutputTable(
            new("sku", texts["column.sku"]),
            new("supplier", texts["plan.supplier"]),
            new("cost", texts["plan.cost"], ColumnShape.Money),
            new("paid", texts["cash.paid"], ColumnShape.Money),
            new("brings", texts["cash.brings"], ColumnShape.Money),
            new("lowers", texts["cash.lowers"], ColumnShape.Money));
        foreach (var effect in effects)
        {
            var proposal = effect.Proposal;
            table.Add(
                proposal.Sku, proposal.Schedule.Order.Supplier, proposal.Schedule.Amount, -proposal.Payments.Sum(), proposal.Brings.Sum(),
                effect.Lowers);
        }

        table.PrintFirst(terminal, EffectsMost);
    }
}
