namespace Stockturn.Bench;

/// <summary>Files into an empty embedded store: read, recognised, staged, compared, committed.</summary>
static class Importing
{
    /// <summary>Orders; and where the size has them, settlements beside, to compare in one run.</summary>
    public static IEnumerable<Result> Run(DemoFolder demo)
    {
        yield return Import(demo, "orders", demo.Orders) with { Goal = "≥ 150,000 rows/s, < 600 MB" };
        if (demo.Settlements is { Length: > 0 } settlements)
        {
            yield return Import(demo, "settlements", settlements) with { Goal = "within 20 % of orders, per CPU second" };
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
