namespace Stockturn.Plans;

/// <summary>What a SKU may still be ordered before its successor takes over (U-18): no more than sells until then.</summary>
/// <remarks>See docs/formulas/plans.md#last-order.</remarks>
/// <param name="Successor">The SKU that takes its place; null where none is named.</param>
/// <param name="Day">The day it does.</param>
/// <param name="RunOut">Units its places are expected to sell until then.</param>
/// <param name="NotOrdered">Units not ordered for that.</param>
/// <param name="Left">Units expected to be left on that day, the order counted.</param>
public sealed record LastOrder(string? Successor, DateOnly Day, double RunOut, decimal NotOrdered, double Left);
