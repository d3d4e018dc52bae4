namespace Stockturn.Plans;

/// <summary>Simpler ways to an (r, Q) policy under normal demand, as books and other programs have them.</summary>
/// <remarks>
/// They are here to be compared with: <see cref="NormalReorderPolicy.Best"/> is exact and costs never more.
/// Sources: Zheng 1992; Hadley and Whitin 1963; Snyder and Shen 2019, chapter 5. See docs/formulas/plans.md#reorder-approximations.
/// </remarks>
public static class ReorderApproximations
{
    const int StepsMost = 10_000;
    const double Steady = 1e-14;

    /// <summary>The quantity of the economic order with backorders, and the best reorder point of that quantity.</summary>
    /// <inheritdoc cref="NormalReorderPolicy(double, NormalDemand, OrderCosts)"/>
    public static ReorderPolicy EconomicWithBackorders(double demandRate, NormalDemand leadTimeDemand, OrderCosts costs) =>
        new NormalReorderPolicy(demandRate, leadTimeDemand, costs)
            .BestFor(EconomicOrderQuantity.Best(demandRate, costs).Quantity);

    /// <summary>The economic order quantity, and the mean plus a safety stock that meets lead-time demand with the chance p / (p + h).</summary>
    /// <inheritdoc cref="NormalReorderPolicy(double, NormalDemand, OrderCosts)"/>
    public static ReorderPolicy EconomicWithSafetyStock(double demandRate, NormalDemand leadTimeDemand, OrderCosts costs) =>
        new NormalReorderPolicy(demandRate, leadTimeDemand, costs).Of(
            leadTimeDemand.Enough(costs.Holding, costs.Backorder),
            EconomicOrderQuantity.Best(demandRate, costs with { Backorder = double.PositiveInfinity }).Quantity);

    /// <summary>The expected inventory level: backorders are so short that stock is r − mean + Q/2 on average.</summary>
    /// <param name="demandRate">Expected units for a unit of time, above 0.</param>
    /// <param name="leadTimeDemand">Demand from order to arrival.</param>
    /// <param name="costs">The costs; here the backorder cost is charged once for a unit short, not for a time.</param>
    /// <remarks>Q = √(2d(K + p·n(r))/h) and F(r) = 1 − hQ/(p·d) in turn until both stand; n(r) the units short in a cycle.</remarks>
    /// <returns>The policy, or null where being short is so cheap that the two never meet.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be.</exception>
    public static ReorderPolicy? ExpectedInventoryLevel(double demandRate, NormalDemand leadTimeDemand, OrderCosts costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demandRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(costs.Checked().Fixed);
        var (all, quantity) = (costs.Backorder * demandRate, 0.0);
        for (var step = 0; step < StepsMost; step++)
        {
            var held = costs.Holding * quantity;
            if (held >= all)
            {
                return null;
            }

            var isFirst = quantity == 0;
            var point = isFirst ? double.PositiveInfinity : leadTimeDemand.Enough(held, all - held);
            var lacking = isFirst ? 0 : leadTimeDemand.ExpectedShort(point);
            var next = Math.Sqrt(2 * demandRate * (costs.Fixed + costs.Backorder * lacking) / costs.Holding);
            if (!isFirst && next - quantity <= Steady * quantity)
            {
                var cost = costs.Holding * (point - leadTimeDemand.Mean + quantity / 2)
                    + (costs.Fixed + costs.Backorder * lacking) * demandRate / quantity;
                return new ReorderPolicy(point, quantity, cost);
            }

            quantity = next;
        }

        return null;
    }
}
