using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.BadInput;

/// <summary>Tables found unusable half way: the import starts again without them.</summary>
public sealed class ImportAgainTests
{
    const int ReportsEachReading = 2;
    const string Undated = "SKU,可用,锁定\nMUG,7,1\n";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    public void However_many_tables_are_refused_files_are_read_twice_at_most(int undated, int readings)
    {
        using var temp = new TempWorkspace { Told = new() { Warehouse = "HOME", Currency = "USD" } };
        var rows = Enumerable.Range(0, 12_000).Select(row => $"SKU-{row},HOME,2026-01-31,7\n");
        string[] paths =
        [
            temp.Write("a.csv", "SKU,仓库,日期,可用\n" + string.Concat(rows)),
            .. Enumerable.Range(1, undated).Select(number => temp.Write($"b{number}.csv", Undated)),
            temp.Write("c.csv", "SKU,仓库,日期,可用\nMUG,EAST,2026-01-31,7\n"),
        ];
        var told = new Reports();
        var report = ImportFiles.Run(temp.Workspace, temp.Request(paths), told);

        Assert.Equal(readings * ReportsEachReading, told.Count(one => one.File == "a.csv"));
        Assert.True(report.IsCommitted, report.Refusal?.Text);
        Assert.Equal(undated, report.Tables.Count(table => table.Refusal is { Code: "table-refused" }));
        Assert.Equal(undated, report.Issues.Count(issue => issue.Code == "E_NEED_AS_OF"));
        Assert.Equal(12_001, temp.Visible(SnapshotFact.Kind).Count);
    }

    // What an older version read of a file lacks what sources tell since: the file is read again and nothing counts twice.
    [Fact]
    public void S0_10_a_file_an_older_version_read_is_read_again_once_and_its_buyers_come_in()
    {
        using var temp = new TempWorkspace();
        const string orders = "Name,Email,Created at,Lineitem quantity,Lineitem price,Lineitem sku,Currency,Financial Status\n"
            + "#1,a@b.example,2026-01-05 10:00:00 +0000,2,10,MUG,USD,paid\n";
        Assert.True(temp.ImportText("orders.csv", orders).IsCommitted);
        Change(temp, "update batch_file set reading = 1; update sale set buyer_key = null, hash = hash + 1");

        Assert.True(temp.ImportText("orders.csv", orders).IsCommitted);
        Assert.Single(temp.Visible(SaleFact.Kind));
        Assert.Equal(1L, Number(temp, "select count(*) from sale where closed_by = 0 and buyer_key is not null"));
        Assert.False(temp.ImportText("orders.csv", orders).IsCommitted);
        Assert.Equal(2L, Number(temp, "select count(*) from batch_file"));
    }

    static void Change(TempWorkspace temp, string sql)
    {
        using var connection = Open(temp);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static long Number(TempWorkspace temp, string sql)
    {
        using var connection = Open(temp);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    static SqliteConnection Open(TempWorkspace temp)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(temp.Workspace.Folder, "stockturn.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    [Fact]
    public void A_mapping_told_for_a_table_that_is_not_there_is_refused_and_says_so()
    {
        using var temp = new TempWorkspace();
        var mapping = ColumnMapping.Parse("""{ "name": "mine", "kind": "stock", "columns": { "SKU": "sku", "可用": "available" } }""", out _)!;
        var path = new ImportPath(temp.Write("b.csv", Undated), temp.Told)
        {
            Mappings = ImmutableDictionary<string, ColumnMapping>.Empty.Add("other", mapping),
        };
        var report = ImportFiles.Run(temp.Workspace, temp.Request() with { Paths = [path] });

        var table = Assert.Single(report.Tables);
        Assert.Equal(("b.csv!other", "table-missing"), (table.Name, table.Refusal?.Code));
    }

    sealed class Reports : List<ImportProgress>, IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Add(value);
    }
}
