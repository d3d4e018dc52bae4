namespace Stockturn.Plans;

/// <summary>What it costs for a unit of time to be in an inventory position when demand is Poisson: G(y), convex, and its sums.</summary>
/// <remarks>
/// G(y) = h·E(y − D)⁺ + p·E(D − y)⁺, D the demand until an order placed now would be there. Sums of many positions are read
/// from running sums inside the table of the demand and are closed outside, where G is straight.
/// </remarks>
sealed class PositionCost
{
    readonly PoissonDemand demand;
    readonly double holding, backorder;
    readonly double[] leftUntil, lackingFrom;

    public PositionCost(PoissonDemand demand, double holding, double backorder)
    {
        (this.demand, this.holding, this.backorder) = (demand, holding, backorder);
        var count = (int)(demand.Last - demand.First + 2);
        (leftUntil, lackingFrom) = (new double[count], new double[count + 1]);
        for (var at = 0; at < count; at++)
        {
            leftUntil[at] = demand.LeftAt(demand.First + at) + (at > 0 ? leftUntil[at - 1] : 0);
        }

        for (var at = count - 1; at >= 0; at--)
        {
            lackingFrom[at] = demand.ShortAt(demand.First + at) + lackingFrom[at + 1];
        }

        Cheapest = (long)demand.Enough(holding, backorder);
    }

    /// <summary>The least position that no other is cheaper than.</summary>
    public long Cheapest { get; }

    // The greatest position of the running sums.
    long Last => demand.First + leftUntil.Length - 1;

    public double At(long position) => holding * demand.LeftAt(position) + backorder * demand.ShortAt(position);

    /// <summary>The sum over the positions from the first to the last one.</summary>
    public double Sum(long first, long last) =>
        holding * (LeftUntil(last) - LeftUntil(first - 1)) + backorder * (LackingFrom(first) - LackingFrom(last + 1));

    /// <summary>The least position no dearer than a level, when the cheapest is not.</summary>
    public long Lowest(double level) => Cheapest - Reach(away => At(Cheapest - away) <= level);

    /// <summary>The greatest position no dearer than a level, when the cheapest is not.</summary>
    public long Highest(double level) => Cheapest + Reach(away => At(Cheapest + away) <= level);

    // Σ E(k − D)⁺ over k ≤ position.
    double LeftUntil(long position)
    {
        if (position < demand.First)
        {
            return 0;
        }

        double over = position - Last;
        return over <= 0
            ? leftUntil[position - demand.First]
            : leftUntil[^1] + over * (Last - demand.Mean + (over + 1) / 2);
    }

    // Σ E(D − k)⁺ over k ≥ position.
    double LackingFrom(long position)
    {
        if (position > Last)
        {
            return 0;
        }

        double under = demand.First - position;
        return under <= 0
            ? lackingFrom[position - demand.First]
            : lackingFrom[0] + under * (demand.Mean - demand.First + (under + 1) / 2);
    }

    // The greatest number of units away for which a claim holds that holds for none and ceases to hold.
    static long Reach(Func<long, bool> holds)
    {
        long low = 0, high = 1;
        while (holds(high))
        {
            (low, high) = (high, checked(high * 2));
        }

        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }
}
