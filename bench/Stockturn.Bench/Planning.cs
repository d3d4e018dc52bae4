using System.Globalization;

namespace Stockturn.Bench;

/// <summary>The plans of a seller of 30,000 SKUs and five warehouses, who tells prices and fees, as he asks for them: through the store, as a process.</summary>
static class Planning
{
    const int Skus = 30_000, PlacesSelling = 3;

    public static IEnumerable<Result> Run(string root)
    {
        var seller = new PlanningSeller(Path.Combine(root, "plans-30k"), Skus);
        seller.Prepare();
        yield return Of("transfers, 30 thousand SKUs × 5 warehouses of a seller, shipments shared", Skus, "< 20 s", "--transfers");
        yield return Of("the same within a budget", Skus, "< 20 s", "--transfers", "--budget", "200000");
        yield return Of("orders, 30 thousand SKUs × 3 places of a seller", Skus * PlacesSelling, "< 30 s", "--all");

        Result Of(string what, long amount, string goal, params string[] asked)
        {
            var told = Measured.Cli(["plan", .. asked, "-w", seller.Workspace]);
            var tail = told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(12);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}:\n{string.Join('\n', tail)}"));
            return new Result(what, amount, told.Wall, told.Processor, told.PeakMegabytes)
            {
                Unit = amount == Skus ? "SKUs" : "SKUs × places",
                Goal = goal,
            };
        }
    }
}
