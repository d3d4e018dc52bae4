using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public class BatchesTests
{
    [Fact]
    public void Rolling_back_brings_what_was_closed_back_and_hides_what_was_brought()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 5), TestRow.Stock("MUG", 7));
        var before = store.Visible(SnapshotFact.Kind);
        store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 6), TestRow.Stock("LAMP", 1));

        Assert.Null(store.Batches.RollBack(2));

        Assert.Equal(before, store.Visible(SnapshotFact.Kind));
        Assert.Equal(BatchStatus.RolledBack, store.Batches.List()[1].Status);
        Assert.Equal(1, store.Batches.Latest());
    }

    [Fact]
    public void A_batch_others_build_upon_is_rolled_back_last()
    {
        using var store = new TempStore();
        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
        store.Import(TestSources.Orders, TestRow.Sale(1, 2), TestRow.Sale(2, 2));
        store.Import(TestSources.Orders, TestRow.Sale(3, 2));

        var refusal = store.Batches.RollBack(1);
        Assert.Equal("batch-has-successors", refusal?.Code);
        Assert.Contains("before 2,", refusal?.Text, StringComparison.Ordinal);
        Assert.Equal(3, store.Visible(SaleFact.Kind).Count);

        Assert.Null(store.Batches.RollBack(2));
        Assert.Null(store.Batches.RollBack(1));
        Assert.Single(store.Visible(SaleFact.Kind));
    }

    // The second closes a row, the third brings the same again: undoing the second alone would show it twice.
    [Fact]
    public void A_batch_whose_closing_others_rely_on_is_rolled_back_last()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 5), TestRow.Stock("MUG", 7));
        store.Import(TestSources.Snapshots, TestRow.Stock("MUG", 7));
        store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 5), TestRow.Stock("MUG", 7));

        Assert.Equal("batch-has-successors", store.Batches.RollBack(2)?.Code);
        Assert.Null(store.Batches.RollBack(3));
        Assert.Null(store.Batches.RollBack(2));
        Assert.Equal(2, store.Visible(SnapshotFact.Kind).Count);
    }

    [Fact]
    public void Only_what_is_in_force_can_be_rolled_back()
    {
        using var store = new TempStore();
        Assert.Equal("batch-unknown", store.Batches.RollBack(7)?.Code);
        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
        Assert.Null(store.Batches.RollBack(1));
        Assert.Equal("batch-not-committed", store.Batches.RollBack(1)?.Code);
    }

    [Fact]
    public void A_file_that_was_rolled_back_may_come_again()
    {
        using var store = new TempStore();
        var file = store.File(TestSources.Orders);
        using (var first = BatchWriter.Start(store.Db, "2026-02-01", "").Required)
        {
            Assert.Null(first.StartFile(file));
            Assert.Null(first.FinishFile(new RowCounts(0, 0, 0)));
            Assert.Null(first.Commit());
        }

        Assert.Null(store.Batches.RollBack(1));
        Assert.False(store.Batches.IsKnownFile(file));
    }

    [Fact]
    public void What_was_known_after_an_import_can_be_read_again()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 5), TestRow.Stock("MUG", 7));
        var first = store.Visible(SnapshotFact.Kind);
        store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 6));
        var second = store.Visible(SnapshotFact.Kind);
        store.Import(TestSources.Snapshots, TestRow.Stock("LAMP", 1));

        Assert.Equal(first, store.Visible(SnapshotFact.Kind, knownAt: 1));
        Assert.Equal(second, store.Visible(SnapshotFact.Kind, knownAt: 2));
        Assert.Empty(store.Visible(SnapshotFact.Kind, knownAt: 0));
        Assert.Equal(3, store.Batches.Latest());
    }

    [Fact]
    public void Keeps_what_it_was_told_of_files_and_issues()
    {
        using var store = new TempStore();
        var file = store.File(TestSources.Orders) with
        {
            Part = "销售",
            Bytes = 1234,
            Encoding = "gb18030",
            Delimiter = "\t",
            HeadingFingerprint = "abc",
            Options = new ImportOptions { AsOf = new DateOnly(2026, 1, 31), Store = "Amazon US", Currency = "USD" },
        };
        var issue = new Issue("E_NUMBER", Severity.Error, file.Name, 17, "单价", "1,2.5", "a number", "correct it");
        using (var writer = BatchWriter.Start(store.Db, "2026-02-01T08:00:00Z", "first").Required)
        {
            Assert.Null(writer.StartFile(file));
            writer.AddIssues(Enumerable.Repeat(issue, 1500));
            Assert.Null(writer.FinishFile(new RowCounts(3, 2, 1)));
            Assert.Equal(1, writer.Difference().Required.RowsRejected);
            Assert.Null(writer.Commit());
        }

        var kept = store.Batches.List().Single();
        Assert.Equal(("2026-02-01T08:00:00Z", "first", 1L), (kept.CreatedAt, kept.Note, kept.Order));
        var keptFile = kept.Files.Single();
        Assert.Equal((file.Name, "销售", file.Sha256, "test-orders", 1234L),
            (keptFile.Name, keptFile.Part, keptFile.Sha256, keptFile.Source, keptFile.Bytes));
        Assert.Equal(file.Options, keptFile.Options);
        Assert.Equal(new RowCounts(3, 2, 1), keptFile.Rows);
        Assert.Equal(1000, store.Batches.Issues(1).Count);
        Assert.Equal(issue, store.Batches.Issues(1)[0]);
        Assert.Equal(("E_NUMBER", Severity.Error, 1500L), store.Batches.IssueCounts(1).Single());
    }
}
