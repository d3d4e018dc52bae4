using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Less in stock than the lower bound: it may run out (S3-21), in a place or, place by place, the SKU (S0-42). The quantity
/// is what is missing.
/// </summary>
/// <remarks>See docs/formulas/findings.md#stockout-risk.</remarks>
public sealed class StockoutRiskRule : IRule
{
    internal const string RuleCode = "stockout_risk";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.JudgesEmptyStock | RuleTraits.EveryPlace;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        stock.Places.IsEmpty ? Gap.NoStockData
        : view.IsTotal && PlacedBounds.Of(stock, limits.Bounds).LowUnits is null ? Gap.NoForecast
        : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (StatusRule.ProductReason(stock.Master.Status, limits.Words) is not null)
        {
            return null;
        }

        var placed = PlacedBounds.Of(stock, limits.Bounds);
        var finding = view.IsTotal ? OfSku(stock, placed, limits) : OfPlace(placed, view, limits);
        return finding is null ? null : finding with { Value = null };
    }

    Finding? OfSku(StockCase stock, PlacedBounds placed, FindingSettings limits)
    {
        var working = new Working()
            .Add("sellable", stock.Total.Sellable)
            .Add("low_bound", placed.LowUnits ?? 0)
            .Add("low_days", limits.Bounds.LowDays)
            .Add("in_transit", stock.Total.InTransit)
            .Add("on_order", stock.Orders.Quantity);
        if (placed.IsByPlace)
        {
            working
                .Add("places", placed.Count)
                .Add("places_short", placed.ShortCount)
                .Add("above_in_places", placed.Above);
        }

        return stock.Total.Found(Code, placed.Missing, working);
    }

    Finding? OfPlace(PlacedBounds placed, StockView view, FindingSettings limits)
    {
        if (placed.At(view.Warehouse) is not { } place)
        {
            return null;
        }

        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("low_bound", place.Bounds.LowUnits ?? 0)
            .Add("low_days", limits.Bounds.LowDays)
            .Add("above_elsewhere", placed.Above - place.Above);
        return view.Found(Code, place.Missing, working);
    }
}
