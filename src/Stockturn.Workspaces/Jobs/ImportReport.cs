using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A file or folder to import, and what the person told of it.</summary>
public sealed record ImportPath(string Path, ImportOptions Options)
{
    /// <summary>
    /// How single tables of it are read, by their part (the sheet or entry; empty for a plain file). Where there are any,
    /// the other tables of the file are left alone: they were read before.
    /// </summary>
    public ImmutableDictionary<string, ColumnMapping> Mappings { get; init; } = ImmutableDictionary<string, ColumnMapping>.Empty;

    /// <summary>Which part of the file a table is: its sheet or entry; empty for a plain file.</summary>
    public string PartOf(string table)
    {
        var name = System.IO.Path.GetFileName(Path);
        return table.StartsWith($"{name}!", StringComparison.Ordinal) ? table[(name.Length + 1)..] : "";
    }
}

/// <summary>What a person asked to import, and how.</summary>
public sealed record ImportRequest(IReadOnlyList<ImportPath> Paths)
{
    /// <summary>A column mapping for tables nobody recognises; remembered for their headings.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>The encoding the person chose.</summary>
    public string? EncodingName { get; init; }

    /// <summary>Only show the difference.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Wait for a person after the difference, as an import does that the guard held back.</summary>
    public bool Waits { get; init; }

    /// <summary>A person has looked at what the guard found and says it is right.</summary>
    public bool AcceptsGuards { get; init; }

    /// <summary>The clock of the caller, for the list of imports.</summary>
    public required string CreatedAt { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="File">The table being read.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Share">Share of the bytes, 0 to 1.</param>
/// <param name="IsComparing">True once all is read and the difference is taken.</param>
public readonly record struct ImportProgress(string File, long Rows, double Share, bool IsComparing);

/// <summary>One table of a file, and what became of it.</summary>
public sealed record ImportedTable(string Name)
{
    /// <summary>Which of the paths asked for it lies in, from 0.</summary>
    public int File { get; init; }

    /// <summary>Which part of it: the sheet or entry; empty for a plain file.</summary>
    public string Part { get; init; } = "";

    /// <summary>The source it was recognised as; null when it was not.</summary>
    public Source? Source { get; init; }

    /// <summary>How many rows were read, taken and left out.</summary>
    public RowCounts Rows { get; init; } = new(0, 0, 0);

    /// <summary>The encoding it was read with.</summary>
    public string? Encoding { get; init; }

    /// <summary>Why nothing of it was taken; null when it was.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>A mapping that might fit, for a table nobody recognised; a person corrects and saves it.</summary>
    public SuggestedMapping? Suggestion { get; init; }

    /// <summary>The headings of a table nobody recognised.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>Its first rows, for the person who maps it; cells of personal columns stay empty.</summary>
    public ImmutableArray<ImmutableArray<string>> FirstRows { get; init; } = [];
}

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>The batch; null when nothing was staged.</summary>
    public long? Batch { get; init; }

    /// <summary>The tables, in the order read.</summary>
    public ImmutableArray<ImportedTable> Tables { get; init; } = [];

    /// <summary>What would change, or did.</summary>
    public ImportDifference? Difference { get; init; }

    /// <summary>The first issues of each kind and file.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];

    /// <summary>How many issues there are of each kind.</summary>
    public ImmutableArray<(string Code, Severity Severity, long Count)> IssueCounts { get; init; } = [];

    /// <summary>Why nothing was committed; null when it was, or when only the difference was wanted.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>True when the import is visible now.</summary>
    public bool IsCommitted { get; init; }
}
