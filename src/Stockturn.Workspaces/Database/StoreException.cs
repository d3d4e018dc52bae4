using static SQLitePCL.raw;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// The database could not do its work: no room, no access, a damaged file. The open transaction is undone.
/// </summary>
/// <remarks>
/// Public entry points that change something turn it into a <see cref="Database.Refusal"/>; only reading lets it
/// through.
/// </remarks>
public sealed class StoreException(Refusal refusal) : IOException(refusal.ToString())
{
    /// <summary>The same, as it is told to a person.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>The exception for a result of SQLite.</summary>
    internal static Exception Of(int result, string message) => (result & 0xff) switch
    {
        SQLITE_FULL =>
            Because("disk-full", "there is no room left for the workspace; make room and try again", message),
        SQLITE_BUSY or SQLITE_LOCKED =>
            Because("workspace-busy", "another program keeps the workspace locked; try again when it is done", message),
        SQLITE_CORRUPT or SQLITE_NOTADB =>
            Because("workspace-damaged", "the file is damaged or no workspace; restore it from a copy", message),
        SQLITE_CANTOPEN or SQLITE_IOERR or SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH =>
            Because("workspace-unreadable", "the file cannot be read or written; check path and rights", message),
        _ => new InvalidOperationException($"SQLite {result}: {message}"),
    };

    static StoreException Because(string code, string text, string message) =>
        new(new Refusal(code, $"{text} ({message})"));
}
