using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public class BatchWriterTests
{
    [Fact]
    public void Shows_nothing_before_the_commit_and_everything_after()
    {
        using var store = new TempStore();
        using var writer = store.Stage(TestSources.Orders, [TestRow.Sale(1, 2), TestRow.Sale(2, 1)]);

        Assert.Empty(store.Visible(SaleFact.Kind));
        Assert.Equal(2, writer.Difference().Required.Facts.Single().Inserted);
        Assert.Empty(store.Visible(SaleFact.Kind));

        Assert.Null(writer.Commit());
        Assert.Equal(2, store.Visible(SaleFact.Kind).Count);
        Assert.Equal(BatchStatus.Committed, store.Batches.List().Single().Status);
    }

    [Fact]
    public void Says_what_would_change_with_totals_before_and_after()
    {
        using var store = new TempStore();
        store.Import(TestSources.Orders, TestRow.Sale(1, 2), TestRow.Sale(2, 1), TestRow.Sale(3, 4, updated: 9));

        var difference = store.Import(TestSources.Orders,
            TestRow.Sale(1, 2), TestRow.Sale(2, 5, updated: 1), TestRow.Sale(3, 1, updated: 8), TestRow.Sale(4, 1));

        var sales = difference.Facts.Single();
        Assert.Equal((4, 1, 1, 1, 1), (sales.Staged, sales.Inserted, sales.Replaced, sales.Unchanged, sales.Stale));

        // By hand: 2 + 1 + 4 = 7 units become 2 + 5 + 4 + 1 = 12; each unit 12.50 USD.
        var units = sales.Totals.Single(total => total.Column.Name == "units");
        Assert.Equal((7_000, 12_000), ((long)units.Before, (long)units.After));
        var gross = sales.Totals.Single(total => total.Column.Name == "gross");
        Assert.Equal(("USD", 875_000, 1_500_000), (gross.Currency, (long)gross.Before, (long)gross.After));
    }

    [Fact]
    public void Keeps_equal_rows_apart_and_counts_them()
    {
        using var store = new TempStore();
        TestRow[] rows = [TestRow.Moved("KETTLE", -1), TestRow.Moved("KETTLE", -1), TestRow.Moved("MUG", -1)];
        store.Import(TestSources.Movements, rows);
        Assert.Equal(3, store.Visible(MovementFact.Kind).Count);

        var again = store.Import(TestSources.Movements, rows);
        Assert.True(again.ChangesNothing);
        Assert.Equal(3, again.Facts.Single().Unchanged);
        Assert.Equal(3, store.Visible(MovementFact.Kind).Count);

        var third = store.Import(TestSources.Movements, [.. rows, TestRow.Moved("KETTLE", -1)]);
        Assert.Equal((1, 3), (third.Facts.Single().Inserted, third.Facts.Single().Unchanged));
    }

    [Fact]
    public void Replaces_exactly_the_scope_a_late_correction_describes()
    {
        using var store = new TempStore();
        store.Import(TestSources.Snapshots,
            TestRow.Stock("KETTLE", 5, day: 0), TestRow.Stock("MUG", 7, day: 0),
            TestRow.Stock("KETTLE", 4, day: 1), TestRow.Stock("KETTLE", 9, day: 0, warehouse: "3PL DE"));

        var late = store.Import(TestSources.Snapshots, TestRow.Stock("KETTLE", 6, day: 0));

        Assert.Equal((1, 1), (late.Facts.Single().Replaced, late.Facts.Single().Removed));
        using var expected = new TempStore();
        expected.Import(TestSources.Snapshots,
            TestRow.Stock("KETTLE", 6, day: 0), TestRow.Stock("KETTLE", 4, day: 1),
            TestRow.Stock("KETTLE", 9, day: 0, warehouse: "3PL DE"));
        Assert.Equal(expected.Visible(SnapshotFact.Kind), store.Visible(SnapshotFact.Kind));
    }

    [Fact]
    public void Replaces_a_scope_that_names_no_day_on_every_day()
    {
        using var store = new TempStore();
        store.Import(TestSources.Promotions,
            TestRow.Promotion("US", "KETTLE", 1), TestRow.Promotion("US", "MUG", 8), TestRow.Promotion("DE", "MUG", 8));

        var next = store.Import(TestSources.Promotions, TestRow.Promotion("US", "KETTLE", 1));

        Assert.Equal((1, 1), (next.Facts.Single().Unchanged, next.Facts.Single().Removed));
        Assert.Equal(2, store.Visible(PromotionFact.Kind).Count);
    }

    [Fact]
    public void Corrects_a_list_without_days_and_leaves_the_rest()
    {
        using var store = new TempStore();
        store.Import(TestSources.Products, TestRow.Product("KETTLE", "水壶"), TestRow.Product("MUG", "杯子"));

        var next = store.Import(TestSources.Products, TestRow.Product("MUG", "马克杯"));

        Assert.Equal((1, 0), (next.Facts.Single().Replaced, next.Facts.Single().Removed));
        Assert.Equal(2, store.Visible(ProductFact.Kind).Count);
        Assert.Contains("马克杯", store.Visible(ProductFact.Kind)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_of_a_repeated_natural_id_the_newer_and_then_the_later()
    {
        using var store = new TempStore();

        var difference = store.Import(TestSources.Orders,
            TestRow.Sale(1, 5, updated: 9), TestRow.Sale(1, 3, updated: 2),
            TestRow.Sale(2, 1), TestRow.Sale(2, 4), TestRow.Sale(3, 1), TestRow.Sale(3, 1));

        Assert.Equal((3, 3), (difference.Facts.Single().Inserted, difference.Facts.Single().Repeated));
        var units = difference.Facts.Single().Totals.Single(total => total.Column.Name == "units");
        Assert.Equal(10_000, (long)units.After);
    }

    // The last rows of the second batch are dropped; the third must not be taken for its part.
    [Fact]
    public void Never_gives_the_number_of_a_dropped_row_again()
    {
        using var store = new TempStore();
        store.Import(TestSources.Orders, TestRow.Sale(1, 2), TestRow.Sale(2, 2));
        store.Import(TestSources.Orders, TestRow.Sale(3, 2), TestRow.Sale(1, 2), TestRow.Sale(2, 2));
        var third = store.Import(TestSources.Orders, TestRow.Sale(4, 2), TestRow.Sale(5, 2));

        Assert.Equal(2, third.Facts.Single().Inserted);
        Assert.Null(store.Batches.RollBack(3));
        Assert.Null(store.Batches.RollBack(2));
    }

    [Fact]
    public void Refuses_a_file_it_has_and_says_in_which_import()
    {
        using var store = new TempStore();
        var file = store.File(TestSources.Orders);
        using (var first = BatchWriter.Start(store.Db, "2026-02-01", "").Required)
        {
            Assert.Null(first.StartFile(file));
            Assert.Null(first.FinishFile(new RowCounts(0, 0, 0)));
            Assert.Null(first.Commit());
        }

        using var second = BatchWriter.Start(store.Db, "2026-02-02", "").Required;
        var refusal = second.StartFile(file);

        Assert.Equal("file-already-imported", refusal?.Code);
        Assert.Contains("import 1", refusal?.Text, StringComparison.Ordinal);
        Assert.True(store.Batches.IsKnownFile(file));
        Assert.Null(second.StartFile(file with { Options = new ImportOptions { Store = "Amazon DE" } }));
    }

    [Fact]
    public void Refuses_a_second_import_while_one_is_under_way()
    {
        using var store = new TempStore();
        using var other = Db.Open(store.Path).Required;
        using (var writer = store.Stage(TestSources.Orders, [TestRow.Sale(1, 2)]))
        {
            Assert.Equal("import-running", BatchWriter.Start(other, "2026-02-01", "").Refusal?.Code);
            Assert.Equal("import-running", new Batches(other).RollBack(1)?.Code);
            using var third = Db.Open(store.Path).Required;
            Assert.Null(writer.Commit());
        }

        Assert.Single(TempStore.Visible(other, SaleFact.Kind));
        using var next = BatchWriter.Start(other, "2026-02-01", "").Required;
    }

    [Fact]
    public void Leaves_nothing_when_discarded_or_disposed_of()
    {
        using var store = new TempStore();
        using (var writer = store.Stage(TestSources.Orders, [TestRow.Sale(1, 2)]))
        {
            writer.Difference();
            writer.Discard();
        }

        using (store.Stage(TestSources.Orders, [TestRow.Sale(1, 2)]))
        {
        }

        Assert.Empty(store.Batches.List());
        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
        Assert.Single(store.Visible(SaleFact.Kind));
    }

    [Fact]
    public void Stops_comparing_when_cancelled_and_changes_nothing()
    {
        using var store = new TempStore();
        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
        using (var writer = store.Stage(TestSources.Orders, [TestRow.Sale(1, 3)]))
        {
            using var cancel = new CancellationTokenSource();
            cancel.Cancel();
            Assert.Throws<OperationCanceledException>(() => writer.Difference(cancel.Token));
        }

        Assert.Contains("|2000|", store.Visible(SaleFact.Kind).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_when_the_disk_is_full_and_changes_nothing()
    {
        using var store = new TempStore(new DbSettings { FileBytesMax = 1_200_000 });
        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
        var rows = Enumerable.Range(1, 40_000).Select(order => TestRow.Sale(order, 3)).ToArray();

        using (var writer = BatchWriter.Start(store.Db, "2026-02-01", "").Required)
        {
            Assert.Null(writer.StartFile(store.File(TestSources.Orders)));
            foreach (var row in rows)
            {
                writer.Add(TestSources.Orders.Outputs[0], row.Values(SaleFact.Kind, writer.Terms), 1);
            }

            Assert.Equal("disk-full", writer.FinishFile(new RowCounts(rows.Length, rows.Length, 0))?.Code);
            Assert.Equal("disk-full", writer.Difference().Refusal?.Code);
            Assert.Equal("disk-full", writer.Commit()?.Code);
        }

        Assert.Single(store.Visible(SaleFact.Kind));
        store.Import(TestSources.Orders, TestRow.Sale(2, 2));
        Assert.Equal(2, store.Visible(SaleFact.Kind).Count);
    }

    [Fact]
    public void Stores_many_rows_in_the_order_of_days_and_then_of_the_file()
    {
        using var store = new TempStore();
        const int count = 150_000;
        store.Import(TestSources.Orders,
            [.. Enumerable.Range(0, count).Select(order => TestRow.Sale(order, 1, day: order * 7 % 30))]);

        var last = new Dictionary<long, long>();
        var isInOrder = true;
        var rows = 0;
        FactTable.Read(store.Db, SaleFact.Kind, long.MaxValue, (in FactRow row) =>
        {
            var day = row.Values[SaleFact.Day];
            isInOrder &= row.RowNumber > last.GetValueOrDefault(day);
            last[day] = row.RowNumber;
            rows++;
        });
        Assert.True(isInOrder);
        Assert.Equal((count, 30), (rows, last.Count));
    }
}
