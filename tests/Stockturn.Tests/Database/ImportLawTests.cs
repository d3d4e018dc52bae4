using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

/// <summary>
/// What holds for every import. Small worlds, so that equal keys, equal rows and shared days are frequent.
/// </summary>
public class ImportLawTests
{
    static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(10);

    // A key lives on one day, and equal dates of change mean equal contents, so that the order of the file cannot
    // matter.
    static readonly Gen<TestRow> Sale =
        from order in Gen.Choose(1, 6)
        from updated in Gen.Choose(0, 3)
        select TestRow.Sale(order, 1 + ((order * 3) + updated) % 4, day: order % 3, updated);

    static readonly Gen<TestRow> Moved =
        from item in Gen.Elements("KETTLE", "MUG")
        from units in Gen.Choose(-2, -1)
        from day in Gen.Choose(0, 2)
        from warehouse in Gen.Elements("FBA US", "3PL DE")
        select TestRow.Moved(item, units, day, warehouse);

    static readonly Gen<TestRow> Stock =
        from item in Gen.Choose(1, 4)
        from day in Gen.Choose(0, 2)
        from warehouse in Gen.Elements("FBA US", "3PL DE")
        select TestRow.Stock($"SKU-{item}", item + day, day, warehouse);

    static readonly Gen<TestRow> Promotion =
        from item in Gen.Choose(1, 4)
        from day in Gen.Choose(0, 2)
        from store in Gen.Elements("US", "DE")
        select TestRow.Promotion(store, $"SKU-{item}", day);

    static readonly (Source Source, Gen<TestRow> Rows)[] Every =
    [
        (TestSources.Orders, Sale), (TestSources.Movements, Moved), (TestSources.LooseMovements, Moved),
        (TestSources.Snapshots, Stock), (TestSources.Promotions, Promotion),
    ];

    [Fact]
    public void Importing_twice_is_importing_once() => ForAll(Every, 1, (source, files) =>
    {
        using var store = new TempStore();
        store.Import(source, files[0]);
        var once = All(store);
        var again = store.Import(source, files[0]);
        Assert.True(again.ChangesNothing);
        Assert.Equal(once, All(store));
    });

    [Fact]
    public void The_order_of_rows_does_not_matter() => ForAll(Every, 2, (source, files) =>
    {
        using var straight = new TempStore();
        using var reversed = new TempStore();
        foreach (var rows in files)
        {
            straight.Import(source, rows);
            reversed.Import(source, [.. rows.Reverse()]);
        }

        Assert.Equal(All(straight), All(reversed));
    });

    [Fact]
    public void A_file_split_in_two_and_imported_as_one_batch_is_the_whole() => ForAll(Every, 2, (source, files) =>
    {
        using var whole = new TempStore();
        using var parts = new TempStore();
        foreach (var rows in files)
        {
            whole.Import(source, rows);
            parts.Import(source, rows[..(rows.Length / 2)], rows[(rows.Length / 2)..]);
        }

        Assert.Equal(All(whole), All(parts));
    });

    [Fact]
    public void A_file_of_natural_ids_split_over_two_batches_is_the_whole() =>
        ForAll([(TestSources.Orders, Sale)], 1, (source, files) =>
        {
            using var whole = new TempStore();
            using var parts = new TempStore();
            whole.Import(source, files[0]);
            parts.Import(source, files[0][..(files[0].Length / 2)]);
            parts.Import(source, files[0][(files[0].Length / 2)..]);
            Assert.Equal(All(whole), All(parts));
        });

    [Fact]
    public void Overlapping_ranges_of_days_are_their_union() =>
        ForAll([(TestSources.Movements, Moved), (TestSources.Snapshots, Stock)], 1, (source, files) =>
        {
            using var whole = new TempStore();
            using var parts = new TempStore();
            whole.Import(source, files[0]);
            parts.Import(source, [.. files[0].Where(row => DayOf(row) <= 1)]);
            parts.Import(source, [.. files[0].Where(row => DayOf(row) >= 1)]);
            Assert.Equal(All(whole), All(parts));
        });

    [Fact]
    public void Rolling_back_restores_exactly_what_was_visible() => ForAll(Every, 3, (source, files) =>
    {
        using var store = new TempStore();
        var states = new List<List<string>> { All(store) };
        foreach (var rows in files)
        {
            store.Import(source, rows);
            states.Add(All(store));
        }

        for (var batch = files.Length; batch > 0; batch--)
        {
            Assert.Equal(states[batch], All(store, knownAt: batch));
            Assert.Null(store.Batches.RollBack(batch));
            Assert.Equal(states[batch - 1], All(store));
        }
    });

    // In any order: what is refused stays, what is not is as if it had never been imported.
    [Fact]
    public void Rolling_back_out_of_turn_never_mixes_states() => ForAll(Every, 3, (source, files) =>
    {
        using var store = new TempStore();
        foreach (var rows in files)
        {
            store.Import(source, rows);
        }

        var stands = Enumerable.Range(1, files.Length)
            .Where(batch => store.Batches.RollBack(batch) is not null)
            .ToList();

        using var fresh = new TempStore();
        foreach (var batch in stands)
        {
            fresh.Import(source, files[batch - 1]);
        }

        Assert.Equal(All(fresh), All(store));
    });

    [Fact]
    public void Every_staged_row_is_told_of_and_totals_are_the_sums_of_what_stands() =>
        ForAll(Every, 3, (source, files) =>
        {
            using var store = new TempStore();
            foreach (var rows in files)
            {
                var before = All(store).Count;
                var fact = store.Import(source, rows).Facts.Single();

                Assert.Equal(rows.Length, fact.Staged);
                Assert.Equal(fact.Staged, fact.Inserted + fact.Replaced + fact.Unchanged + fact.Stale + fact.Repeated);
                Assert.Equal(before + fact.Inserted - fact.Removed, All(store).Count);
                foreach (var total in fact.Totals)
                {
                    Assert.Equal(SumOf(store, fact.Kind, total.Column), (long)total.After);
                }
            }
        });

    static void ForAll((Source Source, Gen<TestRow> Rows)[] sources, int files, Action<Source, TestRow[][]> law)
    {
        foreach (var (source, row) in sources)
        {
            var rows = Gen.Choose(1, 12).SelectMany(count => row.ArrayOf(count));
            Prop.ForAll(rows.ArrayOf(files).ToArbitrary(), generated => law(source, generated)).Check(Some);
        }
    }

    static List<string> All(TempStore store, long knownAt = long.MaxValue) =>
        [.. FactKinds.All.SelectMany(kind => store.Visible(kind, knownAt))];

    static int DayOf(TestRow row) =>
        (int)((long)row.Cells.First(cell => cell.Column == 0).Value - TestRow.FirstDay.DayNumber);

    static long SumOf(TempStore store, FactKind kind, FactColumn column)
    {
        var sum = 0L;
        var index = kind.Columns.IndexOf(column);
        FactTable.Read(store.Db, kind, long.MaxValue, (in FactRow row) =>
            sum += row.Values[index] == FactKind.Missing ? 0 : row.Values[index]);
        return sum;
    }
}
