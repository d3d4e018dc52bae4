using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stockturn.Workspaces.Database;

/// <summary>The calls made once for each value or row, without the price of a safe handle.</summary>
/// <remarks>
/// The calls that only copy a number skip the switch of the garbage collector's mode as well: they take a few
/// nanoseconds, never wait and never call back. Stepping may wait for the disk and so keeps the switch.
/// </remarks>
static partial class Native
{
    const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    internal static partial int BindInt64(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    internal static partial int BindNull(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    internal static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    internal static partial int ColumnType(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    internal static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    internal static partial int Reset(nint statement);
}
