using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public class ImportGuardTests
{
    // U1: a planning report that had 200 rows comes with 30, or with 1,200.
    [Theory]
    [InlineData(30)]
    [InlineData(1200)]
    public void U1_a_report_of_another_size_is_held_back_and_the_last_state_kept(int rows)
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, Stock(200, day: 0));
        using (var writer = store.Stage(TestSources.Snapshots, Stock(rows, day: 1)))
        {
            var difference = writer.Difference().Required;
            Assert.True(difference.IsHeldBack);
            Assert.Equal("import-held-back", writer.Commit()?.Code);
        }

        Assert.Equal(200, store.Visible(SnapshotFact.Kind).Count);
        Assert.Equal(BatchStatus.Quarantined, store.Batches.List()[1].Status);
        Assert.Equal("E_ROW_COUNT_GUARD", store.Batches.Issues(2).Single().Code);
    }

    [Fact]
    public void U1_what_was_held_back_is_committed_when_accepted()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, Stock(200, day: 0));
        using (var writer = store.Stage(TestSources.Snapshots, Stock(30, day: 0)))
        {
            writer.Commit();
        }

        store.Import(TestSources.Snapshots, [.. Stock(200, day: 2), TestRow.Stock("NEW WORD", 1, day: 2)]);
        using (var writer = BatchWriter.Resume(store.Db, 2, TestSources.All).Required)
        {
            var difference = writer.Difference().Required;
            Assert.Equal((30, 170), (difference.Facts.Single().Unchanged, difference.Facts.Single().Removed));
            Assert.Null(writer.Commit(acceptGuards: true));
        }

        Assert.Equal(30 + 201, store.Visible(SnapshotFact.Kind).Count);
        Assert.Equal(2, store.Batches.Latest());
        Assert.Equal(200 + 201, store.Visible(SnapshotFact.Kind, knownAt: 3).Count);
        Assert.Null(store.Batches.RollBack(2));
        Assert.Equal(200 + 201, store.Visible(SnapshotFact.Kind).Count);
    }

    [Fact]
    public void U1_what_was_held_back_may_be_thrown_away_or_looked_at_and_left()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, Stock(200, day: 0));
        using (var writer = store.Stage(TestSources.Snapshots, Stock(30, day: 1)))
        {
            writer.Commit();
        }

        using (var writer = BatchWriter.Resume(store.Db, 2, TestSources.All).Required)
        {
            Assert.Equal(30, writer.Difference().Required.Facts.Single().Inserted);
            Assert.Equal("import-held-back", writer.Commit()?.Code);
        }

        Assert.Equal("source-unknown", BatchWriter.Resume(store.Db, 2, [TestSources.Orders]).Refusal?.Code);
        Assert.Equal("batch-not-held-back", BatchWriter.Resume(store.Db, 1, TestSources.All).Refusal?.Code);
        Assert.Equal("batch-not-committed", store.Batches.RollBack(2)?.Code);
        Assert.Equal("batch-not-held-back", store.Batches.Discard(1)?.Code);
        Assert.Null(store.Batches.Discard(2));
        Assert.Single(store.Batches.List());
        Assert.Equal(200, store.Visible(SnapshotFact.Kind).Count);
    }

    // U3: a column vanishes.
    [Fact]
    public void U3_a_column_that_runs_empty_holds_the_import_back()
    {
        using var store = new TempStore();
        store.Import(TestSources.Products, Products(40, "名"));
        var nameless = Products(40, "名").Select(row =>
            new TestRow([.. row.Cells.Where(cell => cell.Column != ProductFact.Name)]));
        using var writer = store.Stage(TestSources.Products, [.. nameless]);

        var guard = writer.Difference().Required.Guards.Single();

        Assert.Equal(("E_NULL_GUARD", "name", "100 % empty"), (guard.Code, guard.Column, guard.Found));
        Assert.Null(writer.Commit(acceptGuards: true));
        Assert.Equal("E_NULL_GUARD", store.Batches.Issues(2).Single().Code);
    }

    [Fact]
    public void A_source_that_removes_nothing_may_send_a_short_file()
    {
        using var store = new TempStore();
        store.Import(TestSources.Products, Products(400, "名"));

        Assert.False(store.Import(TestSources.Products, Products(3, "新")).IsHeldBack);
    }

    [Fact]
    public void Many_days_are_compared_by_the_day()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots, [.. Enumerable.Range(0, 20).SelectMany(day => Stock(150, day))]);

        Assert.False(store.Import(TestSources.Snapshots, Stock(140, day: 21)).IsHeldBack);
    }

    static TestRow[] Stock(int rows, int day) =>
        [.. Enumerable.Range(0, rows).Select(item => TestRow.Stock($"SKU-{item}", 5, day))];

    static TestRow[] Products(int rows, string name) =>
        [.. Enumerable.Range(0, rows).Select(item => TestRow.Product($"SKU-{item}", name))];
}
