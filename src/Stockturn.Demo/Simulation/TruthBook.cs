namespace Stockturn.Demo.Simulation;

/// <summary>What really caused excess, for judging an attribution afterwards. The program never reads it.</summary>
/// <remarks>
/// Unit effect is an accounting of the moment of the event, not a replay without it: units bought, sent or left above
/// what
/// the planner's own unbiased figures called for at that moment. Later sales may have worked part of them off.
/// </remarks>
sealed class TruthBook
{
    readonly List<(Sku Sku, Place Place, Story Cause, int Day, int Units)> events = [];

    /// <summary>The events in the order in which they happened.</summary>
    public IReadOnlyList<(Sku Sku, Place Place, Story Cause, int Day, int Units)> Events => events;

    /// <summary>Takes down an event, unless it has no effect.</summary>
    public void Add(Sku sku, Place place, (Story Cause, int Day) what, double units)
    {
        if (units >= 1)
        {
            events.Add((sku, place, what.Cause, what.Day, (int)units));
        }
    }

    /// <summary>The word for a cause and the department that answers for it.</summary>
    public static (string Kind, string Department) Name(Story cause) => cause switch
    {
        Story.ForecastOver => ("forecast_over", "planning"),
        Story.MinimumOrder => ("minimum_order", "purchasing"),
        Story.PriceBreak => ("price_break", "purchasing"),
        Story.DesignChange => ("design_change", "product"),
        Story.FailedPromotion => ("promotion_failed", "marketing"),
        Story.CancelledOrder => ("customer_cancelled", "sales"),
        Story.MissedListing => ("listing_missed", "operations"),
        Story.WrongCountry => ("wrong_country", "planning"),
        Story.DemandDrop => ("demand_drop", "market"),
        Story.LateArrival => ("late_arrival", "logistics"),
        Story.OldStock => ("before_record", "unknown"),
        _ => throw new InvalidOperationException($"The story {cause} causes no excess."),
    };
}
