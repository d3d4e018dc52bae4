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

/// <summary>Something a rule found wrong with the stock of one SKU in one warehouse (or in all together).</summary>
public sealed record Finding(string Sku, short Warehouse, string Rule, Quantity Quantity)
{
    /// <summary>What the quantity cost, in the reporting currency; null when not known.</summary>
    public decimal? Value { get; init; }

    /// <summary>How sure it is.</summary>
    public FindingState State { get; init; } = FindingState.Confirmed;

    /// <summary>True for the one finding that leads the SKU's line.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Grade 1 to 10 of the SKU (S4-11, S4-12); null where grading does not apply.</summary>
    public int? Grade { get; init; }

    /// <summary>The day by which something must be done, where one is known.</summary>
    public DateOnly? ActBy { get; init; }

    /// <summary>The inputs, the rule's limits and the arithmetic.</summary>
    public ImmutableArray<WorkingLine> Working { get; init; } = [];
}
