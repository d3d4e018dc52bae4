using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The coming 13 weeks of cash, and the lines that are due as a budget weighs them.</summary>
/// <param name="Calendar">The weeks.</param>
/// <param name="Due">The lines to order now, by SKU.</param>
public sealed record PlannedCash(CashCalendar Calendar, ImmutableArray<DueLine> Due);

/// <summary>Plans cash from a run and its plans of what to order.</summary>
public static class PlanCash
{
    const int AtOnce = 512;

    /// <summary>Of a run.</summary>
    /// <param name="workspace">The workspace: settlements are read from it as the run knew them.</param>
    /// <param name="run">The run.</param>
    /// <param name="plans">What to order of its SKUs; taken as people decided of it: what they rejected is left out.</param>
    public static PlannedCash Of(Workspace workspace, OpenRun run, IEnumerable<PlannedLine> plans)
    {
        var standing = new PlanDecisions(workspace.Db).Standing(run.Info.AsOf);
        var changes = AcceptedChanges.Of(standing);
        var decided = standing
            .Where(one => one.Line.Kind == PlanLineKind.Order).ToDictionary(one => one.Line.Sku, StringComparer.Ordinal);
        var byQuantity = plans.Select(line => Decided(line, decided.GetValueOrDefault(line.Master.Sku)))
            .ToDictionary(line => line.Master.Sku, StringComparer.Ordinal);
        var book = new CashBook(run.Turn.Costs, run.Supply, run.Turn.Policy.Plans.Cash, run.Info.AsOf);
        foreach (var sku in run.Kept())
        {
            book.Learn(sku.Facts, sku.Demand);
        }

        book.Measure(SettlementBook.Of(LoadFacts.Of(workspace, run, MoneyReports.Money)));
        var due = ImmutableArray.CreateBuilder<DueLine>();
        bool IsAccepted(RunSku sku) => decided.GetValueOrDefault(sku.Facts.Master.Sku) is { Answer: not PlanAnswer.Rejected };
        foreach (var some in run.Kept().Select(sku => CashOf(sku, byQuantity) with
        {
            IsAccepted = IsAccepted(sku),
            Changes = [.. changes[sku.Facts.Master.Sku]],
        }).Chunk(AtOnce))
        {
            var expected = some.AsParallel().AsOrdered().Select(book.SalesOf).ToArray();
            foreach (var (sku, sales) in some.Zip(expected))
            {
                book.Add(sku, sales);
                if (sku.Plan is { Order.Quantity: > 0 } plan)
                {
                    due.Add(DueOf(run, book, sku, plan));
                }
            }
        }

        book.Add(AcceptedChanges.MovesOf(standing));
        return new PlannedCash(book.Calendar(), due.ToImmutable());
    }

    /// <summary>Why a budget below nothing is refused.</summary>
    public static Refusal WrongBudget(decimal money) =>
        new Refusal("budget", string.Create(CultureInfo.InvariantCulture, $"a budget cannot be {money}; give 0 or more"));

    /// <summary>What to buy of the lines that are due with so much money; refused below nothing.</summary>
    public static Outcome<PurchaseBudget> Budget(OpenRun run, PlannedCash cash, decimal money) => money < 0
        ? WrongBudget(money)
        : PurchaseBudget.Of(cash.Due, money, run.Turn.Policy.Plans, run.Turn.Policy.Metrics.CapitalRateYear);

    static PlannedLine Decided(PlannedLine line, PlanDecision? decision) => decision is null || decision.Units == line.Plan.Order.Quantity
        ? line
        : line with { Plan = line.Plan with { Order = line.Plan.Order with { Quantity = decision.Units } } };

    static CashSku CashOf(RunSku sku, Dictionary<string, PlannedLine> plans) =>
        plans.TryGetValue(sku.Facts.Master.Sku, out var line)
            ? new CashSku(sku.Facts, sku.Ledger, sku.Demand, line.Plan, line.Cost)
            : new CashSku(sku.Facts, sku.Ledger, sku.Demand, null, Reading.Missing(Gap.NoPrice));

    static DueLine DueOf(OpenRun run, CashBook book, CashSku sku, ReplenishmentPlan plan)
    {
        var master = sku.Facts.Master;
        var net = book.NetOfUnit(sku);
        if (net.Value is { } known && master.InboundCost is { } inbound)
        {
            var bringing = run.Turn.Costs.ToReporting(inbound, master.Currency, run.Info.AsOf).Reading;
            net = bringing.Value is { } cost ? Reading.Of(known - cost) : bringing;
        }

        return new DueLine(
            plan,
            sku.Cost.Value is { } all ? Reading.Of(all / (double)plan.Order.Quantity) : sku.Cost,
            net,
            new OrderRules(master.MinimumOrder?.Units ?? 0, master.PackQuantity?.Units is { } pack and > 0 ? pack : 1));
    }
}
