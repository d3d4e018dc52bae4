namespace Stockturn.Demand;

/// <summary>Simple exponential smoothing: the level moves a share α of the way to each new value.</summary>
/// <remarks>
/// l ← l + α(y − l), starting at the first value; the rate is the last level. Brown 1959; Hyndman et al. 2008. See
/// docs/formulas/demand.md#ses.
/// </remarks>
public sealed class Ses : IDemandMethod
{
    /// <inheritdoc/>
    public string Code => "ses";

    /// <inheritdoc/>
    public double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing) => Level(demand, smoothing.Size);

    /// <inheritdoc/>
    public DemandSmoothing Choose(ReadOnlySpan<double> demand)
    {
        if (demand.Length < 2)
        {
            return new DemandSmoothing(SmoothingGrid.Weights[0]);
        }

        Span<double> errors = stackalloc double[SmoothingGrid.Count];
        SquaredErrors(demand, SmoothingGrid.Weights, errors);
        return new DemandSmoothing(SmoothingGrid.Weights[SmoothingGrid.Least(errors)]);
    }

    /// <summary>The level after the last value; 0 for an empty series.</summary>
    public static double Level(ReadOnlySpan<double> values, double weight)
    {
        if (values.IsEmpty)
        {
            return 0;
        }

        var level = values[0];
        foreach (var value in values[1..])
        {
            level += weight * (value - level);
        }

        return level;
    }

    /// <summary>The sums of the squared errors one period ahead of eight weights at once, one in each lane of two vectors.</summary>
    internal static void SquaredErrors(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> errors)
    {
        var lanes = new SquaredErrorLanes(values[0], weights);
        foreach (var value in values[1..])
        {
            lanes.Add(value);
        }

        lanes.CopyTo(errors);
    }

    /// <summary>The same of two series at once, each with its own weights: a recursion waits for itself, not for another.</summary>
    internal static void SquaredErrors(
        ReadOnlySpan<double> first, ReadOnlySpan<double> firstWeights, Span<double> firstErrors,
        ReadOnlySpan<double> second, ReadOnlySpan<double> secondWeights, Span<double> secondErrors)
    {
        var one = new SquaredErrorLanes(first[0], firstWeights);
        var two = new SquaredErrorLanes(second[0], secondWeights);
        var both = Math.Min(first.Length, second.Length);
        for (var period = 1; period < both; period++)
        {
            one.Add(first[period]);
            two.Add(second[period]);
        }

        foreach (var value in first[both..])
        {
            one.Add(value);
        }

        foreach (var value in second[both..])
        {
            two.Add(value);
        }

        one.CopyTo(firstErrors);
        two.CopyTo(secondErrors);
    }

    /// <summary>Sum of the squared errors one period ahead.</summary>
    internal static double SquaredError(ReadOnlySpan<double> values, double weight)
    {
        if (values.IsEmpty)
        {
            return 0;
        }

        double level = values[0], sum = 0;
        foreach (var value in values[1..])
        {
            var error = value - level;
            sum += error * error;
            level += weight * error;
        }

        return sum;
    }
}
