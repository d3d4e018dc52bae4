using System.Collections.Immutable;

namespace Stockturn.Workspaces.Panels;

/// <summary>Which table to read as a panel, and what a person says of its columns.</summary>
/// <param name="Path">The file: CSV, TSV or XLSX, also .gz.</param>
/// <param name="Period">How long a period is.</param>
public sealed record PanelRequest(string Path, PanelPeriod Period)
{
    /// <summary>The columns that name a series; empty for those before the first period or the value.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The column of the day in a long panel; null to find it.</summary>
    public string? Date { get; init; }

    /// <summary>The column of the units in a long panel; null to find it.</summary>
    public string? Value { get; init; }

    /// <summary>The heading of the first period of a wide panel; null to find it.</summary>
    public string? First { get; init; }

    /// <summary>The heading of the last period of a wide panel; null to find it.</summary>
    public string? Last { get; init; }
}
