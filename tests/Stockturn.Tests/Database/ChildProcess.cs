using System.Diagnostics;
using System.Runtime.CompilerServices;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

/// <summary>
/// A second process that imports, so that it can be killed: this same test program, told by its environment.
/// </summary>
static class ChildProcess
{
    const string PathVariable = "STOCKTURN_TEST_CHILD_IMPORT";

    /// <summary>How many rows the child imports.</summary>
    public const int Rows = 200_000;

    /// <summary>
    /// Starts a child that imports into a workspace and says on its output where it is: staged, compared, committed.
    /// </summary>
    public static Process Start(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "exec", typeof(ChildProcess).Assembly.Location },
            RedirectStandardOutput = true,
        };
        start.Environment[PathVariable] = path;
        return Process.Start(start)!;
    }

    /// <summary>
    /// In the child, imports and ends the process before anything else happens; elsewhere does nothing.
    /// </summary>
    [ModuleInitializer]
    public static void ImportIfChild()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { } path)
        {
            Import(path);
            Environment.Exit(0);
        }
    }

    static void Import(string path)
    {
        using var db = Db.Open(path).Required;
        using var writer = BatchWriter.Start(db, "2026-02-01", "child").Required;
        var source = TestSources.Snapshots;
        var refusal = writer.StartFile(new BatchFile { Name = "child.csv", Sha256 = "child", Source = source });
        for (var item = 0; item < Rows; item++)
        {
            var row = TestRow.Stock($"SKU-{item}", 1 + item, day: item % 40);
            writer.Add(source.Outputs[0], row.Values(source.Outputs[0].Kind, writer.Terms), item + 2);
        }

        refusal ??= writer.FinishFile(new RowCounts(Rows, Rows, 0));
        Console.WriteLine("staged");
        refusal ??= writer.Difference().Refusal;
        Console.WriteLine("compared");
        refusal ??= writer.Commit(acceptGuards: true);
        Console.WriteLine(refusal?.Code ?? "committed");
    }
}
