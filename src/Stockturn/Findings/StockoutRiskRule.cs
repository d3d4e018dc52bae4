using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Less in stock than the SKU's lower bound: it may run out (S3-21). The quantity is what is missing.
/// </summary>
/// <remarks>See docs/formulas/findings.md#stockout-risk.</remarks>
public sealed class StockoutRiskRule : IRule
{
    internal const string RuleCode = "stockout_risk";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.JudgesEmptyStock;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        stock.Places.IsEmpty ? Gap.NoStockData
        : StockBounds.Of(view, stock.Costs, limits.Bounds).LowUnits is null ? Gap.NoForecast
        : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var bounds = StockBounds.Of(view, stock.Costs, limits.Bounds);
        var isSuperseded = StatusRule.ProductReason(stock.Master.Status, limits.Words) is not null;
        if (isSuperseded || bounds.Alert(view.Sellable.Units) != Code || bounds.LowUnits is not { } low)
        {
            return null;
        }

        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("low_bound", low)
            .Add("low_days", limits.Bounds.LowDays)
            .Add("reorder_point", stock.Costs.ReorderPoint)
            .Add("in_transit", view.InTransit)
            .Add("on_order", stock.Orders.Quantity);
        return view.Found(Code, Quantity.Of(low) - view.Sellable, working) is { } finding
            ? finding with { Value = null }
            : null;
    }
}
