using Microsoft.Data.Sqlite;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Database;

public sealed class RunWriterTests
{
    // A later layout of the lines drops the runs kept before; the numbers of runs begin anew.
    [Fact]
    public void A_run_stands_beside_nothing_that_dropped_runs_left()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("sales.csv", "Date,Order,SKU,Quantity,Amount,Currency,Store\n2026-01-05,1,MUG,2,20,USD,Shop\n");
        workspace.Run();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(workspace.Workspace.Folder, "stockturn.db")};Pooling=False"))
        {
            connection.Open();
            using var drop = connection.CreateCommand();
            drop.CommandText = "delete from run; insert into run_class values (1, 'GONE', 'AX', 'AX'); insert into run_trend values (1, 'GONE', x'00')";
            drop.ExecuteNonQuery();
        }

        var run = workspace.Run();

        Assert.Equal(1, run.Id);
        var opened = OpenRun.Latest(workspace.Workspace).Required;
        Assert.Equal("MUG", Assert.Single(opened.Lines()).Master.Sku);
        Assert.Empty(opened.TrendOf("GONE"));
        Assert.Equal(RunEngine.TrendMonths, opened.TrendOf("").Length);
    }

    [Fact]
    public void A_line_read_without_its_parts_says_what_they_come_to()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("sales.csv", "Date,Order,SKU,Quantity,Amount,Currency,Store\n2026-01-05,1,MUG,2,20,USD,Shop\n2026-01-06,2,CUP,1,5,USD,Shop\n");
        workspace.Run();
        var run = OpenRun.Latest(workspace.Workspace).Required;

        var bare = run.LinesWithoutCells().ToList();

        Assert.Equal(["CUP", "MUG"], bare.Select(line => line.Master.Sku));
        foreach (var (line, whole) in bare.Zip(run.Lines(), (line, full) => (line, full)))
        {
            Assert.Empty(line.Cells);
            Assert.NotEmpty(whole.Cells);
            Assert.True(line.HasParts);
            Assert.Equal(whole.Cells.Sum(cell => cell.Measurement.Sales.Sales), line.Whole.Sales.Sales);
            Assert.Equal((whole.LastSale, whole.Class), (line.LastSale, line.Class));
        }
    }
}
