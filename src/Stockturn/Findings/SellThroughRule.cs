using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Sell-through of a new item below target on day 30 (S2-6): promote at once.</summary>
/// <remarks>
/// It judges the newest receipt that is 30 days old, over all warehouses, and for 30 days more; then other rules take
/// over.
/// Exactly at target is met. See docs/formulas/findings.md#sell-through.
/// </remarks>
public sealed class SellThroughRule : IRule
{
    const int WindowDays = 30;

    /// <inheritdoc/>
    public string Code => "sell_through";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits)
    {
        if (NewestDay(stock) is not { } day)
        {
            return Gap.NoReceipt;
        }

        return view.SalesFrom is { } known && known <= day ? Gap.None : Gap.NoSalesData;
    }

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var day = NewestDay(stock)!.Value;
        var isOver = stock.AsOf.DayNumber - day.DayNumber > 2 * WindowDays;
        if (isOver || (limits.SellThroughNewItemsOnly && !IsNewItem(day, view, limits)))
        {
            return null;
        }

        var cohort = stock.Cohorts.Where(item => item.Day == day).ToArray();
        var received = Sum(cohort, item => item.Received);
        var sold = Sum(cohort, item => item.SoldIn30Days);
        if (received <= Quantity.Zero || !IsBelow(sold, received, limits.SellThroughTarget))
        {
            return null;
        }

        var working = new Working()
            .Add("receipt_day", day)
            .Add("received", received)
            .Add("sold_in_30_days", sold)
            .Add("sell_through", sold.Approximate / received.Approximate)
            .Add("target", limits.SellThroughTarget)
            .Add("action", "start_promotion");
        var left = Quantity.Min(view.Usable, Quantity.Max(Quantity.Zero, received - sold));
        return view.Found(Code, left, working) is { } finding ? finding with { ActBy = day.AddDays(WindowDays) } : null;
    }

    /// <summary>True when the share sold lies under the target; exactly at the target is met.</summary>
    public static bool IsBelow(Quantity sold, Quantity received, double target) =>
        sold.Units < (decimal)target * received.Units;

    static bool IsNewItem(DateOnly day, StockView view, FindingSettings limits) =>
        view.FirstReceipt is { } first && day.DayNumber - first.DayNumber <= limits.NewItemDays;

    static DateOnly? NewestDay(StockCase stock) =>
        stock.Cohorts.Where(item => item.Is30DaysOld).Max(item => (DateOnly?)item.Day);

    static Quantity Sum(ReceiptCohort[] cohorts, Func<ReceiptCohort, Quantity> quantity) =>
        cohorts.Aggregate(Quantity.Zero, (sum, item) => sum + quantity(item));
}
