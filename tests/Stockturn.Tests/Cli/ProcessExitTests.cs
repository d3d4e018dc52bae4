using System.Text;
using Microsoft.Data.Sqlite;
using Stockturn.Cli;
using Stockturn.Facts;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Cli;

/// <summary>How the program ends as a process: what a script sees.</summary>
public sealed class ProcessExitTests : IDisposable
{
    const string Orders = "Date,Store,Order number,SKU,Quantity,Amount,Currency\n";

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Rows_or_files_left_out_end_with_1_and_the_rest_is_taken()
    {
        workspace.Write("in/orders.csv", Orders + "2026-01-05,Shop,S-1,MUG,2,25.98,USD\n");
        workspace.Write("in/notes.csv", "colour,mood\nred,fine\n");

        var unknown = Run("import", workspace.PathOf("in"));
        var badRow = Run("import", workspace.Write("bad.csv", Orders + "2026-01-05,Shop,S-2,MUG,1,9,USD\n2026-01-05,Shop,S-3,MUG,two,9,USD\n"));

        Assert.Equal((1, 1), (unknown.Code, badRow.Code));
        Assert.Contains("E_UNKNOWN_FILE", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("E_NUMBER", badRow.Error, StringComparison.Ordinal);
        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
        Assert.Equal(0, Run("report", "--help").Code);
    }

    // The bytes of a kept run mean nothing any more, though the database itself is sound: nothing a person could mend.
    [Fact]
    public void Our_own_mistake_ends_with_70_and_asks_to_be_reported()
    {
        Run("import", workspace.Write("orders.csv", Orders + "2026-01-05,Shop,S-1,MUG,2,25.98,USD\n"));
        Assert.Equal(0, Run("run").Code);
        Spoil();

        var ended = Run("report");

        Assert.Equal(70, ended.Code);
        Assert.Contains("our own mistake", ended.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("程序自身出错", Run("report", "--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_during_an_import_ends_with_130_and_leaves_nothing_half_done()
    {
        var good = workspace.Write("good.csv", Orders + "2026-01-05,Shop,S-1,MUG,2,25.98,USD\n");
        Assert.Equal(0, Run("import", good).Code);
        var before = workspace.Visible(SaleFact.Kind);
        var large = workspace.Write("large.csv", Many(600_000));

        using (var program = ProgramProcess.Start("import", large, "-w", workspace.Workspace.Folder))
        {
            while (!program.HasEnded && !Raw().Any(file => file.EndsWith(".part", StringComparison.Ordinal)))
            {
                Thread.Sleep(5);
            }

            program.Interrupt();
            var ended = program.End();
            Assert.Equal(130, ended.Code);
            Assert.Contains("nothing was half-saved", ended.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, workspace.Visible(SaleFact.Kind));
        Assert.Single(new Batches(workspace.Workspace.Db).List());
        Assert.Equal([workspace.Workspace.RawPath(1)], Raw());
        Assert.Equal(0, Run("import", workspace.Write("next.csv", Orders + "2026-01-06,Shop,S-2,MUG,1,9,USD\n")).Code);
        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
    }

    [Fact]
    public void What_a_killed_import_left_of_its_raw_rows_goes_with_the_next_import()
    {
        var raw = Directory.CreateDirectory(Path.Combine(workspace.Workspace.Folder, "raw")).FullName;
        File.WriteAllText(Path.Combine(raw, "batch-000007.rows.part"), "half a row");

        Run("import", workspace.Write("orders.csv", Orders + "2026-01-05,Shop,S-1,MUG,2,25.98,USD\n"));

        Assert.Equal([workspace.Workspace.RawPath(1)], Raw());
    }

    Ended Run(params string[] arguments) => ProgramProcess.Run([.. arguments, "-w", workspace.Workspace.Folder]);

    string[] Raw() => Directory.Exists(Path.Combine(workspace.Workspace.Folder, "raw"))
        ? Directory.GetFiles(Path.Combine(workspace.Workspace.Folder, "raw"))
        : [];

    void Spoil()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(workspace.Workspace.Folder, "stockturn.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "update run_sku set line = x'0102030405'";
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    static byte[] Many(int rows)
    {
        var text = new StringBuilder(Orders);
        for (var order = 10; order < rows; order++)
        {
            text.Append($"2026-01-05,Shop,S-{order},MUG-{order % 99},1,{order % 90},USD\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
