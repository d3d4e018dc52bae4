using System.Globalization;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

/// <summary>A real workspace file in a folder of its own, thrown away afterwards.</summary>
sealed class TempStore : IDisposable
{
    // Hundreds of workspaces are made and thrown away: in memory where the machine has such a folder.
    const string InMemory = "/dev/shm";

    readonly DirectoryInfo folder = Directory.CreateDirectory(System.IO.Path.Combine(
        Directory.Exists(InMemory) ? InMemory : System.IO.Path.GetTempPath(), $"stockturn-store-{Guid.NewGuid():N}"));

    int files;

    public TempStore(DbSettings? settings = null)
    {
        Path = System.IO.Path.Combine(folder.FullName, "workspace.db");
        Db = Db.Open(Path, settings ?? new DbSettings()).Required;
    }

    public string Path { get; }

    public Db Db { get; }

    public Batches Batches => new(Db);

    /// <summary>Imports the rows of one file and commits them.</summary>
    public ImportDifference Import(Source source, params TestRow[] rows) => Import(source, [rows]);

    /// <summary>Imports several files as one batch and commits them.</summary>
    public ImportDifference Import(Source source, params TestRow[][] parts)
    {
        using var writer = Stage(source, parts);
        var difference = writer.Difference().Required;
        Assert.Null(writer.Commit());
        return difference;
    }

    /// <summary>Stages files and leaves the rest to the test.</summary>
    public BatchWriter Stage(Source source, params TestRow[][] parts)
    {
        var writer = BatchWriter.Start(Db, "2026-02-01T08:00:00Z", "test").Required;
        foreach (var rows in parts)
        {
            Add(writer, source, rows);
        }

        return writer;
    }

    /// <summary>Adds a file to an import.</summary>
    public void Add(BatchWriter writer, Source source, TestRow[] rows)
    {
        Assert.Null(writer.StartFile(File(source)));
        for (var index = 0; index < rows.Length; index++)
        {
            writer.Add(source.Outputs[0], rows[index].Values(source.Outputs[0].Kind, writer.Terms), index + 2);
        }

        Assert.Null(writer.FinishFile(new RowCounts(rows.Length, rows.Length, 0)));
    }

    /// <summary>A file of other bytes than any before.</summary>
    public BatchFile File(Source source) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"file-{++files}.csv"),
        Sha256 = string.Create(CultureInfo.InvariantCulture, $"{files:x64}"),
        Source = source,
    };

    /// <summary>What is visible of a kind, each row as a line of texts, sorted.</summary>
    public List<string> Visible(FactKind kind, long knownAt = long.MaxValue) => Visible(Db, kind, knownAt);

    /// <inheritdoc cref="Visible(FactKind, long)"/>
    public static List<string> Visible(Db db, FactKind kind, long knownAt = long.MaxValue)
    {
        var rows = new List<(long Origin, long[] Values)>();
        FactTable.Read(db, kind, knownAt, (in FactRow row) => rows.Add((row.Origin, row.Values.ToArray())));
        Assert.Equal(rows.Select(row => Line(row.Origin, row.Values)), InColumns(db, kind, knownAt));
        var origins = FactTable.Origins(db);
        return [.. rows
            .Select(row => origins[row.Origin].Source + "|" + string.Join("|", row.Values.Select(Text)))
            .Order(StringComparer.Ordinal)];

        string Text(long value, int column) => value == FactKind.Missing ? ""
            : kind.Columns[column].Type == ColumnType.Term ? db.Terms[(int)value]
            : value.ToString(CultureInfo.InvariantCulture);
    }

    // Whatever was imported, replaced, dropped or undone: columns tell the same rows in the same order.
    static IEnumerable<string> InColumns(Db db, FactKind kind, long knownAt)
    {
        int[] all = [.. Enumerable.Range(0, kind.Columns.Length)];
        var columns = FactTable.ReadColumns(db, new ColumnChoice(kind, all, knownAt));
        return Enumerable.Range(0, columns.Count)
            .Select(row => Line(columns.Sources[row], [.. all.Select(column => columns.At(row, column))]));
    }

    static string Line(long origin, long[] values) =>
        string.Join('|', values.Prepend(origin).Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A copy of the folder as it lies on the disk now, opened as after a crash.</summary>
    public Db OpenCopy()
    {
        var copy = Directory.CreateDirectory(System.IO.Path.Combine(folder.FullName, $"copy-{++files}"));
        // Neither the lock of a running import nor the shared memory outlives a crash.
        foreach (var file in folder.GetFiles("workspace.db*").Where(file => file.Extension is ".db" or ".db-wal"))
        {
            file.CopyTo(System.IO.Path.Combine(copy.FullName, file.Name));
        }

        return Db.Open(System.IO.Path.Combine(copy.FullName, "workspace.db")).Required;
    }

    public void Dispose()
    {
        Db.Dispose();
        folder.Delete(recursive: true);
    }
}
