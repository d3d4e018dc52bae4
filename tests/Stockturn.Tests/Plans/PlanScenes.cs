using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

/// <summary>Made-up problems, the same for the same number.</summary>
static class PlanScenes
{
    /// <summary>A small one that all plans can be tried of: a kind of 0 shares nothing, 1 shares lanes, 2 buys, 3 has limits of volume.</summary>
    public static TransferProblem Small(int number, int kind)
    {
        var chance = new Random(number);
        var skus = kind == 2 ? 1 : 1 + chance.Next(2);
        var warehouses = 2 + chance.Next(2);
        return new TransferProblem
        {
            UnitVolumes = [.. Enumerable.Range(0, skus).Select(_ => 0.5 + chance.Next(3))],
            Warehouses = [.. Enumerable.Range(0, warehouses).Select(at => Warehouse(chance, kind, at, skus))],
            Demand =
            [
                .. from at in Enumerable.Range(0, warehouses)
                   from sku in Enumerable.Range(0, skus)
                   select Row(chance, at, sku, isUsual: chance.Next(8) > 0),
            ],
            Lanes = [.. Lanes(chance, kind, warehouses).Take(skus == 2 ? 3 : 4)],
            Supplier = kind == 2 ? Supplier(chance, warehouses) : null,
        };
    }

    /// <summary>One with a dozen SKUs in four warehouses that share lanes, packs, volume and a budget.</summary>
    public static TransferProblem Large(int number, int skus, int warehouses, bool isShared = true, int deep = 120)
    {
        var chance = new Random(number);
        return new TransferProblem
        {
            UnitVolumes = [.. Enumerable.Range(0, skus).Select(_ => (1 + chance.Next(5)) * 0.01)],
            Warehouses =
            [
                .. Enumerable.Range(0, warehouses).Select(at =>
                    new TransferWarehouse([.. Enumerable.Range(0, skus).Select(_ => (long)chance.Next(at == 0 ? deep : deep / 6))])),
            ],
            Demand =
            [
                .. from at in Enumerable.Range(0, warehouses)
                   from sku in Enumerable.Range(0, skus)
                   select new PlacedDemand(
                       at, sku, new PoissonCount(2 + chance.Next(deep / 3)), Tenths(chance, at == 0 ? 30 : 100, 200), Tenths(chance, -5, 20)),
            ],
            Lanes =
            [
                .. from at in Enumerable.Range(0, warehouses)
                   from to in Enumerable.Range(0, warehouses)
                   where at != to
                   select new TransferLane(at, to, Tenths(chance, 10, 60))
                   {
                       FixedCost = isShared ? chance.Next(50, 400) : 0,
                       VolumeMost = isShared ? skus * (1 + chance.Next(10)) * 0.05 : null,
                   },
            ],
        };
    }

    static TransferWarehouse Warehouse(Random chance, int kind, int at, int skus)
    {
        long[] stock = [.. Enumerable.Range(0, skus).Select(_ => (long)chance.Next(at == 0 ? 4 : 3))];
        return new TransferWarehouse([.. stock], kind == 3 ? 1 + chance.Next(8) : null);
    }

    static PlacedDemand Row(Random chance, int at, int sku, bool isUsual)
    {
        CountDistribution count = chance.Next(3) switch
        {
            0 => new KnownCount(chance.Next(5)),
            1 => new PoissonCount(chance.Next(1, 40) * 0.1),
            _ => new TabledCount([(chance.Next(2), 0.25), (2 + chance.Next(2), 0.5), (5, 0.25)]),
        };

        // Sometimes a unit left over is worth more than one sold.
        return new PlacedDemand(at, sku, count, isUsual ? Tenths(chance, 50, 150) : 1, isUsual ? Tenths(chance, -20, 30) : 4);
    }

    static IEnumerable<TransferLane> Lanes(Random chance, int kind, int warehouses) =>
        from at in Enumerable.Range(0, warehouses)
        from to in Enumerable.Range(0, warehouses)
        where at != to && chance.Next(4) > 0
        select new TransferLane(at, to, Tenths(chance, 0, 50))
        {
            FixedCost = kind == 1 ? chance.Next(3) * 4 : 0,
            Pack = kind == 0 ? 1 : 1 + chance.Next(2),
            UnitsMost = kind == 1 && chance.Next(2) == 0 ? chance.Next(4) : null,
            VolumeMost = kind is 1 or 3 && chance.Next(2) == 0 ? chance.Next(6) : null,
        };

    static TransferSupplier Supplier(Random chance, int warehouses) => new(
        [.. Enumerable.Range(0, warehouses).Select(at => at > 0 && chance.Next(4) == 0 ? (double?)null : Tenths(chance, 0, 20))],
        [
            new SupplyTerms([new(chance.Next(3), 4), new(3 + chance.Next(2), 2.5m)])
            {
                LeastOrder = chance.Next(4), Pack = 1 + chance.Next(2), Most = 4,
            },
        ],
        chance.Next(2) == 0 ? chance.Next(25) : null);

    static double Tenths(Random chance, int least, int most) => chance.Next(least, most) / 10.0;

    /// <summary>Some orders that all plans can be tried of.</summary>
    public static FulfilmentProblem Orders(int number, int orders, int warehouses)
    {
        var chance = new Random(number);
        return new FulfilmentProblem(
            [.. Enumerable.Range(0, warehouses).Select(_ => (long)chance.Next(1 + 2 * orders / warehouses))],
            [
                .. Enumerable.Range(0, orders).Select(_ => new FulfilmentOrder(
                    1 + chance.Next(3),
                    Tenths(chance, 50, 200),
                    [.. Enumerable.Range(0, warehouses).Select(_ => chance.Next(5) == 0 ? (double?)null : Tenths(chance, 30, 180))])),
            ]);
    }

    /// <summary>Some items and a budget.</summary>
    public static BudgetProblem Items(int number, int items, int deep = 3)
    {
        var chance = new Random(number);
        BudgetItem[] all =
        [
            .. Enumerable.Range(0, items).Select(_ => new BudgetItem(
                new PoissonCount(chance.Next(5, 40) * 0.1 * deep / 3), chance.Next(3 * deep / 3), Tenths(chance, 60, 300), Tenths(chance, -10, 50),
                chance.Next(100, 1500) / 100m)
            {
                LeastOrder = chance.Next(4) * deep / 3, Pack = 1 + chance.Next(3), Most = 6 * deep / 3,
            }),
        ];
        return new BudgetProblem([.. all], all.Sum(item => item.UnitCost * item.Most!.Value) * chance.Next(10, 60) / 100);
    }
}
