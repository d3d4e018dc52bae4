using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// Dead stock (滞销, S2-7): no sale for more than 90 days; what never sold, only after 90 days in stock.
/// </summary>
/// <remarks>
/// Idle days count from the last sale, never from the last movement: a transfer or a stocktake would hide dead stock
/// (S4-9).
/// See docs/formulas/findings.md#dead-stock.
/// </remarks>
public sealed class DeadStockRule : IRule
{
    /// <inheritdoc/>
    public string Code => "dead_stock";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.IdleBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        Idleness.Gap(view, limits.IdleLimitDays);

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (Idleness.Days(view) <= limits.IdleLimitDays)
        {
            return null;
        }

        var working = Idleness.Show(view).Add("idle_limit_days", limits.IdleLimitDays);
        return view.Found(Code, view.Usable, working) is { } finding
            ? finding with { Kind = view.SlowKind }
            : null;
    }
}
