namespace Stockturn.Facts;

/// <summary>The figures of demand a person may choose among.</summary>
public enum DemandFigure
{
    /// <summary>What the engine recommends.</summary>
    Recommended,

    /// <summary>The rule of ERPs: a weighted mean of the last 7, 15 and 30 days.</summary>
    Erp,

    /// <summary>One of the person's own.</summary>
    Own,
}

/// <summary>Which figure of demand a person wants used for a SKU.</summary>
/// <param name="From">From this day on.</param>
/// <param name="Until">To this day, inside; null where no end is told.</param>
/// <param name="Warehouse">The place it is for; less than 0 for all of them together.</param>
/// <param name="Figure">Which figure.</param>
/// <param name="UnitsPerDay">Units a day of their own; null for the other figures.</param>
public sealed record DemandChoice(DateOnly From, DateOnly? Until, short Warehouse, DemandFigure Figure, double? UnitsPerDay)
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who chose.</summary>
    public string? Person { get; init; }

    /// <summary>True on the days it is for.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}
