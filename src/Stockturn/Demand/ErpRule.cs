namespace Stockturn.Demand;

/// <summary>The rule most ERPs forecast by: a weighted mean of what sold a day in the last 7, 15 and 30 days, nothing corrected.</summary>
/// <remarks>
/// Kept to be compared with and to be chosen; days without stock count as days without demand. See docs/formulas/demand.md#erp-rule.
/// </remarks>
static class ErpRule
{
    /// <summary>Its code where a forecast names its method.</summary>
    public const string Code = "erp-7-15-30";

    /// <summary>Units a day; never less than nothing.</summary>
    /// <param name="sold">Units ordered on each day, oldest first.</param>
    /// <param name="settings">The weights.</param>
    public static double Rate(ReadOnlySpan<double> sold, DemandSettings settings)
    {
        (double Weight, int Days)[] parts = [(settings.ErpWeight7Days, 7), (settings.ErpWeight15Days, 15), (settings.ErpWeight30Days, 30)];
        double weights = 0, sum = 0;
        foreach (var (weight, days) in parts)
        {
            weights += weight;
            sum += weight * Mean(sold, days);
        }

        return weights == 0 ? 0 : Math.Max(0, sum / weights);
    }

    static double Mean(ReadOnlySpan<double> sold, int days)
    {
        var sum = 0.0;
        foreach (var units in sold[Math.Max(0, sold.Length - days)..])
        {
            sum += units;
        }

        return sum / days;
    }
}
