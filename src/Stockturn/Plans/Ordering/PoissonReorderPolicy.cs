namespace Stockturn.Plans;

/// <summary>The (r, Q) policy under Poisson demand, exact: the position is uniform on r + 1 … r + Q.</summary>
/// <remarks>
/// cost(r, Q) = (K·d + Σ G(y) over r + 1 … r + Q) / Q. The best positions are those that cost less than the best cost itself
/// (Federgruen and Zheng 1992): starting from a policy at hand, keep the positions cheaper than it, cost that policy, and so on
/// until nothing changes. Each turn is a Newton step of Σ (c − G)⁺ = K·d, so a few do, whatever the quantity.
/// Source: Federgruen and Zheng 1992. See docs/formulas/plans.md#reorder-point-quantity.
/// </remarks>
public sealed class PoissonReorderPolicy
{
    // Larger quantities are no whole numbers any more.
    const double QuantityMost = 1e12;

    const double Rounding = 1e-15;

    readonly double demandRate;
    readonly OrderCosts costs;
    readonly PositionCost positions;

    /// <summary>Of one item.</summary>
    /// <param name="demandRate">Expected units for a unit of time, above 0.</param>
    /// <param name="leadTime">Time from order to arrival, 0 or more.</param>
    /// <param name="costs">The costs; the backorder cost is for a unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be, or so large that quantities lose their units.</exception>
    public PoissonReorderPolicy(double demandRate, double leadTime, OrderCosts costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demandRate);
        ArgumentOutOfRangeException.ThrowIfNegative(leadTime);
        if (!(EconomicOrderQuantity.Best(demandRate, costs).Quantity < QuantityMost))
        {
            throw new ArgumentOutOfRangeException(nameof(costs), "expected costs with an economic order of less than 10^12 units");
        }

        (this.demandRate, this.costs) = (demandRate, costs);
        positions = new PositionCost(new PoissonDemand(demandRate * leadTime), costs.Holding, costs.Backorder);
    }

    /// <summary>The cost of a policy somebody chose.</summary>
    /// <param name="reorderPoint">The position at which an order is placed.</param>
    /// <param name="quantity">Units of each order, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A quantity of less than one.</exception>
    public ReorderPolicy Of(long reorderPoint, long quantity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        var cost = (costs.Fixed * demandRate + positions.Sum(reorderPoint + 1, reorderPoint + quantity)) / quantity;
        return new ReorderPolicy(reorderPoint, quantity, cost);
    }

    /// <summary>The cheapest policy; of equals the one with the smallest quantity.</summary>
    public ReorderPolicy Best()
    {
        var best = Start();
        while (true)
        {
            // A position as dear as the policy itself, but for rounding, changes nothing and is left out.
            var level = best.CostRate * (1 - 1e-14);
            var (first, last) = positions.At(positions.Cheapest) <= level
                ? (positions.Lowest(level), positions.Highest(level))
                : (positions.Cheapest, positions.Cheapest);
            var next = Of(first - 1, last - first + 1);
            if (!(next.CostRate < best.CostRate * (1 - Rounding)))
            {
                return next.CostRate <= best.CostRate * (1 + Rounding) ? next : best;
            }

            best = next;
        }
    }

    // About as the economic order with backorders.
    ReorderPolicy Start()
    {
        var quantity = Math.Max(1, (long)EconomicOrderQuantity.Best(demandRate, costs).Quantity);
        return Of(positions.Cheapest - 1 - (long)(quantity * costs.BackorderShare), quantity);
    }
}
