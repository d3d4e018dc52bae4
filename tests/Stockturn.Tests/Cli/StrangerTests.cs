using Stockturn.Cli;
using Stockturn.Tests.BadInput;

namespace Stockturn.Tests.Cli;

/// <summary>What a person meets who never saw the program: wrong calls, an empty workspace, files lying where they should not.</summary>
public sealed class StrangerTests : IDisposable
{
    const string Sales = "Date,Order,SKU,Quantity,Amount,Currency,Store\n2026-01-05,1,MUG,2,20,USD,Shop\n";

    readonly TempWorkspace workspace = new();

    static SmallShop Shop => SmallShop.Once.Value;

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_limit_holds_for_scripts_that_name_one_and_is_never_less_than_one()
    {
        Assert.Equal(3, Lines(Shop.On("report", "--by", "sku", "--csv", "--limit", "2").Output));
        Assert.Equal(21, Lines(Shop.On("report", "--by", "sku", "--csv").Output));
        var refused = Shop.On("report", "--by", "sku", "--limit", "0");
        Assert.Equal((ExitCode.Refused, true), (refused.Code, refused.Error.Contains("expected 1 or more", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_views_at_once_are_refused_and_named()
    {
        var refused = Shop.On("report", "--findings", "--by", "sku");
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("--by, --findings", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SKU_is_found_by_what_a_platform_calls_it_and_in_another_spelling()
    {
        workspace.ImportText("aliases.csv", "Store,Platform SKU,SKU\nShop,S-1,MUG\n");
        workspace.ImportText("sales.csv", Sales);
        workspace.Run();

        foreach (var asked in new[] { "S-1", "mug", " MUG " })
        {
            var told = On("explain", asked, "turnover");
            Assert.Equal(ExitCode.Done, told.Code);
            Assert.StartsWith($"\"{asked}\" means the SKU MUG.", told.Output, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.NotFound, On("explain", "CUP").Code);
        Assert.Contains("Did you mean \"turnover\"?", On("explain", "MUG", "turnver").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_stock_data_nothing_is_called_young_or_not_stuck()
    {
        workspace.ImportText("sales.csv", Sales);
        workspace.Run();

        var told = On("report").Output;
        Assert.Contains("No stock is known", told, StringComparison.Ordinal);
        Assert.DoesNotContain("0-30", told, StringComparison.Ordinal);
        Assert.DoesNotContain("No SKU is stuck", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_is_not_there_is_said_to_be_missing()
    {
        Assert.Contains("There are no imports yet", On("import", "--list").Output, StringComparison.Ordinal);
        workspace.ImportText("sales.csv", Sales);
        var refused = On("run", "--known-at", "99");
        Assert.Equal(ExitCode.NotFound, refused.Code);
        Assert.Contains("There is no import 99", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_that_is_there_keeps_its_policy_and_says_so() =>
        Assert.Contains("its policy stays as it is", On("init", "--currency", "CNY").Output, StringComparison.Ordinal);

    // The folder of a seller who made the workspace among the reports, with the template still in it.
    [Fact]
    public void A_folder_is_imported_without_the_workspace_and_the_help_of_the_template_in_it()
    {
        workspace.Write("sales.csv", Sales);
        Assert.Equal(0, SmallShop.Call("template", workspace.PathOf("template.xlsx")).Code);

        var told = On("import", Path.GetDirectoryName(workspace.PathOf("sales.csv"))!);

        Assert.Equal(ExitCode.Done, told.Code);
        Assert.Empty(told.Error);
        Assert.DoesNotContain("stockturn.db", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Help", told.Output, StringComparison.Ordinal);
    }

    Ended On(params string[] arguments) => SmallShop.Call([.. arguments, "-w", workspace.Workspace.Folder]);

    static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
