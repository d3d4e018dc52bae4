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
        view.IdleDays is null ? Gap.NoSalesData : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (!Starts(view.IdleDays, limits))
        {
            return null;
        }

        // Counted from the day the limit was passed, not from today, so that the day does not move from run to run.
        var due = view.IdleSince!.Value.AddDays(limits.StopLossIdleDays + 1 + limits.StopLossDueDays);
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

/// <summary>The lines by which idleness is shown.</summary>
static class Idleness
{
    public static Working Show(StockView view)
    {
        var working = new Working().Add("idle_days", view.IdleDays ?? 0);
        return view.LastSale is { } sale
            ? working.Add("last_sale", sale)
            : working.Add("last_sale", "never")
                .AddIfKnown("first_receipt", view.FirstReceipt)
                .AddIfKnown("sales_known_from", view.SalesFrom);
    }
}
