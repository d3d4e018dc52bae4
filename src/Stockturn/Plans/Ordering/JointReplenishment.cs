using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>An item that is ordered together with others.</summary>
/// <param name="FixedCost">Of having it in an order, 0 or more.</param>
/// <param name="HoldingCost">Of a unit held for a unit of time, above 0.</param>
/// <param name="DemandRate">Units for a unit of time, above 0.</param>
public readonly record struct JointItem(double FixedCost, double HoldingCost, double DemandRate)
{
    /// <summary>What its stock costs for a unit of time when it is ordered every unit of time: h·d/2.</summary>
    internal double HeldACycle => HoldingCost * DemandRate / 2;
}

/// <summary>Orders at a common cycle, each item in every n-th of them.</summary>
/// <param name="CycleTime">Time between orders.</param>
/// <param name="Multiples">For each item, in which orders it is: every one (1), every second (2) …</param>
/// <param name="CostRate">Ordering and holding for a unit of time.</param>
/// <param name="Bound">No plan of this kind costs less.</param>
public sealed record JointPlan(double CycleTime, ImmutableArray<long> Multiples, double CostRate, double Bound);

/// <summary>Joint replenishment: items that share the cost of an order. Exact over all multiples, not only powers of two.</summary>
/// <remarks>
/// Cost (K₀ + Σ k/n)/T + T·Σ n·h·d/2. For a cycle T the best n of an item is the least with n(n + 1) ≥ 2k/(h·d·T²); the sweep
/// goes over every T at which some n changes, from all n = 1 down to the T below which K₀/T and the items' own economic orders
/// cost more than the best plan found. Where that would be too many changes (without a shared cost T would sink for ever), many
/// cycles in equal ratios stand for the rest, and the bound, where multiples need not be whole, says how far the best may lie.
/// Sources: Goyal 1974; Silver 1976; Wildeman, Frenk and Dekker 1997; the bound: Jackson, Maxwell and Muckstadt 1985.
/// See docs/formulas/plans.md#joint-replenishment.
/// </remarks>
public static class JointReplenishment
{
    const int ChangesMost = 400_000, ChangesFirst = 8, WorkMost = 20_000_000, CyclesMost = 20_000;
    const double Rounding = 1e-9, CycleLeast = 1e-3;

    /// <summary>The cheapest plan.</summary>
    /// <param name="sharedCost">Of an order, whatever is in it; 0 or more.</param>
    /// <param name="items">What is ordered, one at least.</param>
    /// <exception cref="ArgumentException">No item, no fixed cost at all, or a figure that cannot be.</exception>
    public static JointPlan Plan(double sharedCost, IReadOnlyList<JointItem> items)
    {
        Check(sharedCost, items);
        var (longest, own) = (Cycle(sharedCost, items, _ => 1), items.Sum(item => 2 * Math.Sqrt(item.FixedCost * item.HeldACycle)));

        // First a few changes an item, then, knowing a good plan, as far as a better one may lie.
        var good = Sweep(sharedCost, items, longest, Shortest(items, longest, ChangesFirst * items.Count));
        var shortest = sharedCost / Math.Max(double.Epsilon, good.CostRate - own) * (1 - Rounding);
        var least = Math.Max(shortest, Shortest(items, longest, ChangesMost));
        var best = Sweep(sharedCost, items, longest, least);
        if (least <= shortest)
        {
            return best;
        }

        var rest = Tried(sharedCost, items, least, shortest);
        best = rest.CostRate < best.CostRate ? rest : best;
        return best with { Bound = Math.Min(best.CostRate, Relaxed(sharedCost, items)) };
    }

    // Cycles in equal ratios, down to a thousandth of the shortest any item would have alone: there whole multiples lose nothing.
    static JointPlan Tried(double sharedCost, IReadOnlyList<JointItem> items, double longest, double shortest)
    {
        var own = items.Where(item => item.FixedCost > 0).Min(OwnCycle) * CycleLeast;
        var (cycles, least) = (Math.Clamp(WorkMost / items.Count, 100, CyclesMost), Math.Min(longest, Math.Max(shortest, own)));
        return Enumerable.Range(0, cycles + 1)
            .Select(step => longest * Math.Pow(least / longest, (double)step / cycles))
            .Select(cycle => Of(sharedCost, items, [.. items.Select(item => Multiple(item, cycle))]))
            .Aggregate((best, other) => other.CostRate < best.CostRate ? other : best);
    }

    // The least n with n(n + 1) ≥ k / (a·T²).
    static long Multiple(JointItem item, double cycle)
    {
        var square = OwnCycle(item) / cycle * (OwnCycle(item) / cycle);
        return Math.Max(1, (long)Math.Ceiling((Math.Sqrt(1 + 4 * square) - 1) / 2));
    }

    // The time between orders of an item that is alone.
    static double OwnCycle(JointItem item) => Math.Sqrt(item.FixedCost / item.HeldACycle);

    // Goes down from the longest cycle; at each change of a multiple the plan between two changes is costed at its own best cycle.
    static JointPlan Sweep(double sharedCost, IReadOnlyList<JointItem> items, double longest, double shortest)
    {
        var changes = Enumerable.Range(0, items.Count)
            .SelectMany(item => Changes(items[item], longest, shortest).Select(cycle => (Cycle: cycle, Item: item)))
            .OrderByDescending(change => change.Cycle).ThenBy(change => change.Item)
            .ToArray();
        var multiples = Enumerable.Repeat(1L, items.Count).ToArray();
        var (ordering, holding) = (sharedCost + items.Sum(item => item.FixedCost), items.Sum(item => item.HeldACycle));
        var (least, leastAt) = (ordering * holding, 0);
        for (var at = 0; at < changes.Length; at++)
        {
            var item = items[changes[at].Item];
            var multiple = ++multiples[changes[at].Item];
            ordering -= item.FixedCost / (multiple - 1) - item.FixedCost / multiple;
            holding += item.HeldACycle;
            if (ordering * holding < least * (1 - 1e-13))
            {
                (least, leastAt) = (ordering * holding, at + 1);
            }
        }

        Array.Fill(multiples, 1);
        foreach (var change in changes.AsSpan(0, leastAt))
        {
            multiples[change.Item]++;
        }

        return Of(sharedCost, items, multiples);
    }

    static JointPlan Of(double sharedCost, IReadOnlyList<JointItem> items, long[] multiples)
    {
        var cycle = Cycle(sharedCost, items, at => multiples[at]);
        var cost = sharedCost / cycle
            + items.Select((item, at) => item.FixedCost / (multiples[at] * cycle) + item.HeldACycle * multiples[at] * cycle).Sum();
        return new JointPlan(cycle, [.. multiples], cost, cost);
    }

    // The best cycle of given multiples.
    static double Cycle(double sharedCost, IReadOnlyList<JointItem> items, Func<int, long> multipleOf) => Math.Sqrt(
        (sharedCost + items.Select((item, at) => item.FixedCost / multipleOf(at)).Sum())
        / items.Select((item, at) => item.HeldACycle * multipleOf(at)).Sum());

    // The cycles at which the best multiple of an item goes from n to n + 1, those above the longest too: there it is more than 1.
    static IEnumerable<double> Changes(JointItem item, double longest, double shortest)
    {
        var square = item.FixedCost / item.HeldACycle;
        for (double multiple = 1; square / (multiple * (multiple + 1)) >= shortest * shortest; multiple++)
        {
            yield return Math.Min(longest, Math.Sqrt(square / (multiple * (multiple + 1))));
        }
    }

    // The cycle down to which there are about so many changes: an item has √(k/(h·d/2)) / T of them.
    static double Shortest(IReadOnlyList<JointItem> items, double longest, int changes) =>
        Math.Min(longest, items.Sum(OwnCycle) / changes);

    // Multiples need not be whole, only 1 or more: below its own cycle an item costs its economic order, above it is in every order.
    static double Relaxed(double sharedCost, IReadOnlyList<JointItem> items)
    {
        var sorted = items.OrderBy(item => item.FixedCost / item.HeldACycle).ToArray();
        var (ordering, holding, rest) = (sharedCost, 0.0, sorted.Sum(item => 2 * Math.Sqrt(item.FixedCost * item.HeldACycle)));
        foreach (var item in sorted)
        {
            if (holding > 0 && ordering / holding <= item.FixedCost / item.HeldACycle)
            {
                break;
            }

            (ordering, holding) = (ordering + item.FixedCost, holding + item.HeldACycle);
            rest -= 2 * Math.Sqrt(item.FixedCost * item.HeldACycle);
        }

        return 2 * Math.Sqrt(ordering * holding) + Math.Max(0, rest);
    }

    static void Check(double sharedCost, IReadOnlyList<JointItem> items)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sharedCost);
        if (items.Count == 0 || items.Any(item => !(item.FixedCost >= 0) || !(item.HoldingCost > 0) || !(item.DemandRate > 0)))
        {
            throw new ArgumentException("expected items with a fixed cost of 0 or more, a holding cost and a demand above 0", nameof(items));
        }

        if (sharedCost + items.Sum(item => item.FixedCost) <= 0)
        {
            throw new ArgumentException("expected a fixed cost above 0", nameof(items));
        }
    }
}
