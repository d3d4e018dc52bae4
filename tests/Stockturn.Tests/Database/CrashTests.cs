using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Xunit.Abstractions;

namespace Stockturn.Tests.Database;

public class CrashTests(ITestOutputHelper output)
{
    // What a power cut leaves is a beginning of the write-ahead log. Whatever the beginning: the old state or the new.
    [Fact]
    public void Whatever_part_of_a_commit_reached_the_disk_shows_the_old_state_or_the_new()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, Stock(300, 1));
        var before = store.Visible(SnapshotFact.Kind);
        store.Import(TestSources.Snapshots, Stock(250, 2));
        var after = store.Visible(SnapshotFact.Kind);

        var database = File.ReadAllBytes(store.Path);
        var log = ReadShared(store.Path + "-wal");
        var (old, young) = (0, 0);
        for (var part = 0; part <= 60; part++)
        {
            var path = store.Path + $"-cut-{part}";
            File.WriteAllBytes(path, database);
            File.WriteAllBytes(path + "-wal", log[..(int)((long)log.Length * part / 60)]);
            using var cut = Db.Open(path).Required;
            var visible = TempStore.Visible(cut, SnapshotFact.Kind);
            var (isOld, isNew) = (visible.SequenceEqual(before), visible.SequenceEqual(after));
            Assert.True(visible.Count == 0 || isOld || isNew, $"part {part}");
            old += isOld ? 1 : 0;
            young += isNew ? 1 : 0;
            Assert.DoesNotContain(new Batches(cut).List(), batch => batch.Status == BatchStatus.Staging);
        }

        output.WriteLine($"old {old}, new {young} of 61");
        Assert.True(old > 0 && young > 0);
    }

    [Fact]
    public void A_copy_of_the_folder_taken_while_importing_opens_with_the_old_state()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, Stock(300, 1));
        var before = store.Visible(SnapshotFact.Kind);
        using var writer = store.Stage(TestSources.Snapshots, Stock(250, 2));

        Check();
        writer.Difference();
        Check();
        Assert.Null(writer.Commit());
        using var committed = store.OpenCopy();
        Assert.Equal(store.Visible(SnapshotFact.Kind), TempStore.Visible(committed, SnapshotFact.Kind));

        void Check()
        {
            using var copy = store.OpenCopy();
            Assert.Equal(before, TempStore.Visible(copy, SnapshotFact.Kind));
            Assert.Single(new Batches(copy).List());
        }
    }

    [Theory]
    [InlineData("staged", 0)]
    [InlineData("compared", 0)]
    [InlineData("compared", 20)]
    [InlineData("compared", 80)]
    public void A_killed_import_leaves_the_old_state_or_the_new(string killAfter, int milliseconds)
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, [.. Enumerable.Range(0, 40).SelectMany(day => Stock(20, 1, day))]);
        var before = store.Visible(SnapshotFact.Kind);

        using (var child = ChildProcess.Start(store.Path))
        {
            while (child.StandardOutput.ReadLine() is { } line && line != killAfter)
            {
                Assert.DoesNotContain("-", line, StringComparison.Ordinal);
            }

            Thread.Sleep(milliseconds);
            child.Kill();
            child.WaitForExit();
            output.WriteLine($"exit {child.ExitCode}, rest {child.StandardOutput.ReadToEnd()}");
        }

        using var again = Db.Open(store.Path).Required;
        var visible = TempStore.Visible(again, SnapshotFact.Kind);
        Assert.True(visible.SequenceEqual(before) || visible.Count == ChildProcess.Rows, $"{visible.Count} rows");
        Assert.Equal("ok", Scalar(store.Path, "pragma integrity_check"));
        Assert.Equal(visible.Count == ChildProcess.Rows ? 2 : 1, new Batches(again).List().Count);

        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
        Assert.Single(store.Visible(SaleFact.Kind));
    }

    [Fact]
    public void Two_processes_cannot_import_at_once_and_neither_loses_anything()
    {
        using var store = new TempStore();
        using var writer = store.Stage(TestSources.Products, [TestRow.Product("KETTLE", "水壶")]);

        using (var child = ChildProcess.Start(store.Path))
        {
            child.WaitForExit();
            Assert.NotEqual(0, child.ExitCode);
        }

        Assert.Null(writer.Commit());
        Assert.Single(store.Visible(ProductFact.Kind));
    }

    static TestRow[] Stock(int rows, int units, int day = 0) =>
        [.. Enumerable.Range(0, rows).Select(item => TestRow.Stock($"SKU-{item}", units + (item % 7), day))];

    static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    static string? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
