namespace Stockturn.Plans;

/// <summary>Many SKUs that share more than lanes: planned some at a time, each time with what the others leave.</summary>
/// <remarks>
/// Each block is searched as a problem of its own, lanes already open at no fixed cost; where there are not too many, all blocks are planned once
/// more with the others as they are, which never loses. The bound lets every SKU use everything alone, at no fixed cost.
/// </remarks>
sealed class TransferBlocks
{
    const int BlockSkus = 8, TwiceMost = 1_000;
    const long WorkOfAll = 20_000_000_000, WorkMost = 400_000_000;

    readonly TransferGround ground;
    readonly TransferProblem problem;

    /// <summary>Plans all blocks.</summary>
    public TransferBlocks(TransferGround ground)
    {
        (this.ground, problem) = (ground, ground.Problem);
        Plan = new TransferState(ground);
        int[][] blocks = [.. Enumerable.Range(0, ground.Skus).Chunk(BlockSkus)];
        var work = Math.Min(WorkMost, WorkOfAll / blocks.Length);
        for (var sweep = 0; sweep < (ground.Skus <= TwiceMost ? 2 : 1); sweep++)
        {
            foreach (var block in blocks)
            {
                Renew(block, work);
            }
        }

        Bound = Math.Max(Plan.Value - ground.NoActionValue, Enumerable.Range(0, ground.Skus).Sum(sku => Alone(sku, work)));
    }

    /// <summary>The plan.</summary>
    public TransferState Plan { get; }

    /// <summary>No plan gains more.</summary>
    public double Bound { get; }

    void Renew(int[] skus, long work)
    {
        var before = Taken(skus);
        var valueBefore = Plan.Value;
        var wasFeasible = Plan.IsFeasible;
        Put(skus, before, -1);
        var part = new TransferGround(Part(skus));
        var found = new TransferState(part);
        var limits = new SearchLimits(PlanProof.Closeness * Math.Max(1, Math.Abs(part.NoActionValue)), 0, work);
        var isFound = TransferOptimiser.Add(found, part, [.. Enumerable.Range(0, skus.Length)], limits) is not null;
        var after = isFound ? new Amounts(found.Moved, found.Bought) : before;
        Put(skus, after, 1);
        if (isFound && wasFeasible && Plan.Value < valueBefore)
        {
            Put(skus, after, -1);
            Put(skus, before, 1);
        }
    }

    Amounts Taken(int[] skus)
    {
        var (moved, bought) = (new long[problem.Lanes.Length, skus.Length], new long[ground.Warehouses, skus.Length]);
        for (var at = 0; at < skus.Length; at++)
        {
            for (var lane = 0; lane < problem.Lanes.Length; lane++)
            {
                moved[lane, at] = Plan.Moved(lane, skus[at]);
            }

            for (var to = 0; to < ground.Warehouses; to++)
            {
                bought[to, at] = Plan.Bought(to, skus[at]);
            }
        }

        return new Amounts((lane, at) => moved[lane, at], (to, at) => bought[to, at]);
    }

    void Put(int[] skus, Amounts amounts, int sign)
    {
        for (var at = 0; at < skus.Length; at++)
        {
            for (var lane = 0; lane < problem.Lanes.Length; lane++)
            {
                if (amounts.Moved(lane, at) is var units && units > 0)
                {
                    Plan.Move(lane, skus[at], sign * units);
                }
            }

            for (var to = 0; to < ground.Warehouses; to++)
            {
                if (amounts.Bought(to, at) is var units && units > 0)
                {
                    Plan.Buy(to, skus[at], sign * units);
                }
            }
        }
    }

    // What is left for some SKUs while the plan holds the others.
    TransferProblem Part(int[] skus) => Of(skus) with
    {
        Warehouses = [.. Of(skus).Warehouses.Select((one, at) => one with { VolumeMost = VolumeLeft(at, skus) })],
        Lanes =
        [
            .. problem.Lanes.Select((lane, at) => lane with
            {
                FixedCost = Plan.LaneUnits(at) > 0 ? 0 : lane.FixedCost,
                UnitsMost = Left(lane.UnitsMost, Plan.LaneUnits(at)),
                VolumeMost = Left(lane.VolumeMost, Plan.LaneVolume(at)),
            }),
        ],
        Supplier = Of(skus).Supplier is { } supplier ? supplier with { Budget = Left(supplier.Budget, Plan.Spent) } : null,
    };

    double? VolumeLeft(int warehouse, int[] skus) => Left(
        problem.Warehouses[warehouse].VolumeMost,
        Plan.Volume(warehouse) - skus.Sum(sku => problem.UnitVolumes[sku] * ground.Stock(warehouse, sku)));

    TransferProblem Of(int[] skus) => problem with
    {
        UnitVolumes = [.. skus.Select(sku => problem.UnitVolumes[sku])],
        Warehouses = [.. problem.Warehouses.Select(one => new TransferWarehouse([.. skus.Select(sku => one.Stock[sku])]))],
        Demand = [.. skus.SelectMany((sku, at) => ground.Demand(sku).Select(row => row with { Sku = at }))],
        Supplier = problem.Supplier is { } supplier ? supplier with { Terms = [.. skus.Select(sku => supplier.Terms[sku])] } : null,
    };

    double Alone(int sku, long work)
    {
        var alone = new TransferGround(Of([sku]) with { Lanes = [.. problem.Lanes.Select(lane => lane with { FixedCost = 0 })] });
        var limits = new SearchLimits(PlanProof.Closeness / ground.Skus * Math.Max(1, Math.Abs(ground.NoActionValue)), 0, work);
        return TransferOptimiser.Add(new TransferState(alone), alone, [0], limits)!.Value;
    }

    static double? Left(double? most, double used) => most is { } limit ? Math.Max(0, limit - used) : null;

    readonly record struct Amounts(Func<int, int, long> Moved, Func<int, int, long> Bought);
}
