using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>Stock value too high for a month's sales (库存金额/月销售额, S0-8).</summary>
/// <remarks>See docs/formulas/findings.md#stock-to-sales.</remarks>
public sealed class StockToSalesRule : IRule
{
    /// <inheritdoc/>
    public string Code => "stock_to_sales";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Low;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => stock.Costs.StockToMonthSales.Gap;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (!stock.Costs.StockToMonthSales.TryGet(out var months) || months <= limits.StockToMonthSalesLimit)
        {
            return null;
        }

        var working = new Working()
            .Add("stock_value_over_month_sales", months)
            .Add("limit_months", limits.StockToMonthSalesLimit);
        return view.Found(Code, view.Usable, working);
    }
}
