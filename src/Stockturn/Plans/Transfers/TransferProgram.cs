namespace Stockturn.Plans;

/// <summary>The transfer of some SKUs as a program with whole variables.</summary>
/// <remarks>
/// Whole variables: packs on a lane, packs bought, lanes opened, price breaks taken. What stock is worth comes in as tangents of its
/// concave worth, each when a point breaks it, drawn between the points that can be reached at all: with packs of 10 those are ten units apart,
/// which leaves nothing between. Worth that rises is told unit by unit, in order. See docs/formulas/plans.md#transfer.
/// </remarks>
sealed class TransferProgram : IProgramGuide
{
    const double Broke = 1e-7;

    readonly TransferGround ground;
    readonly TransferProblem problem;
    readonly int[] skus;
    readonly int[,] moves, buys;
    readonly int[] opens;
    readonly List<StockCurve> curves = [];
    readonly List<(int Variable, double Most, int Decision)> links = [];
    readonly TransferRepair repair;

    /// <summary>Of some SKUs; the others stay as they are.</summary>
    public TransferProgram(TransferGround ground, int[] skus)
    {
        (this.ground, this.skus, problem) = (ground, skus, ground.Problem);
        moves = new int[problem.Lanes.Length, skus.Length];
        buys = new int[ground.Warehouses, skus.Length];
        opens = [.. problem.Lanes.Select(lane => lane.FixedCost > 0 ? Program.AddWhole(-lane.FixedCost, 0, 1, isDecision: true) : -1)];
        for (var at = 0; at < skus.Length; at++)
        {
            AddMoves(at);
            AddPurchases(at);
            AddWorths(at);
        }

        AddLanes();
        AddVolumes();
        AddBudget();
        repair = new TransferRepair(ground, skus);
    }

    /// <summary>The program.</summary>
    public MixedProgram Program { get; } = new();

    /// <summary>The best plan so far; null while there is none.</summary>
    public TransferState? Best { get; private set; }

    /// <summary>Begins with a plan.</summary>
    public void Begin(TransferState plan) => Best = plan;

    /// <inheritdoc/>
    public IEnumerable<ProgramRow> Broken(Func<int, double> point)
    {
        foreach (var (variable, most, decision) in links)
        {
            if (point(variable) > most * point(decision) + Broke * Math.Max(1, most))
            {
                yield return new ProgramRow([(variable, 1), (decision, -most)], 0);
            }
        }

        foreach (var curve in curves)
        {
            if (curve.Broken(point, Broke) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <inheritdoc/>
    public double? Repair(Func<int, double> point)
    {
        var plan = new TransferState(ground);
        for (var at = 0; at < skus.Length; at++)
        {
            for (var lane = 0; lane < problem.Lanes.Length; lane++)
            {
                if (moves[lane, at] >= 0 && Packs(point(moves[lane, at])) is var packs and > 0)
                {
                    plan.Move(lane, skus[at], packs * problem.Lanes[lane].Pack);
                }
            }

            for (var to = 0; to < ground.Warehouses; to++)
            {
                if (buys[to, at] >= 0 && Packs(point(buys[to, at])) is var packs and > 0)
                {
                    plan.Buy(to, skus[at], packs * ground.Terms(skus[at])!.Pack);
                }
            }
        }

        if (!repair.Improve(plan, lane => opens[lane] < 0 || point(opens[lane]) > 0.3))
        {
            return null;
        }

        Best = Best is null || plan.Value > Best.Value ? plan : Best;
        return plan.Value - ground.NoActionValue;
    }

    static long Packs(double value) => (long)Math.Floor(value + 1e-5);

    void AddMoves(int at)
    {
        for (var lane = 0; lane < problem.Lanes.Length; lane++)
        {
            var way = problem.Lanes[lane];
            var packs = ground.PacksMost(way, skus[at]);
            moves[lane, at] = packs > 0 ? Program.AddWhole(-way.UnitCost * way.Pack, 0, packs) : -1;
            if (packs > 0 && opens[lane] >= 0)
            {
                links.Add((moves[lane, at], packs, opens[lane]));
            }
        }

        for (var from = 0; from < ground.Warehouses; from++)
        {
            (int, double)[] leaving = [.. Leaving(from, at)];
            if (leaving.Length > 0)
            {
                Program.Require(leaving, ground.Stock(from, skus[at]));
            }
        }
    }

    IEnumerable<(int Variable, double Factor)> Leaving(int start, int at) =>
        from lane in Enumerable.Range(0, problem.Lanes.Length)
        where problem.Lanes[lane].From == start && moves[lane, at] >= 0
        select (moves[lane, at], (double)problem.Lanes[lane].Pack);

    IEnumerable<(int Variable, double Factor)> Coming(int to, int at)
    {
        var moving =
            from lane in Enumerable.Range(0, problem.Lanes.Length)
            where problem.Lanes[lane].To == to && moves[lane, at] >= 0
            select (moves[lane, at], (double)problem.Lanes[lane].Pack);
        return buys[to, at] < 0 ? moving : moving.Append((buys[to, at], (double)ground.Terms(skus[at])!.Pack));
    }

    void AddPurchases(int at)
    {
        var sku = skus[at];
        for (var to = 0; to < ground.Warehouses; to++)
        {
            var packs = ground.BoughtMost(to, sku) / (ground.Terms(sku)?.Pack ?? 1);
            buys[to, at] = packs > 0
                ? Program.AddWhole(-problem.Supplier!.InboundCosts[to]!.Value * ground.Terms(sku)!.Pack, 0, packs)
                : -1;
        }

        if (ground.Terms(sku) is { } terms)
        {
            (int Variable, double Factor)[] units =
                [.. Enumerable.Range(0, ground.Warehouses).Where(to => buys[to, at] >= 0).Select(to => (buys[to, at], (double)terms.Pack))];
            if (units.Length > 0)
            {
                prices.AddRange(new PurchasePrices(terms).Add(Program, units));
            }
        }
    }

    readonly List<(int Variable, double Price)> prices = [];

    void AddWorths(int at)
    {
        for (var place = 0; place < ground.Warehouses; place++)
        {
            (int, double)[] change = [.. Coming(place, at), .. Leaving(place, at).Select(one => (one.Variable, -one.Factor))];
            if (change.Length == 0)
            {
                continue;
            }

            var stock = ground.Stock(place, skus[at]);
            var curve = new StockCurve(ground.Worth(place, skus[at]), stock, change);
            if (curve.IsFalling)
            {
                curve.Add(Program);
                curves.Add(curve);
            }
            else
            {
                curve.AddInOrder(Program);
            }
        }
    }

    void AddLanes()
    {
        for (var lane = 0; lane < problem.Lanes.Length; lane++)
        {
            var way = problem.Lanes[lane];
            int[] used = [.. Enumerable.Range(0, skus.Length).Where(at => moves[lane, at] >= 0)];
            AddLimit(lane, way.UnitsMost, used.Select(at => (moves[lane, at], (double)way.Pack)));
            AddLimit(lane, way.VolumeMost, used.Select(at => (moves[lane, at], way.Pack * problem.UnitVolumes[skus[at]])));
        }
    }

    void AddLimit(int lane, double? limit, IEnumerable<(int Variable, double Factor)> load)
    {
        (int Variable, double Factor)[] all = [.. load.Where(one => one.Factor > 0)];
        if (limit is { } most && all.Length > 0)
        {
            var scale = 1 / all.Max(one => one.Factor);
            var scaled = all.Select(one => (one.Variable, one.Factor * scale));
            Program.Require(opens[lane] < 0 ? scaled : scaled.Append((opens[lane], -most * scale)), opens[lane] < 0 ? most * scale : 0);
        }
    }

    void AddVolumes()
    {
        for (var place = 0; place < ground.Warehouses; place++)
        {
            if (problem.Warehouses[place].VolumeMost is not { } most)
            {
                continue;
            }

            var room = most - Enumerable.Range(0, ground.Skus).Sum(sku => problem.UnitVolumes[sku] * ground.Stock(place, sku));
            (int Variable, double Factor)[] change =
            [
                .. Enumerable.Range(0, skus.Length).SelectMany(at => Coming(place, at)
                    .Concat(Leaving(place, at).Select(one => (one.Variable, Factor: -one.Factor)))
                    .Select(one => (one.Variable, one.Factor * problem.UnitVolumes[skus[at]]))).Where(one => one.Item2 != 0),
            ];
            var scale = 1 / change.Select(one => Math.Abs(one.Factor)).DefaultIfEmpty(1).Max();
            Program.Require(change.Select(one => (one.Variable, one.Factor * scale)), room * scale);
        }
    }

    void AddBudget()
    {
        if (problem.Supplier?.Budget is not { } budget || prices.Count == 0)
        {
            return;
        }

        var inbound =
            from at in Enumerable.Range(0, skus.Length)
            from to in Enumerable.Range(0, ground.Warehouses)
            where buys[to, at] >= 0
            select (buys[to, at], problem.Supplier.InboundCosts[to]!.Value * ground.Terms(skus[at])!.Pack);
        var spent = prices.Concat(inbound).GroupBy(one => one.Item1).Select(group => (group.Key, group.Sum(one => one.Item2)));
        Program.Require(spent, budget);
    }
}
