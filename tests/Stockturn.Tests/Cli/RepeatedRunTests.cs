using Stockturn.Cli;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Cli;

/// <summary>The same day, data and policy give the same bytes, whatever was run in between.</summary>
public sealed class RepeatedRunTests
{
    const string Day = "2026-02-28";

    static SmallShop Shop => SmallShop.Once.Value;

    // Classes change when proposed twice: neither a run of a later day nor one of the same day counts as the first of the two.
    [Fact]
    public void A_run_of_a_later_day_in_between_changes_no_byte()
    {
        var copy = Shop.Copy();
        Run(copy, "--as-of", Day);
        var first = (Everything(copy), Classes(copy));
        Run(copy, "--as-of", Day);
        Assert.Equal(first, (Everything(copy), Classes(copy)));

        Run(copy, "--as-of", "2026-06-30");
        Assert.NotEqual(first.Item2, Classes(copy));
        Run(copy, "--as-of", Day);
        Assert.Equal(first, (Everything(copy), Classes(copy)));
    }

    // The run of an earlier day, whose classes are carried on, must outlive a run of a later day.
    [Fact]
    public void A_run_of_a_later_day_in_between_changes_no_byte_of_one_that_carries_classes_on()
    {
        var copy = Shop.Copy();
        Run(copy, "--as-of", "2025-06-30");
        Run(copy, "--as-of", Day);
        var first = (Everything(copy), Classes(copy));

        Run(copy, "--as-of", "2026-06-30");
        Run(copy, "--as-of", Day);
        Assert.Equal(first, (Everything(copy), Classes(copy)));
    }

    // A repeated run carries on from the run it carried on from at first; another one from the latest earlier day there is by then.
    [Fact]
    public void A_run_of_an_earlier_day_made_afterwards_changes_no_byte()
    {
        var (copy, other) = (Shop.Copy(), Shop.Copy());
        Run(copy, "--as-of", "2025-03-31");
        Run(copy, "--as-of", Day);
        var first = (Everything(copy), Classes(copy));

        Run(copy, "--as-of", "2025-12-31");
        Run(copy, "--as-of", Day);
        Assert.Equal(first, (Everything(copy), Classes(copy)));

        Run(other, "--as-of", "2025-03-31");
        Run(other, "--as-of", "2025-12-31");
        Run(other, "--as-of", Day);
        Assert.NotEqual(first.Item2, Classes(other));
    }

    [Fact]
    public void A_first_run_that_carried_nothing_on_carries_nothing_on_when_repeated()
    {
        var copy = Shop.Copy();
        Run(copy, "--as-of", Day);
        var first = (Everything(copy), Classes(copy));

        Run(copy, "--as-of", "2025-06-30");
        Run(copy, "--as-of", Day);
        Assert.Equal(first, (Everything(copy), Classes(copy)));
    }

    // Of the earlier days the latest counts, however long ago it was run.
    [Fact]
    public void A_look_further_back_does_not_end_the_carrying_on_of_classes()
    {
        var (copy, other) = (Shop.Copy(), Shop.Copy());
        Run(copy, "--as-of", "2025-06-30");
        Run(copy, "--as-of", Day);

        Run(other, "--as-of", "2025-06-30");
        Run(other, "--as-of", "2025-03-31");
        Run(other, "--as-of", Day);
        Assert.Equal(Classes(copy), Classes(other));
    }

    [Fact]
    public void A_run_with_other_data_in_between_changes_no_byte()
    {
        var copy = Shop.Copy();
        Run(copy, "--as-of", "2025-06-30");
        Run(copy, "--as-of", Day);
        var first = (Everything(copy), Classes(copy));

        // The web shop sells a thousand times as much; run twice, so that its classes would be in force.
        Assert.Equal(ExitCode.Done, SmallShop.Call("import", Shop.Corrected("000"), "-w", copy, "--store", "Shopify-US", "--accept").Code);
        Run(copy, "--as-of", Day);
        Run(copy, "--as-of", Day);
        Assert.NotEqual(first.Item2, Classes(copy));
        Run(copy, "--as-of", Day, "--known-at", $"{Shop.Imported.Batch}");
        Assert.Equal(first, (Everything(copy), Classes(copy)));
    }

    // What a person can see of a run: the Excel report and every result for a script.
    static string Everything(string folder)
    {
        var path = Path.Combine(folder, "report.xlsx");
        Assert.Equal(ExitCode.Done, SmallShop.Call("report", "-w", folder, "--xlsx", path).Code);
        string[][] calls =
        [
            ["report", "--json"], ["report", "--by", "month", "--json"], ["export", "findings"], ["export", "layers"], ["export", "measures"],
        ];
        return string.Join('\n', calls.Select(call => SmallShop.Call([.. call, "-w", folder]).Output).Prepend(Convert.ToBase64String(File.ReadAllBytes(path))));
    }

    static string Classes(string folder)
    {
        using var workspace = Workspace.Open(folder).Required;
        var run = Runs.Latest(workspace.Db)!;
        return string.Join('\n', Runs.Classes(workspace.Db, run.Id).OrderBy(sku => sku.Key, StringComparer.Ordinal));
    }

    static void Run(string folder, params string[] options) =>
        Assert.Equal(ExitCode.Done, SmallShop.Call(["run", "-w", folder, .. options]).Code);
}
