using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>A workspace's database: one file with everything that was imported.</summary>
/// <remarks>
/// Facts are appended and superseded, never changed in place. A row is visible when the batch that brought it is
/// committed and no committed batch has closed it, so an import becomes visible with the flip of one status, and what
/// was known after any import can be read again. May be used by several threads: each piece of work opens a connection
/// of its own.
/// </remarks>
public sealed class Db : IDisposable
{
    readonly Connection held;
    readonly DbSettings settings;
    readonly Lock gate = new();
    Terms terms;
    int termsKept;

    Db(string path, DbSettings settings, Connection held)
    {
        Path = path;
        this.settings = settings;
        this.held = held;
        terms = TermTable.Load(held);
        termsKept = terms.Count;
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>
    /// The vocabulary of what is committed. Reading facts may put a longer one in its place; one that was taken before
    /// stays valid for what was read before. An import has its own: <see cref="BatchWriter.Terms"/>.
    /// </summary>
    public Terms Terms
    {
        get
        {
            lock (gate)
            {
                return terms;
            }
        }
    }

    /// <summary>
    /// Opens a workspace's database, makes it when it is not there, and removes what dead imports left behind.
    /// </summary>
    public static Outcome<Db> Open(string path, bool readOnly = false) =>
        Open(path, new DbSettings { IsReadOnly = readOnly });

    /// <inheritdoc cref="Open(string, bool)"/>
    public static Outcome<Db> Open(string path, DbSettings settings)
    {
        if (settings.IsReadOnly && !File.Exists(path))
        {
            return new Refusal("workspace-missing", $"there is no workspace at {path}; `init` makes one");
        }

        try
        {
            return OpenFile(path, settings);
        }
        catch (StoreException failure)
        {
            return failure.Refusal;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    /// <summary>A connection for one piece of reading.</summary>
    internal Connection ToRead() => Connection.OpenToRead(Path);

    /// <summary>A connection for one piece of writing.</summary>
    internal Connection ToWrite() => settings.IsReadOnly
        ? throw new StoreException(new Refusal("workspace-read-only", $"{Path} was opened for reading only"))
        : Connection.OpenToWrite(Path, settings);

    /// <summary>
    /// Takes note of texts that were committed since; called within the transaction that reads the facts.
    /// </summary>
    internal void RefreshTerms(Connection reading)
    {
        lock (gate)
        {
            if (TermTable.Count(reading) != termsKept)
            {
                terms = TermTable.Load(reading);
                termsKept = terms.Count;
            }
        }
    }

    static Outcome<Db> OpenFile(string path, DbSettings settings)
    {
        var connection = settings.IsReadOnly ? Connection.OpenToRead(path) : Connection.OpenToWrite(path, settings);
        try
        {
            if ((Schema.Check(connection, path) ?? BringUp(connection, path, settings)) is { } refusal)
            {
                connection.Dispose();
                return refusal;
            }

            return new Db(path, settings, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    static Refusal? BringUp(Connection connection, string path, DbSettings settings)
    {
        if (settings.IsReadOnly)
        {
            return Schema.IsCurrent(connection)
                ? null
                : new Refusal("workspace-older", $"{path} was written by an older program; open it once for writing");
        }

        if (!Schema.IsCurrent(connection))
        {
            Schema.Bring(connection);
        }

        using var taken = ImportLock.TryTake(path);
        if (taken is not null)
        {
            StagedRows.RemoveDead(connection);
        }

        return null;
    }
}
