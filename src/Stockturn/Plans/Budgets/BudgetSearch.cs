namespace Stockturn.Plans;

/// <summary>Searches one choice of each item within a budget that does not allow all the best ones.</summary>
sealed class BudgetSearch(BudgetChoices[] items, double budget)
{
    /// <summary>A spend may exceed the budget by this much: rounding of doubles.</summary>
    public const double Rounding = 1e-7;

    const int StatesMost = 400_000;

    // Steps of the search: beyond, the plan at the price of money stands, with the bound of the relaxation.
    const long WorkMost = 30_000_000;

    readonly double limit = budget + Rounding;
    BudgetChoice[] best = [.. items.Select(item => item.All[0])];
    double bestGain = double.NegativeInfinity;
    double dropped = double.NegativeInfinity;
    long work;

    /// <summary>What no choice within the budget exceeds.</summary>
    public double Bound { get; private set; }

    /// <summary>What one more unit of money would gain.</summary>
    public double Price { get; private set; }

    double Closeness => PlanProof.Closeness / 10 * Math.Max(1, Math.Abs(bestGain));

    /// <summary>The best choices.</summary>
    public BudgetChoice[] Run()
    {
        Price = PriceOfMoney();
        Improve();
        Search();
        Bound = Math.Max(bestGain, Math.Min(dropped, RelaxedBound()));
        return best;
    }

    /// <summary>What one more unit of money gains in the linear relaxation: steps of all hulls by gain per money until the budget is spent.</summary>
    public double PriceOfMoney()
    {
        var steps = items.SelectMany(item => item.Hull.Zip(item.Hull.Skip(1)))
            .Select(pair => (Cost: pair.Second.Cost - pair.First.Cost, Gain: pair.Second.Gain - pair.First.Gain))
            .OrderByDescending(step => step.Cost > 0 ? step.Gain / step.Cost : double.MaxValue);
        var spent = items.Sum(item => item.Hull[0].Cost);
        foreach (var (cost, gain) in steps)
        {
            spent += cost;
            if (spent > limit)
            {
                return gain / cost;
            }
        }

        return 0;
    }

    double RelaxedBound() => items.Sum(item => Net(item.BestAt(Price))) + Price * budget;

    double Net(BudgetChoice choice) => choice.Gain - Price * choice.Cost;

    // The first plan: the choices at the price of money without the last step, then whatever still fits and gains most.
    void Improve()
    {
        var chosen = items.Select(item => item.BestAt(Price)).ToArray();
        var spent = chosen.Sum(one => one.Cost);
        for (var at = 0; spent > limit; at++)
        {
            var cheaper = items[at % items.Length].Hull.LastOrDefault(one => one.Cost < chosen[at % items.Length].Cost, chosen[at % items.Length]);
            spent += cheaper.Cost - chosen[at % items.Length].Cost;
            chosen[at % items.Length] = cheaper;
        }

        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            for (var at = 0; at < items.Length; at++)
            {
                var room = limit - spent + chosen[at].Cost;
                var next = items[at].All.LastOrDefault(one => one.Cost <= room, chosen[at]);
                if (next.Gain > chosen[at].Gain)
                {
                    spent += next.Cost - chosen[at].Cost;
                    (chosen[at], isBetter) = (next, true);
                }
            }
        }

        Keep(chosen);
    }

    void Keep(BudgetChoice[] chosen)
    {
        var gain = chosen.Sum(one => one.Gain);
        if (gain > bestGain)
        {
            (best, bestGain) = (chosen, gain);
        }
    }

    void Search()
    {
        int[] order = [.. Enumerable.Range(0, items.Length).OrderByDescending(at => items[at].All.Length).ThenBy(at => at)];
        var rest = new BudgetRest([.. order.Select(at => items[at])], Price, budget);
        var layers = new List<BudgetState[]> { new[] { default(BudgetState) } };
        foreach (var at in order)
        {
            layers.Add(Next(layers[^1], items[at], rest, layers.Count));
            if (layers[^1].Length == 0)
            {
                return;
            }
        }

        var (place, most) = (-1, bestGain);
        for (var at = 0; at < layers[^1].Length; at++)
        {
            (place, most) = layers[^1][at].Gain > most ? (at, layers[^1][at].Gain) : (place, most);
        }

        if (place >= 0)
        {
            Keep(Trace(layers, place, order));
        }
    }

    BudgetChoice[] Trace(List<BudgetState[]> layers, int place, int[] order)
    {
        var chosen = new BudgetChoice[items.Length];
        for (var layer = layers.Count - 1; layer > 0; layer--)
        {
            var state = layers[layer][place];
            chosen[order[layer - 1]] = items[order[layer - 1]].All[state.Choice];
            place = state.Before;
        }

        return chosen;
    }

    BudgetState[] Next(BudgetState[] states, BudgetChoices item, BudgetRest rest, int layer)
    {
        var next = new List<BudgetState>();
        work += (long)states.Length * item.All.Length;
        if (work > WorkMost)
        {
            dropped = double.PositiveInfinity;
            return [];
        }

        for (var before = 0; before < states.Length; before++)
        {
            for (var choice = 0; choice < item.All.Length; choice++)
            {
                var spent = states[before].Spent + item.All[choice].Cost;
                if (spent > limit)
                {
                    break;
                }

                var gain = states[before].Gain + item.All[choice].Gain;
                if (gain + rest.Most(layer, spent) > bestGain + Closeness)
                {
                    next.Add(new BudgetState(spent, gain, before, choice));
                }
            }
        }

        next.Sort((left, right) => left.Spent != right.Spent ? left.Spent.CompareTo(right.Spent) : right.Gain.CompareTo(left.Gain));
        var kept = new List<BudgetState>();
        foreach (var state in next.Where(state => kept.Count == 0 || state.Gain > kept[^1].Gain + 1e-12))
        {
            kept.Add(state);
        }

        return kept.Count <= StatesMost ? [.. kept] : Fewer(kept, rest, layer);
    }

    // Too many to go on with: the most promising ones, and the bound remembers the others.
    BudgetState[] Fewer(List<BudgetState> states, BudgetRest rest, int layer)
    {
        BudgetState[] sorted = [.. states.OrderByDescending(state => state.Gain + rest.Most(layer, state.Spent)).ThenBy(state => state.Spent)];
        dropped = Math.Max(dropped, sorted[StatesMost].Gain + rest.Most(layer, sorted[StatesMost].Spent));
        return [.. sorted.Take(StatesMost).OrderBy(state => state.Spent)];
    }

    readonly record struct BudgetState(double Spent, double Gain, int Before, int Choice);
}

/// <summary>The most that the items not yet chosen can gain with the money left, by several prices of money.</summary>
sealed class BudgetRest
{
    static readonly double[] Factors = [0, 0.5, 0.8, 0.9, 0.97, 1, 1.03, 1.1, 1.25, 1.5, 2, 4];
    readonly double[] prices;
    readonly double[][] sums;
    readonly double budget;

    public BudgetRest(BudgetChoices[] order, double price, double budget)
    {
        this.budget = budget;
        prices = [.. Factors.Select(factor => factor * price)];
        sums = new double[order.Length + 1][];
        sums[order.Length] = new double[prices.Length];
        for (var layer = order.Length - 1; layer >= 0; layer--)
        {
            var item = order[layer];
            var after = sums[layer + 1];
            sums[layer] = [.. prices.Select((one, at) => after[at] + Net(item.BestAt(one), one))];
        }
    }

    /// <summary>After some layers and a spend.</summary>
    public double Most(int layer, double spent)
    {
        var least = double.PositiveInfinity;
        var after = sums[layer];
        for (var at = 0; at < prices.Length; at++)
        {
            least = Math.Min(least, after[at] + prices[at] * (budget - spent));
        }

        return least;
    }

    static double Net(BudgetChoice choice, double price) => choice.Gain - price * choice.Cost;
}
