namespace Stockturn.Bench;

/// <summary>Orders into an empty embedded store: read, recognised, staged, compared, committed.</summary>
static class Importing
{
    public static IEnumerable<Result> Run(DemoFolder demo)
    {
        var workspace = demo.Workspace("import");
        var told = Measured.Cli(["import", demo.Orders, .. DemoFolder.Told, "-w", workspace]);
        yield return new Result(
            $"import orders, {demo}", DemoFolder.RowsOf(demo.Orders), told.Wall, told.Processor, told.PeakMegabytes)
        {
            Unit = "rows",
            Goal = "≥ 150,000 rows/s, < 600 MB",
        };
        Directory.Delete(workspace, recursive: true);
    }
}
