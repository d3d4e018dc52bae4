namespace Stockturn.Plans;

/// <summary>Many SKUs that share lanes: prices of what lanes share, at which each SKU plans for itself; a bound, and a plan near it.</summary>
/// <remarks>
/// At a price for each unit and each m³ of a lane, SKUs are alone, and a lane is worth opening when its capacity at these prices is worth
/// more than its fixed cost. What all of that adds up to is a bound (Lagrange); the prices fall to its least by subgradient, first on
/// every so many SKUs, then on all. A plan is made at the last prices: what does not fit leaves, least loss first, and room that is left
/// is filled, most gain first.
/// </remarks>
sealed class LanePrices
{
    const int SampleLeast = 1500, RoundsOfSample = 120, RoundsOfAll = 6;

    readonly TransferGround ground;
    readonly TransferProblem problem;
    readonly double[] units, volumes, unitPrice, volumePrice;

    /// <summary>Finds prices, the bound and a plan.</summary>
    public LanePrices(TransferGround ground)
    {
        this.ground = ground;
        problem = ground.Problem;
        (unitPrice, volumePrice) = (new double[problem.Lanes.Length], new double[problem.Lanes.Length]);
        units = [.. problem.Lanes.Select(UnitsMost)];
        volumes = [.. problem.Lanes.Select(lane => lane.VolumeMost ?? double.PositiveInfinity)];
        Plan = new TransferState(ground);
        Search();
    }

    /// <summary>No plan gains more.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>The best plan found.</summary>
    public TransferState Plan { get; private set; }

    /// <summary>True for a problem that prices of lanes can plan: no packs, no supplier, no limits of warehouses, worths that fall.</summary>
    public static bool CanPlan(TransferGround ground) =>
        ground.Problem.Supplier is null && ground.Problem.Lanes.All(lane => lane.Pack == 1)
        && ground.Problem.Warehouses.All(one => one.VolumeMost is null)
        && Enumerable.Range(0, ground.Skus).All(sku => Enumerable.Range(0, ground.Warehouses).All(at => ground.Worth(at, sku).IsFalling));

    // A lane without a limit that costs something to open carries no more than there is.
    double UnitsMost(TransferLane lane) => lane.UnitsMost ?? (lane.FixedCost > 0 && lane.VolumeMost is null
        ? problem.Warehouses[lane.From].Stock.Sum() : double.PositiveInfinity);

    void Search()
    {
        var every = Math.Max(1, ground.Skus / SampleLeast);
        if (every > 1)
        {
            Fall(every, RoundsOfSample);
        }

        Fall(1, every > 1 ? RoundsOfAll : RoundsOfSample);
    }

    void Fall(int every, int rounds)
    {
        var least = double.PositiveInfinity;
        var (pace, idle) = (every > 1 ? 1.0 : 0.3, 0);
        for (var round = 0; round < rounds; round++)
        {
            var loads = Loads(every);
            idle = loads.Bound < least - 1e-9 * Math.Abs(least) ? 0 : idle + 1;
            least = Math.Min(least, loads.Bound);
            if (every == 1)
            {
                Bound = least;
                Build(loads.Moved);
            }

            (pace, idle) = idle >= 4 ? (pace / 2, 0) : (pace, idle);
            var target = every == 1 ? Plan.Value - ground.NoActionValue : loads.Bound * (1 - 0.02 * pace);
            if (!Step(loads, every, pace * Math.Max(0, loads.Bound - target)) || (every == 1 && least - target <= 1e-7 * Math.Abs(target)))
            {
                return;
            }
        }
    }

    // Against the room that is left over (or lacking) at these prices.
    bool Step(LaneLoads loads, int every, double distance)
    {
        var (slackUnits, slackVolume, size) = (new double[unitPrice.Length], new double[unitPrice.Length], 0.0);
        for (var lane = 0; lane < unitPrice.Length; lane++)
        {
            var isOpen = IsOpen(lane);
            slackUnits[lane] = Slack(units[lane] / every, loads.Units[lane], unitPrice[lane], isOpen);
            slackVolume[lane] = Slack(volumes[lane] / every, loads.Volumes[lane], volumePrice[lane], isOpen);
            size += slackUnits[lane] * slackUnits[lane] + slackVolume[lane] * slackVolume[lane];
        }

        if (size == 0 || distance == 0)
        {
            return false;
        }

        for (var lane = 0; lane < unitPrice.Length; lane++)
        {
            unitPrice[lane] = Math.Max(0, unitPrice[lane] - distance / size * slackUnits[lane]);
            volumePrice[lane] = Math.Max(0, volumePrice[lane] - distance / size * slackVolume[lane]);
        }

        return true;
    }

    static double Slack(double room, double load, double price, bool isOpen)
    {
        var slack = double.IsPositiveInfinity(room) ? 0 : (isOpen ? room : 0) - load;
        return price == 0 && slack > 0 ? 0 : slack;
    }

    bool IsOpen(int lane) => problem.Lanes[lane].FixedCost == 0 || Earned(lane, 1) > problem.Lanes[lane].FixedCost;

    double Earned(int lane, int every) =>
        (unitPrice[lane] == 0 ? 0 : unitPrice[lane] * units[lane] / every)
        + (volumePrice[lane] == 0 ? 0 : volumePrice[lane] * volumes[lane] / every);

    // What every so many SKUs plan at these prices, and the bound of that.
    LaneLoads Loads(int every)
    {
        int[] skus = [.. Enumerable.Range(0, (ground.Skus + every - 1) / every).Select(at => at * every)];
        var moved = new long[skus.Length][];
        var gains = new double[skus.Length];
        Parallel.For(0, skus.Length, () => new TransferFlow(ground), (at, _, flow) =>
        {
            Span<double> costs = stackalloc double[unitPrice.Length];
            for (var lane = 0; lane < costs.Length; lane++)
            {
                costs[lane] = problem.Lanes[lane].UnitCost + unitPrice[lane] + volumePrice[lane] * problem.UnitVolumes[skus[at]];
            }

            moved[at] = new long[costs.Length];
            gains[at] = flow.Solve(skus[at], costs, moved[at]);
            return flow;
        }, _ => { });
        var loads = new LaneLoads(new double[unitPrice.Length], new double[unitPrice.Length], moved)
        {
            Bound = gains.Sum() + Enumerable.Range(0, unitPrice.Length)
                .Sum(lane => Math.Max(0, Earned(lane, every) - problem.Lanes[lane].FixedCost / every)),
        };
        for (var at = 0; at < skus.Length; at++)
        {
            for (var lane = 0; lane < unitPrice.Length; lane++)
            {
                loads.Units[lane] += moved[at][lane];
                loads.Volumes[lane] += moved[at][lane] * problem.UnitVolumes[skus[at]];
            }
        }

        return loads;
    }

    void Build(long[][] moved)
    {
        var plan = new TransferState(ground);
        for (var sku = 0; sku < moved.Length; sku++)
        {
            for (var lane = 0; lane < moved[sku].Length; lane++)
            {
                if (moved[sku][lane] > 0)
                {
                    plan.Move(lane, sku, moved[sku][lane]);
                }
            }
        }

        new LaneFilling(ground, plan).Run();
        Plan = plan.Value > Plan.Value ? plan : Plan;
    }

    sealed record LaneLoads(double[] Units, double[] Volumes, long[][] Moved)
    {
        public required double Bound { get; init; }
    }
}
