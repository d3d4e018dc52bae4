using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Fulfilment as a program with whole variables: how many orders of each class each warehouse fills.</summary>
sealed class FulfilmentProgram : IProgramGuide
{
    const long WorkMost = 12_000_000_000;

    readonly OrderClass[] classes;
    readonly ImmutableArray<long> stock;
    readonly int[,] fills;
    readonly MixedProgram program = new();
    readonly double nothing;

    /// <summary>Of some classes of orders.</summary>
    public FulfilmentProgram(ImmutableArray<long> stock, OrderClass[] classes)
    {
        (this.stock, this.classes) = (stock, classes);
        fills = new int[classes.Length, stock.Length];
        nothing = classes.Sum(one => one.Order.LostPenalty * one.Members.Length);
        Best = new FulfilmentState(stock, classes);
        for (var at = 0; at < classes.Length; at++)
        {
            AddClass(at);
        }

        for (var warehouse = 0; warehouse < stock.Length; warehouse++)
        {
            var here = warehouse;
            (int, double)[] load =
            [
                .. Enumerable.Range(0, classes.Length).Where(at => fills[at, here] >= 0)
                    .Select(at => (fills[at, here], (double)classes[at].Order.Units)),
            ];
            if (load.Length > 0)
            {
                program.Require(load, stock[warehouse]);
            }
        }
    }

    /// <summary>The best plan so far.</summary>
    public FulfilmentState Best { get; private set; }

    /// <summary>How far to search.</summary>
    public SearchLimits Limits
    {
        get
        {
            var amounts = classes.SelectMany(one => one.Order.Costs.Select(cost => cost ?? 0).Append(one.Order.LostPenalty));
            var share = PlanProof.Closeness / 2 * Math.Max(1, Math.Abs(Best.Cost));
            return new SearchLimits(share, ValueGrid.StepOf(amounts), WorkMost);
        }
    }

    /// <summary>Begins with a plan, if it is better.</summary>
    public void Begin(FulfilmentState plan) => Best = plan.Cost < Best.Cost ? plan : Best;

    /// <summary>Searches for the best plan; hands back what no plan costs less than.</summary>
    public double Search() => nothing - BranchAndBound.Run(program, this, Limits, nothing - Best.Cost).Bound;

    /// <inheritdoc/>
    public IEnumerable<ProgramRow> Broken(Func<int, double> point) => [];

    /// <inheritdoc/>
    public double? Repair(Func<int, double> point)
    {
        var plan = new FulfilmentState(stock, classes);
        for (var at = 0; at < classes.Length; at++)
        {
            for (var warehouse = 0; warehouse < stock.Length; warehouse++)
            {
                var orders = fills[at, warehouse] < 0 ? 0 : (int)Math.Floor(point(fills[at, warehouse]) + 1e-5);
                if (orders > 0)
                {
                    plan.Fill(at, warehouse, orders);
                }
            }
        }

        plan.Improve();
        Best = plan.Cost < Best.Cost ? plan : Best;
        return nothing - plan.Cost;
    }

    void AddClass(int at)
    {
        var one = classes[at];
        var here = new List<(int, double)>();
        for (var warehouse = 0; warehouse < stock.Length; warehouse++)
        {
            var most = Math.Min(one.Members.Length, stock[warehouse] / one.Order.Units);
            fills[at, warehouse] = -1;
            if (one.Order.Costs[warehouse] is { } cost && cost < one.Order.LostPenalty && most > 0)
            {
                fills[at, warehouse] = program.AddWhole(one.Order.LostPenalty - cost, 0, most);
                here.Add((fills[at, warehouse], 1));
            }
        }

        if (here.Count > 0)
        {
            program.Require(here, one.Members.Length);
        }
    }
}
