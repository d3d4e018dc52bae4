namespace Stockturn.Plans;

/// <summary>How much to order of one series in one round, when what is not there is lost and what is left is kept.</summary>
/// <remarks>
/// Stock is played forward along the paths of demand: what is there and on its way is sold, what is asked for beyond it
/// is lost, until the goods of the order come. The order is the least whole number with which the periods until the
/// next goods cost least: a newsvendor on the stock that is left by then. A unit left over is not worth less: without
/// it the next order would be a unit larger. Where another order is placed before these goods come, the cost of the
/// periods that one must do for is added, itself ordered this way (Morton 1971; "myopic 2" in Zipkin 2008). See
/// docs/formulas/plans.md#ordering-round.
/// </remarks>
public static class OrderRound
{
    // Stock at the next order, as seen along the paths: so many of it stand for all.
    const int Seen = 9;

    /// <summary>The order of a series.</summary>
    /// <param name="terms">What is decided by.</param>
    /// <param name="stock">What is there and on its way.</param>
    /// <param name="demand">The ways demand may go.</param>
    /// <exception cref="ArgumentException">Paths of fewer periods than the terms look at.</exception>
    public static RoundOrder Of(RoundTerms terms, RoundStock stock, DemandPaths demand) => Of(terms, stock, demand, terms.LooksAhead);

    /// <summary>The order of a series that looks at no order but this.</summary>
    internal static RoundOrder Alone(RoundTerms terms, RoundStock stock, DemandPaths demand) => Of(terms, stock, demand, looksAhead: false);

    static RoundOrder Of(RoundTerms terms, RoundStock stock, DemandPaths demand, bool looksAhead)
    {
        if (demand.Periods < terms.Horizon)
        {
            throw new ArgumentException($"paths of {demand.Periods} periods for {terms.Horizon}", nameof(demand));
        }

        var round = new Round(terms, demand, 0);
        var arriving = Arriving(stock, terms.Horizon);
        var there = round.AtArrival(stock.OnHand, arriving);
        var units = round.Least(there, arriving).Units;
        return round.Told(there, arriving, looksAhead ? Ahead(terms, stock, demand, units) : units);
    }

    // From the order of this round alone downwards, or upwards, as long as both rounds together cost less.
    static long Ahead(RoundTerms terms, RoundStock stock, DemandPaths demand, long start)
    {
        var ahead = new NextRound(terms, stock, demand);
        var (least, cost) = (start, ahead.Cost(start));
        foreach (var direction in new[] { -1, 1 })
        {
            var step = Math.Max(1, start / 16);
            while (step >= 1)
            {
                var next = least + direction * step;
                if (next >= 0 && ahead.Cost(next) is var other && other < cost)
                {
                    (least, cost) = (next, other);
                }
                else
                {
                    step /= 2;
                }
            }
        }

        return least;
    }

    static double[] Arriving(RoundStock stock, int periods)
    {
        var arriving = new double[periods];
        for (var period = 0; period < Math.Min(periods, stock.Arriving.Length); period++)
        {
            arriving[period] = stock.Arriving[period];
        }

        return arriving;
    }

    /// <summary>One round: an order placed before the first of its periods.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="demand">The paths.</param>
    /// <param name="skipped">Periods before it.</param>
    sealed class Round(RoundTerms terms, DemandPaths demand, int skipped)
    {
        const double Rounding = 1e-11;

        readonly double[] stock = new double[demand.Paths];

        /// <summary>The stock of each path when the goods of the order come, without them.</summary>
        public double[] AtArrival(double onHand, ReadOnlySpan<double> arriving)
        {
            var there = new double[demand.Paths];
            Array.Fill(there, onHand);
            for (var period = 0; period < terms.Lead; period++)
            {
                PathStock.Sell(there, arriving[skipped + period], demand.In(skipped + period + 1));
            }

            for (var path = 0; path < there.Length; path++)
            {
                there[path] += arriving[skipped + terms.Lead];
            }

            return there;
        }

        /// <summary>The least order that costs least, and its cost.</summary>
        public (long Units, double Cost) Least(double[] there, double[] arriving)
        {
            long low = 0, high = Most(there);
            var cost = Cost(there, arriving, 0);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                var (here, more) = (Cost(there, arriving, middle), Cost(there, arriving, middle + 1));

                // What differs by rounding alone costs the same: the least order of a tie.
                if (more < here - Rounding * here)
                {
                    low = middle + 1;
                    cost = more;
                }
                else
                {
                    high = middle;
                    cost = here;
                }
            }

            return (low, cost);
        }

        /// <summary>The order with what is expected of it.</summary>
        public RoundOrder Told(double[] there, double[] arriving, long units)
        {
            var (left, lost) = Play(there, arriving, units);
            var asked = 0.0;
            for (var period = 1; period <= terms.Review; period++)
            {
                foreach (var one in demand.In(skipped + terms.Lead + period))
                {
                    asked += one;
                }
            }

            return new RoundOrder(
                units, there.Average(), asked / demand.Paths, left, lost, terms.Holding * left + terms.Shortage * lost);
        }

        double Cost(double[] there, double[] arriving, long units)
        {
            var (left, lost) = Play(there, arriving, units);
            return terms.Holding * left + terms.Shortage * lost;
        }

        (double Left, double Lost) Play(double[] there, double[] arriving, long units)
        {
            double left = 0, lost = 0;
            there.CopyTo(stock, 0);
            for (var period = 1; period <= terms.Review; period++)
            {
                var coming = period > 1 ? arriving[skipped + terms.Lead + period - 1] : units;
                var after = PathStock.Sell(stock, coming, demand.In(skipped + terms.Lead + period));
                (left, lost) = (left + after.Left, lost + after.Lost);
            }

            return (left / there.Length, lost / there.Length);
        }

        // More than any path asks for.
        long Most(double[] there)
        {
            var most = 0.0;
            for (var path = 0; path < there.Length; path++)
            {
                var asked = -there[path];
                for (var period = 1; period <= terms.Review; period++)
                {
                    asked += demand.In(skipped + terms.Lead + period)[path];
                }

                most = Math.Max(most, asked);
            }

            return (long)Math.Ceiling(Math.Min(most, 1e15));
        }
    }

    /// <summary>What an order costs together with the one after it.</summary>
    sealed class NextRound
    {
        readonly Round now, next;
        readonly double[] arriving, there, seen;
        readonly RoundTerms terms;
        readonly Dictionary<long, double> known = [];

        public NextRound(RoundTerms terms, RoundStock stock, DemandPaths demand)
        {
            this.terms = terms;
            (now, next) = (new Round(terms, demand, 0), new Round(terms, demand, terms.Review));
            arriving = Arriving(stock, terms.Horizon);
            there = now.AtArrival(stock.OnHand, arriving);
            seen = Spread(StockAfter(stock.OnHand, demand));
        }

        public double Cost(long units)
        {
            if (!known.TryGetValue(units, out var cost))
            {
                cost = now.Told(there, arriving, units).ExpectedCost;
                arriving[terms.Lead] += units;
                foreach (var stock in seen)
                {
                    cost += next.Least(next.AtArrival(stock, arriving), arriving).Cost / seen.Length;
                }

                arriving[terms.Lead] -= units;
                known.Add(units, cost);
            }

            return cost;
        }

        double[] StockAfter(double onHand, DemandPaths demand)
        {
            var stock = new double[demand.Paths];
            Array.Fill(stock, onHand);
            for (var period = 0; period < terms.Review; period++)
            {
                PathStock.Sell(stock, arriving[period], demand.In(period + 1));
            }

            Array.Sort(stock);
            return stock;
        }

        // The means of equal parts of the paths.
        static double[] Spread(double[] sorted)
        {
            var parts = Math.Min(Seen, sorted.Length);
            var means = new double[parts];
            for (var part = 0; part < parts; part++)
            {
                means[part] = sorted[(part * sorted.Length / parts)..((part + 1) * sorted.Length / parts)].Average();
            }

            return means;
        }
    }
}
