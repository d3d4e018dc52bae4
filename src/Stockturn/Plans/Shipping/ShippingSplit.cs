using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>A charge of a shipment: so much a unit, and never less than some amount when anything is shipped.</summary>
/// <param name="PerUnit">Money a unit, 0 or more.</param>
/// <param name="Least">The least amount, 0 or more.</param>
public readonly record struct SplitCharge(double PerUnit, double Least = 0)
{
    /// <summary>Of some units, more than none.</summary>
    public double Of(long units) => Math.Max(Least, PerUnit * units);
}

/// <summary>A way units can go.</summary>
/// <param name="Charges">What shipping costs.</param>
/// <param name="Other">What else a unit costs that goes so: capital on the way.</param>
public sealed record SplitWay(ImmutableArray<SplitCharge> Charges, double Other = 0)
{
    /// <summary>Freight of some units; nothing for none.</summary>
    public double Freight(long units) => units == 0 ? 0 : Charges.Sum(charge => charge.Of(units));

    /// <summary>True where a shipment costs something however small it is.</summary>
    public bool HasLeast => Charges.Any(charge => charge.Least > 0);
}

/// <summary>How demand may run until the last way has arrived.</summary>
/// <param name="Chance">Its chance; those of a problem add up to 1.</param>
/// <param name="Short">
/// For each way, fastest first, the most units that are short between the arrival of the way before it and its own when nothing is shipped;
/// below 0 where something is left over.
/// </param>
public sealed record SplitCase(double Chance, ImmutableArray<double> Short)
{
    /// <summary>Units lost when so many have come by each way and those before it: what is lost once leaves demand for good.</summary>
    public double Lost(ReadOnlySpan<long> come)
    {
        var lost = Math.Max(0, Short[0]);
        for (var way = 1; way < Short.Length; way++)
        {
            lost = Math.Max(lost, Short[way] - come[way - 1]);
        }

        return lost;
    }
}

/// <summary>Units to be shipped by one or more ways: which part goes how costs least (U-10).</summary>
/// <param name="Units">How many, 1 or more.</param>
/// <param name="Pack">They go in multiples of it; 1 where it does not divide them.</param>
/// <param name="Ways">The ways, fastest first.</param>
/// <param name="Cases">How demand may run.</param>
/// <param name="LostUnit">What a lost unit costs, 0 or more.</param>
public sealed record SplitProblem(
    long Units, long Pack, ImmutableArray<SplitWay> Ways, ImmutableArray<SplitCase> Cases, double LostUnit)
{
    /// <summary>How demand may run beyond the next order, as far as units may lie: what finds none of them; none where all will sell.</summary>
    public ImmutableArray<SplitCase> Later { get; init; } = [];

    /// <summary>What a unit that is not there for that costs, 0 or more.</summary>
    public double LaterUnit { get; init; }

    /// <summary>Expected units lost when so many go each way.</summary>
    public double Lost(IReadOnlyList<long> units) => Lost(Cases, units);

    /// <summary>Expected units that would sell as long as units may lie, and are not there.</summary>
    public double Missed(IReadOnlyList<long> units) => Later.IsEmpty ? 0 : Lost(Later, units);

    static double Lost(ImmutableArray<SplitCase> cases, IReadOnlyList<long> units)
    {
        var come = new long[units.Count];
        var sum = 0L;
        for (var way = 0; way < come.Length; way++)
        {
            come[way] = sum += units[way];
        }

        return cases.Sum(one => one.Chance * one.Lost(come));
    }

    /// <summary>Freight, other cost and what is lost when so many go each way.</summary>
    public double Cost(IReadOnlyList<long> units) =>
        Ways.Select((way, at) => way.Freight(units[at]) + way.Other * units[at]).Sum() + LostUnit * Lost(units) + LaterUnit * Missed(units);
}

/// <summary>The split that costs least.</summary>
/// <param name="Units">How many go each way.</param>
/// <param name="Cost">What that costs: freight, other and lost.</param>
/// <remarks>
/// In the units that have come by each way and those before it, what is lost is the greatest of differences and what is shipped a convex
/// function of a difference: both are L♮-convex (Murota 2003), so a plan no set of ways moved together by a pack betters is the best of
/// all. A least charge is paid or not: each choice is tried. See docs/formulas/plans.md#shipping-split.
/// </remarks>
public sealed record ShippingSplit(ImmutableArray<long> Units, double Cost)
{
    const double Barely = 1e-9;

    /// <summary>Of a problem; of splits that cost the same the one with fewer units by faster ways.</summary>
    /// <exception cref="ArgumentException">No unit, no way, or a case that does not tell of each way.</exception>
    public static ShippingSplit Best(SplitProblem problem)
    {
        var ways = problem.Ways.Length;
        if (problem.Units < 1 || ways == 0 || problem.Cases.Concat(problem.Later).Any(one => one.Short.Length != ways))
        {
            throw new ArgumentException("expected one unit and one way or more, and cases that tell of each way", nameof(problem));
        }

        int[] charged = [.. Enumerable.Range(0, ways).Where(way => problem.Ways[way].HasLeast)];
        ShippingSplit? best = null;
        for (var paid = 0; paid < 1 << charged.Length; paid++)
        {
            int[] open = [.. Enumerable.Range(0, ways).Where(way => Array.IndexOf(charged, way) is var at && (at < 0 || (paid >> at & 1) == 1))];
            if (open.Length > 0)
            {
                var one = new Descent(problem, open).Best();
                best = best is null || one.Cost < best.Cost - Barely ? one : best;
            }
        }

        return best!;
    }

    // The best split over the ways that are open; a least charge of an open way is paid whether used or not.
    sealed class Descent(SplitProblem problem, int[] open)
    {
        readonly long pack = problem.Pack > 0 && problem.Units % problem.Pack == 0 ? problem.Pack : 1;

        public ShippingSplit Best()
        {
            // Packs that have come by each open way but the last, those before it among them.
            var most = problem.Units / pack;
            var come = new long[open.Length - 1];
            var step = 1L;
            while (step * 2 <= most)
            {
                step *= 2;
            }

            var cost = Cost(come);
            for (; step > 0; step /= 2)
            {
                while (Step(come, step, most, cost) is { } better)
                {
                    (come, cost) = better;
                }
            }

            var units = UnitsOf(come);
            return new ShippingSplit([.. units], problem.Cost(units));
        }

        // The best move of a set of ways by a step, up or down; null where none is better.
        (long[] Come, double Cost)? Step(long[] come, long step, long most, double cost)
        {
            (long[] Come, double Cost)? best = null;
            for (var set = 1; set < 1 << come.Length; set++)
            {
                foreach (var change in (long[])[-step, step])
                {
                    var moved = new long[come.Length];
                    var isPlan = true;
                    for (var way = 0; way < come.Length; way++)
                    {
                        moved[way] = come[way] + ((set >> way & 1) == 1 ? change : 0);
                        isPlan &= moved[way] >= (way == 0 ? 0 : moved[way - 1]) && moved[way] <= most;
                    }

                    if (isPlan && Cost(moved) is var other && other < (best?.Cost ?? cost) - Barely)
                    {
                        best = (moved, other);
                    }
                }
            }

            return best;
        }

        double Cost(long[] come)
        {
            var units = UnitsOf(come);
            var unused = open.Where(way => units[way] == 0).Sum(way => problem.Ways[way].Charges.Sum(charge => charge.Least));
            return problem.Cost(units) + unused;
        }

        long[] UnitsOf(long[] come)
        {
            var units = new long[problem.Ways.Length];
            var before = 0L;
            for (var at = 0; at < come.Length; at++)
            {
                units[open[at]] = (come[at] - before) * pack;
                before = come[at];
            }

            units[open[^1]] = problem.Units - before * pack;
            return units;
        }
    }
}
