namespace Stockturn.Plans;

/// <summary>Many SKUs that share lanes: prices of what lanes share, at which each SKU plans for itself; a bound, and a plan near it.</summary>
/// <remarks>
/// At a price for each unit and each m³ of a lane, SKUs are alone, and a lane is worth opening when its capacity at these prices is worth
/// more than its fixed cost. What all of that adds up to is a bound (Lagrange). Which lanes to open is searched by branching on every so
/// many SKUs, with capacities and fixed costs in proportion; the prices of each leaf then give a bound over all SKUs, and the plan is made at
/// the prices of the best leaf: what does not fit leaves, least loss first, and room that is left is filled, most gain first.
/// </remarks>
sealed class LanePrices
{
    const int SampleSkus = 600, RoundsFirst = 80, RoundsNode = 15, RoundsLast = 10, LeavesMost = 8, TogglesMost = 12;
    const double Kink = 0.02, Used = 0.02;

    readonly TransferGround ground;
    readonly LaneBound whole, sample;

    /// <summary>Finds prices, the bound and a plan.</summary>
    public LanePrices(TransferGround ground)
    {
        this.ground = ground;
        whole = new LaneBound(ground, 1);
        sample = new LaneBound(ground, Math.Max(1, ground.Skus / SampleSkus));
        Plan = new TransferState(ground);
        Search();
    }

    /// <summary>No plan gains more.</summary>
    public double Bound { get; private set; }

    /// <summary>The best plan found.</summary>
    public TransferState Plan { get; private set; }

    /// <summary>True for a problem that prices of lanes can plan: no packs, no supplier, no limits of warehouses, worths that fall.</summary>
    public static bool CanPlan(TransferGround ground) =>
        ground.Problem.Supplier is null && ground.Problem.Lanes.All(lane => lane.Pack == 1)
        && ground.Problem.Warehouses.All(one => one.VolumeMost is null)
        && Enumerable.Range(0, ground.Skus).All(sku => Enumerable.Range(0, ground.Warehouses).All(at => ground.Worth(at, sku).IsFalling));

    void Search()
    {
        var root = Leaf(new bool?[ground.Problem.Lanes.Length], new double[whole.Reach.Length], whole.Reach, RoundsFirst);
        var best = Opened(root);
        var leaves = Leaves(root, best.Value);
        var search = new PriceSearch(best.Prices, [.. whole.Reach.Select(one => one / 20)]);
        search.Run(prices => whole.At(prices, best.Lanes).Bound, RoundsLast);
        Build(whole.At(search.Prices, best.Lanes).Moved);
        Bound = Math.Max(Plan.Value - ground.NoActionValue, leaves.Max(leaf => BoundOf(leaf, search.Prices)));
    }

    double BoundOf(LaneLeaf leaf, double[] prices) => Math.Min(
        whole.At(leaf.Prices, leaf.Lanes).Bound.Value, whole.At(prices, leaf.Lanes).Bound.Value);

    // Branches on the lanes whose capacity is worth just their fixed cost, best bound first.
    List<LaneLeaf> Leaves(LaneLeaf root, double known)
    {
        var (leaves, open) = (new List<LaneLeaf>(), new PriorityQueue<LaneLeaf, double>());
        open.Enqueue(root, -root.Value);
        while (open.TryDequeue(out var leaf, out _))
        {
            var lane = leaves.Count + open.Count + 1 >= LeavesMost || leaf.Value <= known ? -1 : Undecided(leaf);
            if (lane < 0)
            {
                leaves.Add(leaf);
                continue;
            }

            foreach (var isOpen in new[] { true, false })
            {
                var next = Near(leaf, lane, isOpen, RoundsNode);
                open.Enqueue(next, -next.Value);
            }
        }

        return leaves;
    }

    // All lanes decided: those in use at first, then one after the other the other way round where the sample gains by it.
    LaneLeaf Opened(LaneLeaf root)
    {
        var shares = sample.At(root.Prices, root.Lanes).Shares;
        int[] costly = [.. Enumerable.Range(0, shares.Length).Where(lane => ground.Problem.Lanes[lane].FixedCost > 0)];
        bool?[] lanes = [.. shares.Select((share, lane) => costly.Contains(lane) ? share > Used : (bool?)null)];
        var best = Leaf(lanes, root.Prices, [.. whole.Reach.Select(one => one / 4)], RoundsNode);
        foreach (var lane in costly.OrderBy(lane => Math.Abs(sample.Surplus(lane, root.Prices))).Take(TogglesMost))
        {
            var next = Near(best, lane, best.Lanes[lane] == false, RoundsNode);
            best = next.Value > best.Value ? next : best;
        }

        return best;
    }

    LaneLeaf Near(LaneLeaf leaf, int lane, bool isOpen, int rounds)
    {
        bool?[] lanes = [.. leaf.Lanes];
        lanes[lane] = isOpen;
        return Leaf(lanes, leaf.Prices, [.. whole.Reach.Select(one => one / 4)], rounds);
    }

    LaneLeaf Leaf(bool?[] lanes, double[] prices, double[] reach, int rounds)
    {
        var search = new PriceSearch(prices, reach);
        search.Run(at => sample.At(at, lanes).Bound, rounds);
        return new LaneLeaf(lanes, search.Prices, search.Least);
    }

    int Undecided(LaneLeaf leaf)
    {
        var (best, most) = (-1, 0.0);
        for (var lane = 0; lane < leaf.Lanes.Length; lane++)
        {
            var cost = ground.Problem.Lanes[lane].FixedCost;
            var isKink = leaf.Lanes[lane] is null && cost > 0
                && Math.Abs(sample.Surplus(lane, leaf.Prices)) <= Kink * cost / sample.Every;
            (best, most) = isKink && cost > most ? (lane, cost) : (best, most);
        }

        return best;
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

    sealed record LaneLeaf(bool?[] Lanes, double[] Prices, double Value);
}
