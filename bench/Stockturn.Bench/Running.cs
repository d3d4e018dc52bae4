namespace Stockturn.Bench;

/// <summary>The loop once round over everything a brand has, and the health check read from it.</summary>
static class Running
{
    const string Name = "workspace";

    public static IEnumerable<Result> Run(DemoFolder demo)
    {
        var workspace = WorkspaceOf(demo);
        if (!File.Exists(Path.Combine(workspace, "imported")))
        {
            demo.ImportAll(demo.Workspace(Name));
            File.WriteAllText(Path.Combine(workspace, "imported"), "");
        }

        var skus = DemoFolder.RowsOf(demo.Products);
        var run = Measured.Cli("run", "--as-of", DemoFolder.AsOf, "-w", workspace);
        yield return Of($"run, {demo}", run, skus, "brand-30k: < 20 s, < 2,500 MB, ≤ 2.2 × brand-15k");
        var report = Measured.Cli("report", "-w", workspace);
        yield return Of($"report of a kept run, {demo}", report, skus, "");
        var plan = Measured.Cli("plan", "-w", workspace);
        yield return Of($"plans of a kept run, {demo}", plan, skus, "90,000 SKUs × places: < 30 s");
    }

    /// <summary>The workspace everything of a brand was imported into and run.</summary>
    public static string WorkspaceOf(DemoFolder demo) => Path.Combine(demo.Folder, Name);

    static Result Of(string what, Measured told, long skus, string goal) =>
        new(what, skus, told.Wall, told.Processor, told.PeakMegabytes) { Unit = "SKUs", Goal = goal };
}
