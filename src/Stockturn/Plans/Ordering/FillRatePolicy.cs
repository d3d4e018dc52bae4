namespace Stockturn.Plans;

/// <summary>The least order-up-to level that serves a share of demand at once.</summary>
/// <param name="OrderUpTo">S: the position after each review.</param>
/// <param name="FillRate">The share of demand met from stock at once.</param>
/// <param name="FillRateBelow">The share one unit lower.</param>
public readonly record struct FillRateLevel(long OrderUpTo, double FillRate, double FillRateBelow);

/// <summary>Order up to S every period, (R, S), under Poisson demand: the exact fill rate.</summary>
/// <remarks>
/// fill = 1 − (E[(D_{L+1} − S)⁺] − E[(D_L − S)⁺]) / μ: what a period adds to the backorders is what it could not serve.
/// Sources: Hadley and Whitin 1963; Axsäter 2015, chapter 5. See docs/formulas/plans.md#fill-rate-level.
/// </remarks>
public sealed class FillRatePolicy
{
    readonly double demandRate;
    readonly PoissonDemand before, after;

    /// <summary>Of one item.</summary>
    /// <param name="demandRate">Expected units a period, above 0.</param>
    /// <param name="leadTimePeriods">Periods from order to arrival, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure that cannot be.</exception>
    public FillRatePolicy(double demandRate, double leadTimePeriods)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(demandRate);
        ArgumentOutOfRangeException.ThrowIfNegative(leadTimePeriods);
        this.demandRate = demandRate;
        (before, after) = (new PoissonDemand(demandRate * leadTimePeriods), new PoissonDemand(demandRate * (leadTimePeriods + 1)));
    }

    /// <summary>The share of demand a level serves at once.</summary>
    public double Of(long orderUpTo) =>
        Math.Clamp(1 - (after.ShortAt(orderUpTo) - before.ShortAt(orderUpTo)) / demandRate, 0, 1);

    /// <summary>The least level that serves a share above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share that no level serves, or every one.</exception>
    public FillRateLevel Least(double target)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, 1);
        long low = 0, high = after.Last + 1;
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Of(middle) >= target ? (low, middle) : (middle, high);
        }

        return new FillRateLevel(high, Of(high), Of(high - 1));
    }
}
