using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// More in stock than the upper bound: it may become slow (S3-21), in a place or, place by place, the SKU (S0-42).
/// </summary>
/// <remarks>See docs/formulas/findings.md#overstock-risk.</remarks>
public sealed class OverstockRiskRule : IRule
{
    internal const string RuleCode = "overstock_risk";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.Slowness | RuleTraits.EveryPlace;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Low;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        view.IsTotal && PlacedBounds.Of(stock, limits.Bounds).HighUnits is null ? Gap.NoForecast : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var placed = PlacedBounds.Of(stock, limits.Bounds);
        return view.IsTotal ? OfSku(stock, placed, limits) : OfPlace(placed, view, limits);
    }

    Finding? OfSku(StockCase stock, PlacedBounds placed, FindingSettings limits)
    {
        var working = new Working()
            .Add("sellable", stock.Total.Sellable)
            .Add("high_bound", placed.HighUnits ?? 0)
            .Add("high_days", limits.Bounds.HighDays)
            .Add("on_order", stock.Orders.Quantity);
        if (placed.IsByPlace)
        {
            working
                .Add("places", placed.Count)
                .Add("places_above", placed.AboveCount)
                .Add("missing_in_places", placed.Missing);
        }

        return stock.Total.Found(Code, placed.Above, working) is { } finding
            ? finding with { Value = placed.ValueAbove }
            : null;
    }

    Finding? OfPlace(PlacedBounds placed, StockView view, FindingSettings limits)
    {
        if (placed.At(view.Warehouse) is not { } place)
        {
            return null;
        }

        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("high_bound", place.Bounds.HighUnits ?? 0)
            .Add("high_days", limits.Bounds.HighDays)
            .Add("missing_elsewhere", placed.Missing - place.Missing);
        return view.Found(Code, place.Above, working);
    }
}
