using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>Items that could be bought and the money there is for them.</summary>
/// <param name="Items">The items.</param>
/// <param name="Budget">The most that may be spent; null for no limit.</param>
public sealed record BudgetProblem(ImmutableArray<BudgetItem> Items, decimal? Budget);

/// <summary>An item: what it brings, what it costs, and in which quantities it can be bought.</summary>
/// <param name="Count">The demand over the horizon.</param>
/// <param name="OnHand">Units there now.</param>
/// <param name="UnitMargin">Net cash of a unit sold.</param>
/// <param name="Salvage">What a unit left over is worth.</param>
/// <param name="UnitCost">What a unit costs.</param>
public sealed record BudgetItem(CountDistribution Count, long OnHand, double UnitMargin, double Salvage, decimal UnitCost)
{
    /// <summary>The least order, if any.</summary>
    public long LeastOrder { get; init; } = 1;

    /// <summary>Orders are multiples of this.</summary>
    public int Pack { get; init; } = 1;

    /// <summary>The most that can be ordered; null for no limit.</summary>
    public long? Most { get; init; }

    /// <summary>
    /// What ordering some units gains: (m − s)·[E min(D, y) − E min(D, on hand)] + s·q − cost·q, y = on hand + q.
    /// </summary>
    public double Gain(long units) =>
        (UnitMargin - Salvage) * (Count.ExpectedSold(OnHand + units) - Count.ExpectedSold(OnHand)) + (Salvage - (double)UnitCost) * units;
}

/// <summary>What to buy of each item.</summary>
/// <param name="Quantities">Units of each item.</param>
/// <param name="Spend">What they cost.</param>
/// <param name="Proof">What they gain, and what no order within the budget exceeds.</param>
public sealed record BudgetPlan(ImmutableArray<long> Quantities, decimal Spend, PlanProof Proof)
{
    /// <summary>What one more unit of money would gain: λ; 0 where the budget does not bind.</summary>
    public double ShadowPrice { get; init; }

    /// <summary>What would be bought if money had no limit.</summary>
    public ImmutableArray<long> WithoutBudget { get; init; } = [];

    /// <summary>What that would cost.</summary>
    public decimal SpendWithoutBudget { get; init; }

    /// <summary>What buying by the best gain per money first, step by step, would gain.</summary>
    public double GreedyValue { get; init; }
}
