using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>The coming weeks of cash as they go over the wire.</summary>
static class CashPages
{
    const int Decimals = 2;

    public static CashWire Cash(RunBook book, TextBook texts)
    {
        var calendar = book.Cash.Calendar;
        var (network, without) = (book.Run.Info.Network, calendar.WeeksWithout);
        return new(
            book.Run.Info.Id,
            calendar.AsOf,
            calendar.Opening,
            calendar.OpeningDay,
            calendar.LowestWeek,
            [.. calendar.Weeks.Select((week, at) =>
                new CashWeekWire(week.From, week.In, week.Out, week.After, week.LowAfter, week.HighAfter, without[at].After))],
            [.. calendar.Kinds.Select(Line)],
            [.. calendar.Lines.Select(Line)],
            [.. calendar.Effects.Select(effect => Effect(book, effect))],
            [.. CashWords.Gaps(calendar, texts)],
            [.. calendar.Accounts.Select(account => new PayoutAccountWire(
                account.Name, account.Settlements, account.LastDay, account.CycleDays, account.LagDays, account.PaidShare.Value,
                account.ReserveShare))],
            [.. calendar.Accepted.Select(order => Accepted(order, network)), .. calendar.Orders.Select(order => new PayableWire(
                order.Order.Order,
                order.Order.Supplier,
                order.Order.Currency < 0 ? "" : network.Currencies[order.Order.Currency].Code,
                order.Amount,
                order.Due,
                order.Order.Source,
                Payments(order)))])
        {
            Summary = CashWords.Opening(calendar, network.Reporting, texts),
        };
    }

    public static PurchaseBudgetWire Budget(RunBook book, PurchaseBudget budget, TextBook texts)
    {
        const double Thousand = 1000;
        var plan = budget.Plan;
        return new(
            book.Run.Info.Id, budget.Money ?? plan.Spend, plan.Spend, plan.SpendWithoutBudget, Math.Round(plan.Proof.Value, Decimals),
            Math.Round(plan.Proof.Bound, Decimals), plan.Proof.Gap, plan.Proof.Status, Math.Round(plan.ShadowPrice * Thousand, Decimals),
            [.. budget.Lines.Select(line => new BudgetedLineWire(
                line.Line.Plan.Sku, book.Line(line.Line.Plan.Sku)?.Master.Name, line.Units, line.Line.Plan.Order.Quantity, line.Cost, line.CostOfAll,
                Math.Round(line.Gain, Decimals), Math.Round(line.GainPerMoney, 4)))],
            [.. CashWords.Budget(budget, book.Run.Info.Network.Reporting, texts)]);
    }

    static CashLineWire Line(CashFlowLine line) => new(line.Kind, line.Name, line.Certainty, line.Weeks, line.Total);

    static PayableWire Accepted(CashProposal order, Network network) => new(
        order.Sku, order.Schedule.Order.Supplier, network.Reporting.Code, order.Schedule.Amount, order.Schedule.Due, order.Schedule.Order.Source,
        Payments(order.Schedule))
    {
        IsAccepted = true,
    };

    static CashEffectWire Effect(RunBook book, CashEffect effect)
    {
        var (proposal, schedule) = (effect.Proposal, effect.Proposal.Schedule);
        return new(
            proposal.Sku, book.Line(proposal.Sku)?.Master.Name, schedule.Order.Supplier, schedule.Order.Source, schedule.Amount,
            -proposal.Payments.Sum(), proposal.Brings.Sum(), effect.Lowers, effect.Alone, Payments(schedule));
    }

    static OrderPaymentWire[] Payments(PaymentSchedule schedule) =>
        [.. schedule.Parts.Select(part => new OrderPaymentWire(part.Moment, part.Amount, part.Day, part.State))];
}
