using System.Collections.Immutable;
using Stockturn.Facts.Sources;

namespace Stockturn.Facts;

/// <summary>Every kind of file the program reads, in one literal list. A new one is a file in Sources/ and a line here.</summary>
public static class SourceCatalog
{
    /// <summary>All sources.</summary>
    public static ImmutableArray<Source> All { get; } =
    [
        ProductSheet.Source,
    ];
}
