namespace Stockturn.Plans;

/// <summary>The price of an order as a part of a program: one price break at most is taken, and prices all units.</summary>
sealed class PurchasePrices(SupplyTerms terms)
{
    /// <summary>Adds the order of a SKU.</summary>
    /// <param name="program">The program.</param>
    /// <param name="units">The variables that order, and the units each stands for.</param>
    /// <returns>The variables that cost money, and what a unit of each costs.</returns>
    public List<(int Variable, double Price)> Add(MixedProgram program, (int Variable, double Factor)[] units)
    {
        var upper = program.Upper;
        var most = (long)Math.Min(terms.Most ?? double.MaxValue, units.Sum(one => one.Factor * upper[one.Variable]));
        var costs = new List<(int Variable, double Price)>();
        var taken = new List<(int, double)>();
        for (var at = 0; at < terms.Breaks.Length; at++)
        {
            var price = (double)terms.Breaks[at].UnitPrice;
            var least = RoundUp(Math.Max(Math.Max(1, terms.LeastOrder), (long)terms.Breaks[at].From));
            var end = at + 1 < terms.Breaks.Length ? Math.Min(most, (long)terms.Breaks[at + 1].From - 1) : most;
            end = end / terms.Pack * terms.Pack;
            if (least > end)
            {
                continue;
            }

            var ordered = program.Add(-price, 0, end);
            costs.Add((ordered, price));
            if (terms.Breaks.Length == 1 && least <= terms.Pack)
            {
                continue;
            }

            var isTaken = program.AddWhole(0, 0, 1, isDecision: true);
            program.Require([(ordered, 1), (isTaken, -(double)end)], 0);
            program.Require([(ordered, -1), (isTaken, least)], 0);
            taken.Add((isTaken, 1));
        }

        program.Require([.. units, .. costs.Select(one => (one.Variable, -1.0))], 0, isEquality: true);
        if (taken.Count > 1)
        {
            program.Require(taken, 1);
        }

        return costs;
    }

    long RoundUp(long units) => (units + terms.Pack - 1) / terms.Pack * terms.Pack;
}
