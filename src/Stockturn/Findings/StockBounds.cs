using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>Upper and lower bound of a SKU's stock in units (S3-21); null where one cannot be derived.</summary>
/// <remarks>
/// Low: the number given, else the reorder point, else 28 days of demand. High: the number given, else 90 days of
/// demand.
/// Stock on a bound is inside. See docs/formulas/findings.md#stock-bounds.
/// </remarks>
public readonly record struct StockBounds(decimal? LowUnits, decimal? HighUnits)
{
    /// <summary>The bounds of a SKU.</summary>
    public static StockBounds Of(StockView view, CaseCosts costs, BoundSettings settings)
    {
        // Without demand there is nothing to derive from; what does not sell is for the other rules.
        var unitsPerDay = view.Forecast is { UnitsPerDay: > 0 and var rate } ? (decimal?)rate : null;
        var reorderPoint = costs.ReorderPoint.TryGet(out var point) ? (decimal?)point : null;
        var low = settings.LowUnits ?? reorderPoint ?? unitsPerDay * settings.LowDays;
        var high = settings.HighUnits ?? unitsPerDay * settings.HighDays;

        // A number a person gave may lie beyond the derived bound of the other side; then both are that number.
        return settings.HighUnits is null && low > high
            ? new StockBounds(low, low)
            : new StockBounds(Least(low, high), high);
    }

    static decimal? Least(decimal? low, decimal? high) => low > high ? high : low;

    /// <summary>The alert a stock raises: stockout_risk, overstock_risk, or null inside the bounds.</summary>
    public string? Alert(decimal units)
    {
        if (units < LowUnits)
        {
            return StockoutRiskRule.RuleCode;
        }

        return units > HighUnits ? OverstockRiskRule.RuleCode : null;
    }
}
