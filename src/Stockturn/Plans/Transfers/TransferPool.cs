using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Many SKUs that share shipments, room and money: prices of what is scarce, and which lanes to use at all.</summary>
/// <remarks>
/// At prices of money and room each SKU is alone and planned exactly; what that adds up to is a bound (Lagrange), and cutting planes find the
/// prices at which it is least. A lane is closed while what its shipments cost is more than its SKUs gain by it. The plan is made at those
/// prices, what gains most first; what no longer fits is planned again at higher prices, and what is left over is filled at lower ones. The
/// bound lets each SKU pay a share of a shipment in proportion to what the lane adds to it: shares that add up to its cost bound what every
/// SKU can gain whichever lanes are used. See docs/formulas/plans.md#shared-transfers.
/// </remarks>
sealed class TransferPool
{
    const int Rounds = 40, Turns = 3, SubsetsMost = 5, Halvings = 16;
    const double Barely = 1e-9, Dust = 1e-6;
    static readonly double[] Dearer = [1.02, 1.05, 1.1, 1.2, 1.5, 2, 3, 5, 10, 100];
    static readonly double[] Cheaper = [0, 0.5, 0.8, 0.9, 0.95, 0.98];

    readonly ImmutableArray<AskedTransfers> asked;
    readonly TransferLimits limits;
    readonly TransferScene[] scenes;
    readonly int[] askedAt;
    readonly (short From, short To)[] ends;
    readonly double[] shipments, limit;
    readonly int[][] lanes;
    readonly int[][] usersOf;
    readonly bool hasBudget;

    /// <summary>Of SKUs, some of which would move something.</summary>
    public TransferPool(ImmutableArray<AskedTransfers> asked, TransferLimits limits)
    {
        (this.asked, this.limits, hasBudget) = (asked, limits, limits.Budget is not null);
        askedAt = [.. Enumerable.Range(0, asked.Length).Where(at => asked[at].Scene is not null)];
        scenes = [.. askedAt.Select(at => asked[at].Scene!)];
        (ends, shipments) = ([.. limits.Shipments.Keys], [.. limits.Shipments.Values]);
        limit = hasBudget ? [limits.Budget!.Value, .. limits.Rooms] : [.. limits.Rooms];
        lanes = [.. scenes.Select(scene => Enumerable.Range(0, scene.Ways).Select(way => Array.IndexOf(ends, scene.Ends(way))).ToArray())];
        usersOf = [.. ends.Select((_, lane) => Enumerable.Range(0, scenes.Length).Where(at => lanes[at].Contains(lane)).ToArray())];
    }

    /// <summary>The plan.</summary>
    public SharedTransfers Best()
    {
        var prices = new double[limit.Length];
        var closed = new bool[ends.Length];
        var plan = Opened(prices, closed);
        for (var turn = 0; turn < Turns && !Fits(Used(plan)); turn++)
        {
            bool[] before = [.. closed];
            prices = Search(prices, closed, plan);
            plan = Opened(prices, closed);
            if (before.AsSpan().SequenceEqual(closed))
            {
                break;
            }
        }

        if (!Fits(Used(plan)) || prices.Any(price => price > 0))
        {
            plan = Filled(prices, closed, plan);
        }

        if (Value(plan) < 0)
        {
            plan = new Plans([.. scenes.Select(scene => new long[scene.Ways])], plan.Proof);
        }

        // Any prices bound: those found, or none at all, which is what SKUs gain that share shipments only.
        var value = Value(plan);
        var bound = prices.Any(price => price > 0) ? Math.Min(Bound(prices), Bound(new double[limit.Length])) : Bound(prices);
        return Told(plan.Moved, prices, new PlanProof(value, Math.Max(value, bound)));
    }

    // Every SKU at some prices, with some lanes closed.
    Plans At(double[] prices, Func<int, bool> isClosed, int[]? some = null)
    {
        int[] meant = some ?? [.. Enumerable.Range(0, scenes.Length)];
        var plan = new Plans(new long[meant.Length][], new PlanProof[meant.Length]);
        Parallel.For(0, meant.Length, at =>
        {
            plan.Moved[at] = new long[scenes[meant[at]].Ways];
            plan.Proof[at] = Solve(meant[at], prices, isClosed, plan.Moved[at]);
        });
        return plan;
    }

    PlanProof Solve(int at, double[] prices, Func<int, bool> isClosed, long[] moved)
    {
        var costs = new double[moved.Length];
        for (var way = 0; way < costs.Length; way++)
        {
            costs[way] = lanes[at][way] is var lane and >= 0 && isClosed(lane) ? double.PositiveInfinity : UnitCost(at, way, prices);
        }

        return scenes[at].Solve(costs, moved);
    }

    double UnitCost(int at, int way, double[] prices)
    {
        var cost = scenes[at].UnitCost(way) * (1 + (hasBudget ? prices[0] : 0));
        return RoomOf(at, way) is var room and >= 0 ? cost + prices[room] * scenes[at].Volume : cost;
    }

    // Its place among the limits.
    int RoomOf(int at, int way) => scenes[at].Room(way) is var room and >= 0 ? room + (hasBudget ? 1 : 0) : -1;

    double ShipmentCost(int lane, double[] prices) => shipments[lane] * (1 + (hasBudget ? prices[0] : 0));

    // Lanes that do not earn their shipment are closed, and opened again where they do after all.
    Plans Opened(double[] prices, bool[] closed)
    {
        var plan = At(prices, lane => closed[lane]);
        for (var (turn, changed) = (0, true); turn < Turns && changed; turn++)
        {
            changed = false;
            for (var lane = 0; lane < closed.Length; lane++)
            {
                var isUsed = IsUsed(plan, lane);
                var toggled = lane;
                if (usersOf[lane].Length == 0 || (!closed[lane] && !isUsed))
                {
                    continue;
                }

                var other = At(prices, one => one == toggled ? !closed[one] : closed[one], usersOf[lane]);
                var change = other.Proof.Sum(one => one.Value) - usersOf[lane].Sum(at => plan.Proof[at].Value)
                    + ShipmentCost(lane, prices) * (closed[lane] ? -1 : 1);
                if (change > Barely)
                {
                    (closed[lane], changed) = (!closed[lane], true);
                    for (var at = 0; at < usersOf[lane].Length; at++)
                    {
                        (plan.Moved[usersOf[lane][at]], plan.Proof[usersOf[lane][at]]) = (other.Moved[at], other.Proof[at]);
                    }
                }
            }
        }

        return plan;
    }

    bool IsUsed(Plans plan, int lane) => usersOf[lane].Any(at => Goes(at, plan.Moved[at], lane));

    bool Goes(int at, long[] moved, int lane) => moved.Where((units, way) => units > 0 && lanes[at][way] == lane).Any();

    double[] Search(double[] start, bool[] closed, Plans free)
    {
        var (gain, used) = (Math.Max(Barely, free.Proof.Sum(one => one.Value)), Used(free));
        var search = new PriceSearch(start, [.. used.Select(amount => amount > Barely ? gain / amount : 1)]);
        search.Run(prices =>
        {
            var plan = At(prices, lane => closed[lane]);
            var taken = Used(plan);
            var open = Enumerable.Range(0, closed.Length).Where(lane => !closed[lane] && IsUsed(plan, lane)).Sum(lane => ShipmentCost(lane, prices));
            return new PricedBound(
                plan.Proof.Sum(one => one.Value) - open + prices.Select((price, at) => price * limit[at]).Sum(),
                [.. limit.Select((most, at) => most - taken[at])]);
        }, Rounds);
        return search.Prices;
    }

    // What all SKUs take of each limit, shipments of the lanes in use among it.
    double[] Used(Plans plan)
    {
        var used = new double[limit.Length];
        for (var at = 0; at < scenes.Length; at++)
        {
            Take(used, at, plan.Moved[at], 1);
        }

        if (hasBudget)
        {
            used[0] += Enumerable.Range(0, ends.Length).Where(lane => IsUsed(plan, lane)).Sum(lane => shipments[lane]);
        }

        return used;
    }

    void Take(double[] used, int at, long[] moved, int sign)
    {
        for (var way = 0; way < moved.Length; way++)
        {
            if (hasBudget)
            {
                used[0] += sign * moved[way] * scenes[at].UnitCost(way);
            }

            if (RoomOf(at, way) is var room and >= 0)
            {
                used[room] += sign * moved[way] * scenes[at].Volume;
            }
        }
    }

    bool Fits(double[] used) => used.Zip(limit).All(pair => pair.First <= pair.Second + Dust);

    // Units whose gain is most a price come first; what does not fit is planned again dearer, what is left is filled cheaper.
    Plans Filled(double[] prices, bool[] closed, Plans at)
    {
        var filling = new TransferFilling(limit, hasBudget, shipments, scenes.Length, ends.Length);
        double[] scarce = [.. prices.Select((price, one) => Math.Max(price, limit[one] > 0 ? 0.02 * Scale(at, one) : Scale(at, one)))];
        var order = Enumerable.Range(0, scenes.Length).OrderByDescending(one => at.Proof[one].Value).ThenBy(one => one).ToArray();
        foreach (var one in order)
        {
            _ = filling.Offer(one, Part(one, at.Moved[one])) || Dearer.Any(factor => filling.Offer(one, Again(one, scarce, factor, closed)))
                || filling.Offer(one, Cut(one, at.Moved[one], filling));
        }

        foreach (var one in order.Where(one => filling.Gain(one) < asked[askedAt[one]].Proof.Value - Barely))
        {
            _ = Cheaper.Any(factor => filling.Offer(one, Again(one, prices, factor, closed)))
                || filling.Offer(one, Cut(one, Again(one, prices, Cheaper[^1], closed).Moved, filling));
        }

        filling.Close();
        return new Plans([.. Enumerable.Range(0, scenes.Length).Select(one => filling.Moved(one) ?? new long[scenes[one].Ways])], at.Proof);
    }

    double Scale(Plans plan, int one) => Used(plan)[one] is var used && used > Barely ? plan.Proof.Sum(proof => proof.Value) / used : 1;

    TransferPart Again(int at, double[] prices, double factor, bool[] closed)
    {
        var moved = new long[scenes[at].Ways];
        Solve(at, [.. prices.Select(price => price * factor)], lane => closed[lane], moved);
        return Part(at, moved);
    }

    // The largest share of the moves that fits, in whole packs: where all units gain alike no price parts them.
    TransferPart Cut(int at, long[] moved, TransferFilling filling)
    {
        TransferPart Share(double share) => Part(at, [.. moved.Select((units, way) => scenes[at].Whole(way, share * units))]);
        var (least, most) = (0.0, 1.0);
        for (var turn = 0; turn < Halvings; turn++)
        {
            var middle = (least + most) / 2;
            (least, most) = filling.Fits(at, Share(middle)) ? (middle, most) : (least, middle);
        }

        return Share(least);
    }

    TransferPart Part(int at, long[] moved)
    {
        var used = new double[limit.Length];
        Take(used, at, moved, 1);
        return new TransferPart(
            moved, scenes[at].Gain(moved), used, [.. Enumerable.Range(0, ends.Length).Where(lane => Goes(at, moved, lane))]);
    }

    double Value(Plans plan) => Enumerable.Range(0, scenes.Length).Sum(at => scenes[at].Gain(plan.Moved[at]))
        - Enumerable.Range(0, ends.Length).Where(lane => IsUsed(plan, lane)).Sum(lane => shipments[lane]);

    // Each SKU with its shares of the shipments, whichever lanes are used.
    double Bound(double[] prices)
    {
        var all = At(prices, _ => false);
        var shares = scenes.Select((scene, _) => new double[scene.Ways]).ToArray();
        for (var lane = 0; lane < ends.Length; lane++)
        {
            int[] going = [.. usersOf[lane].Where(at => Goes(at, all.Moved[at], lane))];
            var without = lane;
            var other = At(prices, one => one == without, going);
            double[] added = [.. going.Select((at, one) => Math.Max(0, all.Proof[at].Bound - other.Proof[one].Value))];
            var sum = added.Sum();
            for (var one = 0; one < going.Length && sum > 0; one++)
            {
                shares[going[one]][Array.IndexOf(lanes[going[one]], lane)] = ShipmentCost(lane, prices) * added[one] / sum;
            }
        }

        var bounds = new double[scenes.Length];
        Parallel.For(0, scenes.Length, at => bounds[at] = MostOf(at, prices, shares[at], all.Proof[at].Bound));
        return bounds.Sum() + prices.Select((price, at) => price * limit[at]).Sum();
    }

    double MostOf(int at, double[] prices, double[] shares, double whole)
    {
        int[] paid = [.. Enumerable.Range(0, shares.Length).Where(way => shares[way] > 0)];
        if (paid.Length is 0 or > SubsetsMost)
        {
            return whole;
        }

        var (most, moved) = (double.NegativeInfinity, new long[shares.Length]);
        for (var taken = 0; taken < 1 << paid.Length; taken++)
        {
            var chosen = taken;
            var (share, isClosed) = (0.0, new HashSet<int>());
            for (var one = 0; one < paid.Length; one++)
            {
                if ((chosen >> one & 1) == 1)
                {
                    share += shares[paid[one]];
                }
                else
                {
                    isClosed.Add(lanes[at][paid[one]]);
                }
            }

            most = Math.Max(most, Solve(at, prices, isClosed.Contains, moved).Bound - share);
        }

        return most;
    }

    SharedTransfers Told(long[][] moved, double[] prices, PlanProof proof)
    {
        var plan = new Plans(moved, []);
        var used = Used(plan);
        var told = asked.Select(one => one.Scene is null ? one.Alone() : null!).ToArray();
        for (var at = 0; at < scenes.Length; at++)
        {
            told[askedAt[at]] = asked[askedAt[at]].With(moved[at], scenes[at].Gain(moved[at]));
        }

        for (var lane = 0; lane < ends.Length; lane++)
        {
            ShipmentShares.Share(told, ends[lane], shipments[lane]);
        }

        TransferUse Use(int at) => new(limit[at], used[at], prices[at]);
        return new SharedTransfers([.. told], proof)
        {
            Budget = hasBudget ? Use(0) : null,
            Rooms = [.. limits.Rooms.Select((_, room) => Use(room + (hasBudget ? 1 : 0)))],
            Shipments =
            [
                .. ends.Select((lane, at) => new TransferShipment(
                    lane.From, lane.To, shipments[at], usersOf[at].Count(one => Goes(one, moved[one], at)),
                    usersOf[at].Count(one => !Goes(one, moved[one], at) && Goes(one, asked[askedAt[one]].Moved, at)))),
            ],
        };
    }

    sealed record Plans(long[][] Moved, PlanProof[] Proof);
}
