namespace Stockturn.Plans;

/// <summary>How much to buy: the trade's rule beside the one that knows what is on its way (S2-15).</summary>
/// <param name="Literal">(forecast + safety stock) − on hand, as the trade writes it, never below 0: it buys twice what is on order.</param>
/// <param name="Need">(forecast + safety stock) − (on hand + on order − backorders); below 0 there is more than needed.</param>
/// <param name="Order">The need by the supplier's minimum and pack.</param>
/// <remarks>Both stand side by side; the second is the advice. See docs/formulas/plans.md#purchase.</remarks>
public readonly record struct PurchaseAdvice(decimal Literal, decimal Need, decimal Order)
{
    /// <summary>What the literal rule would buy a second time.</summary>
    public decimal BoughtTwice => Math.Max(0, Literal - Math.Max(0, Need));

    /// <summary>Of one item.</summary>
    /// <param name="forecast">Expected units of the cycle to be covered.</param>
    /// <param name="safetyStock">Units kept for what cannot be known.</param>
    /// <param name="position">What there is, comes and is owed.</param>
    /// <param name="rules">What the supplier sells.</param>
    /// <exception cref="ArgumentOutOfRangeException">A minimum below 0, or a pack of nothing or less.</exception>
    public static PurchaseAdvice Of(decimal forecast, decimal safetyStock, InventoryPosition position, OrderRules rules)
    {
        var need = forecast + safetyStock - position.Units;
        return new PurchaseAdvice(Math.Max(0, forecast + safetyStock - position.OnHand), need, OrderRounding.Of(need, rules));
    }
}
