using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class LoopTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void A_second_run_of_the_same_data_repeats_the_report_and_has_no_changes()
    {
        var copy = Shop.Copy();
        var first = Report(copy);
        Assert.Equal(ExitCode.Done, SmallShop.Call("run", "-w", copy, "--as-of", "2026-06-30").Code);
        Assert.Equal(first, Report(copy));
        Assert.Equal(first, Report(copy));
        Assert.Contains("Nothing has changed", SmallShop.Call("report", "--changes", "-w", copy).Output, StringComparison.Ordinal);
        Assert.Equal("[]", SmallShop.Call("report", "--changes", "--json", "-w", copy).Output.Trim());
    }

    [Fact]
    public void A_past_report_is_repeated_by_its_day_and_by_what_was_known()
    {
        var copy = Shop.Copy();
        Run(copy, "--as-of", "2025-12-31");
        var past = Report(copy);
        Run(copy, "--as-of", "2026-06-30");
        Assert.NotEqual(past, Report(copy));

        var late = Path.Combine(Shop.Home, "late.csv");
        File.Copy(Shop.Files.Files.Single(file => file.Path.EndsWith("orders_export.csv", StringComparison.Ordinal)).Path, late, overwrite: true);
        File.WriteAllLines(late, File.ReadLines(late).Take(40).ToArray());
        SmallShop.Call("import", late, "-w", copy, "--store", "Shopify-US", "--accept");
        Run(copy, "--as-of", "2025-12-31", "--known-at", $"{Shop.Imported.Batch}");
        Assert.Equal(past, Report(copy));
    }

    static void Run(string folder, params string[] options) =>
        Assert.Equal(ExitCode.Done, SmallShop.Call(["run", "-w", folder, .. options]).Code);

    static byte[] Report(string folder)
    {
        var path = Path.Combine(folder, "report.xlsx");
        Assert.Equal(ExitCode.Done, SmallShop.Call("report", "-w", folder, "--xlsx", path).Code);
        return File.ReadAllBytes(path);
    }
}
