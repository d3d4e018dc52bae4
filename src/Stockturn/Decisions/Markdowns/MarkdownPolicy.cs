namespace Stockturn.Decisions;

/// <summary>What prices bring that are chosen anew each period by what is left, and the first of them.</summary>
/// <param name="Value">Discounted cash expected.</param>
/// <param name="FirstPrice">The price of the first period; none where all leaves at once.</param>
public readonly record struct PolicyValue(double Value, double? FirstPrice);

/// <summary>The best prices chosen anew each period, when customers come by chance.</summary>
/// <remarks>
/// Backwards by period, units left, last price and changes left; where nothing is left nothing is done. No ladder brings more.
/// See docs/formulas/decisions.md#markdown-policy.
/// </remarks>
public static class MarkdownPolicy
{
    const double Negligible = 1e-18;
    const double WorkMost = 4e9;

    /// <summary>
    /// What it brings; none where demand is certain, cash must be in by a period, no price may be asked, or it is too much to work out.
    /// </summary>
    public static PolicyValue? Of(MarkdownProblem problem)
    {
        if (problem.Wrong() is { } wrong)
        {
            throw new ArgumentException(wrong, nameof(problem));
        }

        if (!problem.IsPoisson || problem.Target is not null)
        {
            return null;
        }

        var ground = new LadderGround(problem);
        var most = Enumerable.Range(0, ground.Periods).Max(ground.MostDemand);
        var work = (double)problem.Periods * problem.Units * ground.Prices.Length * (ground.Changes + 1)
            * (ground.Prices.Length + Math.Min(problem.Units, most + 20 * Math.Sqrt(most) + 20));
        return work > WorkMost || !Enumerable.Range(1, ground.Prices.Length - 1).Any(price => ground.MayFollow(0, price, ground.Changes))
            ? null
            : new Backwards(ground).Solve();
    }

    sealed class Backwards(LadderGround ground)
    {
        readonly MarkdownProblem problem = ground.Problem;
        readonly int units = (int)ground.Problem.Units;

        // By changes left and last price: what each number of units brings from the period at hand on.
        double[][] values = [];

        public PolicyValue Solve()
        {
            var states = (ground.Changes + 1) * ground.Prices.Length;
            values = [.. Enumerable.Range(0, states).Select(_ => Enumerable.Range(0, units + 1).Select(left => problem.Salvage * left).ToArray())];
            var first = -1;
            for (var period = problem.Periods - 1; period >= 0; period--)
            {
                first = Step(period);
            }

            return new PolicyValue(values[State(0, ground.Changes)][units], first < 0 ? null : ground.Prices[first]);
        }

        int State(int last, int changesLeft) => changesLeft * ground.Prices.Length + last;

        // The price of the first state at the full stock.
        int Step(int period)
        {
            var after = Enumerable.Range(0, values.Length).Select(_ => Array.Empty<double>()).ToArray();
            for (var price = 1; price < ground.Prices.Length; price++)
            {
                var demand = Chances(ground.Demand(period, price));
                for (var changesLeft = 0; changesLeft <= ground.Changes; changesLeft++)
                {
                    after[State(price, changesLeft)] = Asked(period, price, demand, values[State(price, changesLeft)]);
                }
            }

            var next = new double[values.Length][];
            var chosen = -1;
            for (var changesLeft = 0; changesLeft <= ground.Changes; changesLeft++)
            {
                for (var last = 0; last < ground.Prices.Length; last++)
                {
                    (next[State(last, changesLeft)], var best) = Best(period, last, changesLeft, after);
                    chosen = last == 0 && changesLeft == ground.Changes ? best : chosen;
                }
            }

            values = next;
            return chosen;
        }

        (double[] Values, int AtFull) Best(int period, int last, int changesLeft, double[][] after)
        {
            var best = new double[units + 1];
            Array.Fill(best, double.NegativeInfinity, 1, units);
            var atFull = -1;
            for (var price = 1; price < ground.Prices.Length; price++)
            {
                if (!ground.MayFollow(last, price, changesLeft))
                {
                    continue;
                }

                var cost = ground.IsChange(last, price) ? problem.ChangeCost : 0;
                var asked = after[State(price, ground.Left(changesLeft, last, price))];
                atFull = units > 0 && asked[units] - cost > best[units] ? price : atFull;
                for (var left = 1; left <= units; left++)
                {
                    best[left] = Math.Max(best[left], asked[left] - cost);
                }
            }

            if (problem.Disposal.Length > 0)
            {
                atFull = problem.Disposal[period] * units > best[units] ? -1 : atFull;
                for (var left = 1; left <= units; left++)
                {
                    best[left] = Math.Max(best[left], problem.Disposal[period] * left);
                }
            }

            return (best, atFull);
        }

        // A period at a price, for each number of units there at its start.
        double[] Asked(int period, int price, double[] chances, double[] then)
        {
            var asked = new double[units + 1];
            var (net, holding) = (ground.Net[price], problem.HoldingOf(period));
            for (var there = 1; there <= units; there++)
            {
                var (left, later, span) = (0.0, 0.0, Math.Min(there, chances.Length));
                for (var sold = 0; sold < span; sold++)
                {
                    left += chances[sold] * (there - sold);
                    later += chances[sold] * then[there - sold];
                }

                asked[there] = net * (there - left) - holding * left + problem.Discount * later;
            }

            return asked;
        }

        double[] Chances(double mean)
        {
            var chances = new List<double>();
            for (var sold = 0; sold < units; sold++)
            {
                var chance = mean == 0
                    ? (sold == 0 ? 1 : 0)
                    : Math.Exp(sold * Math.Log(mean) - mean - MathNet.Numerics.SpecialFunctions.FactorialLn(sold));
                if (sold > mean && chance < Negligible)
                {
                    break;
                }

                chances.Add(chance);
            }

            return [.. chances];
        }
    }
}
