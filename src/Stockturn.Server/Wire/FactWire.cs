using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Server.Wire;

/// <summary>An import as a line of the history.</summary>
public sealed record BatchWire(long Id, BatchStatus Status, string CreatedAt, string Note)
{
    /// <summary>Its files.</summary>
    public required IReadOnlyList<BatchFileWire> Files { get; init; }

    /// <summary>What it changed.</summary>
    public required IReadOnlyList<DifferenceWire> Changes { get; init; }

    /// <summary>How many issues of each kind it had.</summary>
    public required IReadOnlyList<IssueCountWire> Issues { get; init; }
}

/// <summary>A file of an import.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The sheet or archive entry.</param>
/// <param name="Source">The code of its source.</param>
/// <param name="SourceTitle">The source's name in the person's language.</param>
public sealed record BatchFileWire(
    string Name, string? Part, string Source, string SourceTitle, long Bytes, long RowsTotal, long RowsTaken, long RowsRejected)
{
    /// <summary>How its letters were read.</summary>
    public string? Encoding { get; init; }

    /// <summary>The day it describes, where the person told it.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>How rows of a kind compare with what is there.</summary>
public sealed record DifferenceWire(
    string Source, string Kind, long Staged, long Inserted, long Replaced, long Removed, long Unchanged, long Stale, long Repeated)
{
    /// <summary>The sums of quantities and amounts, now and afterwards.</summary>
    public IReadOnlyList<TotalWire> Totals { get; init; } = [];
}

/// <summary>The sum of a column before and after an import.</summary>
public sealed record TotalWire(string Column, string? Currency, double Before, double After);

/// <summary>How many issues of a kind.</summary>
public sealed record IssueCountWire(string Code, Severity Severity, long Count);

/// <summary>Something wrong with a file, in the person's language.</summary>
public sealed record IssueWire(
    string Code, Severity Severity, string File, long? Row, string? Column, string? Found, string? Expected, string? Remedy);

/// <summary>What an import would change, while it waits.</summary>
public sealed record StagedWire(
    long Batch, IReadOnlyList<DifferenceWire> Facts, IReadOnlyList<IssueWire> Guards, long RowsRejected, bool ChangesNothing);

/// <summary>What reading files came to.</summary>
public sealed record ImportResultWire(long? Batch, IReadOnlyList<ImportedTableWire> Tables, IReadOnlyList<IssueWire> Issues);

/// <summary>One table of a file, and what became of it.</summary>
public sealed record ImportedTableWire(string Name, string? Source, string? SourceTitle, long RowsTotal, long RowsTaken, long RowsRejected)
{
    /// <summary>Why nothing of it was taken.</summary>
    public string? Refusal { get; init; }

    /// <summary>A mapping that might fit, as its JSON.</summary>
    public string? Mapping { get; init; }

    /// <summary>Each column of that guess.</summary>
    public IReadOnlyList<SuggestedColumn> Columns { get; init; } = [];

    /// <summary>What the guess lacks.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How sure the guess is, 0 to 1.</summary>
    public double? Confidence { get; init; }
}

/// <summary>A SKU nothing explains.</summary>
public sealed record UnresolvedWire(string Sku, decimal OnHand, FigureWire StockValue, FigureWire NetSales);

/// <summary>A page of SKUs nothing explains.</summary>
public sealed record UnresolvedPageWire(long Run, int Total, IReadOnlyList<UnresolvedWire> Rows);

/// <summary>Codes that belong to SKUs: what a person pastes to resolve them.</summary>
public sealed record AliasesWire(IReadOnlyList<AliasWire> Rows);

/// <summary>A code by which files call a SKU.</summary>
public sealed record AliasWire(string Code, string Sku)
{
    /// <summary>The store whose files call it so; null for all.</summary>
    public string? Store { get; init; }
}

/// <summary>How good the record of a SKU in a warehouse is.</summary>
public sealed record QualityWire(string Sku, string? Name, string Warehouse, Ledger.DataGrade Grade, IReadOnlyList<ResidualWire> Residuals);

/// <summary>Where movements and stock seen disagree.</summary>
public sealed record ResidualWire(DateOnly From, DateOnly To, decimal Expected, decimal Found);

/// <summary>A page of the quality of records.</summary>
public sealed record QualityPageWire(long Run, int Total, IReadOnlyList<QualityWire> Rows);

/// <summary>Our stock against an ERP's list.</summary>
public sealed record StockDifferenceWire(
    string Sku, string Warehouse, decimal? Ours, decimal? Theirs, decimal Difference, decimal? OurValue, decimal? TheirValue,
    decimal? ValueDifference);

/// <summary>A page of such differences; HasList is false when no such list was imported.</summary>
public sealed record StockDifferencePageWire(long Run, bool HasList, int Total, IReadOnlyList<StockDifferenceWire> Rows);
