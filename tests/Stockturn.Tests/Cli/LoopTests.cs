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

        // A later file corrects orders of last year: ten times the units. It is seen today, and not in the past.
        Assert.Equal(ExitCode.Done, SmallShop.Call("import", Shop.Corrected("0"), "-w", copy, "--store", "Shopify-US", "--accept").Code);
        Run(copy, "--as-of", "2025-12-31", "--known-at", $"{Shop.Imported.Batch}");
        Assert.Equal(past, Report(copy));
        var figures = Figures(copy);
        Run(copy, "--as-of", "2025-12-31");
        Assert.NotEqual(past, Report(copy));
        Assert.NotEqual(figures, Figures(copy));
    }

    static string Figures(string folder) => SmallShop.Call("report", "--by", "total", "--json", "-w", folder).Output;

    static void Run(string folder, params string[] options) =>
        Assert.Equal(ExitCode.Done, SmallShop.Call(["run", "-w", folder, .. options]).Code);

    static byte[] Report(string folder)
    {
        var path = Path.Combine(folder, "report.xlsx");
        Assert.Equal(ExitCode.Done, SmallShop.Call("report", "-w", folder, "--xlsx", path).Code);
        return File.ReadAllBytes(path);
    }
}
