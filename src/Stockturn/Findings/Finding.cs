using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>A figure a rule used, so that a person can check the finding.</summary>
/// <param name="Name">The input's code, such as idle_days; its words stand in the catalogue of texts.</param>
/// <param name="Value">Its value as text in invariant form.</param>
public readonly record struct WorkingLine(string Name, string Value);

/// <summary>How sure a finding is.</summary>
public enum FindingState
{
    /// <summary>The record is too thin (grade D): to be confirmed by a person.</summary>
    Suspected,

    /// <summary>It stands.</summary>
    Confirmed,

    /// <summary>The rule would apply, but an exemption holds until a day.</summary>
    Exempt,

    /// <summary>Never listed: list it first (未上架).</summary>
    NotListed,
}

/// <summary>Which flag of E&amp;O a finding raises (S4-1).</summary>
public enum EoKind
{
    /// <summary>Neither: an alert.</summary>
    None,

    /// <summary>Excess: it has a use, but more lies there than will be used in time.</summary>
    Excess,

    /// <summary>Obsolete: no use is left, or none is expected.</summary>
    Obsolete,
}

/// <summary>How much a finding weighs, so that normal swings and traps are told apart (S0-13).</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look.</summary>
    Low,

    /// <summary>To be dealt with this month.</summary>
    Medium,

    /// <summary>To be dealt with this week.</summary>
    High,

    /// <summary>Loses money every day.</summary>
    Critical,
}

/// <summary>How far a finding can be trusted, by the record it stands on.</summary>
public enum FindingConfidence
{
    /// <summary>A single snapshot, or demand that is only a lower bound.</summary>
    Low,

    /// <summary>Some dates or costs are inferred.</summary>
    Medium,

    /// <summary>A ledger or daily snapshots.</summary>
    High,
}

/// <summary>Something a rule found wrong with the stock of one SKU in one warehouse, or in all together (−1).</summary>
public sealed record Finding(string Sku, short Warehouse, string Rule, Quantity Quantity)
{
    /// <summary>What the quantity cost, in the reporting currency; null when not known.</summary>
    public decimal? Value { get; init; }

    /// <summary>How sure it is.</summary>
    public FindingState State { get; init; } = FindingState.Confirmed;

    /// <summary>Excess, obsolete, or an alert only.</summary>
    public EoKind Kind { get; init; }

    /// <summary>How much it weighs.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public FindingConfidence Confidence { get; init; } = FindingConfidence.High;

    /// <summary>True for the one finding that leads the SKU's line.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Grade 1 to 10 of the SKU (S4-11, S4-12); null where grading does not apply.</summary>
    public int? Grade { get; init; }

    /// <summary>The day by which something must be done, where one is known.</summary>
    public DateOnly? ActBy { get; init; }

    /// <summary>Who answers for it; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// What one more day of waiting costs for this quantity, in the reporting currency; null when not known.
    /// </summary>
    public decimal? CostOfDelayPerDay { get; init; }

    /// <summary>The last day of the exemption, when the state is exempt.</summary>
    public DateOnly? ExemptUntil { get; init; }

    /// <summary>Why it is exempt: new_item, just_restocked, off_season, or the words a person gave.</summary>
    public string? ExemptReason { get; init; }

    /// <summary>The inputs, the rule's limits and the arithmetic.</summary>
    public ImmutableArray<WorkingLine> Working { get; init; } = [];
}
