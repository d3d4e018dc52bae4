namespace Stockturn.Workspaces.Database;

/// <summary>How a workspace's database is opened.</summary>
public sealed record DbSettings
{
    /// <summary>True when nothing will be written; the file must be there.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// The size the file must not outgrow; an import that would is refused as on a full disk. Null: no limit.
    /// </summary>
    public long? FileBytesMax { get; init; }
}
