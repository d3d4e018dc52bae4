using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>
/// Within how many days what a platform lost can be claimed (U-22). The defaults are Amazon's rules as of 2026; a shipment's days
/// stand in <see cref="PlatformSettings"/>. The seller's to change.
/// </summary>
public sealed record ClaimSettings
{
    const int DaysMost = 1000;

    /// <summary>Days after goods were reported lost within which they can be claimed.</summary>
    public int LostDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 60;

    /// <summary>The same of goods reported damaged.</summary>
    public int DamagedDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 60;

    /// <summary>Days after a removal was shipped before it counts as not received.</summary>
    public int RemovalWaitDays { get; init => field = AllowedRange.Check(value, 0, DaysMost); } = 15;

    /// <summary>Days after a removal was shipped within which it can be claimed.</summary>
    public int RemovalDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 75;

    /// <summary>Days after a refund the customer has to send the goods back.</summary>
    public int RefundWaitDays { get; init => field = AllowedRange.Check(value, 0, DaysMost); } = 60;

    /// <summary>Days after a refund within which goods not sent back can be claimed.</summary>
    public int RefundDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 120;

    /// <summary>Days after a reimbursement within which its amount can be disputed.</summary>
    public int BelowCostDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 60;

    /// <summary>Days after which the platform takes stranded goods off by itself.</summary>
    public int StrandedActDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 30;

    /// <summary>Goods the platform works on for longer than this are held too long.</summary>
    public int ReservedDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 30;

    /// <summary>How long after its last day a claim is still shown, among those that expired.</summary>
    public int ExpiredShownDays { get; init => field = AllowedRange.Check(value, 0, DaysMost); } = 180;

    /// <summary>Reasons of a platform's adjustments that say goods are lost.</summary>
    public ImmutableArray<string> LostReasons { get; init; } = ["M", "misplaced", "lost", "丢失"];

    /// <summary>Reasons that say lost goods were found.</summary>
    public ImmutableArray<string> FoundReasons { get; init; } = ["F", "N", "found", "找回"];

    /// <summary>Reasons that say the platform damaged sellable goods.</summary>
    public ImmutableArray<string> DamagedReasons { get; init; } = ["E", "damaged", "warehouse_damaged", "仓库损坏"];
}
