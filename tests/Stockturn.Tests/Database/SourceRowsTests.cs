using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Database;

/// <summary>The rows behind a figure are those the run knew and believed.</summary>
public sealed class SourceRowsTests
{
    const string Heads = "Date,Order,SKU,Quantity,Amount,Currency,Store\n";

    static readonly IReadOnlySet<string> Mug = new HashSet<string> { "MUG" };

    [Fact]
    public void Rows_of_a_later_import_are_no_part_of_an_earlier_run()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("one.csv", Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n");
        var run = workspace.Run();
        workspace.ImportText("two.csv", Heads + "2026-01-20,2,MUG,3,30,USD,Shop\n");

        Assert.Equal(new DateOnly(2026, 1, 5), Assert.Single(SourceRows.Of(workspace.Workspace, run, SaleFact.Kind, Mug)).Day);
        Assert.Equal(2, SourceRows.Of(workspace.Workspace, workspace.Run(), SaleFact.Kind, Mug).Count);
    }

    [Fact]
    public void Rows_after_the_day_of_the_run_are_not_among_them()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText(
            "one.csv", Heads + "2026-01-05,1,MUG,2,20,USD,Shop\n2026-01-20,2,MUG,3,30,USD,Shop\n");
        var run = workspace.Run(new DateOnly(2026, 1, 10));

        Assert.Single(SourceRows.Of(workspace.Workspace, run, SaleFact.Kind, Mug));
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
        var line = Assert.Single(SourceRows.Of(workspace.Workspace, run, SaleFact.Kind, Mug));

        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
        Assert.NotEqual("mapped-other", line.Source);
    }
}
