using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>A line that is due, with what a unit costs and brings in the reporting currency.</summary>
/// <param name="Plan">The plan; its order is the most that is bought.</param>
/// <param name="UnitCost">What a unit costs, or why it is not known.</param>
/// <param name="UnitNet">What a unit sold brings after fees, less bringing it to where it sells; or why it is not known.</param>
/// <param name="Rules">What the supplier sells.</param>
public sealed record DueLine(ReplenishmentPlan Plan, Reading UnitCost, Reading UnitNet, OrderRules Rules)
{
    /// <summary>Why it cannot be weighed against others; None when it can.</summary>
    public Gap Gap => UnitCost.Gap != Gap.None ? UnitCost.Gap : UnitNet.Gap;
}

/// <summary>What the budget buys of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Units">Units bought.</param>
/// <param name="Gain">What they gain in the reporting currency.</param>
/// <param name="GainOfAll">What all units wanted would gain.</param>
public sealed record BudgetedLine(DueLine Line, decimal Units, double Gain, double GainOfAll)
{
    /// <summary>What the units bought cost.</summary>
    public decimal Cost => Units * UnitCost;

    /// <summary>What all units wanted cost.</summary>
    public decimal CostOfAll => Line.Plan.Order.Quantity * UnitCost;

    /// <summary>What one unit of money spent on it gains: on what is bought, else on all that is wanted.</summary>
    public double GainPerMoney => Units > 0 ? Gain / Math.Max(1e-9, (double)Cost) : GainOfAll / Math.Max(1e-9, (double)CostOfAll);

    decimal UnitCost => (decimal)(Line.UnitCost.Value ?? 0);
}

/// <summary>What to buy of the lines that are due when money is short, and what more money would bring (science §16).</summary>
/// <remarks>
/// A unit gains its margin times the chance that it sells within the cycle; one that does not sell by then costs a cycle's capital and keeps its
/// price. Packs and the least order are the steps. See docs/formulas/plans.md#due-lines-budget.
/// </remarks>
/// <param name="Money">What may be spent; null for no limit.</param>
/// <param name="Lines">The lines, what gains most for its money first.</param>
/// <param name="Unknown">Lines that cannot be weighed, by SKU.</param>
/// <param name="Plan">Spend, bound, status, price of money.</param>
public sealed record PurchaseBudget(decimal? Money, ImmutableArray<BudgetedLine> Lines, ImmutableArray<DueLine> Unknown, BudgetPlan Plan)
{
    const double YearDays = 365;

    /// <summary>Of lines that are due.</summary>
    /// <param name="due">The lines.</param>
    /// <param name="money">What may be spent; null for no limit.</param>
    /// <param name="settings">Days between looks and of a cycle.</param>
    /// <param name="capitalRateYear">What tied-up money costs, as a share a year.</param>
    /// <exception cref="ArgumentException">Money below nothing.</exception>
    public static PurchaseBudget Of(IEnumerable<DueLine> due, decimal? money, PlanSettings settings, double capitalRateYear)
    {
        DueLine[] all = [.. due.Where(line => line.Plan.Order.Quantity >= 1).OrderBy(line => line.Plan.Sku, StringComparer.Ordinal)];
        DueLine[] known = [.. all.Where(line => line.Gap == Gap.None)];
        BudgetItem[] items = [.. known.Select(line => Item(line, settings, capitalRateYear))];
        var plan = BudgetOptimiser.Solve(new BudgetProblem([.. items], money));
        var lines = known.Select((line, at) => new BudgetedLine(
            line, plan.Quantities[at], items[at].Gain(plan.Quantities[at]), items[at].Gain((long)line.Plan.Order.Quantity)));
        return new PurchaseBudget(
            money,
            [
                .. lines.OrderByDescending(line => line.Units > 0).ThenByDescending(line => line.GainPerMoney)
                    .ThenBy(line => line.Line.Plan.Sku, StringComparer.Ordinal),
            ],
            [.. all.Where(line => line.Gap != Gap.None)],
            plan);
    }

    // Places that need nothing now neither lend nor ask.
    static BudgetItem Item(DueLine line, PlanSettings settings, double capitalRateYear)
    {
        var (mean, variance, there) = (0.0, 0.0, (double)line.Plan.Gathered);
        foreach (var place in line.Plan.Places.Where(place => place.Units > 0))
        {
            var days = (place.Stock.Time?.MeanDays ?? 0) + settings.ReviewDays + settings.CycleDays;
            mean += Math.Max(0, place.Stock.Forecast.UnitsOver(days));
            variance += place.Stock.Forecast.VarianceOver(days);
            there += (double)place.Stock.Position.Units + place.LostUnits;
        }

        var cost = (decimal)line.UnitCost.Value!.Value;
        var wanted = (long)line.Plan.Order.Quantity;
        return new BudgetItem(
            new RemainingDemand(mean, variance, there),
            0,
            line.UnitNet.Value!.Value,
            (double)cost * Math.Max(0, 1 - capitalRateYear * settings.CycleDays / YearDays),
            cost)
        {
            Most = wanted,
            LeastOrder = Math.Min(wanted, (long)Math.Ceiling(line.Rules.Minimum)),
            Pack = line.Rules.Pack == decimal.Floor(line.Rules.Pack) && line.Rules.Pack <= wanted ? (int)line.Rules.Pack : 1,
        };
    }
}
