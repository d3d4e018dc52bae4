using System.Globalization;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What a cash calendar and a budget say in words.</summary>
public static class CashWords
{
    /// <summary>Cash at hand and the lowest week; or that only changes are shown.</summary>
    public static string Opening(CashCalendar calendar, Currency currency, TextBook texts)
    {
        var lowest = calendar.Weeks[calendar.LowestWeek];
        return calendar.Opening is { } cash
            ? texts.Format("cash.opening", Amount(cash), currency.Code, Day(calendar.OpeningDay!.Value), Amount(lowest.After), Day(lowest.From))
            : texts.Format("cash.changesonly", currency.Code, Amount(lowest.After), Day(lowest.From));
    }

    /// <summary>What the column of cash after a week is called: of changes, where cash at hand is not told.</summary>
    public static string AfterTitle(CashCalendar calendar, TextBook texts) => texts[calendar.Opening is null ? "cash.change" : "cash.after"];

    /// <summary>One sentence for each thing that is not known.</summary>
    public static IEnumerable<string> Gaps(CashCalendar calendar, TextBook texts) => calendar.Gaps.Select(gap => Gap(gap, texts));

    /// <summary>A gap in words, with what is known of it and what to do.</summary>
    public static string Gap(CashGap gap, TextBook texts) =>
        texts[$"cash.kind.{gap.Kind}"]
        + (gap.Name.Length == 0 ? "" : $" {gap.Name}")
        + (gap.Amount is { } amount ? $" {Amount(amount)}" : "")
        + texts["cash.colon"]
        + texts.Or($"cash.gap.{gap.Kind}.{gap.Gap}", texts[$"gap.{gap.Gap}"]);

    /// <summary>What is spent, what money is worth, and how sure the choice is.</summary>
    public static IEnumerable<string> Budget(PurchaseBudget budget, Currency currency, TextBook texts)
    {
        const double Thousand = 1000;
        var plan = budget.Plan;
        yield return texts.Format(
            "budget.spent", Amount(plan.Spend), Amount(budget.Money ?? plan.Spend), currency.Code, Amount(plan.SpendWithoutBudget),
            budget.Lines.Count(line => line.Units > 0), budget.Lines.Count(line => line.Units == 0));
        yield return texts.Format("budget.price", Amount((decimal)(plan.ShadowPrice * Thousand)), currency.Code);
        yield return texts.Format(
            "budget.proof", texts[$"plan.proof.{plan.Proof.Status}"], Amount((decimal)plan.Proof.Value), Amount((decimal)plan.Proof.Bound),
            plan.Proof.Gap.ToString("P2", CultureInfo.InvariantCulture));
        foreach (var gap in budget.Unknown.GroupBy(line => line.Gap).OrderBy(gap => gap.Key))
        {
            yield return texts.Format("budget.unknown", gap.Count(), texts[$"gap.{gap.Key}"]);
        }
    }

    static string Amount(decimal amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
