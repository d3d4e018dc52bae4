namespace Stockturn.Plans;

/// <summary>An order that repeats: how many units, and what it costs for a unit of time.</summary>
/// <param name="Quantity">Units an order.</param>
/// <param name="BackorderShare">The share of the units that arrive when customers already wait for them.</param>
/// <param name="CostRate">Ordering, holding and backorders for a unit of time; what the goods cost is not in it.</param>
public readonly record struct OrderCycle(double Quantity, double BackorderShare, double CostRate);

/// <summary>The order quantity when demand is steady and known: EOQ, with planned backorders, and with gradual receipt (EPQ).</summary>
/// <remarks>
/// Q = √(2·K·d·(1/h + 1/p)), cost √(2·K·d / (1/h + 1/p)); p is infinite where no customer may wait. Without a fixed cost the
/// best is to order for ever less, at no cost: Q = 0. Sources: Harris 1913; Hadley and Whitin 1963.
/// See docs/formulas/plans.md#eoq.
/// </remarks>
public static class EconomicOrderQuantity
{
    /// <summary>The cheapest cycle.</summary>
    /// <param name="demandRate">Units for a unit of time, 0 or more.</param>
    /// <param name="costs">The costs; without a backorder cost nothing is owed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate or a cost that cannot be.</exception>
    public static OrderCycle Best(double demandRate, OrderCosts costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(demandRate);
        var (once, inverse) = (2 * costs.Checked().Fixed * demandRate, 1 / costs.Holding + 1 / costs.Backorder);
        return new OrderCycle(Math.Sqrt(once * inverse), costs.BackorderShare, Math.Sqrt(once / inverse));
    }

    /// <summary>What a cycle costs that somebody chose.</summary>
    /// <param name="demandRate">Units for a unit of time, 0 or more.</param>
    /// <param name="costs">The costs.</param>
    /// <param name="quantity">Units an order, above 0.</param>
    /// <param name="backorderShare">The share of it that customers wait for, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be.</exception>
    public static OrderCycle Of(double demandRate, OrderCosts costs, double quantity, double backorderShare = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(demandRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(backorderShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(backorderShare, 1);
        var held = 1 - backorderShare;
        var backorders = backorderShare > 0 ? costs.Checked().Backorder * backorderShare * backorderShare : 0;
        var cost = costs.Checked().Fixed * demandRate / quantity + quantity / 2 * (costs.Holding * held * held + backorders);
        return new OrderCycle(quantity, backorderShare, cost);
    }

    /// <summary>The cheapest batch when goods come in gradually, as fast as they are made: EPQ.</summary>
    /// <param name="demandRate">Units for a unit of time, 0 or more.</param>
    /// <param name="productionRate">Units for a unit of time while making, more than the demand.</param>
    /// <param name="costs">The costs.</param>
    /// <remarks>Stock grows by the production less the demand, so a unit is held for 1 − d/P of the time. Source: Taft 1918.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A rate or a cost that cannot be.</exception>
    public static OrderCycle OfProduction(double demandRate, double productionRate, OrderCosts costs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(productionRate, demandRate);
        return Best(demandRate, costs with { Holding = costs.Checked().Holding * (1 - demandRate / productionRate) });
    }
}
