using SQLitePCL;
using static SQLitePCL.raw;

namespace Stockturn.Workspaces.Database;

/// <summary>One connection to the workspace's file, used by one thread at a time.</summary>
/// <remarks>
/// Write-ahead log: readers never wait for the writer. A transaction that writes takes the write lock when it begins,
/// so two writers queue instead of failing half way.
/// </remarks>
sealed class Connection : IDisposable
{
    const int BusyMilliseconds = 30_000;
    const int PageBytes = 8192;

    readonly sqlite3 handle;

    static Connection() => Batteries_V2.Init();

    Connection(sqlite3 handle) => this.handle = handle;

    /// <summary>True between the begin and the end of a transaction.</summary>
    public bool IsInTransaction => sqlite3_get_autocommit(handle) == 0;

    /// <summary>Opens the file for reading only.</summary>
    public static Connection OpenToRead(string path)
    {
        var connection = Open(path, SQLITE_OPEN_READONLY);
        connection.Execute("pragma temp_store=memory; pragma cache_size=-16384");
        return connection;
    }

    /// <summary>Opens the file for reading and writing; makes it when it is not there.</summary>
    public static Connection OpenToWrite(string path, DbSettings settings)
    {
        var connection = Open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        connection.Execute(
            $"""
            pragma page_size={PageBytes}; pragma journal_mode=wal; pragma synchronous=normal;
            pragma temp_store=memory; pragma cache_size=-32768; pragma wal_autocheckpoint=8192
            """);

        if (settings.FileBytesMax is { } bytes)
        {
            connection.Execute($"pragma max_page_count={bytes / PageBytes}");
        }

        return connection;
    }

    /// <summary>Runs lines of SQL that give no rows.</summary>
    public void Execute(string sql)
    {
        var result = sqlite3_exec(handle, sql);
        if (result != SQLITE_OK)
        {
            throw Failure(result);
        }
    }

    /// <summary>Prepares one line of SQL.</summary>
    public Statement Prepare(string sql)
    {
        var result = sqlite3_prepare_v2(handle, sql, out var statement);
        return result == SQLITE_OK ? new Statement(this, statement) : throw Failure(result);
    }

    /// <summary>The first number a query gives, or 0 where it gives none.</summary>
    public long Number(string sql, params ReadOnlySpan<long> values)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        return statement.Step() ? statement.Long(0) : 0;
    }

    /// <summary>Runs one line of SQL with numbers for its parameters.</summary>
    public void Run(string sql, params ReadOnlySpan<long> values)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        statement.Run();
    }

    /// <summary>Does everything or nothing, with the write lock held from the start.</summary>
    public void Write(Action work)
    {
        Execute("begin immediate");
        InTransaction(work);
    }

    /// <summary>Reads at one moment: what others commit meanwhile is not seen.</summary>
    public void Read(Action work)
    {
        Execute("begin");
        InTransaction(work);
    }

    /// <summary>The exception for a result of SQLite on this connection.</summary>
    public Exception Failure(int result) => StoreException.Of(result, sqlite3_errmsg(handle).utf8_to_string());

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    static Connection Open(string path, int flags)
    {
        var result = sqlite3_open_v2(path, out var handle, flags | SQLITE_OPEN_NOMUTEX, null);
        var connection = new Connection(handle);
        if (result != SQLITE_OK)
        {
            using (connection)
            {
                throw StoreException.Of(result, path);
            }
        }

        sqlite3_busy_timeout(handle, BusyMilliseconds);
        return connection;
    }

    void InTransaction(Action work)
    {
        try
        {
            work();
            Execute("commit");
        }
        finally
        {
            // Some failures, such as a full disk, have already undone it.
            if (IsInTransaction)
            {
                sqlite3_exec(handle, "rollback");
            }
        }
    }
}
