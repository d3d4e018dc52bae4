using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>A file, or a sheet or archive entry of one, as it is imported.</summary>
public sealed record BatchFile
{
    /// <summary>The file's name as a person knows it.</summary>
    public required string Name { get; init; }

    /// <summary>The sheet or the archive entry; null for the file as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>The SHA-256 of the whole file's bytes, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public long Bytes { get; init; }

    /// <summary>The source it was recognised as.</summary>
    public required Source Source { get; init; }

    /// <summary>How its letters were read, such as <c>utf-8</c> or <c>gb18030</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>What parts its cells; null for workbooks and JSON.</summary>
    public string? Delimiter { get; init; }

    /// <summary>A hash of its headings, to which a column mapping belongs.</summary>
    public string? HeadingFingerprint { get; init; }

    /// <summary>What the person told where the file is silent.</summary>
    public ImportOptions Options { get; init; } = new();
}

/// <summary>How many rows of a file were read, taken and left out.</summary>
public sealed record RowCounts(long Total, long Taken, long Rejected);

/// <summary>A file of a batch as it was kept.</summary>
/// <param name="Number">Its place in the batch, from 1; facts refer to it.</param>
/// <param name="Source">The code of its source.</param>
public sealed record BatchFileInfo(long Batch, int Number, string Name, string? Part, string Sha256, string Source)
{
    public long Bytes { get; init; }

    public string? Encoding { get; init; }

    public string? Delimiter { get; init; }

    public string? HeadingFingerprint { get; init; }

    public ImportOptions Options { get; init; } = new();

    public RowCounts Rows { get; init; } = new(0, 0, 0);
}

/// <summary>Where a batch stands.</summary>
public enum BatchStatus
{
    /// <summary>Being imported; nothing of it is visible.</summary>
    Staging,

    /// <summary>Held back by the import guard; nothing of it is visible until a person accepts it.</summary>
    Quarantined,

    /// <summary>Visible.</summary>
    Committed,

    /// <summary>Undone: what it closed stands again.</summary>
    RolledBack,
}

/// <summary>One import as it was kept.</summary>
/// <param name="Order">The how-manieth commit of the workspace it was; null while it is not committed.</param>
public sealed record BatchInfo(long Id, BatchStatus Status, long? Order, string CreatedAt, string Note)
{
    /// <summary>Its files in the order of the import.</summary>
    public ImmutableArray<BatchFileInfo> Files { get; init; } = [];

    /// <summary>What it changed, by source and kind; without the totals.</summary>
    public ImmutableArray<FactDifference> Changes { get; init; } = [];
}
