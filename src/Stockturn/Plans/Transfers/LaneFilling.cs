namespace Stockturn.Plans;

/// <summary>Brings the lanes of a plan within what they hold, closes those that do not earn their fixed cost, and fills the others.</summary>
sealed class LaneFilling(TransferGround ground, TransferState plan)
{
    const double Worth = 1e-9;
    readonly TransferProblem problem = ground.Problem;
    readonly bool[] isClosed = new bool[ground.Problem.Lanes.Length];

    /// <summary>Does all of it, in place.</summary>
    public void Run()
    {
        for (var lane = 0; lane < problem.Lanes.Length; lane++)
        {
            Trim(lane);
        }

        Fill();
        for (var lane = 0; lane < problem.Lanes.Length; lane++)
        {
            isClosed[lane] = plan.LaneUnits(lane) > 0 && Closes(lane);
        }

        if (isClosed.Any(closed => closed))
        {
            Fill();
        }
    }

    // Units leave a lane that is too full, least loss for their share of what is short first.
    void Trim(int lane)
    {
        var queue = new PriorityQueue<int, double>();
        for (var sku = 0; sku < ground.Skus && plan.IsOverfull(lane); sku++)
        {
            Queue(queue, lane, sku);
        }

        while (plan.IsOverfull(lane) && queue.TryDequeue(out var sku, out var told))
        {
            var now = -TakenGain(lane, sku);
            if (now > told + Worth)
            {
                queue.Enqueue(sku, now);
                continue;
            }

            plan.Move(lane, sku, -1);
            Queue(queue, lane, sku);
        }
    }

    void Queue(PriorityQueue<int, double> queue, int lane, int sku)
    {
        if (plan.Moved(lane, sku) > 0)
        {
            queue.Enqueue(sku, -TakenGain(lane, sku));
        }
    }

    // What taking one unit back changes, for the room that frees.
    double TakenGain(int lane, int sku) => plan.ChangeOf(lane, sku, -1) / Room(lane, sku);

    double Room(int lane, int sku) =>
        problem.Lanes[lane].VolumeMost is null || problem.UnitVolumes[sku] == 0 ? 1 : problem.UnitVolumes[sku];

    void Fill()
    {
        var queue = new PriorityQueue<(int Lane, int Sku), double>();
        for (var lane = 0; lane < problem.Lanes.Length; lane++)
        {
            for (var sku = 0; sku < ground.Skus; sku++)
            {
                Offer(queue, lane, sku);
            }
        }

        while (queue.TryDequeue(out var best, out var told))
        {
            if (Gain(best.Lane, best.Sku) is not { } gain)
            {
                continue;
            }

            if (-gain > told + Worth)
            {
                Offer(queue, best.Lane, best.Sku);
                continue;
            }

            plan.Move(best.Lane, best.Sku, 1);
            Offer(queue, best.Lane, best.Sku);
        }
    }

    void Offer(PriorityQueue<(int Lane, int Sku), double> queue, int lane, int sku)
    {
        if (Gain(lane, sku) is { } gain)
        {
            queue.Enqueue((lane, sku), -gain);
        }
    }

    // For its room; null where it gains nothing, does not fit, or its lane is closed.
    double? Gain(int lane, int sku) =>
        !isClosed[lane] && (plan.LaneUnits(lane) > 0 || problem.Lanes[lane].FixedCost == 0)
        && plan.MoveGain(lane, sku, 1) is { } gain && gain > Worth ? gain / Room(lane, sku) : null;

    bool Closes(int lane)
    {
        if (problem.Lanes[lane].FixedCost == 0)
        {
            return false;
        }

        var before = plan.Value;
        long[] moved = [.. Enumerable.Range(0, ground.Skus).Select(sku => plan.Moved(lane, sku))];
        Shift(lane, moved, -1);
        if (plan.Value > before + Worth)
        {
            return true;
        }

        Shift(lane, moved, 1);
        return false;
    }

    void Shift(int lane, long[] moved, int sign)
    {
        for (var sku = 0; sku < moved.Length; sku++)
        {
            if (moved[sku] > 0)
            {
                plan.Move(lane, sku, sign * moved[sku]);
            }
        }
    }
}
