using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>Another market the units may be moved to.</summary>
/// <param name="CostPerUnit">Moving a unit, paid now.</param>
/// <param name="TransitMonths">Months before anything is sold there.</param>
/// <param name="Price">The price there.</param>
/// <param name="DemandPerMonth">Units a month at that price.</param>
/// <param name="Terms">What a sale costs there.</param>
/// <param name="StoragePerMonth">Storage of a unit there, a month.</param>
/// <param name="EndValue">What a unit left there at the horizon brings.</param>
public sealed record OtherMarket(
    double CostPerUnit, int TransitMonths, double Price, double DemandPerMonth, SaleTerms Terms, double StoragePerMonth, double EndValue);

/// <summary>Units of one lot, and what may be done with them: hold, clear at a price, remove, move.</summary>
/// <remarks>
/// Cash of month t comes at its end and counts δ^t, δ = 1/(1 + monthly rate); storage is for what is there at the month's start; removal
/// and moving are paid now. What the goods once cost is no part of it. See docs/formulas/decisions.md#disposal.
/// </remarks>
/// <param name="Units">Units there, 0 or more.</param>
/// <param name="Months">The horizon, 1 or more.</param>
/// <param name="MonthlyRate">What money costs a month, 0 or more.</param>
/// <param name="CurrentPrice">The price asked now.</param>
/// <param name="ClearPrices">Prices it may be cleared at.</param>
/// <param name="Response">Units of the first month by price.</param>
/// <param name="Terms">What a sale costs.</param>
public sealed record DisposalProblem(
    long Units, int Months, double MonthlyRate, double CurrentPrice, ImmutableArray<double> ClearPrices, PriceResponse Response, SaleTerms Terms)
{
    /// <summary>What demand of a month is of the month before: 1 where it stays.</summary>
    public double Decay { get; init; } = 1;

    /// <summary>Storage of a unit for a month.</summary>
    public double StoragePerMonth { get; init; }

    /// <summary>What a unit left at the horizon brings.</summary>
    public double EndValue { get; init; }

    /// <summary>What a unit removed now brings; negative where removing costs.</summary>
    public double RemoveValue { get; init; }

    /// <summary>Another market; none where there is none.</summary>
    public OtherMarket? Other { get; init; }
}
