using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Economic excess: units whose expected discounted value is less than they would bring today. Stands beside the
/// rules.
/// </summary>
/// <remarks>What the goods once cost plays no part. See docs/formulas/findings.md#economic-excess.</remarks>
public sealed class EconomicRule : IRule
{
    const double DaysPerYear = 365;

    /// <inheritdoc/>
    public string Code => "economic_excess";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Low;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits)
    {
        if (view.Forecast is null || view.Forecast.IsLowerBound)
        {
            return Gap.NoForecast;
        }

        var costs = stock.Costs;
        return new[] { costs.UnitNetPrice.Gap, costs.UnitDisposalValue.Gap, costs.UnitHoldingPerYear.Gap }
            .FirstOrDefault(gap => gap != Gap.None);
    }

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var costs = stock.Costs;
        var unit = new KeepOrDispose(
            view.Forecast!.UnitsOver(DaysPerYear),
            costs.DiscountRateYear,
            costs.UnitNetPrice.Value!.Value,
            costs.UnitHoldingPerYear.Value!.Value,
            costs.UnitDisposalValue.Value!.Value);
        var keep = EconomicExcess.KeepUnits(unit);
        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("keep_units", (decimal)keep)
            .Add("units_per_year", unit.UnitsPerYear)
            .Add("unit_net_price", unit.ValueWhenSold)
            .Add("unit_disposal_value", unit.DisposalValue)
            .Add("unit_holding_per_year", unit.HoldingPerYear)
            .Add("discount_rate_year", unit.DiscountRateYear);
        return view.Found(Code, view.Sellable - Quantity.Of(keep), working);
    }
}
