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

    /// <summary>The first day of what it sums up, where the person told it.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>How rows of a kind compare with what is there.</summary>
public sealed record DifferenceWire(
    string Source, string Kind, long Staged, long Inserted, long Replaced, long Removed, long Unchanged, long Stale, long Repeated)
{
    /// <summary>The source's name in the person's language.</summary>
    public required string SourceTitle { get; init; }

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
    /// <summary>Which of the files sent it stands in, from 0.</summary>
    public int File { get; init; }

    /// <summary>Which part of it: the sheet or entry; empty for a plain file.</summary>
    public string Part { get; init; } = "";

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

    /// <summary>The headings of a table nobody recognised.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Its first rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FirstRows { get; init; } = [];
}

/// <summary>What the rows of a mapped table may be, with the columns each may have.</summary>
/// <param name="Kind">Its name in a mapping.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="Columns">Its columns.</param>
public sealed record SheetWire(string Kind, string Title, IReadOnlyList<SheetColumnWire> Columns);

/// <summary>A column a heading can be mapped to.</summary>
/// <param name="Name">Its name in a mapping.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="IsRequired">True when nothing can be read without it.</param>
/// <param name="Or">Another column that does as well.</param>
/// <param name="Example">What may stand in it.</param>
public sealed record SheetColumnWire(string Name, string Title, bool IsRequired, string? Or, string Example);

/// <summary>A table to guess a mapping for, once a person has said what its rows are.</summary>
public sealed record GuessAskedWire(string Kind, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> FirstRows);

/// <summary>A guess how a table could be read.</summary>
public sealed record GuessWire(string Mapping, IReadOnlyList<SuggestedColumn> Columns, IReadOnlyList<string> Missing, double Confidence);

/// <summary>A SKU nothing explains.</summary>
public sealed record UnresolvedWire(string Sku, decimal OnHand, FigureWire StockValue, FigureWire NetSales);

/// <summary>A page of SKUs nothing explains.</summary>
public sealed record UnresolvedPageWire(long Run, int Total, IReadOnlyList<UnresolvedWire> Rows);

/// <summary>Who answers for SKUs from now on: those of a category, those named, or both.</summary>
/// <param name="Owner">Who.</param>
public sealed record OwnersWire(string Owner)
{
    /// <summary>A category; empty for SKUs without one.</summary>
    public string? Category { get; init; }

    /// <summary>SKUs by their code.</summary>
    public IReadOnlyList<string>? Skus { get; init; }
}

/// <summary>Which figure of demand to use for SKUs from now on.</summary>
/// <param name="Skus">SKUs by their code.</param>
/// <param name="Figure">Which figure.</param>
/// <param name="From">The first day it holds.</param>
public sealed record DemandChosenWire(IReadOnlyList<string> Skus, DemandFigure Figure, DateOnly From)
{
    /// <summary>The last day it holds; a figure of one's own needs it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The code of a warehouse; none for all of them together.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Units a day of one's own.</summary>
    public double? UnitsPerDay { get; init; }

    /// <summary>Why; a figure of one's own needs it.</summary>
    public string? Reason { get; init; }

    /// <summary>Who chooses.</summary>
    public string? Person { get; init; }
}

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
public sealed record StockDifferencePageWire(long Run, bool HasList, int Total, IReadOnlyList<StockDifferenceWire> Rows)
{
    /// <summary>All differences of units together.</summary>
    public decimal Units { get; init; }

    /// <summary>All differences of value together; null when one of them is not known.</summary>
    public decimal? Value { get; init; }
}
