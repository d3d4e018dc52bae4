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
            drop.CommandText = "delete from run; insert into run_class values (1, 'GONE', 'AX', 'AX')";
            drop.ExecuteNonQuery();
        }

        var run = workspace.Run();

        Assert.Equal(1, run.Id);
        Assert.Equal("MUG", Assert.Single(OpenRun.Latest(workspace.Workspace).Required.Lines()).Master.Sku);
    }
}
