using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Finds what to buy of each item so that the money there is gains most; not spending all of it is allowed.</summary>
/// <remarks>
/// One quantity of each item: a multiple-choice knapsack. The price of money λ, at which the best choices just spend the budget, gives a bound and
/// a first plan; choices that lose more than the gap at that price are out, and the rest is searched exactly, item by item, keeping for each
/// spend the best gain. See docs/formulas/plans.md#purchase-budget. Source: Hadley and Whitin 1963; Kellerer, Pferschy and Pisinger 2004.
/// </remarks>
public static class BudgetOptimiser
{
    /// <summary>The best order within the budget.</summary>
    /// <exception cref="ArgumentException">The problem contradicts itself.</exception>
    public static BudgetPlan Solve(BudgetProblem problem)
    {
        Refuse(problem);
        BudgetChoices[] free = [.. problem.Items.Select(item => Free(item, problem.Budget))];
        BudgetChoice[] wanted = [.. free.Select(one => one.All[^1])];
        var (chosen, bound, price) = Within(problem, wanted);
        if (price == 0 && problem.Budget is { } least && Spend(problem, wanted) > least)
        {
            // Nothing fits, so that only what does not could tell what money is worth.
            price = new BudgetSearch(free, (double)least).PriceOfMoney();
        }

        return new BudgetPlan(
            [.. chosen.Select(one => one.Units)],
            Spend(problem, chosen),
            new PlanProof(chosen.Sum(one => one.Gain), bound))
        {
            ShadowPrice = price,
            WithoutBudget = [.. wanted.Select(one => one.Units)],
            SpendWithoutBudget = Spend(problem, wanted),
            GreedyValue = Greedy(free, problem.Budget),
        };
    }

    static (BudgetChoice[] Chosen, double Bound, double Price) Within(BudgetProblem problem, BudgetChoice[] wanted)
    {
        if (problem.Budget is not { } budget || Spend(problem, wanted) <= budget)
        {
            return (wanted, wanted.Sum(one => one.Gain), 0);
        }

        BudgetChoices[] choices = [.. problem.Items.Select(item => BudgetChoices.Of(item, budget))];
        var search = new BudgetSearch(choices, (double)budget);
        var chosen = search.Run();
        return (chosen, search.Bound, search.Price);
    }

    // Without a limit of money, but where only money limits a gain that never ends.
    static BudgetChoices Free(BudgetItem item, decimal? budget) =>
        BudgetChoices.Of(item, item.Most is null && item.Salvage > (double)item.UnitCost ? budget : null);

    static decimal Spend(BudgetProblem problem, BudgetChoice[] chosen) =>
        problem.Items.Zip(chosen).Sum(pair => pair.First.UnitCost * pair.Second.Units);

    static void Refuse(BudgetProblem problem)
    {
        if (problem.Budget < 0)
        {
            throw new ArgumentException("the budget must be 0 or more");
        }

        if (problem.Items.Any(item => item.OnHand < 0 || item.UnitCost < 0 || item.Pack < 1 || item.LeastOrder < 0 || item.Most < 0
            || !double.IsFinite(item.UnitMargin) || !double.IsFinite(item.Salvage)))
        {
            throw new ArgumentException("stock, cost, least and most order must be 0 or more, packs 1 or more, what a unit brings a number");
        }
    }

    // The comparison: always the next step that gains most per money, while it gains and fits.
    static double Greedy(BudgetChoices[] choices, decimal? budget)
    {
        var left = (double)(budget ?? decimal.MaxValue) + BudgetSearch.Rounding;
        var at = new int[choices.Length];
        while (true)
        {
            var (best, most) = (-1, 0.0);
            for (var item = 0; item < choices.Length; item++)
            {
                if (at[item] + 1 >= choices[item].Steps.Length)
                {
                    continue;
                }

                BudgetChoice now = choices[item].Steps[at[item]], next = choices[item].Steps[at[item] + 1];
                var (gain, cost) = (next.Gain - now.Gain, next.Cost - now.Cost);
                var ratio = cost > 0 ? gain / cost : double.MaxValue;
                if (gain > 0 && cost <= left && ratio > most)
                {
                    (best, most) = (item, ratio);
                }
            }

            if (best < 0)
            {
                return choices.Zip(at).Sum(pair => pair.First.Steps[pair.Second].Gain);
            }

            left -= choices[best].Steps[at[best] + 1].Cost - choices[best].Steps[at[best]].Cost;
            at[best]++;
        }
    }
}
