using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.BadInput;

/// <summary>What happens to a workspace from import to import.</summary>
public sealed class ImportStoryTests : IDisposable
{
    const string Heads = "Date,Store,Order number,SKU,Quantity,Amount,Currency\n";

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        workspace.ImportText("a.csv", Heads + Lines(1, 40));
        var before = workspace.Visible(SaleFact.Kind);

        var again = workspace.ImportText("copy of a.csv", Heads + Lines(1, 40));

        Assert.Equal("file-already-imported", Assert.Single(again.Tables).Refusal!.Code);
        Assert.Equal(before, workspace.Visible(SaleFact.Kind));
    }

    [Fact]
    public void A_file_split_in_two_is_the_same_as_the_whole()
    {
        using var split = new TempWorkspace();
        workspace.ImportText("whole.csv", Heads + Lines(1, 60));
        split.Import(split.Write("1.csv", Heads + Lines(1, 25)), split.Write("2.csv", Heads + Lines(26, 60)));

        Assert.Equal(60, split.Visible(SaleFact.Kind).Count);
        Assert.Equal(workspace.Visible(SaleFact.Kind), split.Visible(SaleFact.Kind));
    }

    [Fact]
    public void A_late_correction_replaces_its_row_and_rolls_back()
    {
        workspace.ImportText("a.csv", Heads + Lines(1, 3));
        var before = workspace.Visible(SaleFact.Kind);

        var correction = workspace.ImportText("b.csv", Heads + "2026-01-05,Shop,S-2,MUG,9,90,USD\n");

        var change = Assert.Single(correction.Difference!.Facts);
        Assert.Equal((0L, 1L), (change.Inserted, change.Replaced));
        Assert.Equal(3, workspace.Visible(SaleFact.Kind).Count);
        Assert.Contains(workspace.Visible(SaleFact.Kind), line => line.Contains("|9000|", StringComparison.Ordinal));

        Assert.Null(new Batches(workspace.Workspace.Db).RollBack(correction.Batch!.Value));
        Assert.Equal(before, workspace.Visible(SaleFact.Kind));
    }

    [Fact]
    public void An_import_others_build_upon_is_not_rolled_back()
    {
        var first = workspace.ImportText("a.csv", Heads + Lines(1, 3));
        workspace.ImportText("b.csv", Heads + "2026-01-05,Shop,S-2,MUG,9,90,USD\n");

        Assert.Equal("batch-has-successors", new Batches(workspace.Workspace.Db).RollBack(first.Batch!.Value)!.Code);
    }

    [Fact]
    public void A_dry_run_shows_the_difference_and_changes_nothing()
    {
        var path = workspace.Write("a.csv", Heads + Lines(1, 5));

        var dry = ImportFiles.Run(workspace.Workspace, workspace.Request(path) with { IsDryRun = true });

        Assert.False(dry.IsCommitted);
        Assert.Equal(5, Assert.Single(dry.Difference!.Facts).Inserted);
        Assert.Empty(workspace.Visible(SaleFact.Kind));
        Assert.Empty(new Batches(workspace.Workspace.Db).List());
        Assert.True(workspace.Import(path).IsCommitted);
    }

    [Fact]
    public void A_cancelled_import_leaves_nothing()
    {
        var path = workspace.Write("a.csv", Heads + Lines(1, 20_000));
        using var cancel = new CancellationTokenSource();
        var atFirstSign = new AtOnce(_ => cancel.Cancel());

        Assert.ThrowsAny<OperationCanceledException>(
            () => ImportFiles.Run(workspace.Workspace, workspace.Request(path), atFirstSign, cancel.Token));

        Assert.Empty(workspace.Visible(SaleFact.Kind));
        Assert.Empty(Raw());
        Assert.True(workspace.Import(path).IsCommitted);
        Assert.Equal(20_000, workspace.Visible(SaleFact.Kind).Count);
    }

    [Fact]
    public void Of_two_imports_at_once_the_second_is_refused_and_the_first_goes_on()
    {
        ImportReport? second = null;
        var path = workspace.Write("a.csv", Heads + Lines(1, 6_000));
        var other = workspace.Write("b.csv", Heads + Lines(7_000, 7_001));

        var first = ImportFiles.Run(
            workspace.Workspace, workspace.Request(path), new AtOnce(_ => second ??= workspace.Import(other)));

        Assert.Equal("import-running", second!.Refusal!.Code);
        Assert.True(first.IsCommitted);
        Assert.Equal(6_000, workspace.Visible(SaleFact.Kind).Count);
        Assert.True(workspace.Import(other).IsCommitted);
    }

    string[] Raw() => Directory.Exists(Path.Combine(workspace.Workspace.Folder, "raw"))
        ? Directory.GetFiles(Path.Combine(workspace.Workspace.Folder, "raw"))
        : [];

    static string Lines(int from, int to) => string.Concat(
        Enumerable.Range(from, to - from + 1).Select(order => $"2026-01-05,Shop,S-{order},MUG,1,{order % 90},USD\n"));

    /// <summary>Reports on the thread of the import, so that the test meets it at a known place.</summary>
    sealed class AtOnce(Action<ImportProgress> act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => act(value);
    }
}
