using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>A file recognised as a source by its headings.</summary>
/// <param name="Source">The source.</param>
/// <param name="Columns">For each field of the source the column in the file, −1 where the file lacks it.</param>
/// <param name="MissingRequired">Required fields the file lacks: it is refused with this list.</param>
/// <param name="Unknown">Headings no field reads; kept in the raw rows, told once.</param>
/// <param name="Confidence">Share of the source's fields found, 0 to 1.</param>
public sealed record SourceMatch(
    Source Source,
    ImmutableArray<int> Columns,
    ImmutableArray<string> MissingRequired,
    ImmutableArray<string> Unknown,
    double Confidence);
