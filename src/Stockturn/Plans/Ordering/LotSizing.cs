using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Which periods to order in, and how much.</summary>
/// <param name="Quantities">Units ordered in each period; they arrive at once.</param>
/// <param name="Cost">Fixed and holding cost of all periods.</param>
public sealed record LotPlan(ImmutableArray<double> Quantities, double Cost);

/// <summary>Lot sizes for known demand that varies from period to period: Wagner and Whitin's dynamic programme, exact.</summary>
/// <remarks>
/// The best plan orders only when nothing is left, and then for some whole periods ahead. θ(t), the least cost from period t on
/// when nothing is left, is the least over u &gt; t of K_t + holding of what periods t … u − 1 need + θ(u); a period without demand
/// may also be passed over. An order of nothing is never placed, so its fixed cost is never paid. Of equal plans the one with the
/// later order, then with the shorter reach. Source: Wagner and Whitin 1958. See docs/formulas/plans.md#lot-sizing.
/// </remarks>
public static class LotSizing
{
    /// <summary>The greatest number of periods: the work grows with its square.</summary>
    public const int PeriodsMost = 20_000;

    /// <summary>The cheapest plan.</summary>
    /// <param name="demand">Units needed in each period, 0 or more.</param>
    /// <param name="fixedCosts">Of an order in each period, 0 or more.</param>
    /// <param name="holdingCosts">Of a unit left at the end of each period, 0 or more.</param>
    /// <exception cref="ArgumentException">Lists of different lengths, or a figure below nothing.</exception>
    public static LotPlan Plan(IReadOnlyList<double> demand, IReadOnlyList<double> fixedCosts, IReadOnlyList<double> holdingCosts)
    {
        Check(demand, fixedCosts, holdingCosts);
        var count = demand.Count;
        var (least, next) = (new double[count + 1], new int[count]);
        for (var period = count - 1; period >= 0; period--)
        {
            // Passed over: only where nothing is needed.
            (least[period], next[period]) = demand[period] == 0 ? (least[period + 1], -1) : (double.PositiveInfinity, -1);
            var (units, holding, held) = (0.0, 0.0, 0.0);
            for (var until = period + 1; until <= count; until++)
            {
                var last = until - 1;
                holding += last > period ? holdingCosts[last - 1] : 0;
                held += demand[last] * holding;
                units += demand[last];
                var cost = units > 0 ? fixedCosts[period] + held + least[until] : double.PositiveInfinity;
                if (cost < least[period])
                {
                    (least[period], next[period]) = (cost, until);
                }
            }
        }

        return new LotPlan(Quantities(demand, next), least[0]);
    }

    static ImmutableArray<double> Quantities(IReadOnlyList<double> demand, int[] next)
    {
        var quantities = new double[demand.Count];
        for (var period = 0; period < demand.Count;)
        {
            var until = next[period] < 0 ? period + 1 : next[period];
            for (var needed = period; needed < until && next[period] >= 0; needed++)
            {
                quantities[period] += demand[needed];
            }

            period = until;
        }

        return [.. quantities];
    }

    static void Check(IReadOnlyList<double> demand, IReadOnlyList<double> fixedCosts, IReadOnlyList<double> holdingCosts)
    {
        if (demand.Count != fixedCosts.Count || demand.Count != holdingCosts.Count || demand.Count > PeriodsMost)
        {
            throw new ArgumentException("expected as many costs as periods, 20,000 at most", nameof(demand));
        }

        if (demand.Concat(fixedCosts).Concat(holdingCosts).Any(figure => !(figure >= 0) || double.IsInfinity(figure)))
        {
            throw new ArgumentException("expected demand and costs of 0 or more", nameof(demand));
        }
    }
}
