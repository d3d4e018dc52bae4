using Stockturn.Findings;

namespace Stockturn.Server.Wire;

/// <summary>Units of a grade that came back.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="Units">How many.</param>
/// <param name="Cost">What they cost; null when not known.</param>
/// <param name="Value">What they bring back; null when not known or not graded.</param>
public sealed record GradedUnitsWire(ReturnGrade Grade, string Title, decimal Units, decimal? Cost, decimal? Value);

/// <summary>Units that came back for a reason.</summary>
/// <param name="Reason">The reason as it is told, or that none is.</param>
/// <param name="Units">How many.</param>
/// <param name="Rate">Of the units sold; null where nothing was sold.</param>
public sealed record ReturnReasonWire(string Reason, decimal Units, double? Rate);

/// <summary>What came back of a SKU, or of a category, in 365 days.</summary>
/// <param name="Sku">The SKU; empty for a category.</param>
/// <param name="Name">Its name, or the category's.</param>
/// <param name="Category">The category.</param>
/// <param name="Sold">Units sold.</param>
/// <param name="Returned">Units that came back.</param>
/// <param name="Grades">By grade, those not graded last.</param>
/// <param name="Reasons">By reason, the most frequent first.</param>
public sealed record ReturnWire(
    string Sku, string? Name, string? Category, decimal Sold, decimal Returned, IReadOnlyList<GradedUnitsWire> Grades,
    IReadOnlyList<ReturnReasonWire> Reasons)
{
    /// <summary>Returned over sold.</summary>
    public double? Rate { get; init; }

    /// <summary>The same of its category.</summary>
    public double? CategoryRate { get; init; }

    /// <summary>True when it is above the category's by more than the policy's points.</summary>
    public bool IsHigh { get; init; }

    /// <summary>What all of it brings back.</summary>
    public decimal? Value { get; init; }
}

/// <summary>A page of returns: those that come back too often first, then the most units; with all of them by category and together.</summary>
public sealed record ReturnPageWire(long Run, int Total, IReadOnlyList<ReturnWire> Rows, IReadOnlyList<ReturnWire> Categories, ReturnWire Whole);
