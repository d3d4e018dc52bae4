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
        values = FromDemand(values);
        var search = new Search(values, lowest, highest);
        if (search.IsOver)
        {
            return lowest;
        }

        Span<double> weights = stackalloc double[Lanes];
        Span<double> errors = stackalloc double[Lanes];
        for (var count = 0; count < RefineSteps; count++)
        {
            search.Narrow(weights);
            Ses.SquaredErrors(values, weights, errors);
            search.Keep(weights, errors);
        }

        return search.Weight;
    }

    /// <summary>The best weights of two series, the same as one after the other.</summary>
    internal static (double First, double Second) Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double lowest, double highest)
    {
        first = FromDemand(first);
        second = FromDemand(second);
        var one = new Search(first, lowest, highest);
        var two = new Search(second, lowest, highest);
        if (one.IsOver || two.IsOver)
        {
            return (Of(first, lowest, highest), Of(second, lowest, highest));
        }

        Span<double> weights = stackalloc double[2 * Lanes];
        Span<double> errors = stackalloc double[2 * Lanes];
        for (var count = 0; count < RefineSteps; count++)
        {
            one.Narrow(weights[..Lanes]);
            two.Narrow(weights[Lanes..]);
            Ses.SquaredErrors(first, weights, errors, second, weights[Lanes..], errors[Lanes..]);
            one.Keep(weights[..Lanes], errors);
            two.Keep(weights[Lanes..], errors[Lanes..]);
        }

        return (one.Weight, two.Weight);
    }

    // As long as nothing came, level and error stay nothing whatever the weight: the last silent period stands for all of them.
    static ReadOnlySpan<double> FromDemand(ReadOnlySpan<double> values)
    {
        var first = values.IndexOfAnyExcept(0.0);
        return first < 0 ? [] : values[Math.Max(0, first - 1)..];
    }

    /// <summary>The best weight so far, and how far its neighbours are.</summary>
    struct Search
    {
        readonly double lowest;
        readonly double highest;
        double error;
        double step;

        /// <summary>Scans the whole range; sixteen weights at once.</summary>
        public Search(ReadOnlySpan<double> values, double lowest, double highest)
        {
            this.lowest = Weight = lowest;
            this.highest = highest;
            IsOver = lowest >= highest || values.IsEmpty;
            if (IsOver)
            {
                return;
            }

            error = Ses.SquaredError(values, lowest);
            step = (highest - lowest) / ScanSteps;
            Span<double> weights = stackalloc double[2 * Lanes];
            Span<double> errors = stackalloc double[2 * Lanes];
            for (var from = 0; from < ScanSteps; from += 2 * Lanes)
            {
                Rise(weights[..Lanes], lowest + from * step);
                Rise(weights[Lanes..], lowest + (from + Lanes) * step);
                if (from + Lanes < ScanSteps)
                {
                    Ses.SquaredErrors(values, weights, errors, values, weights[Lanes..], errors[Lanes..]);
                    Keep(weights, errors);
                }
                else
                {
                    Ses.SquaredErrors(values, weights, errors);
                    Keep(weights[..Lanes], errors);
                }
            }
        }

        /// <summary>True where there is nothing to choose.</summary>
        public bool IsOver { get; }

        /// <summary>The best weight.</summary>
        public double Weight { get; private set; }

        /// <summary>Writes eight weights between the neighbours of the best, which are nearer from then on.</summary>
        public void Narrow(Span<double> weights)
        {
            var low = Math.Max(lowest, Weight - step);
            step = (Math.Min(highest, Weight + step) - low) / (Lanes + 1);
            Rise(weights, low);
        }

        /// <summary>Keeps the best of some weights and the best so far; of equal ones the first.</summary>
        public void Keep(ReadOnlySpan<double> weights, ReadOnlySpan<double> errors)
        {
            for (var at = 0; at < weights.Length; at++)
            {
                if (errors[at] < error)
                {
                    (Weight, error) = (weights[at], errors[at]);
                }
            }
        }

        readonly void Rise(Span<double> weights, double low)
        {
            for (var at = 0; at < weights.Length; at++)
            {
                weights[at] = low + (at + 1) * step;
            }
        }
    }
}
