using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Tests.BadInput;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Database;

/// <summary>The rows behind a figure are those the run knew and believed.</summary>
public sealed class SourceRowsTests
{
    const string Heads = "Date,Order,SKU,Quantity,Amount,Currency,Store\n";

    static List<SourceLine> Rows(TempWorkspace workspace, RunInfo run, FactKind kind, string sku = "MUG")
    {
        var rows = new SourceRows(workspace.Workspace, run, sku);
        return [.. rows.Of(kind).Select(fact => rows.Line(kind, fact))];
    }

    [Fact]
    public void Rows_of_a_later_import_are_no_part_of_an_earlier_run()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("one.csv", Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n");
        var run = workspace.Run();
        workspace.ImportText("two.csv", Heads + "2026-01-20,2,MUG,3,30,USD,Shop\n");

        Assert.Equal(new DateOnly(2026, 1, 5), Assert.Single(Rows(workspace, run, SaleFact.Kind)).Day);
        Assert.Equal(2, Rows(workspace, workspace.Run(), SaleFact.Kind).Count);
    }

    [Fact]
    public void Rows_after_the_day_of_the_run_are_not_among_them()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText(
            "one.csv", Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n2026-01-20,2,MUG,3,30,USD,Shop\n");
        var run = workspace.Run(new DateOnly(2026, 1, 10));

        Assert.Single(Rows(workspace, run, SaleFact.Kind));
    }

    [Fact]
    public void Rows_of_a_source_that_is_not_believed_there_are_not_among_them()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("sales.csv", Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n");
        var mapping = ColumnMapping.Parse(
            """
            {
              "name": "other", "kind": "sales",
              "columns": { "D": "day", "O": "order-no", "S": "sku", "Q": "quantity", "A": "unit-price" }
            }
            """,
            out _)!;
        var report = ImportFiles.Run(
            workspace.Workspace,
            workspace.Request(workspace.Write("other.csv", "D,O,S,Q,A\n2026-01-05,1,MUG,2,20\n")) with { Mapping = mapping });
        Assert.True(report.IsCommitted, string.Join(' ', report.IssueCounts));

        var run = workspace.Run();
        var line = Assert.Single(Rows(workspace, run, SaleFact.Kind));

        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
        Assert.NotEqual("mapped-other", line.Source);
    }

    // A mapped file is of one of our sheets: in one import with that sheet, or with another mapped one, its facts stay its own.
    [Fact]
    public void Files_of_one_sheet_in_one_import_stay_sources_of_their_own()
    {
        using var workspace = new TempWorkspace();
        var mapping = ColumnMapping.Parse(
            """
            {
              "name": "other", "kind": "sales",
              "columns": { "D": "day", "O": "order-no", "S": "sku", "Q": "quantity", "A": "unit-price" }
            }
            """,
            out _)!;
        string[] paths =
        [
            workspace.Write("sales.csv", Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n"), workspace.Write("other.csv", "D,O,S,Q,A\n2026-01-06,2,MUG,3,30\n"),
        ];
        var held = ImportFiles.Run(workspace.Workspace, workspace.Request(paths) with { Mapping = mapping, Waits = true });
        Assert.Equal(["mapped-other", "sheet-sales"], held.Difference!.Facts.Select(fact => fact.Source).Order(StringComparer.Ordinal));

        Assert.True(HeldImport.Accept(workspace.Workspace, held.Batch!.Value, isDryRun: false).IsCommitted);
        Assert.Equal(["mapped-other", "sheet-sales"], workspace.Visible(SaleFact.Kind).Select(line => line.Split('|')[0]));
    }

    // The run counts them for the SKU: case and spaces around it make no other code.
    [Fact]
    public void A_code_in_another_spelling_means_the_SKU_the_run_took_it_for()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("products.csv", "SKU,Name\nMUG,Mug\nPOT,Pot\n");
        workspace.ImportText(
            "sales.csv",
            Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n2026-01-06,2,mug,3,30,USD,Shop\n2026-01-07,3,Mug ,4,40,USD,Shop\n2026-01-08,4,POT,1,9,USD,Shop\n");
        var run = workspace.Run();

        Assert.Equal([2, 3, 4], Rows(workspace, run, SaleFact.Kind).Select(line => line.Row));
        Assert.Equal(9, OpenRun.Latest(workspace.Workspace).Value!.Sku("MUG")!.Kept.Line.Whole.Sales.Units.Units);
        Assert.Equal([5], Rows(workspace, run, SaleFact.Kind, "POT").Select(line => line.Row));
    }

    // One code, two shops, two SKUs: each has its own rows.
    [Fact]
    public void A_code_means_what_its_store_means_by_it()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("aliases.csv", "Store,Platform SKU,SKU\nShop,S-1,MUG\nMarket,S-1,POT\n");
        workspace.ImportText("sales.csv", Heads + "2026-01-05,1,S-1,2,20,USD,Shop\n2026-01-06,2,S-1,3,30,USD,Market\n");
        var run = workspace.Run();

        Assert.Equal([2], Rows(workspace, run, SaleFact.Kind).Select(line => line.Row));
        Assert.Equal([3], Rows(workspace, run, SaleFact.Kind, "POT").Select(line => line.Row));
    }

    // What a correction replaced stands in the same chunk as what it left: the numbers of the facts skip it.
    [Fact]
    public void Rows_that_were_replaced_are_skipped()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText(
            "one.csv",
            Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n2026-01-06,2,MUG,2,20,USD,Shop\n2026-01-07,3,MUG,2,20,USD,Shop\n2026-01-08,4,MUG,2,20,USD,Shop\n");
        workspace.ImportText("two.csv", Heads + "2026-01-06,2,MUG,5,50,USD,Shop\n");
        var run = workspace.Run();

        var rows = Rows(workspace, run, SaleFact.Kind);
        Assert.Equal([(1, 2), (1, 4), (1, 5), (2, 2)], rows.Select(line => ((int)line.Batch, (int)line.Row)));
    }

    // The demo seller tells of orders and batches in two sources, by aliases and listings: as many rows as the engine took.
    [Fact]
    public void As_many_rows_are_found_as_the_engine_counted()
    {
        using var workspace = Workspace.Open(SmallShop.Once.Value.Folder).Required;
        var run = OpenRun.Latest(workspace).Value!;
        var facts = LoadFacts.From(workspace.Db, run.Info.KnownAt);
        var book = new FactBook(facts, run.Turn.Policy.Facts, run.Info.AsOf);
        var seen = 0;
        for (var index = 0; index < book.Skus.Length; index++)
        {
            var (rows, told) = (new SourceRows(workspace, run.Info, book.Skus[index]), book.For(index));
            Assert.Equal(
                (told.Sales.Length, told.Purchases.Length, told.Shipments.Length, told.Returns.Length, told.Ages.Length),
                (rows.Of(SaleFact.Kind).Count, rows.Of(PurchaseFact.Kind).Count, rows.Of(ShipmentFact.Kind).Count,
                    rows.Of(ReturnFact.Kind).Count, rows.Of(AgeFact.Kind).Count));
            seen += told.Sales.Length;
        }

        Assert.True(seen > 1000, $"{seen}");
    }
}
