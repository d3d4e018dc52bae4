using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>What an import would change, before it changes anything.</summary>
/// <param name="Facts">By source and kind, in the order in which they were met.</param>
/// <param name="Guards">Why the import would be held back; empty when nothing looks wrong.</param>
/// <param name="RowsRejected">Rows of the files that were left out because of their issues.</param>
public sealed record ImportDifference(
    ImmutableArray<FactDifference> Facts, ImmutableArray<Issue> Guards, long RowsRejected)
{
    /// <summary>True when a commit needs a person's word that the data is right.</summary>
    public bool IsHeldBack => !Guards.IsEmpty;

    /// <summary>True when the import says nothing that was not known.</summary>
    public bool ChangesNothing => Facts.All(fact => fact.Inserted + fact.Replaced + fact.Removed == 0);
}

/// <summary>How the staged rows of one kind from one source compare with what is there.</summary>
/// <param name="Source">The code of the source.</param>
/// <param name="Kind">The kind of fact.</param>
public sealed record FactDifference(string Source, FactKind Kind)
{
    /// <summary>Rows staged: inserted, replaced, unchanged, stale and repeated together.</summary>
    public long Staged { get; init; }

    /// <summary>Staged rows with no counterpart.</summary>
    public long Inserted { get; init; }

    /// <summary>Staged rows that take the place of one with the same key.</summary>
    public long Replaced { get; init; }

    /// <summary>Rows that are there, in a scope the import describes anew, and stand no longer in it.</summary>
    public long Removed { get; init; }

    /// <summary>Staged rows that are there already, equal in every value.</summary>
    public long Unchanged { get; init; }

    /// <summary>Staged rows older than what is there.</summary>
    public long Stale { get; init; }

    /// <summary>Staged rows whose natural key stands in the import once more.</summary>
    public long Repeated { get; init; }

    /// <summary>The sums of the quantities and amounts, now and afterwards.</summary>
    public ImmutableArray<ColumnTotal> Totals { get; init; } = [];
}

/// <summary>The sum of a column over everything visible of one source and kind, before and after an import.</summary>
/// <param name="Column">The column.</param>
/// <param name="Currency">The currency for amounts; null for quantities and where none is named.</param>
/// <param name="Before">In the column's stored scale: thousandths or ten-thousandths.</param>
/// <param name="After">In the same scale.</param>
public sealed record ColumnTotal(FactColumn Column, string? Currency, Int128 Before, Int128 After);
