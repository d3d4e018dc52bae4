namespace Stockturn.Decisions;

/// <summary>What is left of a stock by what was asked for, quickly: a table, between its points a cubic through values and slopes.</summary>
/// <remarks>Not off by more than a millionth of a unit where the stock is a thousand; the ladder found is reckoned exactly.</remarks>
sealed class LeftCurve
{
    const int Points = 2048;
    const double Deviations = 12, Least = 40;

    readonly double[] values, slopes;
    readonly double step, reach;
    readonly long units;

    public LeftCurve(long units, double most, bool isPoisson)
    {
        this.units = units;
        reach = Math.Min(most, units + Deviations * Math.Sqrt(units) + Least);
        step = reach / Points;
        (values, slopes) = isPoisson && step > 0 ? (new double[Points + 1], new double[Points + 1]) : ([], []);
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = StockLeft.After(units, at * step, isPoisson);
            slopes[at] = -step * StockLeft.Slope(units, at * step, isPoisson);
        }
    }

    /// <summary>Units left.</summary>
    public double After(double asked)
    {
        if (values.Length == 0)
        {
            return Math.Max(0, units - asked);
        }

        if (asked >= reach)
        {
            return values[^1];
        }

        var at = (int)(asked / step);
        var t = asked / step - at;
        var (u, v) = (values[at], values[at + 1]);
        return u + t * (slopes[at] + t * (3 * (v - u) - 2 * slopes[at] - slopes[at + 1] + t * (2 * (u - v) + slopes[at] + slopes[at + 1])));
    }
}
