namespace Stockturn.Demand;

/// <summary>Coming periods whose demand is asked together: one step, or a sum such as a lead time.</summary>
/// <param name="Mean">Expected units of all of them, 0 or more.</param>
/// <param name="First">The first of them; the next period is 1.</param>
/// <param name="Last">The last of them.</param>
public readonly record struct DemandSpan(double Mean, int First, int Last)
{
    /// <summary>How many periods there are.</summary>
    public int Periods => Last - First + 1;

    /// <summary>A single step.</summary>
    public static DemandSpan Step(double mean, int step) => new(mean, step, step);
}
