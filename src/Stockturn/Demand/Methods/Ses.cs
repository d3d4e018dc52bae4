using System.Runtime.Intrinsics;

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
        Vector256<double> slow = Vector256.Create(weights), fast = Vector256.Create(weights[4..]);
        Vector256<double> slowLevel = Vector256.Create(values[0]), fastLevel = slowLevel;
        Vector256<double> slowSum = default, fastSum = default;
        foreach (var value in values[1..])
        {
            var seen = Vector256.Create(value);
            var slowError = seen - slowLevel;
            var fastError = seen - fastLevel;
            slowSum += slowError * slowError;
            fastSum += fastError * fastError;
            slowLevel += slow * slowError;
            fastLevel += fast * fastError;
        }

        slowSum.CopyTo(errors);
        fastSum.CopyTo(errors[4..]);
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
