using System.Collections.Immutable;

namespace Stockturn.Workspaces.Files;

/// <summary>A row as it stood in its file, without personal data.</summary>
/// <param name="Name">The file, and inside it the sheet or entry.</param>
/// <param name="Headings">The headings of the file.</param>
/// <param name="Cells">One text for each heading; empty where the text was personal.</param>
public sealed record RawRow(string Name, ImmutableArray<string> Headings, ImmutableArray<string> Cells);
