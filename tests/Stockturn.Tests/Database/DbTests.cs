using Microsoft.Data.Sqlite;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public class DbTests
{
    [Fact]
    public void Opens_again_with_the_same_vocabulary()
    {
        using var store = new TempStore();
        string[] words = ["水壶", "a\0b", "half \ud83d pair", "", "emoji 😀", "a"];
        using (var writer = store.Stage(TestSources.Products, [TestRow.Product("KETTLE", "水壶")]))
        {
            var ids = words.Select(word => writer.Terms.IdOf(word)).ToList();
            Assert.Null(writer.Commit());
            using var again = Db.Open(store.Path).Required;
            Assert.Equal(words, ids.Select(id => again.Terms[id]));
        }
    }

    [Fact]
    public void A_discarded_import_leaves_the_vocabulary_as_it_was()
    {
        using var store = new TempStore();
        store.Import(TestSources.Products, TestRow.Product("KETTLE", "水壶"));
        using (store.Stage(TestSources.Products, [TestRow.Product("MUG", "杯子")]))
        {
        }

        store.Import(TestSources.Products, TestRow.Product("LAMP", "灯"));
        Assert.Contains("|LAMP|灯|", store.Visible(ProductFact.Kind)[1], StringComparison.Ordinal);
        Assert.False(store.Db.Terms.TryFind("MUG", out _));
    }

    [Fact]
    public void Refuses_what_is_no_workspace_and_leaves_it_alone()
    {
        using var store = new TempStore();
        var missing = store.Path + ".none";
        Assert.Equal("workspace-missing", Db.Open(missing, readOnly: true).Refusal?.Code);
        Assert.False(File.Exists(missing));

        File.WriteAllText(missing, new string('x', 5000));
        Assert.Equal("workspace-damaged", Db.Open(missing).Refusal?.Code);

        var other = store.Path + ".other";
        Run(other, "create table t (a)");
        Assert.Equal("not-a-workspace", Db.Open(other).Refusal?.Code);

        Run(store.Path, "pragma user_version = 99");
        Assert.Equal("workspace-newer", Db.Open(store.Path).Refusal?.Code);
        Assert.Equal("workspace-unreadable", Db.Open(Path.Combine(store.Path, "below", "a-file")).Refusal?.Code);
    }

    [Fact]
    public void Refuses_to_import_what_was_opened_for_reading()
    {
        using var store = new TempStore();
        using var reader = Db.Open(store.Path, readOnly: true).Required;
        Assert.Equal("workspace-read-only", BatchWriter.Start(reader, "2026-02-01", "").Refusal?.Code);
        Assert.Equal("workspace-read-only", new Batches(reader).RollBack(1)?.Code);
        store.Import(TestSources.Orders, TestRow.Sale(1, 2));
    }

    [Fact]
    public void A_kind_that_has_gained_a_column_gains_it_in_an_old_workspace()
    {
        using var store = new TempStore();
        store.Import(TestSources.Products, TestRow.Product("KETTLE", "水壶"));
        Run(store.Path, "alter table product drop column listed_day; delete from fact_column where column_name = 'listed_day'");

        Assert.Equal("workspace-older", Db.Open(store.Path, readOnly: true).Refusal?.Code);
        using var again = Db.Open(store.Path).Required;

        Assert.Single(TempStore.Visible(again, ProductFact.Kind));
    }

    [Fact]
    public void A_workspace_of_rows_alone_gets_their_columns()
    {
        using var store = new TempStore();
        store.Import(TestSources.Orders, TestRow.Sale(1, 2), TestRow.Sale(2, 5, day: 3), TestRow.Sale(3, 1));
        store.Import(TestSources.Orders, TestRow.Sale(2, 4, day: 3, updated: 7), TestRow.Sale(1, 2));
        store.Import(TestSources.Products, TestRow.Product("KETTLE", "水壶"));
        var before = store.Visible(SaleFact.Kind);
        Run(
            store.Path,
            """
            drop table fact_chunk; drop table fact_column; drop table run_class; drop table run_trend; alter table run_sku drop column line;
            drop index run_sku_parent; drop index run_sku_successor; alter table run_sku drop column parent; alter table run_sku drop column successor;
            alter table run drop column trend; alter table run drop column carried_from; alter table run drop column whole; alter table run drop column supply;
            drop table mark; drop table plan_decision; drop table job; alter table run_sku add column abc_proposed text; alter table run_sku add column abc_in_force text;
            alter table batch_file drop column from_day; alter table batch_file drop column reading;
            pragma user_version = 2
            """);

        using var again = Db.Open(store.Path).Required;

        Assert.Equal(before, TempStore.Visible(again, SaleFact.Kind));
        Assert.Single(TempStore.Visible(again, ProductFact.Kind));
    }

    // The store's own columns and tables stand beside those of the catalogue.
    [Fact]
    public void No_kind_is_named_like_a_table_of_the_store_and_no_column_like_a_control_column()
    {
        using var store = new TempStore();
        var control = Schema.ControlColumns.Split(", ");
        Assert.All(FactKinds.All, kind => Assert.Empty(kind.Columns.Select(column => column.Name).Intersect(control)));
        Assert.Equal(FactKinds.All.Length, FactKinds.All.Select(kind => kind.Name).Distinct().Count());
    }

    [Fact]
    public void Keeps_every_version_of_a_column_mapping()
    {
        using var store = new TempStore();
        var mappings = new ColumnMappings(store.Db);
        Assert.Null(mappings.Find("f1", "orders"));

        Assert.Null(mappings.Save("f1", "orders", "{1}"));
        Assert.Null(mappings.Save("f1", "orders", "{2}"));
        Assert.Null(mappings.Save("f1", "stock", "{3}"));

        Assert.Equal(new KeptMapping("f1", "orders", 2, "{2}"), mappings.Find("f1", "orders"));
        Assert.Equal(["{2}", "{3}"], mappings.Find("f1").Select(mapping => mapping.Json));
    }

    static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
