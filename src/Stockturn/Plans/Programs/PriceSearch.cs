namespace Stockturn.Plans;

/// <summary>The value of a convex function at some prices, and how it changes with each.</summary>
/// <param name="Value">The value.</param>
/// <param name="Slope">The subgradient.</param>
readonly record struct PricedBound(double Value, double[] Slope);

/// <summary>Finds the prices at which a bound is least.</summary>
/// <remarks>
/// Cutting planes within a box around the best prices so far: the box grows where the planes foretold well and shrinks where they did not
/// (Kelley 1960; Marsten, Hogan and Blankenship 1975).
/// </remarks>
sealed class PriceSearch(double[] start, double[] reach)
{
    const double Kept = 0.3, Settled = 1e-9;

    readonly List<(double[] At, PricedBound Bound)> planes = [];

    /// <summary>The best prices.</summary>
    public double[] Prices { get; private set; } = start;

    /// <summary>The least bound.</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    /// <summary>Asks for the bound at some prices, so many times at most.</summary>
    public void Run(Func<double[], PricedBound> ask, int rounds)
    {
        double[] box = [.. reach];
        var next = Prices;
        var foretold = double.NegativeInfinity;
        for (var round = 0; round < rounds; round++)
        {
            var bound = ask(next);
            planes.Add((next, bound));
            if (bound.Value < Least)
            {
                var isGood = Least - bound.Value >= Kept * (Least - foretold);
                (Prices, Least) = (next, bound.Value);
                Scale(box, isGood ? 1.6 : 1);
            }
            else
            {
                Scale(box, 0.5);
            }

            if (round + 1 < rounds)
            {
                (next, foretold) = Foretold(box);
                if (Least - foretold <= Settled * Math.Abs(Least))
                {
                    return;
                }
            }
        }
    }

    static void Scale(double[] box, double factor)
    {
        for (var at = 0; at < box.Length; at++)
        {
            box[at] *= factor;
        }
    }

    // The least point of all planes within the box; the last variable is the bound, in shares of the best one.
    (double[] Prices, double Value) Foretold(double[] box)
    {
        var (count, scale) = (Prices.Length, Math.Max(1e-9, Math.Abs(Least)));
        double[] least = [.. Prices.Select((price, at) => Math.Max(0, price - box[at])), -1e3];
        double[] most = [.. Prices.Select((price, at) => price + box[at]), 1e3];
        var gains = new double[count + 1];
        gains[count] = -1;
        var linear = new LinearProgram(gains, least, most);
        foreach (var (at, bound) in planes)
        {
            var limit = bound.Slope.Zip(at).Sum(pair => pair.First * pair.Second) - bound.Value;
            linear.Add(new ProgramRow(
                [.. bound.Slope.Select((slope, price) => (price, slope / scale)).Where(one => one.Item2 != 0), (count, -1)], limit / scale));
        }

        linear.Solve(double.NegativeInfinity);
        return ([.. Enumerable.Range(0, count).Select(at => Math.Clamp(linear.Value(at), least[at], most[at]))], linear.Value(count) * scale);
    }
}
