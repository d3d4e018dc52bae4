namespace Stockturn.Bench;

/// <summary>Files into an empty embedded store: read, recognised, staged, compared, committed.</summary>
static class Importing
{
    const string Near = "within 20 % of orders, per CPU second";

    /// <summary>Orders; and where the size has them, the files of money and traffic beside, to compare in one run.</summary>
    public static IEnumerable<Result> Run(DemoFolder demo)
    {
        yield return Import(demo, "orders", demo.Orders) with { Goal = "≥ 150,000 rows/s, < 600 MB" };
        if (demo.Settlements is { Length: > 0 } settlements)
        {
            yield return Import(demo, "settlements", settlements) with { Goal = Near };
        }

        if (demo.Companions is { Length: > 0 } companions)
        {
            yield return Import(demo, "advertising, visits, returns, shipments, storage fees", companions) with { Goal = Near };
        }
    }

    static Result Import(DemoFolder demo, string what, params string[] files)
    {
        var workspace = demo.Workspace("import");
        var told = Measured.Cli(["import", .. files, .. DemoFolder.Told, "-w", workspace]);
        Directory.Delete(workspace, recursive: true);
        return new Result($"import {what}, {demo}", files.Sum(DemoFolder.RowsOf), told.Wall, told.Processor, told.PeakMegabytes) { Unit = "rows" };
    }
}
