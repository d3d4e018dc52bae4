using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>A reorder point found by drawing lots, with what is needed to draw them again.</summary>
/// <param name="ReorderPoint">The least units that met demand in as many draws as the service asks for.</param>
/// <param name="Attained">The share of draws it met.</param>
/// <param name="Draws">How many lead times were drawn.</param>
/// <param name="Seed">The seed they were drawn with.</param>
public readonly record struct SimulatedReorderPoint(double ReorderPoint, double Attained, int Draws, ulong Seed);

/// <summary>Demand of a lead time by simulation: both drawn from what was seen, where no shape is known.</summary>
/// <remarks>
/// Bootstrap (Efron 1979; Bookbinder and Lordahl 1989): a lead time, then as many periods of demand, 20,000 times or more; the
/// reorder point is the least with the share of service among the sums. Its error is that of a share of N draws:
/// three of √(q(1 − q)/N). Same seed, same answer. See docs/formulas/plans.md#simulated-lead-time.
/// </remarks>
public static class SimulatedLeadTime
{
    /// <summary>The least number of draws.</summary>
    public const int DrawsLeast = 20_000;

    /// <summary>From periods and lead times that were seen.</summary>
    /// <param name="demand">Units of past periods, one at least.</param>
    /// <param name="leadTimes">Past lead times in whole periods, one at least.</param>
    /// <param name="cycleService">The chance not to run out before an order arrives, between 0 and 1.</param>
    /// <param name="seed">The seed, stored with the answer.</param>
    /// <param name="draws">How many, 20,000 or more.</param>
    /// <exception cref="ArgumentException">Nothing seen, too few draws, or a service that is no chance.</exception>
    public static SimulatedReorderPoint Bootstrap(
        IReadOnlyList<double> demand, IReadOnlyList<int> leadTimes, double cycleService, ulong seed, int draws = DrawsLeast)
    {
        if (demand.Count == 0 || leadTimes.Count == 0 || leadTimes.Any(periods => periods < 0))
        {
            throw new ArgumentException("expected past demand and past lead times of 0 or more periods", nameof(demand));
        }

        var (lots, sums) = (new Draws(seed), new double[Enough(draws)]);
        for (var draw = 0; draw < draws; draw++)
        {
            for (var periods = leadTimes[lots.Place(leadTimes.Count)]; periods > 0; periods--)
            {
                sums[draw] += demand[lots.Place(demand.Count)];
            }
        }

        return Least(sums, cycleService, seed);
    }

    /// <summary>From a rate of Poisson demand and the chances of lead times; <see cref="LeadTimeDemand"/> is exact.</summary>
    /// <inheritdoc cref="Bootstrap"/>
    public static SimulatedReorderPoint Poisson(
        double demandRate, IReadOnlyList<LeadTimeChance> leadTimes, double cycleService, ulong seed, int draws = DrawsLeast)
    {
        PoissonDemand[] demands = [.. leadTimes.Select(one => new PoissonDemand(demandRate * one.Periods))];
        var (lots, sums) = (new Draws(seed), new double[Enough(draws)]);
        for (var draw = 0; draw < draws; draw++)
        {
            var (chance, at) = (lots.Unit(), 0);
            for (; at < leadTimes.Count - 1 && chance >= leadTimes[at].Chance; at++)
            {
                chance -= leadTimes[at].Chance;
            }

            sums[draw] = demands[at].Quantile(lots.Unit());
        }

        return Least(sums, cycleService, seed);
    }

    static SimulatedReorderPoint Least(double[] sums, double cycleService, ulong seed)
    {
        if (!(cycleService > 0 && cycleService < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(cycleService), "expected a share above 0 and below 1");
        }

        Array.Sort(sums);
        var point = sums[(int)Math.Ceiling(cycleService * sums.Length - 1e-9) - 1];
        var met = sums.Length - 1;
        while (met > 0 && sums[met] > point)
        {
            met--;
        }

        return new SimulatedReorderPoint(point, (met + 1.0) / sums.Length, sums.Length, seed);
    }

    static int Enough(int draws) => draws >= DrawsLeast
        ? draws
        : throw new ArgumentOutOfRangeException(nameof(draws), "expected 20,000 draws or more");
}
