namespace Stockturn.Plans;

/// <summary>What SKUs plan at some prices of the lanes.</summary>
/// <param name="Bound">The bound there and its slope.</param>
/// <param name="Moved">Units by SKU and lane.</param>
/// <param name="Shares">How much of a lane's capacity is asked for.</param>
sealed record LaneLoads(PricedBound Bound, long[][] Moved, double[] Shares);

/// <summary>The bound that prices of the lanes give, over every so many SKUs.</summary>
sealed class LaneBound
{
    readonly TransferGround ground;
    readonly TransferProblem problem;
    readonly int[] skus;
    readonly double[] units, volumes;
    readonly (int Lane, bool IsVolume)[] priced;

    /// <summary>Over every so many SKUs of a problem, its capacities and fixed costs in proportion.</summary>
    public LaneBound(TransferGround ground, int every)
    {
        (this.ground, problem, Every) = (ground, ground.Problem, every);
        skus = [.. Enumerable.Range(0, (ground.Skus + every - 1) / every).Select(at => at * every)];
        units = [.. problem.Lanes.Select(lane => UnitsMost(lane) / every)];
        volumes = [.. problem.Lanes.Select(lane => (lane.VolumeMost ?? double.PositiveInfinity) / every)];
        priced =
        [
            .. Enumerable.Range(0, units.Length).Where(lane => double.IsFinite(units[lane])).Select(lane => (lane, false)),
            .. Enumerable.Range(0, units.Length).Where(lane => double.IsFinite(volumes[lane])).Select(lane => (lane, true)),
        ];
        var volume = Math.Max(1e-9, problem.UnitVolumes.Average());
        var margin = problem.Demand.Average(row => Math.Abs(row.UnitMargin));
        Reach = [.. priced.Select(one => margin / 4 / (one.IsVolume ? volume : 1))];
    }

    /// <summary>Every so many SKUs.</summary>
    public int Every { get; }

    /// <summary>How far a price may be thought to go at first.</summary>
    public double[] Reach { get; }

    /// <summary>What the capacity of a lane is worth at some prices beyond its fixed cost.</summary>
    public double Surplus(int lane, double[] prices)
    {
        var sum = -problem.Lanes[lane].FixedCost / Every;
        for (var at = 0; at < priced.Length; at++)
        {
            sum += priced[at].Lane == lane ? prices[at] * Room(at) : 0;
        }

        return sum;
    }

    /// <summary>The bound at some prices; lanes are told open, closed, or undecided.</summary>
    public LaneLoads At(double[] prices, bool?[] lanes)
    {
        var moved = new long[skus.Length][];
        var gains = new double[skus.Length];
        Parallel.For(0, skus.Length, () => new TransferFlow(ground), (at, _, flow) =>
        {
            Span<double> costs = stackalloc double[lanes.Length];
            Costs(prices, lanes, problem.UnitVolumes[skus[at]], costs);
            moved[at] = new long[costs.Length];
            gains[at] = flow.Solve(skus[at], costs, moved[at]);
            return flow;
        }, _ => { });
        return Loads(prices, lanes, moved, gains.Sum());
    }

    LaneLoads Loads(double[] prices, bool?[] lanes, long[][] moved, double gain)
    {
        var (loadUnits, loadVolumes) = (new double[lanes.Length], new double[lanes.Length]);
        for (var at = 0; at < skus.Length; at++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                loadUnits[lane] += moved[at][lane];
                loadVolumes[lane] += moved[at][lane] * problem.UnitVolumes[skus[at]];
            }
        }

        bool[] isOpen = [.. lanes.Select((told, lane) => problem.Lanes[lane].FixedCost == 0 || (told ?? Surplus(lane, prices) > 0))];
        gain += Enumerable.Range(0, lanes.Length).Where(lane => isOpen[lane]).Sum(lane => Surplus(lane, prices));
        double[] slope =
        [
            .. priced.Select((one, at) =>
                (isOpen[one.Lane] ? Room(at) : 0) - (one.IsVolume ? loadVolumes[one.Lane] : loadUnits[one.Lane])),
        ];
        double[] shares = [.. lanes.Select((_, lane) => Math.Max(loadUnits[lane] / units[lane], loadVolumes[lane] / volumes[lane]))];
        return new LaneLoads(new PricedBound(gain, slope), moved, shares);
    }

    void Costs(double[] prices, bool?[] lanes, double volume, Span<double> costs)
    {
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            costs[lane] = lanes[lane] == false ? double.PositiveInfinity : problem.Lanes[lane].UnitCost;
        }

        for (var at = 0; at < prices.Length; at++)
        {
            costs[priced[at].Lane] += prices[at] * (priced[at].IsVolume ? volume : 1);
        }
    }

    double Room(int at) => priced[at].IsVolume ? volumes[priced[at].Lane] : units[priced[at].Lane];

    // A lane without a limit that costs something to open carries no more than there is.
    double UnitsMost(TransferLane lane) => lane.UnitsMost ?? (lane.FixedCost > 0 && lane.VolumeMost is null
        ? problem.Warehouses[lane.From].Stock.Sum() : double.PositiveInfinity);
}
