using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>How much of a stock will still be there when the horizon ends.</summary>
/// <remarks>
/// excess = max(0, sellable − demand over the horizon − safety stock). What is on order and would become excess is
/// told apart,
/// because an order can be cancelled. Source: S4; Toelle and Tersine 1989. See
/// docs/formulas/findings.md#forecast-excess.
/// </remarks>
public static class ForecastExcess
{
    /// <summary>Excess of what is on hand, in units.</summary>
    public static Quantity OnHand(Quantity sellable, Quantity demand, Quantity safety) =>
        Quantity.Max(Quantity.Zero, sellable - demand - safety);

    /// <summary>
    /// The part of what is still to come that will be excess too, in units: never more than is to come.
    /// </summary>
    public static Quantity OnOrder(Quantity sellable, Quantity coming, Quantity demand, Quantity safety) =>
        OnHand(sellable + coming, demand, safety) - OnHand(sellable, demand, safety);

    /// <summary>
    /// Expected units over some days, to a thousandth, and on to a whole unit upwards where the stock is in whole units.
    /// Rounding up favours keeping.
    /// </summary>
    public static Quantity Demand(double units, Quantity stock)
    {
        var demand = Quantity.Of((decimal)Math.Clamp(units, 0, 1e12));
        var isWhole = stock.Thousandths % Quantity.Scale == 0;
        return isWhole ? Quantity.Of((demand.Thousandths + Quantity.Scale - 1) / Quantity.Scale) : demand;
    }
}
