using System.Runtime.InteropServices;
using SQLitePCL;
using Stockturn.Facts;
using static SQLitePCL.raw;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// A prepared line of SQL. Parameters count from 1, columns from 0, as in SQLite. What is bound stays bound.
/// </summary>
sealed class Statement : IDisposable
{
    readonly Connection connection;
    readonly sqlite3_stmt handle;
    readonly nint pointer;

    internal Statement(Connection connection, sqlite3_stmt handle)
    {
        this.connection = connection;
        this.handle = handle;
        pointer = handle.DangerousGetHandle();
    }

    /// <summary>Sets a parameter to a number; <see cref="FactKind.Missing"/> becomes null.</summary>
    public Statement Bind(int index, long value)
    {
        var result = value == FactKind.Missing
            ? Native.BindNull(pointer, index)
            : Native.BindInt64(pointer, index, value);
        return result == SQLITE_OK ? this : throw connection.Failure(result);
    }

    /// <summary>Sets the parameters from the first on.</summary>
    public Statement BindAll(ReadOnlySpan<long> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            Bind(index + 1, values[index]);
        }

        return this;
    }

    /// <summary>Sets a parameter to 64 bits of which every pattern means itself.</summary>
    public Statement BindBits(int index, long bits)
    {
        var result = Native.BindInt64(pointer, index, bits);
        return result == SQLITE_OK ? this : throw connection.Failure(result);
    }

    /// <summary>Sets a parameter to a text; a text no encoding can carry is kept as its UTF-16 bytes.</summary>
    public Statement Bind(int index, string? value)
    {
        var result = value switch
        {
            null => sqlite3_bind_null(handle, index),
            _ when IsWellFormed(value) => sqlite3_bind_text(handle, index, value),
            _ => sqlite3_bind_blob(handle, index, MemoryMarshal.AsBytes(value.AsSpan())),
        };
        return result == SQLITE_OK ? this : throw connection.Failure(result);
    }

    /// <summary>Sets a parameter to bytes.</summary>
    public Statement Bind(int index, byte[] bytes)
    {
        var result = sqlite3_bind_blob(handle, index, bytes);
        return result == SQLITE_OK ? this : throw connection.Failure(result);
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there is none; the statement is then ready to run again.</returns>
    public bool Step()
    {
        var result = Native.Step(pointer);
        if (result == SQLITE_ROW)
        {
            return true;
        }

        Native.Reset(pointer);
        return result == SQLITE_DONE ? false : throw connection.Failure(result);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Leaves the rows that were not read.</summary>
    public Statement Reset()
    {
        Native.Reset(pointer);
        return this;
    }

    /// <summary>True when the column holds nothing.</summary>
    public bool IsNull(int column) => Native.ColumnType(pointer, column) == SQLITE_NULL;

    /// <summary>A column as a number; nothing is 0.</summary>
    public long Long(int column) => Native.ColumnInt64(pointer, column);

    /// <summary>A column as a number; nothing is <see cref="FactKind.Missing"/>.</summary>
    public long Value(int column)
    {
        var value = Native.ColumnInt64(pointer, column);
        return value == 0 && Native.ColumnType(pointer, column) == SQLITE_NULL ? FactKind.Missing : value;
    }

    /// <summary>A column as a text; nothing is null.</summary>
    public string? Text(int column) => Native.ColumnType(pointer, column) switch
    {
        SQLITE_NULL => null,
        SQLITE_BLOB => new string(MemoryMarshal.Cast<byte, char>(sqlite3_column_blob(handle, column))),
        _ => sqlite3_column_text(handle, column).utf8_to_string(),
    };

    /// <summary>A column as bytes; nothing is no bytes.</summary>
    public byte[] Blob(int column) => Bytes(column).ToArray();

    /// <summary>A column as bytes where they lie: valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(handle, column);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    // Half a surrogate pair cannot be written in UTF-8, and a zero letter would end the text.
    static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at++)))
            {
                return false;
            }
        }

        return true;
    }
}
