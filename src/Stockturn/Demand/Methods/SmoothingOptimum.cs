namespace Stockturn.Demand;

/// <summary>The weight of plain smoothing with the least squared error one period ahead, to ten digits.</summary>
/// <remarks>
/// The squared error is not convex in α, so a scan finds the valley and golden section its floor. See
/// docs/formulas/demand.md#smoothing-weight.
/// </remarks>
public static class SmoothingOptimum
{
    const int ScanSteps = 100;
    const int GoldenSteps = 60;
    const double GoldenShare = 0.6180339887498949;

    /// <summary>The best weight between two bounds; the lower bound when every weight does equally well.</summary>
    public static double Of(ReadOnlySpan<double> values, double lowest, double highest)
    {
        if (lowest >= highest)
        {
            return lowest;
        }

        var step = (highest - lowest) / ScanSteps;
        var best = lowest;
        var least = Ses.SquaredError(values, lowest);
        for (var count = 1; count <= ScanSteps; count++)
        {
            var weight = lowest + count * step;
            var error = Ses.SquaredError(values, weight);
            if (error < least)
            {
                (best, least) = (weight, error);
            }
        }

        var refined = Refine(values, Math.Max(lowest, best - step), Math.Min(highest, best + step));
        return Ses.SquaredError(values, refined) < least ? refined : best;
    }

    static double Refine(ReadOnlySpan<double> values, double low, double high)
    {
        for (var count = 0; count < GoldenSteps; count++)
        {
            var left = high - GoldenShare * (high - low);
            var right = low + GoldenShare * (high - low);
            if (Ses.SquaredError(values, left) <= Ses.SquaredError(values, right))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return (low + high) / 2;
    }
}
