namespace Stockturn.Plans;

/// <summary>What counts when one decides to order: what lies there, what is on its way, less what customers wait for.</summary>
/// <param name="OnHand">Sellable units.</param>
/// <param name="OnOrder">Units ordered and not yet received, on their way or not.</param>
/// <param name="Backorders">Units customers have ordered and wait for.</param>
/// <remarks>A rule that looks at what lies there alone orders twice. See docs/formulas/plans.md#position.</remarks>
public readonly record struct InventoryPosition(decimal OnHand, decimal OnOrder = 0, decimal Backorders = 0)
{
    /// <summary>On hand + on order − backorders, in units.</summary>
    public decimal Units => OnHand + OnOrder - Backorders;
}

/// <summary>The two rules that bring a position up to a level.</summary>
/// <remarks>See docs/formulas/plans.md#position.</remarks>
public static class OrderUpToRule
{
    /// <summary>(R, S): at every review what lacks to S, never less than nothing.</summary>
    public static decimal Order(decimal position, decimal orderUpTo) => Math.Max(0, orderUpTo - position);

    /// <summary>(s, S): what lacks to S when the position is s or less, else nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">s above S.</exception>
    public static decimal Order(decimal position, decimal reorderPoint, decimal orderUpTo)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reorderPoint, orderUpTo);
        return position <= reorderPoint ? Order(position, orderUpTo) : 0;
    }
}
