using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What to move and to buy, and what that is worth.</summary>
/// <param name="Moves">What moves, by SKU, then by lane.</param>
/// <param name="Purchases">What is bought, by SKU, then by warehouse.</param>
/// <param name="NoActionValue">What doing nothing is worth.</param>
/// <param name="Proof">What the plan is worth, and what no plan exceeds.</param>
public sealed record TransferPlan(
    ImmutableArray<TransferMove> Moves, ImmutableArray<TransferPurchase> Purchases, double NoActionValue, PlanProof Proof)
{
    /// <summary>What the plan is worth.</summary>
    public double Value => Proof.Value;

    /// <summary>What it adds to doing nothing.</summary>
    public double Gain => Value - NoActionValue;
}

/// <summary>Units of a SKU that go from a warehouse to another.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="From">Where they lie.</param>
/// <param name="To">Where they go.</param>
/// <param name="Units">How many.</param>
public readonly record struct TransferMove(int Sku, int From, int To, long Units);

/// <summary>Units of a SKU that are bought for a warehouse.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="To">Where they are delivered.</param>
/// <param name="Units">How many.</param>
public readonly record struct TransferPurchase(int Sku, int To, long Units);
