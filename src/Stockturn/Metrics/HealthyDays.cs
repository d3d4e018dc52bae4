namespace Stockturn.Metrics;

/// <summary>
/// Days of stock held against what is healthy for the category (S0-5). See docs/formulas/metrics.md#healthy_days.
/// </summary>
public static class HealthyDays
{
    /// <summary>
    /// True when stock lasts at least so many times the healthy days: 60 healthy and 120 actual is flagged. Stock
    /// without a
    /// sale is.
    /// </summary>
    public static bool IsFlagged(Reading daysInventoryOutstanding, string? category, MetricSettings settings)
    {
        if (daysInventoryOutstanding.Gap == Gap.Endless)
        {
            return true;
        }

        return daysInventoryOutstanding.TryGet(out var days)
            && days >= settings.HealthyDaysOf(category) * settings.HealthyDaysFlagFactor;
    }
}
