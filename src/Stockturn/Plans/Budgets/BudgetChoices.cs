namespace Stockturn.Plans;

/// <summary>A quantity that can be bought of an item.</summary>
/// <param name="Units">The quantity.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Gain">What it gains.</param>
readonly record struct BudgetChoice(long Units, double Cost, double Gain);

/// <summary>The quantities of one item worth a thought: each costs more and gains more than the one before, nothing first.</summary>
sealed class BudgetChoices
{
    const int ChoicesMost = 2_000_000;

    BudgetChoices(BudgetChoice[] all, BudgetChoice[] steps)
    {
        All = all;
        Steps = steps;
        Hull = HullOf(all);
    }

    /// <summary>All of them.</summary>
    public BudgetChoice[] All { get; }

    /// <summary>Every quantity that can be ordered up to the best one, also those that gain less than a smaller one.</summary>
    public BudgetChoice[] Steps { get; }

    /// <summary>Those that are best for some price of money: gain per money falls from each to the next.</summary>
    public BudgetChoice[] Hull { get; }

    /// <summary>Of an item.</summary>
    /// <exception cref="ArgumentException">The more the better without end, or too many quantities.</exception>
    public static BudgetChoices Of(BudgetItem item, decimal? budget)
    {
        var steps = new List<BudgetChoice> { default };
        var most = MostUnits(item, budget);
        var sold = Sold(item, most);
        for (var units = FirstOrder(item); units <= most; units += item.Pack)
        {
            var gain = (item.UnitMargin - item.Salvage) * (sold(item.OnHand + units) - sold(item.OnHand))
                + (item.Salvage - (double)item.UnitCost) * units;
            steps.Add(new BudgetChoice(units, (double)(item.UnitCost * units), gain));
        }

        var all = new List<BudgetChoice>();
        foreach (var step in steps.Where(step => all.Count == 0 || step.Gain > all[^1].Gain))
        {
            // What costs nothing replaces what gains less.
            if (all.Count > 0 && step.Cost <= all[^1].Cost)
            {
                all.RemoveAt(all.Count - 1);
            }

            all.Add(step);
        }

        return new BudgetChoices([.. all], [.. steps]);
    }

    /// <summary>The choice that is best when a unit of money costs this much more.</summary>
    public BudgetChoice BestAt(double price)
    {
        var best = Hull[0];
        foreach (var choice in Hull)
        {
            best = choice.Gain - price * choice.Cost > best.Gain - price * best.Cost ? choice : best;
        }

        return best;
    }

    static long FirstOrder(BudgetItem item) => (Math.Max(1, item.LeastOrder) + item.Pack - 1) / item.Pack * item.Pack;

    static long MostUnits(BudgetItem item, decimal? budget)
    {
        var most = item.Most ?? long.MaxValue;
        most = budget is { } money && item.UnitCost > 0 ? (long)Math.Min(most, Math.Floor(money / item.UnitCost)) : most;

        // Units beyond what can ever sell gain only where what is left over is worth more than it costs.
        if (item.Salvage <= (double)item.UnitCost)
        {
            most = Math.Min(most, Math.Max(0, item.Count.Reach - item.OnHand) + FirstOrder(item) + item.Pack);
        }

        return most == long.MaxValue
            ? throw new ArgumentException("a unit left over is worth more than it costs: give the item's max or a budget")
            : most / item.Pack > ChoicesMost
            ? throw new ArgumentException($"more than {ChoicesMost} quantities; give a smaller max")
            : most;
    }

    // E min(D, y) for every y at once.
    static Func<long, double> Sold(BudgetItem item, long most)
    {
        var chances = new double[Math.Min(item.OnHand + most, item.Count.Reach)];
        item.Count.AtLeast(chances);
        var sums = new double[chances.Length + 1];
        for (var at = 0; at < chances.Length; at++)
        {
            sums[at + 1] = sums[at] + chances[at];
        }

        return units => sums[Math.Min(units, chances.Length)];
    }

    static BudgetChoice[] HullOf(BudgetChoice[] all)
    {
        var hull = new List<BudgetChoice>();
        foreach (var choice in all)
        {
            while (hull.Count > 1 && Slope(hull[^2], hull[^1]) <= Slope(hull[^1], choice))
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(choice);
        }

        return [.. hull];
    }

    static double Slope(BudgetChoice from, BudgetChoice to) =>
        to.Cost > from.Cost ? (to.Gain - from.Gain) / (to.Cost - from.Cost) : double.PositiveInfinity;
}
