using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public class FactTableTests
{
    [Fact]
    public void Reads_every_kind_of_fact_as_it_was_given()
    {
        var source = new Source
        {
            Code = "all",
            Title = "all",
            ChineseTitle = "all",
            Fields = [],
            Outputs = [.. FactKinds.All.Select(kind => new SourceOutput(kind, [0]))],
            Read = _ => { },
        };
        using var store = new TempStore();
        using (var writer = BatchWriter.Start(store.Db, "2026-02-01", "").Required)
        {
            Assert.Null(writer.StartFile(store.File(source)));
            foreach (var output in source.Outputs)
            {
                writer.Add(output, Values(output.Kind, writer.Terms), 2);
                var empty = new long[output.Kind.Columns.Length];
                Array.Fill(empty, FactKind.Missing);
                writer.Add(output, empty, 3);
            }

            Assert.Null(writer.FinishFile(new RowCounts(2, 2, 0)));
            Assert.Null(writer.Commit());
        }

        var origins = FactTable.Origins(store.Db);
        foreach (var kind in FactKinds.All)
        {
            var read = new List<(long[] Values, long Row, string Source)>();
            FactTable.Read(store.Db, kind, long.MaxValue, (in FactRow row) =>
                read.Add((row.Values.ToArray(), row.RowNumber, origins[row.Origin].Source)));

            var given = Values(kind, store.Db.Terms);
            Assert.Equal(given, read.Single(row => row.Row == 2).Values);
            Assert.All(read.Single(row => row.Row == 3).Values, value => Assert.Equal(FactKind.Missing, value));
            Assert.All(read, row => Assert.Equal("all", row.Source));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Reads_columns_in_the_order_of_ids_however_many_threads_read(int lanes)
    {
        using var store = new TempStore();
        var sales = Enumerable.Range(0, 3000).Select(order => TestRow.Sale(order, 1 + (order % 5), order % 9));
        var corrections = Enumerable.Range(0, 500).Select(order => TestRow.Sale(order * 3, 7, order * 3 % 9));
        store.Import(TestSources.Orders, [.. sales]);
        store.Import(TestSources.Orders, [.. corrections]);

        int[] wanted = [SaleFact.Units, SaleFact.Item, SaleFact.Day, SaleFact.ShipDay];
        var columns = FactTable.ReadColumns(store.Db, new ColumnChoice(SaleFact.Kind, wanted), lanes);

        Assert.Equal(3000, columns.Count);
        var index = 0;
        FactTable.Read(store.Db, SaleFact.Kind, long.MaxValue, (in FactRow row) =>
        {
            Assert.Equal(row.Origin, columns.Sources[index]);
            Assert.Equal(row.Values[SaleFact.Units], columns.Longs(SaleFact.Units)[index]);
            Assert.Equal(row.Values[SaleFact.Day], columns.Ints(SaleFact.Day)[index]);
            Assert.Equal("KETTLE", store.Db.Terms[columns.Ints(SaleFact.Item)[index]]);
            Assert.Equal(FactColumns.MissingInt, columns.Ints(SaleFact.ShipDay)[index]);
            index++;
        });
    }

    [Fact]
    public void Reads_no_columns_of_an_empty_workspace()
    {
        using var store = new TempStore();
        Assert.Equal(0, FactTable.ReadColumns(store.Db, new ColumnChoice(SaleFact.Kind, [0])).Count);
    }

    [Fact]
    public void Finds_the_row_a_fact_came_from()
    {
        using var store = new TempStore();
        store.Import(TestSources.Orders, TestRow.Sale(1, 2), TestRow.Sale(2, 5));

        var place = (Batch: 0L, File: 0, Row: 0L);
        Assert.True(FactTable.ReadOne(store.Db, SaleFact.Kind, 2, (in FactRow row) =>
            place = (row.Batch, row.File, row.RowNumber)));

        Assert.Equal((1L, 1, 3L), place);
        Assert.False(FactTable.ReadOne(store.Db, SaleFact.Kind, 99, (in FactRow _) => { }));
    }

    [Fact]
    public void Sees_texts_another_program_has_added_since()
    {
        using var store = new TempStore();
        using var reader = Db.Open(store.Path, readOnly: true).Required;
        store.Import(TestSources.Products, TestRow.Product("KETTLE", "水壶"));

        Assert.Contains("水壶", TempStore.Visible(reader, ProductFact.Kind).Single(), StringComparison.Ordinal);
    }

    static long[] Values(FactKind kind, Terms terms)
    {
        var values = new long[kind.Columns.Length];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = kind.Columns[column].Type switch
            {
                ColumnType.Term => terms.IdOf($"{kind.Name} {kind.Columns[column].Name}"),
                ColumnType.Day => 740_000 + column,
                ColumnType.Choice => column % 3,
                ColumnType.Hash => long.MaxValue - column,
                _ => (column % 2 == 0 ? 1 : -1) * (1L << (column * 2)),
            };
        }

        return values;
    }
}
