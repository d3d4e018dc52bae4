namespace Stockturn.Plans;

/// <summary>When to order and up to what, with periodic review: (s, S).</summary>
/// <param name="ReorderPoint">s: at this position or below an order is placed.</param>
/// <param name="OrderUpTo">S: the position after it.</param>
/// <param name="CostRate">Ordering, holding and backorders for a period.</param>
public readonly record struct OrderUpToPolicy(long ReorderPoint, long OrderUpTo, double CostRate);

/// <summary>The (s, S) policy under Poisson demand, reviewed every period, exact.</summary>
/// <remarks>
/// cost(s, S) = (K + Σ m(j)·G(S − j)) / Σ m(j), j = 0 … S − s − 1, m the expected visits to a position before the next order:
/// m(0) = 1/(1 − p₀), m(j) = Σ p_i·m(j − i)/(1 − p₀). G is of the demand of lead time + 1 periods; costs are of the stock at the
/// end of a period. For a cost c at hand the best s + 1 is the least y with G(y) ≤ c, and the best S has the least
/// v(y) = (G(y) − c + Σ p_i·v(y − i))/(1 − p₀); the cost of those two is the next c, and where it is c the policy is best. So the
/// policy is that of Zheng and Federgruen 1991, in a few passes. Sources: Veinott and Wagner 1965; Zheng and Federgruen 1991;
/// Feng and Xiao 2000. See docs/formulas/plans.md#periodic-policy.
/// </remarks>
public sealed class PeriodicPolicy
{
    // Products of a chance and a cost in one pass: about a second.
    const double WorkMost = 1e9;

    const double Negligible = 1e-18, Same = 1e-9, Rounding = 1e-14;

    readonly OrderCosts costs;
    readonly PositionCost positions;
    readonly double demandRate, anyDemand;

    // Chances of one period, the greatest demand first, so that both lists of a product run upwards.
    readonly double[] chancesDown;
    readonly long least;
    double[] visits = [];

    /// <summary>Of one item.</summary>
    /// <param name="demandRate">Expected units a period, above 0.</param>
    /// <param name="leadTimePeriods">Periods from order to arrival, 0 or more: an order at the start of t is there at the start of t + L.</param>
    /// <param name="costs">The costs; holding and backorders for a period.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be.</exception>
    public PeriodicPolicy(double demandRate, double leadTimePeriods, OrderCosts costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demandRate);
        ArgumentOutOfRangeException.ThrowIfNegative(leadTimePeriods);
        (this.demandRate, this.costs) = (demandRate, costs.Checked());
        positions = new PositionCost(new PoissonDemand(demandRate * (leadTimePeriods + 1)), costs.Holding, costs.Backorder);

        var period = new PoissonDemand(demandRate);
        anyDemand = period.Above(0);
        var smallest = period.Chance(Math.Max(1, (long)demandRate)) * Negligible;
        var (low, high) = (Math.Max(1, period.First), period.Last);
        while (period.Chance(low) < smallest)
        {
            low++;
        }

        while (high > low && period.Chance(high) < smallest)
        {
            high--;
        }

        least = low;
        chancesDown = [.. Enumerable.Range(0, (int)(high - low + 1)).Select(at => period.Chance(high - at) / anyDemand)];
    }

    /// <summary>The cost of a policy somebody chose.</summary>
    /// <exception cref="ArgumentOutOfRangeException">s not below S, or so far below that the visits cannot be counted.</exception>
    public OrderUpToPolicy Of(long reorderPoint, long orderUpTo)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(reorderPoint, orderUpTo);
        var count = Countable(orderUpTo - reorderPoint);
        if (visits.Length < count)
        {
            visits = Renewed(count + count / 4 + 16, at => at == 0 ? 1 : 0);
        }

        var (cost, periods) = (costs.Fixed, 0.0);
        for (var at = 0; at < count; at++)
        {
            cost += visits[at] * positions.At(orderUpTo - at);
            periods += visits[at];
        }

        return new OrderUpToPolicy(reorderPoint, orderUpTo, cost / periods);
    }

    /// <summary>The cheapest policy; of equals the lowest S.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Costs so far apart that the positions between s and S cannot be counted.</exception>
    public OrderUpToPolicy Best()
    {
        var best = Start();
        while (true)
        {
            var next = Better(best.CostRate);
            if (!(next.CostRate < best.CostRate * (1 - Rounding)))
            {
                return next.CostRate <= best.CostRate * (1 + Rounding) ? next : best;
            }

            best = next;
        }
    }

    /// <summary>True when no neighbour of s costs the same: where every period orders, s does not matter.</summary>
    public bool IsReorderPointUnique(OrderUpToPolicy policy) =>
        Of(policy.ReorderPoint - 1, policy.OrderUpTo).CostRate > policy.CostRate * (1 + Same)
        && (policy.ReorderPoint + 1 == policy.OrderUpTo
            || Of(policy.ReorderPoint + 1, policy.OrderUpTo).CostRate > policy.CostRate * (1 + Same));

    // About as the economic order with backorders, or an order every period, whichever costs less.
    OrderUpToPolicy Start()
    {
        var quantity = Math.Max(1, Countable(EconomicOrderQuantity.Best(demandRate, costs).Quantity));
        var low = positions.Cheapest - 1 - (long)(quantity * costs.BackorderShare);
        var (steady, economic) = (Of(positions.Cheapest - 1, positions.Cheapest), Of(low, low + quantity));
        return steady.CostRate <= economic.CostRate ? steady : economic;
    }

    // The policy that is best against a cost for each period.
    OrderUpToPolicy Better(double level)
    {
        var isAnyCheaper = positions.At(positions.Cheapest) <= level;
        var (first, last) = isAnyCheaper ? (positions.Lowest(level), positions.Highest(level)) : (positions.Cheapest, positions.Cheapest);
        var values = Renewed(Countable((double)last - first + 1), at => positions.At(first + at) - level);
        var at = positions.Cheapest - first;
        for (var other = at + 1; other < values.Length; other++)
        {
            at = values[other] < values[at] - Rounding * Math.Abs(values[at]) ? other : at;
        }

        return Of(first - 1, first + at);
    }

    // x(k) = (source(k) + Σ p_i·x(k − i)) / (1 − p₀).
    double[] Renewed(int count, Func<int, double> source)
    {
        var values = new double[count];
        for (var at = 0; at < count; at++)
        {
            // Demands from the least to the greatest with a chance that lead to a position at or above the first.
            var from = (int)Math.Max(0, at - least - chancesDown.Length + 1);
            var width = (int)Math.Max(0, at - least + 1 - from);
            values[at] = source(at) / anyDemand + Product(chancesDown.AsSpan(chancesDown.Length - width), values.AsSpan(from, width));
        }

        return values;
    }

    static double Product(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        // Four sums at once, always the same four: quicker, and the same on every machine.
        double first = 0, second = 0, third = 0, fourth = 0;
        var at = 0;
        for (; at + 3 < left.Length; at += 4)
        {
            first += left[at] * right[at];
            second += left[at + 1] * right[at + 1];
            third += left[at + 2] * right[at + 2];
            fourth += left[at + 3] * right[at + 3];
        }

        for (; at < left.Length; at++)
        {
            first += left[at] * right[at];
        }

        return first + second + (third + fourth);
    }

    int Countable(double count) => count * chancesDown.Length <= WorkMost
        ? (int)count
        : throw new ArgumentOutOfRangeException(nameof(count), "expected costs and a demand with fewer units between s and S");
}
