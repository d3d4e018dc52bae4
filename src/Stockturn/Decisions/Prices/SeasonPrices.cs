namespace Stockturn.Decisions;

/// <summary>The one price of a season, and what it brings.</summary>
/// <param name="Price">The gross price.</param>
/// <param name="UnitsSold">Units sold at it.</param>
/// <param name="Value">Cash of sales, and of what is left.</param>
/// <param name="IsStockBinding">True when the stock, not the margin, sets the price: all is sold.</param>
public readonly record struct SeasonPrice(double Price, double UnitsSold, double Value, bool IsStockBinding);

/// <summary>The best price of a season when what is asked for in all of it is known for every price.</summary>
/// <remarks>
/// One price is the best whatever the seasonality: the price of the margin, or that which sells the stock where it is higher.
/// See docs/formulas/decisions.md#season-prices. Sources: Smith and Achabal 1998; Gallego and van Ryzin 1994.
/// </remarks>
public static class SeasonPrices
{
    /// <summary>Asked for: K·e^(−αp). p = max((f + v)/(1 − c) + 1/α, ln(K/N)/α).</summary>
    /// <param name="units">N, above 0.</param>
    /// <param name="demand">K, above 0.</param>
    /// <param name="alpha">α, above 0.</param>
    /// <param name="salvage">v: what a unit left brings.</param>
    /// <param name="commission">c: a share of the price, below 1.</param>
    /// <param name="fulfilment">f: what a sale costs.</param>
    public static SeasonPrice Exponential(double units, double demand, double alpha, double salvage, double commission = 0, double fulfilment = 0)
    {
        var free = (fulfilment + salvage) / (1 - commission) + 1 / alpha;
        var selling = Math.Log(demand / units) / alpha;
        var price = Math.Max(free, selling);
        return Of(price, Math.Min(units, demand * Math.Exp(-alpha * price)), units, selling >= free, price * (1 - commission) - fulfilment, salvage);
    }

    /// <summary>Asked for: K·p^(−ε). p = max(v·ε/(ε − 1), (K/N)^(1/ε)).</summary>
    /// <param name="units">N, above 0.</param>
    /// <param name="demand">K, above 0.</param>
    /// <param name="elasticity">ε, above 1.</param>
    /// <param name="salvage">v: what a unit left brings.</param>
    public static SeasonPrice Isoelastic(double units, double demand, double elasticity, double salvage)
    {
        var free = salvage * elasticity / (elasticity - 1);
        var selling = Math.Pow(demand / units, 1 / elasticity);
        var price = Math.Max(free, selling);
        return Of(price, Math.Min(units, demand * Math.Pow(price, -elasticity)), units, selling >= free, price, salvage);
    }

    static SeasonPrice Of(double price, double sold, double units, bool isBinding, double net, double salvage) =>
        new(price, sold, sold * net + (units - sold) * salvage, isBinding);
}
