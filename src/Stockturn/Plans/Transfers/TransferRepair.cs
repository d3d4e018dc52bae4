namespace Stockturn.Plans;

/// <summary>Makes a plan feasible and better, pack by pack.</summary>
/// <remarks>Lanes told as open take packs as if their fixed cost were paid; one that does not earn it in the end is emptied.</remarks>
sealed class TransferRepair(TransferGround ground, int[] skus)
{
    const int PassesMost = 400;
    const double Worth = 1e-9;
    readonly TransferProblem problem = ground.Problem;

    /// <summary>Improves a plan in place.</summary>
    /// <returns>False when no feasible plan was found.</returns>
    public bool Improve(TransferState plan, Func<int, bool> isOpen)
    {
        RaiseOrders(plan);
        if (!Empty(plan))
        {
            return false;
        }

        Fill(plan, lane => isOpen(lane) || plan.LaneUnits(lane) > 0);
        for (var pass = 0; pass < problem.Lanes.Length && CloseLosing(plan); pass++)
        {
            Fill(plan, lane => plan.LaneUnits(lane) > 0);
        }

        return plan.IsFeasible;
    }

    // An order below the least one is raised to it, or given up.
    void RaiseOrders(TransferState plan)
    {
        foreach (var sku in skus.Where(sku => plan.Ordered(sku) > 0))
        {
            var terms = ground.Terms(sku)!;
            var least = Math.Max(terms.LeastOrder, (long)terms.Breaks[0].From);
            if (plan.Ordered(sku) >= least)
            {
                continue;
            }

            var keeps = plan.Ordered(sku) * 2 >= least;
            for (var to = 0; to < ground.Warehouses; to++)
            {
                var units = plan.Bought(to, sku);
                if (units > 0 && !keeps)
                {
                    plan.Buy(to, sku, -units);
                }
                else if (units > 0 && plan.Ordered(sku) < least)
                {
                    plan.Buy(to, sku, (least - plan.Ordered(sku) + terms.Pack - 1) / terms.Pack * terms.Pack);
                }
            }
        }
    }

    // Where a warehouse is too full, what loses least leaves first.
    bool Empty(TransferState plan)
    {
        for (var pass = 0; pass < PassesMost && !plan.IsFeasible; pass++)
        {
            if (!Best(plan, Leaving(plan)))
            {
                return plan.IsFeasible;
            }
        }

        return plan.IsFeasible;
    }

    IEnumerable<Change> Leaving(TransferState plan) =>
        from lane in Enumerable.Range(0, problem.Lanes.Length)
        where plan.IsTooFull(problem.Lanes[lane].From) && !plan.IsTooFull(problem.Lanes[lane].To)
        from sku in skus
        where problem.UnitVolumes[sku] > 0
        let gain = plan.MoveGain(lane, sku, problem.Lanes[lane].Pack)
        where gain is not null
        select new Change(lane, -1, sku, problem.Lanes[lane].Pack, gain.Value / (problem.UnitVolumes[sku] * problem.Lanes[lane].Pack));

    void Fill(TransferState plan, Func<int, bool> isOpen)
    {
        for (var pass = 0; pass < PassesMost; pass++)
        {
            if (!Best(plan, Moves(plan, isOpen).Concat(Purchases(plan)).Where(change => change.Gain > Worth)))
            {
                return;
            }
        }
    }

    IEnumerable<Change> Moves(TransferState plan, Func<int, bool> isOpen) =>
        from lane in Enumerable.Range(0, problem.Lanes.Length)
        where isOpen(lane)
        from sku in skus
        from units in new long[] { problem.Lanes[lane].Pack, -problem.Lanes[lane].Pack }
        let gain = plan.MoveGain(lane, sku, units) + (plan.LaneUnits(lane) == 0 ? problem.Lanes[lane].FixedCost : 0)
        where gain is not null
        select new Change(lane, -1, sku, units, gain.Value);

    IEnumerable<Change> Purchases(TransferState plan) => problem.Supplier is null
        ? []
        : from sku in skus
          let terms = ground.Terms(sku)
          where terms is not null
          from to in Enumerable.Range(0, ground.Warehouses)
          from units in new long[] { terms.Pack, -terms.Pack, -plan.Bought(to, sku) }
          where units != 0
          let gain = plan.BuyGain(to, sku, units)
          where gain is not null
          select new Change(-1, to, sku, units, gain.Value);

    bool CloseLosing(TransferState plan)
    {
        for (var lane = 0; lane < problem.Lanes.Length; lane++)
        {
            if (problem.Lanes[lane].FixedCost == 0 || plan.LaneUnits(lane) == 0)
            {
                continue;
            }

            (int Sku, long Units)[] moved = [.. skus.Select(sku => (sku, plan.Moved(lane, sku))).Where(one => one.Item2 > 0)];
            var before = plan.Value;
            Array.ForEach(moved, one => plan.Move(lane, one.Sku, -one.Units));
            if (plan.Value > before + Worth && plan.IsFeasible)
            {
                return true;
            }

            Array.ForEach(moved, one => plan.Move(lane, one.Sku, one.Units));
        }

        return false;
    }

    static bool Best(TransferState plan, IEnumerable<Change> changes)
    {
        var best = default(Change?);
        foreach (var change in changes)
        {
            best = best is null || change.Gain > best.Value.Gain ? change : best;
        }

        if (best is not { } chosen)
        {
            return false;
        }

        if (chosen.Lane >= 0)
        {
            plan.Move(chosen.Lane, chosen.Sku, chosen.Units);
        }
        else
        {
            plan.Buy(chosen.To, chosen.Sku, chosen.Units);
        }

        return true;
    }

    readonly record struct Change(int Lane, int To, int Sku, long Units, double Gain);
}
