namespace Stockturn.Plans;

/// <summary>A plan while it is being made: what moves, what is bought, what that leaves where, and what it is worth.</summary>
sealed class TransferState
{
    /// <summary>Limits are met within this.</summary>
    public const double Rounding = 1e-9;

    readonly TransferGround ground;
    readonly TransferProblem problem;
    readonly long[,] moved, bought, stays, lies;
    readonly long[] laneUnits, ordered;
    readonly double[] laneVolume, volume;
    readonly double[] goodsCost;
    double inboundCost;

    /// <summary>Doing nothing.</summary>
    public TransferState(TransferGround ground)
    {
        this.ground = ground;
        problem = ground.Problem;
        moved = new long[problem.Lanes.Length, ground.Skus];
        bought = new long[ground.Warehouses, ground.Skus];
        stays = new long[ground.Warehouses, ground.Skus];
        lies = new long[ground.Warehouses, ground.Skus];
        laneUnits = new long[problem.Lanes.Length];
        laneVolume = new double[problem.Lanes.Length];
        volume = new double[ground.Warehouses];
        ordered = new long[ground.Skus];
        goodsCost = new double[ground.Skus];
        Value = ground.NoActionValue;
        for (var at = 0; at < ground.Warehouses; at++)
        {
            for (var sku = 0; sku < ground.Skus; sku++)
            {
                stays[at, sku] = lies[at, sku] = ground.Stock(at, sku);
                volume[at] += problem.UnitVolumes[sku] * lies[at, sku];
            }
        }
    }

    /// <summary>What the plan is worth.</summary>
    public double Value { get; private set; }

    /// <summary>Units of a SKU on a lane.</summary>
    public long Moved(int lane, int sku) => moved[lane, sku];

    /// <summary>Units of a SKU bought for a warehouse.</summary>
    public long Bought(int warehouse, int sku) => bought[warehouse, sku];

    /// <summary>Units of all SKUs on a lane.</summary>
    public long LaneUnits(int lane) => laneUnits[lane];

    /// <summary>Cubic metres of all SKUs on a lane.</summary>
    public double LaneVolume(int lane) => laneVolume[lane];

    /// <summary>Cubic metres in a warehouse.</summary>
    public double Volume(int warehouse) => volume[warehouse];

    /// <summary>What all purchases and their inbound cost come to.</summary>
    public double Spent => inboundCost + goodsCost.Sum();

    /// <summary>True when every limit is met.</summary>
    public bool IsFeasible =>
        Enumerable.Range(0, ground.Warehouses).All(at => IsWithin(volume[at], problem.Warehouses[at].VolumeMost))
        && Enumerable.Range(0, problem.Lanes.Length).All(lane =>
            IsWithin(laneUnits[lane], problem.Lanes[lane].UnitsMost) && IsWithin(laneVolume[lane], problem.Lanes[lane].VolumeMost))
        && Enumerable.Range(0, ground.Skus).All(sku => Enumerable.Range(0, ground.Warehouses).All(at => stays[at, sku] >= 0))
        && Enumerable.Range(0, ground.Skus).All(sku => GoodsCost(sku, ordered[sku]) is not null)
        && IsWithin(inboundCost + goodsCost.Sum(), problem.Supplier?.Budget, 1e-6);

    /// <summary>True when a warehouse holds more than it may.</summary>
    public bool IsTooFull(int warehouse) => !IsWithin(volume[warehouse], problem.Warehouses[warehouse].VolumeMost);

    /// <summary>True when a lane carries more than it may.</summary>
    public bool IsOverfull(int lane) =>
        !IsWithin(laneUnits[lane], problem.Lanes[lane].UnitsMost) || !IsWithin(laneVolume[lane], problem.Lanes[lane].VolumeMost);

    /// <summary>What moving some units more (or fewer) would change, whatever the limits.</summary>
    public double ChangeOf(int lane, int sku, long units) => MoveChange(lane, sku, units);

    /// <summary>What moving some units more (or fewer) would change; null when a limit forbids it.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="sku">The SKU.</param>
    /// <param name="units">Whole packs, negative to take back.</param>
    public double? MoveGain(int lane, int sku, long units)
    {
        var way = problem.Lanes[lane];
        if (moved[lane, sku] + units < 0 || stays[way.From, sku] - units < 0)
        {
            return null;
        }

        var room = units * problem.UnitVolumes[sku];
        var fits = IsWithin(laneUnits[lane] + units, way.UnitsMost) && IsWithin(laneVolume[lane] + room, way.VolumeMost)
            && Holds(way.To, room) && Holds(way.From, -room);
        return fits ? MoveChange(lane, sku, units) : null;
    }

    /// <summary>Moves some units, or takes them back, whatever the limits.</summary>
    public void Move(int lane, int sku, long units)
    {
        var way = problem.Lanes[lane];
        var room = units * problem.UnitVolumes[sku];
        Value += MoveChange(lane, sku, units);
        moved[lane, sku] += units;
        laneUnits[lane] += units;
        laneVolume[lane] = laneUnits[lane] == 0 ? 0 : laneVolume[lane] + room;
        stays[way.From, sku] -= units;
        Lay(way.From, sku, -units);
        Lay(way.To, sku, units);
    }

    /// <summary>What buying some units more (or fewer) would change; null when a limit forbids it.</summary>
    public double? BuyGain(int warehouse, int sku, long units)
    {
        if (problem.Supplier?.InboundCosts[warehouse] is not { } inbound || bought[warehouse, sku] + units < 0
            || GoodsCost(sku, ordered[sku] + units) is not { } cost || !Holds(warehouse, units * problem.UnitVolumes[sku]))
        {
            return null;
        }

        // Fewer units may cost more where they fall below a price break.
        var more = cost - goodsCost[sku] + inbound * units;
        return more > 0 && !IsWithin(Spent + more, problem.Supplier.Budget) ? null : BuyChange(warehouse, sku, units, cost);
    }

    /// <summary>Buys some units, or leaves them, whatever the limits.</summary>
    public void Buy(int warehouse, int sku, long units)
    {
        // Between no order and the least one a plan has no price yet; it is not feasible either.
        var cost = GoodsCost(sku, ordered[sku] + units) ?? 0;
        Value += BuyChange(warehouse, sku, units, cost);
        inboundCost += problem.Supplier!.InboundCosts[warehouse]!.Value * units;
        goodsCost[sku] = cost;
        ordered[sku] += units;
        bought[warehouse, sku] += units;
        Lay(warehouse, sku, units);
    }

    /// <summary>Units ordered of a SKU over all warehouses.</summary>
    public long Ordered(int sku) => ordered[sku];

    double MoveChange(int lane, int sku, long units)
    {
        var way = problem.Lanes[lane];
        var after = laneUnits[lane] + units;
        var opening = laneUnits[lane] == 0 && after > 0 ? way.FixedCost : laneUnits[lane] > 0 && after == 0 ? -way.FixedCost : 0;
        return Change(way.To, sku, units) + Change(way.From, sku, -units) - way.UnitCost * units - opening;
    }

    double BuyChange(int warehouse, int sku, long units, double cost) =>
        Change(warehouse, sku, units) - problem.Supplier!.InboundCosts[warehouse]!.Value * units - (cost - goodsCost[sku]);

    double Change(int warehouse, int sku, long units)
    {
        var (worth, now) = (ground.Worth(warehouse, sku), lies[warehouse, sku]);
        return worth.Value(now + units) - worth.Value(now);
    }

    void Lay(int warehouse, int sku, long units)
    {
        lies[warehouse, sku] += units;
        volume[warehouse] += units * problem.UnitVolumes[sku];
    }

    // A warehouse that is too full may only become emptier.
    bool Holds(int warehouse, double more) => more <= 0 || IsWithin(volume[warehouse] + more, problem.Warehouses[warehouse].VolumeMost);

    double? GoodsCost(int sku, long units)
    {
        if (units == 0)
        {
            return 0;
        }

        var terms = ground.Terms(sku)!;
        var price = terms.Breaks.LastOrDefault(one => units >= one.From, new PriceBreak(-1, 0));
        return units < terms.LeastOrder || units > (terms.Most ?? long.MaxValue) || price.From < 0 ? null : (double)price.UnitPrice * units;
    }

    static bool IsWithin(double amount, double? limit, double rounding = Rounding) => limit is not { } most || amount <= most + rounding;
}
