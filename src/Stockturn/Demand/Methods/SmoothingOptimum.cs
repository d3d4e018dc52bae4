namespace Stockturn.Demand;

/// <summary>The weight of plain smoothing with the least squared error one period ahead, to ten digits.</summary>
/// <remarks>
/// The squared error is not convex in α, so a scan finds the valley and ever finer steps its floor. See
/// docs/formulas/demand.md#smoothing-weight.
/// </remarks>
public static class SmoothingOptimum
{
    const int Lanes = 8;
    const int ScanSteps = 104;
    const int RefineSteps = 14;

    /// <summary>The best weight between two bounds; the lower bound when every weight does equally well.</summary>
    public static double Of(ReadOnlySpan<double> values, double lowest, double highest)
    {
        if (lowest >= highest || values.IsEmpty)
        {
            return lowest;
        }

        var step = (highest - lowest) / ScanSteps;
        var best = (Weight: lowest, Error: Ses.SquaredError(values, lowest));
        for (var from = 0; from < ScanSteps; from += Lanes)
        {
            best = Better(values, best, lowest + from * step, step);
        }

        // Eight weights between the neighbours of the best, then between the neighbours of the best of those.
        for (var count = 0; count < RefineSteps; count++)
        {
            var low = Math.Max(lowest, best.Weight - step);
            step = (Math.Min(highest, best.Weight + step) - low) / (Lanes + 1);
            best = Better(values, best, low, step);
        }

        return best.Weight;
    }

    // The best of eight weights after a first one and the best so far; of equal ones the first.
    static (double Weight, double Error) Better(
        ReadOnlySpan<double> values, (double Weight, double Error) best, double first, double step)
    {
        Span<double> weights = stackalloc double[Lanes];
        Span<double> errors = stackalloc double[Lanes];
        for (var at = 0; at < Lanes; at++)
        {
            weights[at] = first + (at + 1) * step;
        }

        Ses.SquaredErrors(values, weights, errors);
        for (var at = 0; at < Lanes; at++)
        {
            best = errors[at] < best.Error ? (weights[at], errors[at]) : best;
        }

        return best;
    }
}
