using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// The time standard (S4-2): older than 180 days by network age, and still in stock at the last count.
/// </summary>
/// <remarks>
/// Goods that entered the network after their warehouse's last stocktake have not been counted and are left out.
/// Without a
/// stocktake, or with one too old to tell, the stock of today stands in for it and the working says so.
/// See docs/formulas/findings.md#time.
/// </remarks>
public sealed class TimeRule : IRule
{
    /// <inheritdoc/>
    public string Code => "time";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.PerWarehouse | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        view.AgeGap(limits.AgeLimitDays);

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var quantity = view.UsableIn(layer => IsOverdue(stock, view, layer, limits));
        var oldest = view.Layers
            .Where(layer => layer.Status == StockStatus.Good)
            .Select(view.AgeDays)
            .DefaultIfEmpty()
            .Max();
        var working = new Working()
            .Add("oldest_age_days", oldest)
            .Add("age_limit_days", limits.AgeLimitDays)
            .Add("count_basis", CountBasis(stock, view, limits))
            .Add("units_over_limit", quantity)
            .AddIfAny("units_of_unknown_age", view.UnknownAge(limits.AgeLimitDays));

        // Not moved in the past is not "will not move": the forecast stands beside (S4-3).
        working = view.Forecast is { } forecast
            ? working.Add("forecast_units_per_day", forecast.UnitsPerDay)
            : working.Add("forecast_units_per_day", Reading.Missing(Gap.NoForecast));
        return view.Found(Code, quantity, working) is { } finding
            ? finding with { Kind = view.SlowKind }
            : null;
    }

    static bool IsOverdue(StockCase stock, StockView view, CostLayer layer, FindingSettings limits)
    {
        var isOld = view.AgeDays(layer) > limits.AgeLimitDays;
        return isOld && (ValidCount(stock, layer.Warehouse, limits) is not { } count || layer.NetworkDate <= count);
    }

    static DateOnly? ValidCount(StockCase stock, short warehouse, FindingSettings limits) =>
        stock.CountDay(warehouse) is { } day && stock.AsOf.DayNumber - day.DayNumber <= limits.CountValidDays
            ? day
            : null;

    // One word for the whole view, then the days where there are any.
    static string CountBasis(StockCase stock, StockView view, FindingSettings limits)
    {
        var counts = view.Layers
            .Select(layer => layer.Warehouse)
            .Distinct()
            .Order()
            .Select(warehouse => ValidCount(stock, warehouse, limits))
            .ToArray();
        if (counts.All(day => day is null))
        {
            return "no_stocktake: today's stock";
        }

        var days = counts.Select(day => day is { } known ? $"{known:O}" : "no_stocktake: today's stock").Distinct();
        return "last_count: " + string.Join(", ", days);
    }
}
