namespace Stockturn.Plans;

/// <summary>A price and the quantity from which it holds.</summary>
/// <param name="From">The least units of an order at this price.</param>
/// <param name="UnitPrice">Price of a unit.</param>
public readonly record struct PriceBreak(decimal From, decimal UnitPrice);

/// <summary>The best order under price breaks.</summary>
/// <param name="Quantity">Units an order.</param>
/// <param name="PriceIndex">Which break it falls in, from 0.</param>
/// <param name="CostRate">Goods, ordering and holding for a unit of time.</param>
public readonly record struct DiscountedOrder(double Quantity, int PriceIndex, double CostRate);

/// <summary>The order quantity when larger orders are cheaper a unit: all units at the lower price, or those beyond the break only.</summary>
/// <remarks>
/// For each price the economic quantity of that price, raised to where the price begins; left out where it reaches the next
/// price. The cheapest in total wins, the smaller of equals. Holding costs a rate of the price paid. Incremental: the units
/// before a break cost more, C at the break, so a fixed C − c·b joins the fixed cost of an order.
/// Source: Hadley and Whitin 1963, chapter 2. See docs/formulas/plans.md#discount.
/// </remarks>
public static class QuantityDiscount
{
    /// <summary>All units of an order at the price of its break.</summary>
    /// <param name="demandRate">Units for a unit of time, above 0.</param>
    /// <param name="fixedCost">Of an order, 0 or more.</param>
    /// <param name="holdingRate">Share of the price that holding a unit costs for a unit of time, above 0.</param>
    /// <param name="breaks">From small to large; prices do not rise.</param>
    /// <exception cref="ArgumentException">Breaks that do not rise, prices that do, or a figure that cannot be.</exception>
    public static DiscountedOrder AllUnits(double demandRate, double fixedCost, double holdingRate, IReadOnlyList<PriceBreak> breaks)
    {
        Check(demandRate, fixedCost, holdingRate, breaks);
        if (Enumerable.Range(1, breaks.Count - 1).Any(at => breaks[at].UnitPrice > breaks[at - 1].UnitPrice))
        {
            throw new ArgumentException("expected prices that do not rise with the quantity", nameof(breaks));
        }

        return Cheapest(demandRate, holdingRate, breaks, _ => fixedCost);
    }

    /// <summary>The lower price for the units beyond the break only.</summary>
    /// <inheritdoc cref="AllUnits"/>
    public static DiscountedOrder Incremental(double demandRate, double fixedCost, double holdingRate, IReadOnlyList<PriceBreak> breaks)
    {
        Check(demandRate, fixedCost, holdingRate, breaks);
        var dearer = new double[breaks.Count];
        for (var at = 1; at < breaks.Count; at++)
        {
            dearer[at] = dearer[at - 1] + (double)((breaks[at - 1].UnitPrice - breaks[at].UnitPrice) * breaks[at].From);
        }

        return Cheapest(demandRate, holdingRate, breaks, at => fixedCost + dearer[at], dearer);
    }

    static DiscountedOrder Cheapest(
        double demandRate, double holdingRate, IReadOnlyList<PriceBreak> breaks, Func<int, double> fixedAt, double[]? dearer = null)
    {
        DiscountedOrder? best = null;
        for (var at = 0; at < breaks.Count; at++)
        {
            var (price, once) = ((double)breaks[at].UnitPrice, fixedAt(at));
            var economic = Math.Sqrt(Math.Max(0, 2 * once * demandRate / (holdingRate * price)));
            var quantity = Math.Max(economic, (double)breaks[at].From);
            if (at + 1 < breaks.Count && quantity >= (double)breaks[at + 1].From)
            {
                continue;
            }

            var ordering = once == 0 ? 0 : once * demandRate / quantity;
            var cost = price * demandRate + ordering + holdingRate / 2 * (price * quantity + (dearer?[at] ?? 0));
            if (best is null || cost < best.Value.CostRate)
            {
                best = new DiscountedOrder(quantity, at, cost);
            }
        }

        return best!.Value;
    }

    static void Check(double demandRate, double fixedCost, double holdingRate, IReadOnlyList<PriceBreak> breaks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demandRate);
        ArgumentOutOfRangeException.ThrowIfNegative(fixedCost);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(holdingRate);
        if (breaks.Count == 0 || breaks[0].From < 0 || breaks.Any(one => one.UnitPrice <= 0)
            || Enumerable.Range(1, breaks.Count - 1).Any(at => breaks[at].From <= breaks[at - 1].From))
        {
            throw new ArgumentException("expected breaks that rise, from 0 or more, with prices above 0", nameof(breaks));
        }
    }
}
