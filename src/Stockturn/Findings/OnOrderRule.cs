using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Excess on order: what is still to come and will not be needed within the horizon. An order can be cancelled, stock
/// cannot.
/// </summary>
/// <remarks>
/// Goods on the way count as coming first, since they cannot be stopped; the finding is the part of the open orders
/// beyond the need.
/// See docs/formulas/findings.md#on-order-excess.
/// </remarks>
public sealed class OnOrderRule : IRule
{
    internal const string RuleCode = "on_order_excess";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.JudgesEmptyStock;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        view.Forecast is null || view.Forecast.IsLowerBound ? Gap.NoForecast : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var orders = stock.Orders;
        var demand = view.DemandOver(ForecastRule.HorizonDays(limits))!.Value;
        var safety = Quantity.Of(limits.SafetyStockUnits);
        var owned = view.Sellable + view.InTransit;
        var excess = ForecastExcess.OnOrder(owned, orders.Quantity, demand, safety);
        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("in_transit", view.InTransit)
            .Add("on_order", orders.Quantity)
            .Add("demand_over_horizon", demand)
            .Add("safety_stock", safety)
            .Add("excess_on_hand", ForecastExcess.OnHand(view.Sellable, demand, safety))
            .Add("excess_in_transit", ForecastExcess.OnOrder(view.Sellable, view.InTransit, demand, safety))
            .Add("excess_on_order", excess)
            .AddIfKnown("next_expected_day", orders.NextDay);
        return view.Found(Code, excess, working) is { } finding
            ? finding with { Kind = EoKind.Excess, Value = Value(orders, excess), ActBy = orders.NextDay }
            : null;
    }

    // At the average price of what is open: which line to cancel is for the buyer to choose.
    static decimal? Value(OpenOrders orders, Quantity excess) => orders.Value * excess.Units / orders.Quantity.Units;
}
