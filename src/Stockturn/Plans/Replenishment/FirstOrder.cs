namespace Stockturn.Plans;

/// <summary>What goods of one season cost and bring, a unit.</summary>
/// <param name="Price">What a sale brings, net of fees.</param>
/// <param name="UnitCost">What a unit costs.</param>
/// <param name="Salvage">What a unit left at the end brings, less than it costs.</param>
public readonly record struct SeasonPrices(double Price, double UnitCost, double Salvage)
{
    /// <summary>The critical ratio (price − cost) / (price − salvage); 0 where a sale brings no more than it costs.</summary>
    public double CriticalRatio => Price > UnitCost ? Newsvendor.CriticalRatio(UnitCost - Salvage, Price - UnitCost) : 0;
}

/// <summary>The first order of a new item: the newsvendor's, and beside it the trade's 40 % of the forecast (S2-19).</summary>
/// <param name="CriticalRatio">The share of demands the newsvendor's order meets.</param>
/// <param name="Quantity">The newsvendor's order: right when there is no second one.</param>
/// <param name="TrialQuantity">A share of the forecast, to be followed by a second order once sales are seen.</param>
/// <remarks>
/// Where a second order is possible <see cref="TwoStageOrder"/> weighs both. Sources: Arrow, Harris and Marschak 1951; Fisher and
/// Raman 1996. See docs/formulas/plans.md#first-order.
/// </remarks>
public readonly record struct FirstOrder(double CriticalRatio, double Quantity, double TrialQuantity)
{
    /// <summary>The trade's share of the forecast for a first order.</summary>
    public const double TrialShare = 0.4;

    /// <summary>Of a forecast with its spread.</summary>
    /// <param name="forecast">Demand of the season.</param>
    /// <param name="prices">What a unit costs and brings.</param>
    /// <param name="trialShare">The share of the forecast ordered on trial.</param>
    /// <exception cref="ArgumentOutOfRangeException">Salvage that pays: nobody could order enough.</exception>
    public static FirstOrder Of(IUncertainDemand forecast, SeasonPrices prices, double trialShare = TrialShare) => new(
        prices.CriticalRatio,
        Newsvendor.BestOrder(forecast, prices.Price, prices.UnitCost, prices.Salvage).Quantity,
        trialShare * forecast.Mean);
}

/// <summary>A first order when a second, dearer one can follow once early sales have shown the demand.</summary>
/// <param name="Quantity">Units of the first order.</param>
/// <param name="ExpectedProfit">With the second order made as it is best.</param>
/// <param name="SingleQuantity">The best order when there is no second one.</param>
/// <param name="SingleProfit">Its expected profit.</param>
/// <remarks>
/// Early demand is a share of the season's and is met by the first order alone; what is short then is lost. After it demand is
/// known, and what still lacks is ordered where a sale brings more than the second order costs. The profit is straight between
/// the demands and their early parts, so the best whole quantity is next to one of these: all are tried.
/// Source: Fisher and Raman 1996 (quick response). See docs/formulas/plans.md#two-stage-order.
/// </remarks>
public readonly record struct TwoStageOrder(double Quantity, double ExpectedProfit, double SingleQuantity, double SingleProfit)
{
    /// <summary>What the chance to order again is worth.</summary>
    public double ValueOfSecondOrder => ExpectedProfit - SingleProfit;

    /// <summary>The best first order in whole units; of equals the smallest.</summary>
    /// <param name="demand">Demand of the season.</param>
    /// <param name="earlyShare">The share of it that comes before the second order arrives, from 0 to 1.</param>
    /// <param name="prices">What a unit of the first order costs and brings.</param>
    /// <param name="secondCost">What a unit of the second order costs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share that cannot be, or salvage that pays.</exception>
    public static TwoStageOrder Best(DiscreteDemand demand, double earlyShare, SeasonPrices prices, double secondCost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlyShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlyShare, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(prices.Salvage, Math.Min(prices.UnitCost, secondCost));
        var single = Newsvendor.BestOrder(demand, prices.Price, prices.UnitCost, prices.Salvage);
        var best = demand.Chances
            .SelectMany(one => new[] { one.Units, earlyShare * one.Units })
            .SelectMany(units => new[] { Math.Floor(units + 1e-9), Math.Ceiling(units - 1e-9) })
            .Append(0)
            .Where(units => units >= 0)
            .Distinct()
            .Order()
            .Select(units => (Units: units, Profit: Profit(units, demand, earlyShare, prices, secondCost)))
            .Aggregate((best, other) => other.Profit > best.Profit ? other : best);
        return new TwoStageOrder(best.Units, best.Profit, single.Quantity, single.ExpectedProfit);
    }

    static double Profit(double quantity, DiscreteDemand demand, double earlyShare, SeasonPrices prices, double secondCost)
    {
        var profit = -prices.UnitCost * quantity;
        foreach (var (units, chance) in demand.Chances)
        {
            var soldEarly = Math.Min(quantity, earlyShare * units);
            var (left, late) = (quantity - soldEarly, (1 - earlyShare) * units);
            var second = prices.Price > secondCost ? Math.Max(0, late - left) : 0;
            var soldLate = Math.Min(left + second, late);
            profit += chance * (prices.Price * (soldEarly + soldLate) - secondCost * second + prices.Salvage * (left + second - soldLate));
        }

        return profit;
    }
}
