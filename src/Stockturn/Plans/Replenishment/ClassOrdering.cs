namespace Stockturn.Plans;

/// <summary>How much is ordered of a SKU for its class (S2-14).</summary>
/// <remarks>See docs/formulas/plans.md#class-ordering.</remarks>
/// <param name="Class">The ABC-XYZ class.</param>
/// <param name="Way">How much is ordered when it is due.</param>
public sealed record ClassOrdering(string Class, OrderingWay Way)
{
    /// <summary>Units of the fixed lot, all places together; 0 where the way has none.</summary>
    public double Lot { get; init; }

    /// <summary>True where the lot is the economic one, false where it is a cycle of demand.</summary>
    public bool IsEconomic { get; init; }

    /// <summary>Units customers wait for.</summary>
    public decimal Owed { get; init; }

    /// <summary>What minimum and pack would have it order, and does not for it would last too long; 0 where nothing is held back.</summary>
    public decimal HeldBack { get; init; }
}
