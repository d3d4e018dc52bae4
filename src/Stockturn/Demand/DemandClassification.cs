namespace Stockturn.Demand;

/// <summary>How often demand comes and how unlike its sizes are, and the pattern that follows.</summary>
/// <remarks>
/// ADI is observed periods over periods with demand, not the mean interval: the mean interval ignores the silence at
/// the end and so misses dying items (Kostenko and Hyndman 2006). On a cut-off the smoother pattern is taken.
/// Syntetos, Boylan and Croston 2005. See docs/formulas/demand.md#demand-class.
/// </remarks>
/// <param name="Pattern">The pattern; None without demand.</param>
/// <param name="AverageInterval">ADI in periods, 1 or more; null without demand.</param>
/// <param name="SquaredVariation">CV² of the non-zero sizes, sample variance; 0 for a single size, null without
/// demand.</param>
/// <param name="IsLowConfidence">True when only one period has demand, so that sizes cannot be compared.</param>
public readonly record struct DemandClassification(
    DemandPattern Pattern, double? AverageInterval, double? SquaredVariation, bool IsLowConfidence)
{
    /// <summary>Above this interval demand is seldom.</summary>
    public const double IntervalLimit = 1.32;

    /// <summary>Above this CV² sizes are unlike.</summary>
    public const double VariationLimit = 0.49;

    static readonly DemandClassification Silent = new(DemandPattern.None, null, null, true);

    /// <summary>
    /// The class of a series of which every period was observed. Periods before launch are left out beforehand.
    /// </summary>
    public static DemandClassification Of(ReadOnlySpan<double> demand) => Of(demand, []);

    /// <summary>The class of a series where some periods had no stock.</summary>
    /// <param name="demand">Units sold for each period.</param>
    /// <param name="inStockShare">Share of each period with stock; a period of 0 is left out, a part is scaled
    /// up.</param>
    public static DemandClassification Of(ReadOnlySpan<double> demand, ReadOnlySpan<double> inStockShare)
    {
        int observed = 0, active = 0;
        double mean = 0, squares = 0;
        for (var period = 0; period < demand.Length; period++)
        {
            var share = inStockShare.IsEmpty ? 1 : inStockShare[period];
            observed += share > 0 ? 1 : 0;
            if (share > 0 && demand[period] > 0)
            {
                // Welford: one pass, no cancellation.
                var size = demand[period] / share;
                var before = size - mean;
                mean += before / ++active;
                squares += before * (size - mean);
            }
        }

        if (active == 0)
        {
            return Silent;
        }

        var interval = (double)observed / active;
        var variation = active == 1 ? 0 : squares / (active - 1) / (mean * mean);
        return new DemandClassification(PatternOf(interval, variation), interval, variation, active == 1);
    }

    /// <summary>The pattern of an interval and a CV².</summary>
    public static DemandPattern PatternOf(double averageInterval, double squaredVariation) =>
        (averageInterval > IntervalLimit, squaredVariation > VariationLimit) switch
        {
            (false, false) => DemandPattern.Smooth,
            (false, true) => DemandPattern.Erratic,
            (true, false) => DemandPattern.Intermittent,
            (true, true) => DemandPattern.Lumpy,
        };
}
