using System.Globalization;
using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Bench;

/// <summary>Transfers of many SKUs between five warehouses: each alone, and sharing lanes with a fixed cost and a capacity.</summary>
static class Transferring
{
    const int Warehouses = 5, Seed = 20260101;
    static readonly int[] Thousands = [3, 10, 30];

    public static IEnumerable<Result> Run()
    {
        foreach (var (name, what) in new[] { ("transfer", "lanes with unit cost"), ("transfer-shared", "lanes with fixed cost and shared capacity") })
        {
            var walls = new List<double>();
            foreach (var thousands in Thousands)
            {
                var skus = thousands * 1_000;
                var told = Measured.Inside(name, skus.ToString(CultureInfo.InvariantCulture));
                var (wall, processor) = InsideTimes.Read(told.Output);
                Console.WriteLine(told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
                walls.Add(wall.TotalSeconds);
                yield return new Result($"transfers, {what}, {thousands:D2} thousand SKUs", skus, wall, processor, told.PeakMegabytes)
                {
                    Unit = "SKUs",
                    Goal = thousands == Thousands[^1] ? "< 20 s" : "",
                };
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {Thousands[1]} thousand take {walls[1] / walls[0]:F1}, {Thousands[2]} thousand {walls[2] / walls[0]:F1} times as long as {Thousands[0]} thousand"));
        }
    }

    /// <summary>Plans a made-up problem; making it is not timed.</summary>
    public static void Inside(int skus, bool isShared)
    {
        var problem = Problem(skus, isShared);
        TransferPlan? plan = null;
        Console.WriteLine(InsideTimes.Text(InsideTimes.Of(() => plan = TransferOptimiser.Solve(problem))));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{skus} SKUs: gain {plan!.Gain:F0} over {plan.NoActionValue:F0}, bound {plan.Proof.Bound:F0}, gap {plan.Proof.Gap:E1}, {plan.Proof.Status}"));
    }

    // The first warehouse has most of the stock; the others sell at better prices.
    static TransferProblem Problem(int skus, bool isShared)
    {
        var chance = new Random(Seed);
        return new TransferProblem
        {
            UnitVolumes = [.. Enumerable.Range(0, skus).Select(_ => (1 + chance.Next(5)) * 0.01)],
            Warehouses =
            [
                .. Enumerable.Range(0, Warehouses).Select(at =>
                    new TransferWarehouse([.. Enumerable.Range(0, skus).Select(_ => (long)chance.Next(at == 0 ? 120 : 20))])),
            ],
            Demand =
            [
                .. from at in Enumerable.Range(0, Warehouses)
                   from sku in Enumerable.Range(0, skus)
                   select new PlacedDemand(
                       at, sku, new PoissonCount(1 + chance.Next(40)), (at == 0 ? 5 : 12) + chance.Next(80) / 10.0, chance.Next(-5, 20) / 10.0),
            ],
            Lanes =
            [
                .. from at in Enumerable.Range(0, Warehouses)
                   from to in Enumerable.Range(0, Warehouses)
                   where at != to
                   select new TransferLane(at, to, 1 + chance.Next(50) / 10.0)
                   {
                       FixedCost = isShared ? chance.Next(1_000, 8_000) : 0,
                       VolumeMost = isShared ? skus * (1 + chance.Next(10)) * 0.05 : null,
                   },
            ],
        };
    }
}
