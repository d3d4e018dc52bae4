namespace Stockturn.Plans;

/// <summary>A stock chosen once, before demand is known.</summary>
/// <param name="Stock">Units on hand when demand begins.</param>
/// <param name="ExpectedCost">Units left times their cost plus units short times theirs, on average.</param>
public readonly record struct NewsvendorStock(double Stock, double ExpectedCost);

/// <summary>An order for one season, and what it brings.</summary>
/// <param name="Quantity">Units ordered.</param>
/// <param name="ExpectedProfit">Sales and salvage less what the goods cost, on average.</param>
public readonly record struct SeasonOrder(double Quantity, double ExpectedProfit);

/// <summary>The newsvendor: the least stock whose chance to meet all demand is the critical ratio cu / (cu + co).</summary>
/// <remarks>
/// Overage co is what a unit left over costs, underage cu what a unit short costs. Of several periods the demand of all of them
/// counts: lead time and one review. Sources: Arrow, Harris and Marschak 1951; Zipkin 2000; Snyder and Shen 2019, chapter 4.
/// See docs/formulas/plans.md#newsvendor.
/// </remarks>
public static class Newsvendor
{
    /// <summary>The share of demands that the best stock meets: cu / (cu + co).</summary>
    public static double CriticalRatio(double overage, double underage) => underage / (overage + underage);

    /// <summary>The best stock.</summary>
    /// <param name="demand">What may be asked for.</param>
    /// <param name="overage">What a unit left over costs, above 0.</param>
    /// <param name="underage">What a unit short costs, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cost of nothing or less.</exception>
    public static NewsvendorStock Best(IUncertainDemand demand, double overage, double underage)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(overage);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(underage);
        return Of(demand, overage, underage, demand.Enough(overage, underage));
    }

    /// <summary>What a stock costs that somebody chose.</summary>
    /// <inheritdoc cref="Best"/>
    public static NewsvendorStock Of(IUncertainDemand demand, double overage, double underage, double stock)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(overage);
        ArgumentOutOfRangeException.ThrowIfNegative(underage);
        return new NewsvendorStock(stock, overage * demand.ExpectedLeft(stock) + underage * demand.ExpectedShort(stock));
    }

    /// <summary>The best order of goods that are bought, sold and, what is left, salvaged.</summary>
    /// <param name="demand">What may be asked for.</param>
    /// <param name="price">What a sale brings.</param>
    /// <param name="unitCost">What a unit costs.</param>
    /// <param name="salvage">What a unit left brings, less than it costs; below 0 when it costs to get rid of it.</param>
    /// <remarks>Goods that cost what they sell for, or more, are not ordered.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Salvage that pays: nobody could order enough.</exception>
    public static SeasonOrder BestOrder(IUncertainDemand demand, double price, double unitCost, double salvage)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(salvage, unitCost);
        if (price <= unitCost)
        {
            return default;
        }

        var (underage, overage) = (price - unitCost, unitCost - salvage);
        var best = Best(demand, overage, underage);
        return new SeasonOrder(best.Stock, underage * demand.Mean - best.ExpectedCost);
    }
}
