using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>More in stock than the SKU's upper bound: it may become slow (S3-21).</summary>
/// <remarks>See docs/formulas/findings.md#overstock-risk.</remarks>
public sealed class OverstockRiskRule : IRule
{
    internal const string RuleCode = "overstock_risk";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Low;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        StockBounds.Of(view, stock.Costs, limits.Bounds).HighUnits is null ? Gap.NoForecast : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var bounds = StockBounds.Of(view, stock.Costs, limits.Bounds);
        if (bounds.Alert(view.Sellable.Units) != Code || bounds.HighUnits is not { } high)
        {
            return null;
        }

        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("high_bound", high)
            .Add("high_days", limits.Bounds.HighDays)
            .Add("on_order", stock.Orders.Quantity);
        return view.Found(Code, view.Sellable - Quantity.Of(high), working);
    }
}
