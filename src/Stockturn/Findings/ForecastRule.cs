using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// The forecast standard (S4-5): what will not have sold in 12 months, less safety stock. 500 in stock, 100 needed:
/// 400.
/// </summary>
/// <remarks>
/// Beside it stands the literal reading of S0-1: what the category's own cycle absorbs. See
/// docs/formulas/findings.md#forecast-excess.
/// </remarks>
public sealed class ForecastRule : IRule
{
    /// <inheritdoc/>
    public string Code => "forecast_excess";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        view.Forecast is null || view.Forecast.IsLowerBound ? Gap.NoForecast : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var demand = view.DemandOver(HorizonDays(limits))!.Value;
        var safety = Quantity.Of(limits.SafetyStockUnits);
        var absorbable = view.DemandOver(limits.HealthyStockDays)!.Value;
        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("forecast_units_per_day", view.Forecast!.UnitsOver(HorizonDays(limits)) / HorizonDays(limits))
            .Add("forecast_method", view.Forecast.Method)
            .Add("horizon_months", limits.ForecastHorizonMonths)
            .Add("demand_over_horizon", demand)
            .Add("safety_stock", safety)
            .Add("healthy_stock_days", limits.HealthyStockDays)
            .Add("absorbable_over_cycle", absorbable)
            .Add("excess_over_cycle", ForecastExcess.OnHand(view.Sellable, absorbable, Quantity.Zero));
        return view.Found(Code, ForecastExcess.OnHand(view.Sellable, demand, safety), working) is { } finding
            ? finding with { Kind = view.SlowKind }
            : null;
    }

    /// <summary>The horizon in days: twelve months are a year of 365.</summary>
    internal static double HorizonDays(FindingSettings limits) => limits.ForecastHorizonMonths * 365.0 / 12;
}
