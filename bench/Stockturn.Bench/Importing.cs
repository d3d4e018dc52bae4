using System.Globalization;

namespace Stockturn.Bench;

/// <summary>Files into an empty embedded store: read, recognised, staged, compared, committed.</summary>
static class Importing
{
    /// <summary>
    /// Orders; and where the size has them, the files of money and traffic beside, to compare in one run. A process costs something before
    /// its first row, which weighs most on the shortest files: it is measured too, with a file of one row, and rates are told with and
    /// without it.
    /// </summary>
    public static IEnumerable<Result> Run(DemoFolder demo)
    {
        var start = Import(demo, "one order line", demo.OneOrder());
        var orders = Import(demo, "orders", demo.Orders);
        yield return start;
        yield return orders with { Goal = "≥ 150,000 rows/s, < 600 MB" };
        if (demo.Settlements is { Length: > 0 } settlements)
        {
            yield return Beside(orders, start, Import(demo, "settlements", settlements));
        }

        if (demo.Companions is { Length: > 0 } companions)
        {
            yield return Beside(orders, start, Import(demo, "advertising, visits, returns, shipments, storage fees", companions));
        }
    }

    static Result Beside(Result orders, Result start, Result other)
    {
        double Rate(Result one) => one.Amount / (one.Processor - start.Processor).TotalSeconds;

        return other with
        {
            Goal = string.Create(
                CultureInfo.InvariantCulture,
                $"within 20 % of orders, per CPU second without the start: {Rate(other):N0} beside {Rate(orders):N0}, {Rate(other) / Rate(orders):P0}"),
        };
    }

    static Result Import(DemoFolder demo, string what, params string[] files)
    {
        var workspace = demo.Workspace("import");
        var told = Measured.Cli(["import", .. files, .. DemoFolder.Told, "-w", workspace]);
        Directory.Delete(workspace, recursive: true);
        return new Result($"import {what}, {demo}", files.Sum(DemoFolder.RowsOf), told.Wall, told.Processor, told.PeakMegabytes) { Unit = "rows" };
    }
}
