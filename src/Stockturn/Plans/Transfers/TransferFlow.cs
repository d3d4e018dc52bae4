namespace Stockturn.Plans;

/// <summary>The best moves of one SKU that shares nothing and goes in packs of one size: a flow of least cost with convex arcs.</summary>
/// <remarks>
/// A transport problem: the stock of a warehouse stays at nothing or goes over a lane, and each further unit at its end adds less. From
/// everything staying, units go the shortest way of the residual network from the end that loses least to the one that gains most, as
/// many at once as that gains anything. A flow that went shortest ways is of least cost for where it ends, so when no way gains any more
/// the reduced costs of all arcs say that it is the best (Ahuja, Magnanti and Orlin 1993, chapters 9 and 14). Where all lanes have the same
/// pack, a pack is what flows: what packs are worth falls as units do. Arrays are kept from SKU to SKU; one for each thread.
/// </remarks>
sealed class TransferFlow
{
    const double Worth = 1e-9;

    readonly TransferGround ground;
    readonly int places, pack;
    readonly int[] laneOf;
    readonly double[] costs, ways;
    readonly long[] flow, lies, loose;
    readonly int[] via, next;

    /// <summary>For the lanes of a problem, on which so many units go at a time.</summary>
    public TransferFlow(TransferGround ground, int pack = 1)
    {
        (this.ground, this.pack) = (ground, pack);
        places = ground.Warehouses;
        var cells = places * places;
        (costs, ways, flow, via, next) = (new double[cells], new double[cells], new long[cells], new int[cells], new int[cells]);
        (lies, loose) = (new long[places], new long[places]);
        laneOf = [.. Enumerable.Repeat(-1, cells)];
        for (var lane = 0; lane < ground.Problem.Lanes.Length; lane++)
        {
            laneOf[ground.Problem.Lanes[lane].From * places + ground.Problem.Lanes[lane].To] = lane;
        }
    }

    /// <summary>Plans a SKU.</summary>
    /// <param name="sku">The SKU, all of whose worths fall.</param>
    /// <param name="unitCosts">What a unit pays on each lane; infinite on a lane that is closed.</param>
    /// <param name="moved">Where the units on each lane are put.</param>
    /// <returns>What the moves gain beside doing nothing, at these costs.</returns>
    public double Solve(int sku, ReadOnlySpan<double> unitCosts, Span<long> moved)
    {
        Start(sku, unitCosts);
        while (Improve(sku))
        {
        }

        var gain = 0.0;
        moved.Clear();
        for (var at = 0; at < places; at++)
        {
            var worth = ground.Worth(at, sku);
            gain += worth.Value(loose[at] + lies[at] * pack) - worth.Value(ground.Stock(at, sku));
            for (var to = 0; to < places; to++)
            {
                var cell = at * places + to;
                if (at != to && flow[cell] > 0)
                {
                    moved[laneOf[cell]] = flow[cell] * pack;
                    gain -= flow[cell] * costs[cell];
                }
            }
        }

        return gain;
    }

    void Start(int sku, ReadOnlySpan<double> unitCosts)
    {
        Array.Clear(flow);
        for (var at = 0; at < places; at++)
        {
            (lies[at], loose[at]) = Math.DivRem(ground.Stock(at, sku), pack);
            flow[at * places + at] = lies[at];
            for (var to = 0; to < places; to++)
            {
                var cell = at * places + to;
                costs[cell] = at == to ? 0 : laneOf[cell] < 0 ? double.PositiveInfinity : unitCosts[laneOf[cell]] * pack;
            }
        }
    }

    bool Improve(int sku)
    {
        FindWays();
        var (from, to, most) = (-1, -1, Worth);
        for (var at = 0; at < places; at++)
        {
            if (lies[at] == 0)
            {
                continue;
            }

            var loss = Step(at, sku, lies[at]);
            for (var end = 0; end < places; end++)
            {
                var gain = at == end ? 0 : Step(end, sku, lies[end] + 1) - loss - ways[at * places + end];
                (from, to, most) = gain > most ? (at, end, gain) : (from, to, most);
            }
        }

        if (from < 0)
        {
            return false;
        }

        Send(from, to, UnitsWorth(sku, from, to));
        return true;
    }

    // Moving an end's unit from one place to another: whoever fills it there fills the other instead, one step or several.
    void FindWays()
    {
        Array.Fill(ways, double.PositiveInfinity);
        for (var start = 0; start < places; start++)
        {
            for (var at = 0; at < places; at++)
            {
                var filled = start * places + at;
                if (flow[filled] == 0)
                {
                    continue;
                }

                for (var to = 0; to < places; to++)
                {
                    var way = costs[start * places + to] - costs[filled];
                    if (to != at && way < ways[at * places + to])
                    {
                        ways[at * places + to] = way;
                        via[at * places + to] = start;
                        next[at * places + to] = to;
                    }
                }
            }
        }

        Shorten();
    }

    void Shorten()
    {
        for (var middle = 0; middle < places; middle++)
        {
            for (var at = 0; at < places; at++)
            {
                var first = ways[at * places + middle];
                if (at == middle || double.IsPositiveInfinity(first))
                {
                    continue;
                }

                for (var to = 0; to < places; to++)
                {
                    var way = first + ways[middle * places + to];
                    if (to != at && to != middle && way < ways[at * places + to] - Worth)
                    {
                        ways[at * places + to] = way;
                        next[at * places + to] = next[at * places + middle];
                    }
                }
            }
        }
    }

    // As many units as the way holds and as still gain something.
    long UnitsWorth(int sku, int from, int to)
    {
        var most = lies[from];
        for (var at = from; at != to; at = next[at * places + to])
        {
            most = Math.Min(most, flow[via[at * places + next[at * places + to]] * places + at]);
        }

        var way = ways[from * places + to];
        var least = 1L;
        while (least < most)
        {
            var middle = least + (most - least + 1) / 2;
            var isWorth = Step(to, sku, lies[to] + middle) - Step(from, sku, lies[from] - middle + 1) - way > Worth;
            (least, most) = isWorth ? (middle, most) : (least, middle - 1);
        }

        return least;
    }

    // What the pack of this number adds to the loose units there.
    double Step(int at, int sku, long packs)
    {
        var worth = ground.Worth(at, sku);
        return pack == 1 ? worth.Step(packs) : worth.Value(loose[at] + packs * pack) - worth.Value(loose[at] + (packs - 1) * pack);
    }

    void Send(int from, int to, long units)
    {
        for (var at = from; at != to;)
        {
            var then = next[at * places + to];
            var start = via[at * places + then] * places;
            flow[start + at] -= units;
            flow[start + then] += units;
            at = then;
        }

        lies[from] -= units;
        lies[to] += units;
    }
}
