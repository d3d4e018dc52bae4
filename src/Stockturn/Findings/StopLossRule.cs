using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>Stop-loss (S0-12): no sale for more than 120 days, so a decision is due by a day.</summary>
/// <remarks>See docs/formulas/findings.md#stop-loss.</remarks>
public sealed class StopLossRule : IRule
{
    /// <inheritdoc/>
    public string Code => "stop_loss";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.IdleBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        Idleness.Gap(view, limits.StopLossIdleDays);

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (!Starts(Idleness.Days(view), limits))
        {
            return null;
        }

        // Counted from the day the limit was passed, not from today, so that the day does not move from run to run.
        var since = stock.AsOf.AddDays(-Idleness.Days(view)!.Value);
        var due = since.AddDays(limits.StopLossIdleDays + 1 + limits.StopLossDueDays);
        var working = Idleness.Show(view)
            .Add("stop_loss_idle_days", limits.StopLossIdleDays)
            .Add("due", due);
        return view.Found(Code, view.Usable, working) is { } finding
            ? finding with { Kind = view.SlowKind, ActBy = due }
            : null;
    }

    /// <summary>True when goods have been idle for longer than the limit.</summary>
    public static bool Starts(int? idleDays, FindingSettings limits) => idleDays > limits.StopLossIdleDays;
}

/// <summary>Days without a sale as the rules use them, and the lines by which they are shown.</summary>
static class Idleness
{
    /// <summary>
    /// Why idle days cannot be judged; None when they are known, or when the least they can be is past the limit.
    /// </summary>
    public static Gap Gap(StockView view, int limitDays)
    {
        if (view.IdleDays is not null || view.IdleAtLeastDays > limitDays)
        {
            return Metrics.Gap.None;
        }

        return view.IdleAtLeastDays is null ? Metrics.Gap.NoSalesData : Metrics.Gap.NoAge;
    }

    /// <summary>Days surely idle.</summary>
    public static int? Days(StockView view) => view.IdleDays ?? view.IdleAtLeastDays;

    public static Working Show(StockView view)
    {
        var working = view.IdleDays is { } known
            ? new Working().Add("idle_days", known)
            : new Working().Add("idle_at_least_days", Days(view) ?? 0);
        return view.LastSale is { } sale
            ? working.Add("last_sale", sale)
            : working.Add("last_sale", "never")
                .AddIfKnown("first_receipt", view.FirstReceipt)
                .AddIfKnown("sales_known_from", view.SalesFrom);
    }
}
