namespace Stockturn.Decisions;

/// <summary>The search for the best ladder: depth first, by bounds.</summary>
sealed class LadderSearch(LadderGround ground)
{
    const long VisitsMost = 20_000_000;
    const double Tie = 1e-10, CashRounding = 1e-6;

    readonly MarkdownProblem problem = ground.Problem;
    readonly int[] path = new int[ground.Periods];
    readonly double[] factors = Factors(ground.Problem);
    LeftCurve curve = null!;
    LadderBound[] bounds = [];
    LadderBound? cashBound;
    double best = double.NegativeInfinity, open = double.NegativeInfinity;
    long visits;

    /// <summary>The prices of the best ladder; none found: null.</summary>
    public double[]? Best { get; private set; }

    /// <summary>What no ladder exceeds.</summary>
    public double Bound => Math.Max(best, open);

    double Better => Best is null ? double.NegativeInfinity : best + Tie * Math.Abs(best);

    /// <summary>Searches.</summary>
    public void Run()
    {
        curve = new LeftCurve(problem.Units, Enumerable.Range(0, ground.Periods).Sum(ground.MostDemand), problem.IsPoisson);
        bounds =
        [
            new LadderBound(ground, ground.Periods, factors, problem.Salvage),
            .. problem.Disposal.Select((value, period) => new LadderBound(ground, period, factors, value)),
        ];
        cashBound = problem.Target is { } target
            ? new LadderBound(ground, target.ByPeriod, [.. Enumerable.Repeat(1.0, target.ByPeriod), 0], 0)
            : null;
        foreach (var ladder in bounds.SelectMany(bound => bound.Ladders()).Concat(cashBound?.Ladders().Select(Lengthened) ?? []))
        {
            Offer(ladder);
        }

        Visit(new Node(0, 0, ground.Changes, 0, problem.Units, 0, 0));
    }

    // A ladder for the cash alone goes on at its last price.
    int[] Lengthened(int[] ladder) => [.. ladder, .. Enumerable.Repeat(ladder[^1], ground.Periods - ladder.Length)];

    static double[] Factors(MarkdownProblem problem)
    {
        var factors = new double[problem.Periods + 1];
        factors[0] = 1;
        for (var period = 1; period < factors.Length; period++)
        {
            factors[period] = factors[period - 1] * problem.Discount;
        }

        return factors;
    }

    // Before a period: the price and the changes left, what was asked for and is left, cash so far, discounted and not.
    readonly record struct Node(int Period, int Last, int ChangesLeft, double Asked, double Left, double Value, double Cash);

    void Visit(in Node node)
    {
        if (node.Period == ground.Periods)
        {
            Reach(node, factors[node.Period] * problem.Salvage * node.Left);
            return;
        }

        if (problem.Disposal.Length > 0)
        {
            Reach(node, factors[node.Period] * problem.Disposal[node.Period] * node.Left);
        }

        for (var price = 1; price < ground.Prices.Length; price++)
        {
            if (!ground.MayFollow(node.Last, price, node.ChangesLeft))
            {
                continue;
            }

            var next = After(node, price);
            var most = next.Value + Most(next);
            if (most <= Better || !MayReach(next))
            {
                continue;
            }

            if (visits++ >= VisitsMost)
            {
                open = Math.Max(open, most);
                continue;
            }

            path[node.Period] = price;
            Visit(next);
        }
    }

    Node After(in Node node, int price)
    {
        var asked = node.Asked + ground.Demand(node.Period, price);
        var left = curve.After(asked);
        var cash = ground.Net[price] * (node.Left - left) - problem.HoldingOf(node.Period) * left
            - (ground.IsChange(node.Last, price) ? problem.ChangeCost : 0);
        return new Node(
            node.Period + 1,
            price,
            ground.Left(node.ChangesLeft, node.Last, price),
            asked,
            left,
            node.Value + factors[node.Period] * cash,
            problem.Target is { } target && node.Period < target.ByPeriod ? node.Cash + cash : node.Cash);
    }

    double Most(in Node node)
    {
        var most = double.NegativeInfinity;
        for (var at = 0; at < bounds.Length; at++)
        {
            // The first ends after all periods, the others before the period they stand for.
            if (at == 0 || at - 1 >= node.Period)
            {
                most = Math.Max(most, bounds[at].Of(node.Period, node.Last, node.ChangesLeft, node.Left));
            }
        }

        return most;
    }

    // What is disposed of brings cash too, which the bound of sales alone does not know.
    bool MayReach(in Node node) => problem.Target is not { } target
        || (node.Period >= target.ByPeriod
            ? node.Cash >= target.Amount - CashRounding
            : problem.Disposal.Length > 0
                || node.Cash + cashBound!.Of(node.Period, node.Last, node.ChangesLeft, node.Left) >= target.Amount - CashRounding);

    void Reach(in Node node, double left)
    {
        if (node.Value + left > Better)
        {
            Offer(path.AsSpan(0, node.Period).ToArray());
        }
    }

    void Offer(int[] ladder)
    {
        double[] prices = [.. ladder.Select(place => ground.Prices[place])];
        var outcome = LadderCash.Of(problem, prices);
        if (outcome.Value > best && LadderCash.IsReached(problem, outcome))
        {
            (best, Best) = (outcome.Value, prices);
        }
    }
}
