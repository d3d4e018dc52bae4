using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// Days of inventory at twice the category's healthy days or more (S0-5): healthy 60 days, 120 found.
/// </summary>
/// <remarks>See docs/formulas/findings.md#days-of-inventory.</remarks>
public sealed class DaysOfInventoryRule : IRule
{
    /// <inheritdoc/>
    public string Code => "days_of_inventory";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => stock.Costs.DaysOfInventory.Gap;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var limit = limits.HealthyStockDays * limits.HealthyStockMultiple;
        if (!stock.Costs.DaysOfInventory.TryGet(out var days) || days < limit)
        {
            return null;
        }

        var working = new Working()
            .Add("days_of_inventory", days)
            .Add("healthy_stock_days", limits.HealthyStockDays)
            .Add("healthy_stock_multiple", limits.HealthyStockMultiple)
            .Add("limit_days", limit);
        return view.Found(Code, view.Usable, working) is { } finding
            ? finding with { Kind = EoKind.Excess }
            : null;
    }
}
