namespace Stockturn.Plans;

/// <summary>Searches the whole points of a program, dropping every branch whose bound is not above the best plan found.</summary>
/// <remarks>
/// Nodes by best bound, each dived from until it is dropped; the tableau stays and only its bounds change. Branches on the variables told
/// to come first, then by pseudo-costs; reduced costs narrow the bounds below a node (Land and Doig 1960; Achterberg 2007).
/// Rows of the problem come in when a point breaks them. No clock: the limit counts work, so every machine ends alike.
/// </remarks>
sealed class BranchAndBound
{
    const double Whole = 1e-6;
    const int RoundsMost = 200, RowsSpare = 150;

    readonly MixedProgram program;
    readonly IProgramGuide guide;
    readonly SearchLimits limits;
    readonly LinearProgram linear;
    readonly double[] least, most;
    readonly int[] wholes;
    readonly double[] lossDown, lossUp;
    readonly int[] timesDown, timesUp;
    readonly PriorityQueue<SearchNode, (double, int)> open = new();
    double best = double.NegativeInfinity;
    double pruned = double.NegativeInfinity;
    double left = double.NegativeInfinity;
    int made;

    BranchAndBound(MixedProgram program, IProgramGuide guide, SearchLimits limits)
    {
        (this.program, this.guide, this.limits) = (program, guide, limits);
        (least, most) = (program.Lower, program.Upper);
        linear = new LinearProgram(program.Gains, least, most) { WorkMost = limits.WorkMost };
        program.Rows.ForEach(linear.Add);
        wholes = [.. Enumerable.Range(0, program.Variables).Where(program.IsWhole)];
        (lossDown, lossUp) = (new double[program.Variables], new double[program.Variables]);
        (timesDown, timesUp) = (new int[program.Variables], new int[program.Variables]);
    }

    double Cutoff => best + limits.Closeness;

    /// <summary>Searches; the guide keeps the best plan. A plan known before is told by its value.</summary>
    public static SearchEnd Run(MixedProgram program, IProgramGuide guide, SearchLimits limits, double? known = null)
    {
        var search = new BranchAndBound(program, guide, limits) { best = known ?? double.NegativeInfinity };
        return search.Run();
    }

    SearchEnd Run()
    {
        Keep(SearchNode.Root);
        while (open.TryDequeue(out var node, out _))
        {
            if (node.Bound <= Cutoff)
            {
                pruned = Math.Max(pruned, node.Bound);
                continue;
            }

            for (var next = node; next is not null;)
            {
                if (linear.Work > limits.WorkMost)
                {
                    return Stopped(next);
                }

                next = Children(next);
            }
        }

        return new SearchEnd(Found, Unseen, IsComplete: true);
    }

    // What was dropped within the closeness may be worth that much more, but where values come in steps.
    double Unseen => Math.Max(Math.Max(best, left), limits.IsStepped ? double.NegativeInfinity : pruned);

    double? Found => double.IsNegativeInfinity(best) ? null : best;

    SearchEnd Stopped(SearchNode node)
    {
        var bound = open.UnorderedItems.Aggregate(Math.Max(best, node.Bound), (sum, item) => Math.Max(sum, item.Element.Bound));
        return new SearchEnd(Found, Math.Max(bound, Unseen), IsComplete: false);
    }

    void Keep(SearchNode node) => open.Enqueue(node, (-node.Bound, made++));

    // Solves a node and splits it: hands back the child to go on with, or null when the branch ends here.
    SearchNode? Children(SearchNode node)
    {
        Enter(node);
        var end = Solve();
        var bound = Math.Min(node.Bound, linear.Objective);
        Learn(node, bound);
        if (end == LinearEnd.Infeasible)
        {
            return null;
        }

        if (end == LinearEnd.Optimal && bound > Cutoff && (node.Depth < 3 || made % 4 == 0 || FractionalOf() < 0))
        {
            best = Math.Max(best, guide.Repair(linear.Value) ?? best);
        }

        if (bound <= Cutoff)
        {
            pruned = Math.Max(pruned, bound);
            return null;
        }

        if (end != LinearEnd.Optimal)
        {
            // The steps ran out: the bound remembers what was not looked at.
            left = Math.Max(left, bound);
            return null;
        }

        var branch = FractionalOf();
        if (branch < 0)
        {
            // Whole, and yet the plan made of it is worth less: rounding within the tolerance.
            best = Math.Max(best, guide.Repair(linear.Value) ?? best);
            pruned = bound <= Cutoff ? Math.Max(pruned, bound) : pruned;
            left = bound <= Cutoff ? left : Math.Max(left, bound);
            return null;
        }

        return Split(node, branch, bound);
    }

    SearchNode Split(SearchNode node, int branch, double bound)
    {
        var value = linear.Value(branch);
        var narrowed = Narrowed(linear.Objective);
        var down = new SearchNode(node, branch, linear.Lower(branch), Math.Floor(value))
        {
            Bound = bound,
            Share = value - Math.Floor(value),
            Narrowed = narrowed,
        };
        var up = new SearchNode(node, branch, Math.Ceiling(value), linear.Upper(branch))
        {
            Bound = bound,
            Share = Math.Ceiling(value) - value,
            IsUp = true,
            Narrowed = narrowed,
        };
        var goesUp = program.IsFirst(branch) ? value - Math.Floor(value) > 0.3 : value - Math.Floor(value) > 0.5;
        Keep(goesUp ? down : up);
        return goesUp ? up : down;
    }

    LinearEnd Solve()
    {
        if (linear.Rows > program.Rows.Count + RowsSpare)
        {
            linear.Drop(program.Rows.Count);
        }

        for (var round = 0; round < RoundsMost; round++)
        {
            var end = linear.Solve(Cutoff);
            if (end != LinearEnd.Optimal)
            {
                return end;
            }

            ProgramRow[] broken = [.. guide.Broken(linear.Value)];
            if (broken.Length == 0)
            {
                return end;
            }

            Array.ForEach(broken, linear.Add);
        }

        return LinearEnd.Bounded;
    }

    void Enter(SearchNode node)
    {
        double[] newLeast = [.. least], newMost = [.. most];
        for (var at = node; at.Parent is not null; at = at.Parent)
        {
            Narrow(newLeast, newMost, new Narrowing(at.Variable, at.Least, at.Most));
            foreach (var narrowing in at.Narrowed)
            {
                Narrow(newLeast, newMost, narrowing);
            }
        }

        foreach (var variable in wholes)
        {
            if (newLeast[variable] != linear.Lower(variable) || newMost[variable] != linear.Upper(variable))
            {
                linear.Bound(variable, newLeast[variable], newMost[variable]);
            }
        }
    }

    static void Narrow(double[] least, double[] most, Narrowing narrowing)
    {
        least[narrowing.Variable] = Math.Max(least[narrowing.Variable], narrowing.Least);
        most[narrowing.Variable] = Math.Min(most[narrowing.Variable], narrowing.Most);
    }

    // A whole variable that would lose more than the gap by a step stays at its bound below this node.
    Narrowing[] Narrowed(double bound)
    {
        if (double.IsNegativeInfinity(best))
        {
            return [];
        }

        var gap = bound - Cutoff;
        var narrowed = new List<Narrowing>();
        foreach (var variable in wholes)
        {
            double loss = Math.Abs(linear.Rate(variable)), low = linear.Lower(variable), high = linear.Upper(variable);
            var steps = loss > 0 ? Math.Floor(gap / loss + Whole) : double.PositiveInfinity;
            if (high - low <= steps)
            {
                continue;
            }

            narrowed.Add(linear.Value(variable) <= low
                ? new Narrowing(variable, low, low + steps)
                : new Narrowing(variable, high - steps, high));
        }

        return [.. narrowed];
    }

    void Learn(SearchNode node, double bound)
    {
        if (node.Parent is null || node.Share <= 0)
        {
            return;
        }

        var loss = Math.Max(0, node.Bound - bound) / node.Share;
        (node.IsUp ? lossUp : lossDown)[node.Variable] += loss;
        (node.IsUp ? timesUp : timesDown)[node.Variable]++;
    }

    int FractionalOf()
    {
        var (chosen, most, chosenFirst) = (-1, -1.0, false);
        foreach (var variable in wholes)
        {
            var value = linear.Value(variable);
            var share = value - Math.Floor(value);
            var isFirst = program.IsFirst(variable);
            if (share < Whole || share > 1 - Whole || (chosenFirst && !isFirst))
            {
                continue;
            }

            var score = Score(variable, share);
            if (score > most || (isFirst && !chosenFirst))
            {
                (chosen, most, chosenFirst) = (variable, score, isFirst);
            }
        }

        return chosen;
    }

    // What each child is expected to lose: what branching on the variable lost before, and no less than the first step of its way.
    double Score(int variable, double share)
    {
        const double Weak = 1e-6, Most = 1e9;
        var whole = Math.Floor(linear.Value(variable));
        var down = Math.Min(Most, linear.Penalty(variable, whole));
        var up = Math.Min(Most, linear.Penalty(variable, whole + 1));
        down = timesDown[variable] > 0 ? Math.Max(down, lossDown[variable] / timesDown[variable] * share) : down;
        up = timesUp[variable] > 0 ? Math.Max(up, lossUp[variable] / timesUp[variable] * (1 - share)) : up;
        return Math.Max(Weak, down) * Math.Max(Weak, up);
    }
}

/// <summary>Bounds that hold below a node.</summary>
readonly record struct Narrowing(int Variable, double Least, double Most);

/// <summary>A branch of the search: one variable narrowed below its parent.</summary>
sealed class SearchNode(SearchNode? parent, int variable, double least, double most)
{
    /// <summary>Where the search starts.</summary>
    public static SearchNode Root => new(null, -1, 0, 0) { Bound = double.PositiveInfinity };

    public SearchNode? Parent => parent;

    public int Variable => variable;

    public double Least => least;

    public double Most => most;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public double Bound { get; init; }

    /// <summary>How far the variable had to go to its new bound.</summary>
    public double Share { get; init; }

    public bool IsUp { get; init; }

    public Narrowing[] Narrowed { get; init; } = [];
}
