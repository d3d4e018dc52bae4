namespace Stockturn.Plans;

/// <summary>When to order and how much, with continuous review: (r, Q).</summary>
/// <param name="ReorderPoint">The inventory position at which an order is placed.</param>
/// <param name="Quantity">Units of each order.</param>
/// <param name="CostRate">Ordering, holding and backorders for a unit of time.</param>
public readonly record struct ReorderPolicy(double ReorderPoint, double Quantity, double CostRate);

/// <summary>The (r, Q) policy under normal demand in the lead time, exact: the position is uniform on [r, r + Q].</summary>
/// <remarks>
/// cost(r, Q) = (K·d + ∫ G over [r, r + Q]) / Q with G(y) = h·E(y − D)⁺ + p·E(D − y)⁺. The best r for a Q has G(r) = G(r + Q).
/// The best of both: the level c with ∫ (c − G)⁺ = K·d is the least cost, r and r + Q are where G crosses it (Zheng 1992). c is
/// found by Newton's method from above, where it cannot overshoot. Sources: Hadley and Whitin 1963; Zipkin 2000.
/// See docs/formulas/plans.md#reorder-point-quantity.
/// </remarks>
public sealed class NormalReorderPolicy
{
    const int StepsMost = 200;

    readonly double demandRate;
    readonly OrderCosts costs;

    /// <summary>Of one item.</summary>
    /// <param name="demandRate">Expected units for a unit of time, above 0.</param>
    /// <param name="leadTimeDemand">Demand from order to arrival.</param>
    /// <param name="costs">The costs; the backorder cost is for a unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be.</exception>
    public NormalReorderPolicy(double demandRate, NormalDemand leadTimeDemand, OrderCosts costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demandRate);
        this.demandRate = demandRate;
        this.costs = costs.Checked();
        LeadTimeDemand = leadTimeDemand;
    }

    /// <summary>Demand from order to arrival.</summary>
    public NormalDemand LeadTimeDemand { get; }

    // The position that is cheapest to be in.
    double Cheapest => LeadTimeDemand.Enough(costs.Holding, costs.Backorder);

    /// <summary>The cost of a policy somebody chose.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A quantity of nothing or less.</exception>
    public ReorderPolicy Of(double reorderPoint, double quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        var cost = (costs.Fixed * demandRate + Between(reorderPoint, reorderPoint + quantity)) / quantity;
        return new ReorderPolicy(reorderPoint, quantity, cost);
    }

    /// <summary>The best reorder point of a quantity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A quantity of nothing or less.</exception>
    public ReorderPolicy BestFor(double quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        return Of(Bisection.Root(Cheapest - quantity, Cheapest, point => At(point) > At(point + quantity)), quantity);
    }

    /// <summary>The best reorder point and quantity together. Without a fixed cost the quantity is 0: one unit for one sold.</summary>
    public ReorderPolicy Best()
    {
        var (cheapest, economic) = (Cheapest, EconomicOrderQuantity.Best(demandRate, costs));
        var (level, from, to) = (At(cheapest) + economic.CostRate, cheapest, cheapest);
        for (var step = 0; step < StepsMost && economic.Quantity > 0; step++)
        {
            var (reached, side) = (level, Math.Max(to - from, economic.Quantity));
            from = Bisection.Root(Low(reached, cheapest, side), cheapest, point => At(point) > reached);
            to = Bisection.Root(cheapest, High(reached, cheapest, side), point => At(point) <= reached);
            var next = to > from ? (costs.Fixed * demandRate + Between(from, to)) / (to - from) : level;
            if (!(next < level))
            {
                break;
            }

            level = next;
        }

        return new ReorderPolicy(from, to - from, level);
    }

    double At(double position) =>
        costs.Holding * LeadTimeDemand.ExpectedLeft(position) + costs.Backorder * LeadTimeDemand.ExpectedShort(position);

    double Between(double from, double to) =>
        costs.Holding * LeadTimeDemand.LeftBetween(from, to) + costs.Backorder * LeadTimeDemand.ShortBetween(from, to);

    double Low(double level, double cheapest, double reach)
    {
        while (At(cheapest - reach) <= level)
        {
            reach *= 2;
        }

        return cheapest - reach;
    }

    double High(double level, double cheapest, double reach)
    {
        while (At(cheapest + reach) <= level)
        {
            reach *= 2;
        }

        return cheapest + reach;
    }
}
