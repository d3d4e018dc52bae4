using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Why a platform or carrier owes goods or money, or holds them back.</summary>
public enum ClaimKind
{
    /// <summary>Shipped in, not counted in.</summary>
    InboundShortage,

    /// <summary>Lost in the platform's warehouse and not found again.</summary>
    LostAtPlatform,

    /// <summary>Damaged in the platform's warehouse.</summary>
    DamagedAtPlatform,

    /// <summary>Sent back out of the platform's warehouse and not received.</summary>
    RemovalNotReceived,

    /// <summary>The customer got the money back and did not send the goods back.</summary>
    RefundWithoutReturn,

    /// <summary>Reimbursed for less than the goods cost.</summary>
    ReimbursedBelowCost,

    /// <summary>Sellable goods without an offer that sells them: nothing to claim, but cash that is held.</summary>
    Stranded,

    /// <summary>Held back by the platform for longer than its work takes.</summary>
    ReservedTooLong,
}

/// <summary>By what a claim is valued.</summary>
public enum ClaimBasis
{
    /// <summary>Nothing is paid: the goods are to be set free.</summary>
    None,

    /// <summary>What the goods cost to buy, without freight.</summary>
    PurchaseCost,

    /// <summary>What the goods cost with freight and duty, where the purchase cost alone is not told.</summary>
    LandedCost,

    /// <summary>What was given back to the customer.</summary>
    RefundedAmount,

    /// <summary>What the goods cost to buy less what was paid for them.</summary>
    CostLessPaid,
}

/// <summary>Whether a claim can still be made.</summary>
public enum ClaimState
{
    /// <summary>It can be made, or there is something to do.</summary>
    Open,

    /// <summary>Its last day is past.</summary>
    Expired,
}

/// <summary>
/// Goods or money of one SKU to ask back from a platform or carrier, less everything already found or reimbursed. It is no dead
/// stock: it stands apart from 呆滞.
/// </summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Kind">Why it is owed.</param>
/// <param name="Place">The code of the warehouse, or of the store of a refund.</param>
/// <param name="Units">How much is still open.</param>
/// <param name="Arose">The day it arose.</param>
public sealed record Claim(string Sku, ClaimKind Kind, string Place, Quantity Units, DateOnly Arose)
{
    /// <summary>The shipment, removal order or reason as the platform writes it; null where it tells none.</summary>
    public string? Document { get; init; }

    /// <summary>The orders it is about, as numbers that stand for them; empty where it is about none.</summary>
    public ImmutableArray<long> Orders { get; init; } = [];

    /// <summary>The units at landed cost in the reporting currency; null when the cost is not known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What the claim can bring in the reporting currency; null when not known, nothing where nothing is paid.</summary>
    public decimal? Amount { get; init; }

    /// <summary>By what <see cref="Amount"/> is measured.</summary>
    public ClaimBasis Basis { get; init; }

    /// <summary>The last day to claim or to act; null where there is none.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True for goods that are held: something to do, nothing to be paid.</summary>
    public bool IsHeld => Kind is ClaimKind.Stranded or ClaimKind.ReservedTooLong;

    /// <summary>Days from a day to the last one; negative when it is past, null without one.</summary>
    public int? DaysLeft(DateOnly asOf) => LastDay?.DayNumber - asOf.DayNumber;

    /// <summary>Whether it can still be made on a day. Goods that are held can always be set free.</summary>
    public ClaimState StateOn(DateOnly asOf) => !IsHeld && LastDay < asOf ? ClaimState.Expired : ClaimState.Open;
}
